import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8 (archives made on Windows seldom are).
package struct FilePath: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  package init(_ text: String) { bytes = Array(text.utf8) }

  package var isAbsolute: Bool { bytes.first == slash }

  /// The names between the slashes, `.` and empty ones left out.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: slash).filter { !$0.elementsEqual([dot]) }
  }

  package func appending(_ name: some Sequence<UInt8>) -> FilePath {
    var path = self
    if let last = path.bytes.last, last != slash { path.bytes.append(slash) }
    path.bytes.append(contentsOf: name)
    return path
  }

  /// For people: what is no UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try (bytes + [0]).withUnsafeBytes { try body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")

extension FilePath {
  /// A name as a text that no other name has: bytes that are no UTF-8 are written as `%E0`.
  static func name(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(
      decoding: bytes.flatMap { byte -> [UInt8] in
        byte < 0x80 ? [byte] : Array(("%" + String(byte, radix: 16, uppercase: true)).utf8)
      }, as: UTF8.self)
  }

  /// What the name ends in after its last dot, in lower case (ASCII).
  static func nameExtension(_ name: some BidirectionalCollection<UInt8>) -> String? {
    guard let last = name.lastIndex(of: dot) else { return nil }
    let letters = name[name.index(after: last)...].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return String(validating: letters, as: UTF8.self)
  }

  /// What the path leads to, links followed.
  func status() -> Result<FileStatus, SystemError> {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { return .failure(.last) }
    return .success(FileStatus(status))
  }
}

/// What the file system says of a file.
package struct FileStatus: Sendable {
  package enum Kind: Sendable { case file, folder, other }

  let kind: Kind
  let identity: FileIdentity
  let bytes: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    identity = FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    bytes = Int(status.st_size)
  }
}

/// Tells whether two paths lead to one file.
struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let node: UInt64
}
