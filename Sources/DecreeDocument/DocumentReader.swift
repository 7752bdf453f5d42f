/// The front door of reading: bytes in, `Document` out.
public struct DocumentReader: Sendable {
  public var limits: Limits
  /// A character encoding that overrides what the bytes seem to be (`--encoding`), an IANA name.
  public var encoding: String?

  public init(limits: Limits = Limits(), encoding: String? = nil) {
    self.limits = limits
    self.encoding = encoding
  }

  /// Reads a document; the format is told by content first and by the name's extension second.
  ///
  /// - Throws: `ReadingError` where the bytes are no document that can be read, or pass a limit.
  public func read(_ bytes: [UInt8], name: String) throws -> Document {
    throw ReadingError(
      code: "not-a-document", english: "\(name) is no document that ingest can read",
      russian: "\(name): такой документ прочесть нельзя")
  }
}
