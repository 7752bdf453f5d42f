public import CanonicalJSON

/// The JSON Schema of the contract's version 1, which every plan that ingest writes meets.
public enum ContractSchema {
  /// Its `$id`, by which a profile refers to it.
  public static let uri = "urn:ingest:schema:decree-plan-1"

  /// The schema's own JSON text, for people and other validators, with a closing line feed.
  public static var text: String { source }

  /// A library that holds the contract, for profiles that build on it.
  ///
  /// - Parameter find: finds local texts that a profile refers to, by their absolute URI.
  public static func library(
    find: @escaping @Sendable (String) throws -> [UInt8]? = { _ in nil }
  ) throws -> SchemaLibrary {
    var library = SchemaLibrary(find: find)
    library.add(try JSONText(parsing: Array(source.utf8)), at: uri)
    return library
  }

  /// The contract, ready to be asked.
  public static func compiled() throws -> JSONSchema {
    try JSONSchema(try JSONText(parsing: Array(source.utf8)), at: uri)
  }

  /// What is wrong with a schema by draft 2020-12's own meta-schema, in the order of its text.
  public static func faults(inSchema schema: JSONText) throws -> [SchemaFault] {
    guard let draft = MetaSchemas.source(of: MetaSchemas.draft) else { return [] }
    return try JSONSchema(try JSONText(parsing: Array(draft.utf8)), at: MetaSchemas.draft).faults(in: schema)
  }
}
