import DecreeParser
import Testing

@testable import PlanValidation

@Suite struct SuppressionUseTests {
  private static let byItem = LintConfiguration.Suppression(
    code: "number-skipped", item: "7", reason: "as signed")
  private static let byFile = LintConfiguration.Suppression(
    code: "number-skipped", file: "2021.docx", reason: "as signed")
  private static let byPattern = LintConfiguration.Suppression(
    code: "number-skipped", file: "*.docx", reason: "as signed")

  private func fault(_ code: String, item: String? = nil) -> Fault {
    Fault(.error, code, .init(english: "", russian: ""), at: FaultPlace(item: item))
  }

  private func unused(
    _ suppressions: [LintConfiguration.Suppression], _ path: String, _ faults: [Fault],
    _ extent: SuppressionUse.Extent, _ change: (inout LintConfiguration) -> Void = { _ in }
  ) -> [Diagnostic.Severity] {
    var configuration = LintConfiguration()
    configuration.suppressions = suppressions
    change(&configuration)
    var use = SuppressionUse(configuration)
    use.saw(.init(path: path, faults: faults))
    return use.faults(afterSeeing: extent).map(\.severity)
  }

  @Test func whatCoversSomethingIsNeeded() {
    let both = [Self.byItem, Self.byFile]
    #expect(unused(both, "a/2021.docx", [fault("number-skipped", item: "7")], .all) == [])
    #expect(unused(both, "a/2021.docx", [fault("number-skipped", item: "8")], .all) == [.warning])
    #expect(unused(both, "a/2021.docx", [fault("number-repeated", item: "7")], .all) == [.warning, .warning])
  }

  /// Another file may need it: the less was seen, the less is said.
  @Test func itIsJudgedByWhatWasSeen() {
    let all = [Self.byItem, Self.byFile, Self.byPattern]
    #expect(unused(all, "2021.docx", [], .all) == [.warning, .warning, .warning])
    #expect(unused(all, "2021.docx", [], .folders) == [.note, .note, .note])
    #expect(unused(all, "2021.docx", [], .files) == [.note])
    #expect(unused([Self.byFile], "2022.docx", [], .all) == [])
  }

  @Test func whatWasNotAskedIsNotJudged() {
    // A file that cannot be read, and rules that are off.
    #expect(unused([Self.byItem], "2021.docx", [fault("not-a-document")], .all) == [])
    #expect(unused([Self.byItem], "2021.docx", [], .all) { $0.disabled = ["number-skipped"] } == [])
    #expect(unused([Self.byItem], "2021.docx", [], .all) { $0.only = ["number-skipped"] } == [])
    #expect(
      unused([Self.byItem], "2021.docx", [], .folders) { $0.severities["suppression-unused"] = .error } == [
        .error
      ])
  }
}
