/// The front door of reading: bytes in, `Document` out.
public struct DocumentReader: Sendable {
  public var limits: Limits
  /// A character encoding that overrides what the bytes seem to be (`--encoding`), an IANA name.
  public var encoding: String?
  /// How many threads may share the work on one large document, at least 1. What is read is the same whatever their
  /// number.
  public var threads: Int

  public init(limits: Limits = Limits(), encoding: String? = nil, threads: Int = 1) {
    self.limits = limits
    self.encoding = encoding
    self.threads = threads
  }

  /// The formats that can be read, and what is missing on this machine for those that cannot.
  public static var formats: [DocumentFormat] { FormatReaders.all.map(\.format) }

  /// Reads a document; the format is told by content first and by the name's extension second.
  ///
  /// - Throws: `ReadingError` where the bytes are no document that can be read, or pass a limit.
  public func read(_ bytes: [UInt8], name: String) throws -> Document {
    guard !bytes.isEmpty else {
      throw ReadingError(
        code: "empty-input", english: "the file is empty: it has no bytes at all",
        russian: "файл пуст, в нём нет ни одного байта")
    }
    guard bytes.count <= limits.inputBytes else {
      throw ReadingError.limit(.inputBytes, limits.inputBytes, in: name)
    }
    let input = ReaderInput(
      bytes: bytes, name: name, encoding: encoding, limits: limits, threads: Threads(count: threads))
    guard let reader = FormatReaders.all.first(where: { $0.recognizes(input) }) else {
      throw ReadingError(
        code: "not-a-document",
        english: "this is no document that ingest can read; `ingest formats` lists those it can",
        russian: "такой документ прочесть нельзя; список форматов даёт «ingest formats»")
    }
    return try reader.read(input)
  }
}
