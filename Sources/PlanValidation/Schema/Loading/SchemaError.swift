public import CanonicalJSON

/// Why a schema cannot be used, and where that stands in it.
public struct SchemaError: Error, Sendable, Hashable {
  /// Stable: `schema-draft-unknown`, `schema-keyword-invalid`, `schema-reference-unresolved`,
  /// `schema-refers-to-network`, `schema-vocabulary-unknown`, `schema-pattern-invalid`, `schema-loops`.
  public var code: String
  /// The schema's URI.
  public var schema: String
  public var position: TextPosition?
  public var english: String
  public var russian: String
}

/// Something in a schema that is passed over, and should not be in silence.
public struct SchemaFinding: Sendable, Hashable {
  public var position: TextPosition
  public var keyword: String
  /// The keyword that was meant, where one is near.
  public var suggestion: String?
}
