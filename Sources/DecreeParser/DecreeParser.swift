public import DecreeDocument

/// Reads an order and says what its plan is: the library's front door.
public struct DecreeParser: Sendable {
  public var reader: DocumentReader

  public init(reader: DocumentReader = DocumentReader()) {
    self.reader = reader
  }

  /// Reads the bytes of an order. A document without a plan gives no `plans` and a diagnostic that says so.
  ///
  /// - Throws: `ReadingError` where the bytes are no document that can be read.
  public func parse(_ bytes: [UInt8], name: String) throws -> DecreePlan {
    let document = try reader.read(bytes, name: name)
    let source = Source(name: name, mediaType: document.mediaType, bytes: bytes.count, sha256: "")
    return DecreePlan(source: source)
  }
}
