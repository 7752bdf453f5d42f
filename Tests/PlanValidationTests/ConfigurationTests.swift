import CanonicalJSON
import Foundation
import Testing

@testable import PlanValidation

@Suite struct ConfigurationTests {
  @Test func severitiesRulesAndSuppressions() throws {
    let plan = Array(try Data(contentsOf: Repository.fixture("plan.json")))
    let (configuration, faults) = try read(
      #"""
      {"rules": {"deadline-unrecognized": "error"},
       "suppressions": [{"code": "deadline-unrecognized", "file": "*/plan.json", "item": "1", "reason": "by word of mouth"}]}
      """#)
    #expect(faults == [])
    let found = try PlanValidator(configuration: configuration).faults(in: plan, path: "a/plan.json")
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.suppression) == ["by word of mouth"])
    #expect(
      try PlanValidator(configuration: configuration).faults(in: plan, path: "b.json")[0].suppression == nil)
    let (off, _) = try read(#"{"rules": {"deadline-unrecognized": "off"}}"#)
    #expect(try PlanValidator(configuration: off).faults(in: plan, path: "plan.json") == [])
  }

  @Test(arguments: [
    (#"{"suppressions": [{"code": "number-skipped"}]}"#, "configuration", 19),
    (#"{"suppressions": [{"code": "number-skipped", "reason": " "}]}"#, "configuration", 56),
    (#"{"rules": {"number-skiped": "off"}}"#, "rule-unknown", 12),
    (#"{"rules": {"number-skipped": "loud"}}"#, "configuration", 30), (#"{"ruels": {}}"#, "configuration", 2),
    (#"{"rules": }"#, "json-syntax", 11),
  ])
  func tellsWhatIsWrong(text: String, code: String, column: Int) throws {
    let faults = try read(text).faults
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.place.start?.column == column)
  }

  private func read(_ text: String) throws -> (configuration: LintConfiguration, faults: [Fault]) {
    try ConfigurationFile.read(Array(text.utf8))
  }
}
