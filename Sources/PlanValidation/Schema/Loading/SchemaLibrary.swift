public import CanonicalJSON

/// The texts that a schema may refer to: those that were given, and the meta-schemas of draft 2020-12. Nothing is
/// ever fetched.
public struct SchemaLibrary: Sendable {
  private var texts: [String: JSONText] = [:]
  /// Finds a text that was not given, by its absolute URI; for local files, where the caller wants them.
  public var find: @Sendable (String) throws -> [UInt8]?

  public init(find: @escaping @Sendable (String) throws -> [UInt8]? = { _ in nil }) {
    self.find = find
  }

  /// Gives a text under the URI by which others refer to it.
  public mutating func add(_ text: JSONText, at uri: String) {
    texts[URIReference(uri).resource] = text
  }

  func text(at uri: String) throws -> JSONText? {
    if let text = texts[uri] { return text }
    if let source = MetaSchemas.source(of: uri) { return try JSONText(parsing: Array(source.utf8)) }
    guard let bytes = try find(uri) else { return nil }
    return try JSONText(parsing: bytes)
  }
}
