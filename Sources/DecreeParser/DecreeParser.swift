import Crypto
public import DecreeDocument

/// Reads an order and says what its plan is: the library's front door.
public struct DecreeParser: Sendable {
  public var reader: DocumentReader
  /// How many threads may share the work on one large document, at least 1. The plan is the same whatever their number.
  public var threads: Int

  public init(reader: DocumentReader = DocumentReader(), threads: Int = 1) {
    self.reader = reader
    self.threads = threads
  }

  /// Reads the bytes of an order. A document without a plan gives no `plans` and a diagnostic that says so.
  ///
  /// - Throws: `ReadingError` where the bytes are no document that can be read.
  public func parse(_ bytes: [UInt8], name: String) throws -> DecreePlan {
    var reader = reader
    reader.threads = threads
    let threads = Threads(count: threads)
    let (document, sha256) = try threads.both(
      { try reader.read(bytes, name: name) }, { DecreeParser.sha256(bytes) })
    let source = Source(
      name: name, mediaType: document.mediaType, encoding: document.encoding, bytes: bytes.count,
      sha256: sha256)
    return PlanBuilder.build(ParagraphLayouts.recover(in: document), source: source, threads: threads)
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}
