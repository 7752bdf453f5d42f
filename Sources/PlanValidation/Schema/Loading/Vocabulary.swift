/// The vocabularies of draft 2020-12, and the keywords of each.
enum Vocabulary: String, CaseIterable {
  case core, applicator, unevaluated, validation, content
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"

  static let usual: Set<Vocabulary> = Set(allCases).subtracting([.formatAssertion])

  var uri: String { "https://json-schema.org/draft/2020-12/vocab/" + rawValue }

  init?(uri: String) {
    guard let match = Vocabulary.allCases.first(where: { $0.uri == uri }) else { return nil }
    self = match
  }

  var keywords: [String] {
    switch self {
    case .core:
      [
        "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment",
        "$defs",
      ]
    case .applicator:
      [
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "prefixItems", "items",
        "contains", "properties", "patternProperties", "additionalProperties", "propertyNames",
      ]
    case .unevaluated: ["unevaluatedItems", "unevaluatedProperties"]
    case .validation:
      [
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains",
        "minContains",
        "maxProperties", "minProperties", "required", "dependentRequired",
      ]
    case .metaData: ["title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples"]
    case .formatAnnotation, .formatAssertion: ["format"]
    case .content: ["contentEncoding", "contentMediaType", "contentSchema"]
    }
  }

  /// Every keyword, and the old name of `$defs`, which references still go through.
  static let allKeywords = Set(allCases.flatMap(\.keywords)).union(["definitions"])

  /// Where schemas stand under a keyword.
  enum Position { case none, schema, list, map }

  static func position(of keyword: String) -> Position {
    switch keyword {
    case "not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema":
      .schema
    case "allOf", "anyOf", "oneOf", "prefixItems": .list
    case "$defs", "definitions", "dependentSchemas", "properties", "patternProperties": .map
    default: .none
    }
  }
}
