import CanonicalJSON
import Foundation
import Testing

@testable import PlanValidation

@Suite struct PlanFileRuleTests {
  private let plan: String

  init() throws {
    plan = try String(contentsOf: Repository.fixture("plan.json"), encoding: .utf8)
  }

  @Test func theRightPlanHasNoFault() throws {
    let faults = try PlanValidator().faults(in: Array(plan.utf8), path: "plan.json")
    #expect(faults.map(\.code) == ["deadline-unrecognized"])
  }

  /// The JSON carries the English message alone.
  @Test func whatReadingToldIsToldInBothLanguages() throws {
    let told = plan.replacing("deadline: в рабочем порядке", with: "deadline: «в рабочем порядке»")
    let message = try PlanValidator().faults(in: Array(told.utf8), path: "plan.json").first?.message
    #expect(message?.english == "these words were not understood as a deadline: «в рабочем порядке»")
    #expect(message?.russian == "слова в графе срока не поняты как срок: «в рабочем порядке»")
  }

  @Test(arguments: LintRules.fileRules.map(\.code))
  func findsEachOfItsBadExamples(code: String) throws {
    let rule = try #require(LintRules.fileRules.first { $0.code == code })
    for (old, new) in rule.bad {
      let range = try #require(plan.range(of: old), "\(old)")
      let changed = plan.replacingCharacters(in: range, with: new)
      let faults = try PlanValidator().faults(in: Array(changed.utf8), path: "plan.json")
      let fault = try #require(faults.first { $0.code == code }, "\(faults)")
      // The fault is told at the change, and not elsewhere.
      let lines = TextLines(changed.utf8)
      let start = changed.utf8.distance(from: changed.startIndex, to: range.lowerBound)
      let end = start + new.utf8.count
      let place = try #require(fault.place.start)
      #expect((lines.position(of: start)...lines.position(of: end)).contains(place))
    }
  }

  @Test func everyRuleIsDocumentedOnce() {
    #expect(Set(LintRules.all.map(\.code)).count == LintRules.all.count)
    #expect(LintRules.all.allSatisfy { !$0.explanation.russian.isEmpty && !$0.explanation.english.isEmpty })
  }

  /// Every code that a diagnostic, a finding of reading or a remark on a deadline has in the sources has its page.
  @Test func everyCodeOfTheSourcesIsARule() throws {
    let told = try Sources.codes(under: ["DecreeParser", "RussianTerms", "DecreeDocument"])
    let known = Set(LintRules.all.map(\.code))
    #expect(told.subtracting(known).sorted() == [])
  }
}

/// The codes that the sources write down, read from the sources themselves.
enum Sources {
  static func codes(under targets: [String]) throws -> Set<String> {
    var codes: Set<String> = []
    for target in targets {
      let folder = Repository.root.appending(path: "Sources/\(target)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        let pattern = /\.(?:warning|note|error),\s*(?:code: )?"([a-z]+(?:-[a-z]+)+)"/
        codes.formUnion(text.matches(of: pattern).map { String($0.1) })
      }
    }
    return codes
  }
}
