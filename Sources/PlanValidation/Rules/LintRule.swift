import CanonicalJSON
public import DecreeParser

/// Something that is looked for in orders and plans: what the user can switch on and off, by its code.
public struct LintRule: Sendable {
  public var code: String
  /// The severity unless the configuration says another.
  public var severity: Diagnostic.Severity
  public var explanation: Diagnostic.Message
  /// The part of a plan that it is about.
  public var field: PlanField
  /// Examples for people: rows of plans, JSON, or lines of orders.
  public var good: [String]
  public var bad: [String]
  var check: Check

  enum Check: Sendable {
    /// Asked of every plan, read from an order or from JSON.
    case plan(any PlanCheck)
    /// Asked of plans that are given as JSON.
    case file(any PlanFileRule)
    /// Told while an order is read; in a plan's JSON it stands among the diagnostics.
    case reading
    /// Told of the configuration, when a run has ended.
    case configuration
  }
}

/// A rule about a plan's JSON that its schema cannot say.
protocol PlanFileRule: Sendable {
  var code: String { get }
  var severity: Diagnostic.Severity { get }
  var explanation: Diagnostic.Message { get }
  /// Changes to a right plan's JSON, `old → new`, after which it finds one thing.
  var bad: [(old: String, new: String)] { get }

  func findings(in file: PlanFile) -> [PlanFileFinding]
}

/// What such a rule finds.
struct PlanFileFinding {
  /// The value at fault.
  var node: JSONText.Node
  var english: String
  var russian: String
}

/// Every rule, by the order in which they are documented.
public enum LintRules {
  public static let all: [LintRule] =
    PlanChecks.all.map(LintRule.init) + fileRules.map(LintRule.init) + ToldByReading.rules + [
      suppressionUnused
    ]

  static let fileRules: [any PlanFileRule] = [
    PartyReferenceUnknown(), PartyIdRepeated(), SpanReversed(), DateImpossible(), DiagnosticTargetMissing(),
    UnrecognizedUntold(),
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  public static func rule(_ code: String) -> LintRule? { byCode[code] }

  /// The code that a mistyped one is near to.
  public static func nearest(to code: String) -> String? {
    all.map(\.code).first { areNear($0, code) } ?? all.map(\.code).first { $0.contains(code) }
  }
}

extension LintRule {
  init(_ check: any PlanCheck) {
    self.init(
      code: check.code, severity: check.severity, explanation: check.explanation, field: check.field,
      good: check.good.map(\.words), bad: check.bad.map(\.words), check: .plan(check))
  }

  init(_ rule: any PlanFileRule) {
    self.init(
      code: rule.code, severity: rule.severity, explanation: rule.explanation, field: .row,
      good: rule.bad.map(\.old),
      bad: rule.bad.map(\.new), check: .file(rule))
  }
}

extension PlanExample {
  /// What sets the example apart, line by line: the act, the title, and the rows.
  fileprivate var words: String {
    var lines: [String] = []
    if let decreeDate { lines.append("act of \(decreeDate)") }
    if let decreeTitle { lines.append("act: \(decreeTitle)") }
    if let title { lines.append("title: \(title)") }
    if let period { lines.append("period: \(period.0) – \(period.1)") }
    if columns != PlanExample.usualColumns {
      lines.append("columns: " + columns.map(\.header).joined(separator: " | "))
    }
    var section: String?
    for row in rows {
      if row.section != section, let name = row.section { lines.append("section \(name)") }
      section = row.section
      lines.append([row.number, row.activity, row.party, row.deadline].joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }
}
