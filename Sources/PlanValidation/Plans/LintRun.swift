import CanonicalJSON
import DecreeParser

/// Asks the rules about one plan's JSON.
struct LintRun {
  /// What a rule found, and where in the JSON.
  struct Finding {
    var severity: Diagnostic.Severity
    var code: String
    var message: Diagnostic.Message
    var node: JSONText.Node
    /// The bytes of the item that it is about, or of the value where there is none.
    var scope: Range<Int>
    var item: String?

    func fault(in places: JSONPlaces) -> Fault {
      var place = places.place(of: node)
      place.item = item
      return Fault(severity, code, message, at: place)
    }
  }

  private let file: PlanFile
  private let configuration: LintConfiguration

  init(_ file: PlanFile, _ configuration: LintConfiguration) {
    self.file = file
    self.configuration = configuration
  }

  /// What the checks find now, what the file's own rules find, and what reading told at the time and nobody has asked
  /// anew.
  func findings() -> [Finding] {
    var found: [Finding] = []
    let checked = CheckedPlan(file.plan)
    for check in PlanChecks.all where configuration.isOn(check.code) {
      found += check.findings(in: checked).map(finding)
    }
    for rule in LintRules.fileRules where configuration.isOn(rule.code) {
      found += rule.findings(in: file).map { finding($0, of: rule) }
    }
    for diagnostic in file.plan.diagnostics where !PlanChecks.codes.contains(diagnostic.code) {
      found.append(finding(diagnostic.inBothLanguages))
    }
    return found
  }

  private func finding(_ diagnostic: Diagnostic) -> Finding {
    let field = LintRules.rule(diagnostic.code)?.field ?? .row
    let node = file.node(plan: diagnostic.plan, item: diagnostic.item, field: field)
    let whole = file.node(plan: diagnostic.plan, item: diagnostic.item, field: .row)
    return Finding(
      severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message, node: node,
      scope: file.text.range(of: diagnostic.item == nil ? node : whole),
      item: file.plan.item(of: diagnostic)?.number)
  }

  private func finding(_ found: PlanFileFinding, of rule: any PlanFileRule) -> Finding {
    Finding(
      severity: rule.severity, code: rule.code,
      message: .init(english: found.english, russian: found.russian),
      node: found.node, scope: file.text.range(of: found.node))
  }
}

extension Diagnostic {
  /// A plan's JSON carries the English message alone: in Russian it is what the rule says, with the words at fault.
  fileprivate var inBothLanguages: Diagnostic {
    guard let rule = LintRules.rule(code) else { return self }
    let says = rule.explanation.russian.dropLast(rule.explanation.russian.hasSuffix(".") ? 1 : 0)
    var told = self
    told.message.russian = says.prefix(1).lowercased() + says.dropFirst()
    if let words = message.quoted { told.message.russian += ": «\(words)»" }
    return told
  }
}

extension PlanChecks {
  /// The codes of the checks, which are asked anew whatever a file's diagnostics say.
  static let codes = Set(all.map(\.code))
}
