import CanonicalJSON
import Testing

@testable import PlanValidation

/// Faults stand at the value or key that has to be changed.
@Suite struct SchemaFaultTests {
  private static let shapes = """
    {"oneOf": [
      {"properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}, "required": ["kind", "radius"],
       "unevaluatedProperties": false},
      {"properties": {"kind": {"const": "square"}, "side": {"type": "number"}}, "required": ["kind", "side"]}
    ]}
    """

  @Test(arguments: [
    (#"{"kind": "circle", "radius": "1"}"#, ["/radius type"]), (#"{"kind": "circle"}"#, [" required"]),
    (#"{"kind": "circle", "radius": 1, "colour": 2}"#, ["/colour unevaluatedProperties"]),
    (#"{"kind": "square", "side": null}"#, ["/side type"]), (#"{"kind": "cube"}"#, [" oneOf"]),
    (#"{"kind": "square", "side": 2}"#, []),
  ])
  func theNearestAlternativeIsTold(text: String, expected: [String]) throws {
    #expect(try faults(in: text, of: Self.shapes) == expected)
  }

  @Test func allFaultsAreToldAtOnceInTheOrderOfTheText() throws {
    let schema =
      #"{"properties": {"a": {"type": "string"}, "b": {"minimum": 3}}, "required": ["c"], "additionalProperties": false}"#
    #expect(
      try faults(in: #"{"b": 2, "x": 1, "a": 1}"#, of: schema) == [
        " required", "/b minimum", "/x additionalProperties", "/a type",
      ])
  }

  @Test func nestingAsDeepAsTextsMayBeIsJudged() throws {
    let schema = ##"{"items": {"$ref": "#"}, "type": "array"}"##
    let deep = String(repeating: "[", count: 500) + "1" + String(repeating: "]", count: 500)
    #expect(try faults(in: deep, of: schema) == [String(repeating: "/0", count: 500) + " type"])
  }

  /// In Russian the words agree with whatever number stands there, and none of them is English.
  @Test(arguments: [
    (##"{"minLength": 1}"##, #""""#, "знаков должно быть не меньше 1, а здесь 0"),
    (##"{"maxItems": 2}"##, "[1, 2, 3]", "элементов должно быть не больше 2, а здесь 3"),
    (##"{"const": [1]}"##, "2", "здесь должно быть то же, что в списке из схемы"),
    (##"{"oneOf": [{}, {}]}"##, "1", "подходит сразу под несколько видов (2), а должно — под один"),
  ])
  func theRussianOfAFault(schema: String, text: String, expected: String) throws {
    let schema = try JSONSchema(try JSONText(parsing: Array(schema.utf8)))
    #expect(try schema.faults(in: try JSONText(parsing: Array(text.utf8))).map(\.russian) == [expected])
  }

  private func faults(in text: String, of schema: String) throws -> [String] {
    let text = try JSONText(parsing: Array(text.utf8))
    let schema = try JSONSchema(try JSONText(parsing: Array(schema.utf8)))
    let pointers = JSONPointers(text)
    return try schema.faults(in: text).map { "\(pointers.pointer(to: $0.node)) \($0.keyword)" }
  }
}
