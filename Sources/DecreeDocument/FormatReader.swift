/// Reads one format. To add one: a type of its own in a folder of its own, and a line in `FormatReaders.all`.
protocol FormatReader: Sendable {
  var format: DocumentFormat { get }

  /// Whether the bytes are of this format: by their content, and where content cannot say, by the name.
  /// Must look at a bounded number of bytes, or at a container's directory.
  func recognizes(_ input: ReaderInput) -> Bool

  /// - Throws: `ReadingError` where the bytes cannot be read, or pass a limit.
  func read(_ input: ReaderInput) throws -> Document
}

/// The bytes of one document, and what is known about them from outside.
struct ReaderInput: Sendable {
  var bytes: [UInt8]
  /// The last component of the path, `-` for standard input.
  var name: String
  /// The encoding that the user demands, an IANA name.
  var encoding: String?
  var limits: Limits
  var threads = Threads.one

  /// What follows the name's last dot, in lower case (ASCII); empty where there is none.
  var nameExtension: String {
    let name = Array(self.name.utf8)
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let lowered = name[(dot + 1)...].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// Whether the first character that is no white space is `<`, in whatever encoding: what all XML begins with.
  var startsWithTag: Bool {
    let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0]
    return bytes.prefix(1 << 12).first { $0 > 0x20 && !marks.contains($0) } == UInt8(ascii: "<")
  }

  /// Whether the bytes begin with these.
  func starts(with magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
}
