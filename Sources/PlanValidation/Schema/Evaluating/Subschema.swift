import CanonicalJSON

/// A schema made ready: its keywords in the order in which they are applied.
struct Subschema {
  /// `true`, `false`, or nothing for an object.
  var constant: Bool?
  /// The resource that it stands in, for `$dynamicRef`.
  var resource: Int
  /// `schema.json#/$defs/item`.
  var location: String
  var keywords: [Keyword] = []
}

/// One keyword made ready. Numbers that name schemas index `CompiledSchema.subschemas`.
indirect enum Keyword {
  case reference(Int)
  case dynamicReference(Int, anchor: String)
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(if: Int, then: Int?, else: Int?)
  case dependentSchemas([(key: String, schema: Int)])
  case properties(PropertyRules)
  case propertyNames(Int)
  case items(prefix: [Int], rest: Int?)
  case contains(Int, atLeast: ExactDecimal, atMost: ExactDecimal?)
  case unevaluatedProperties(Int)
  case unevaluatedItems(Int)

  case type(Set<JSONType>)
  case const(JSONConstant)
  case oneOfValues(Set<JSONConstant>, texts: Set<String>, words: String)
  case multipleOf(ExactDecimal)
  case minimum(ExactDecimal, isExclusive: Bool)
  case maximum(ExactDecimal, isExclusive: Bool)
  case length(minimum: ExactDecimal?, maximum: ExactDecimal?)
  case pattern(Pattern)
  case itemCount(minimum: ExactDecimal?, maximum: ExactDecimal?)
  case uniqueItems
  case propertyCount(minimum: ExactDecimal?, maximum: ExactDecimal?)
  case required([String])
  case dependentRequired([(key: String, needs: [String])])
  case format(Format)
}

/// `properties`, `patternProperties` and `additionalProperties`, which decide together.
struct PropertyRules {
  var named: [String: Int] = [:]
  var patterns: [(Pattern, Int)] = []
  var additional: Int?
}

/// The types that `type` tells apart.
enum JSONType: String, CaseIterable {
  case null, boolean, integer, number, string, array, object
}

/// A value to compare with: numbers by their value, objects whatever the order of their keys.
enum JSONConstant: Hashable {
  case null
  case bool(Bool)
  case number(ExactDecimal)
  case string(String)
  case array([JSONConstant])
  case object([String: JSONConstant])

  init(_ node: JSONText.Node, in text: JSONText) {
    switch text.kind(of: node) {
    case .null: self = .null
    case .false: self = .bool(false)
    case .true: self = .bool(true)
    case .number: self = .number(text.number(node) ?? ExactDecimal(0))
    case .string: self = .string(text.string(node) ?? "")
    case .array: self = .array(text.elements(of: node).map { JSONConstant($0, in: text) })
    case .object:
      self = .object(
        Dictionary(
          text.members(of: node).map { (text.string($0.key) ?? "", JSONConstant($0.value, in: text)) },
          uniquingKeysWith: { _, last in last }))
    }
  }
}
