/// A package in a ZIP container, the usual form.
struct ZipPackage: OfficePackage {
  static let contentTypesName = "[Content_Types].xml"

  private let container: ZipContainer
  private let limits: Limits
  private let threads: Threads
  private let types: ContentTypesHandler

  /// - Throws: `ReadingError` where the container has content types and they cannot be read.
  init(_ container: ZipContainer, limits: Limits, threads: Threads) throws {
    self.container = container
    self.limits = limits
    self.threads = threads
    self.types = ContentTypesHandler()
    for entry in container.entries where Self.isXML(entry.name) { try refuseDoctype(entry) }
    if has(Self.contentTypesName) { try read(Self.contentTypesName, into: types) }
  }

  func has(_ part: String) -> Bool { container.has(storedName(part)) }

  func read<Handler: XMLHandler>(_ part: String, into handler: Handler) throws
  where Handler.Name == DOCXName {
    guard let entry = try container.entry(storedName(part)) else { throw ReadingError.missingPart(part) }
    try XMLParser.parse(
      container.stream(entry), part: part, limits: limits, threads: threads, handler: handler)
  }

  func contentType(of part: String) -> String? {
    if let type = types.overrides[part.lowercased()] { return type }
    let ending = part.lastIndex(of: ".").map { part[part.index(after: $0)...].lowercased() }
    return ending.flatMap { types.defaults[$0] }
  }

  var typedParts: [(name: String, type: String)] { types.typedParts }

  /// The entry that a part is stored in. A part's name is a URI, in which what is not ASCII is escaped; some programs
  /// escape nothing when they store it.
  private func storedName(_ part: String) -> String { container.has(part) ? part : part.unescaped }

  private static func isXML(_ name: String) -> Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }

  /// No part may have a document type declaration (ECMA-376 part 2, 8.2.5), whether it is needed or not. A part that
  /// cannot be opened is none of our business here.
  private func refuseDoctype(_ entry: ZipContainer.Entry) throws {
    var head = [UInt8](repeating: 0, count: 1 << 10)
    let count = (try? head.withUnsafeMutableBytes { try container.stream(entry).read(into: $0) }) ?? 0
    if XMLProlog.hasDoctype(head[..<count]) { throw ReadingError.doctype(in: entry.name) }
  }
}

extension String {
  /// The URI's escapes (`%20`) as the bytes they stand for.
  fileprivate var unescaped: String {
    var rest = Array(utf8)[...]
    guard rest.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private final class ContentTypesHandler: XMLHandler {
  private(set) var defaults: [String: String] = [:]
  private(set) var overrides: [String: String] = [:]
  private(set) var typedParts: [(name: String, type: String)] = []

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    guard let type = attributes[.contentType]?.string else { return }
    if name == .contentTypeDefault, let ending = attributes[.ending]?.string {
      defaults[ending.lowercased()] = type
    } else if name == .contentTypeOverride, let part = attributes[.partName]?.string {
      let part = String(part.drop { $0 == "/" })
      overrides[part.lowercased()] = type
      typedParts.append((part, type))
    }
  }

  func end(_ name: DOCXName?) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
