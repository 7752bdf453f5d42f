import CanonicalJSON
import Foundation
import Testing

@testable import PlanValidation

@Suite struct ProfileTests {
  @Test(arguments: [
    (#"{"$ref": "https://example.org/plan.json"}"#, "schema-refers-to-network", 10),
    (#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, "schema-draft-unknown", 13),
    (##"{"$ref": "#/$defs/none"}"##, "schema-reference-unresolved", 10),
    (#"{"type": "text"}"#, "schema-invalid", 10),
    (#"{"properties": {"a": {"minLength": -1}}}"#, "schema-invalid", 36),
    (#"{"pattern": "(a"}"#, "schema-pattern-invalid", 13), (#"{"required": [}"#, "json-syntax", 15),
  ])
  func refusesWhatCannotBeUsed(text: String, code: String, column: Int) {
    let (schema, faults) = read(text)
    #expect(schema == nil)
    #expect(faults.first?.code == code, "\(faults)")
    #expect(faults.first?.place.start?.column == column)
  }

  @Test func tellsUnknownKeywords() throws {
    let (schema, faults) = read(#"{"requird": ["a"], "x-note": 1}"#)
    #expect(schema != nil)
    #expect(faults.map(\.code) == ["schema-keyword-unknown"])
    #expect(faults.first?.cure?.english.contains("required") == true)
  }

  @Test func endlessReferencesAreToldAndDoNotHang() throws {
    let schema = try #require(read(##"{"$ref": "#"}"##).schema)
    #expect(throws: SchemaError.self) { try schema.faults(inJSON: Array("1".utf8)) }
  }

  @Test func theExampleProfileIsStricterThanTheContract() throws {
    let plan = Array(try Data(contentsOf: Repository.fixture("plan.json")))
    let profile = try Data(contentsOf: Repository.root.appending(path: "Schema/example-profile.schema.json"))
    let (schema, faults) = Profile.read(Array(profile), at: "file:///profile.json") { _ in nil }
    #expect(faults == [])
    let found = try PlanValidator(profile: schema).faults(in: plan, path: "plan.json")
    #expect(found.map(\.code).sorted() == ["deadline-unrecognized", "profile"])
    #expect(found.first { $0.code == "profile" }?.place.pointer == "/plans/0/items/0/deadline/terms/0/kind")
  }

  /// A profile looks at an order through its plan, and a fault stands where the item stands in the order.
  @Test func aProfileSeesOrdersToo() throws {
    let order = Array(try Data(contentsOf: Repository.fixture("order.txt")))
    let (schema, _) = read(
      ##"{"$ref": "urn:ingest:schema:decree-plan-1", "properties": {"plans": {"items": {"properties": {"items": {"items": {"required": ["responsible"]}}}}}}}"##
    )
    let found = try PlanValidator(profile: schema).faults(in: order, path: "order.txt")
    #expect(found.first { $0.code == "profile" }?.place.start?.line == 11)
  }

  private func read(_ text: String) -> (schema: JSONSchema?, faults: [Fault]) {
    Profile.read(Array(text.utf8), at: "file:///profile.json") { _ in nil }
  }
}
