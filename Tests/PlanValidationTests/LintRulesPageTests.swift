import DecreeParser
import Foundation
import Testing

@testable import PlanValidation

/// docs/lint-rules.md is made from the rules; INGEST_REWRITE_GOLDEN=1 makes it anew.
@Suite struct LintRulesPageTests {
  @Test func thePageSaysWhatTheRulesSay() throws {
    let url = Repository.root.appending(path: "docs/lint-rules.md")
    if Repository.isRewriting { try LintRulesPage.text.write(to: url, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: url, encoding: .utf8) == LintRulesPage.text)
  }
}

enum LintRulesPage {
  static var text: String {
    let head = """
      # What `ingest validate` looks for

      Made from the rules themselves; a test keeps it current. `--disable CODE`, `--severity CODE=error`, or `"rules"` in
      `.ingest.json` change what is told:

      ```json
      {
        "failOn": "warning",
        "rules": { "deadline-on-weekend": "off", "number-skipped": "error" },
        "suppressions": [
          { "code": "number-skipped", "file": "orders/2021-05.docx", "item": "7", "reason": "item 6 was struck by order 14" }
        ]
      }
      ```

      | code | severity | about |
      | --- | --- | --- |

      """
    let table = LintRules.all.map {
      "| [`\($0.code)`](#\($0.code)) | \($0.severity.rawValue) | \($0.field) |\n"
    }
    return head + table.joined() + LintRules.all.map(section).joined()
  }

  private static func section(_ rule: LintRule) -> String {
    var text = "\n## \(rule.code)\n\n\(rule.explanation.english)\n\n\(rule.explanation.russian)\n"
    for (title, examples) in [("Told", rule.bad), ("Right", rule.good)] where !examples.isEmpty {
      text += "\n\(title):\n"
      for example in examples { text += "\n```text\n\(example)\n```\n" }
    }
    return text
  }
}
