import DecreeDocument

/// One question that is asked of every plan, and what the answer is called. A check is one file here and one line in
/// `PlanChecks.all`; its examples are its tests and its documentation.
package protocol PlanCheck: Sendable {
  /// Stable, lower case with hyphens: the code of the diagnostics that it gives.
  var code: String { get }
  /// The severity of its findings, unless one is milder.
  var severity: Diagnostic.Severity { get }
  /// The part of a plan that its findings are about.
  var field: PlanField { get }
  /// What is told, why it matters and what to do, in a sentence or three.
  var explanation: Diagnostic.Message { get }
  /// Plans in which it finds nothing.
  var good: [PlanExample] { get }
  /// Plans in which it finds something.
  var bad: [PlanExample] { get }

  /// Everything that it finds, in the document's order. Linear in the size of the plan.
  func findings(in plan: CheckedPlan) -> [Diagnostic]
}

/// A part of a plan or of its rows that a finding can be about.
public enum PlanField: Sendable, Hashable {
  case row, number, activity, responsible, deadline
  /// The plan's title and period.
  case title
  case columns
}

extension PlanCheck {
  /// A finding about one item.
  func finding(
    _ item: Int, of plan: Int, in checked: CheckedPlan, severity: Diagnostic.Severity? = nil, english: String,
    russian: String
  ) -> Diagnostic {
    Diagnostic(
      severity ?? self.severity, code, english: english, russian: russian, plan: plan, item: item,
      place: checked.plans[plan].items[item].location)
  }

  /// A finding about a plan as a whole, told at its first row.
  func finding(
    plan: Int, in checked: CheckedPlan, english: String, russian: String
  ) -> Diagnostic {
    Diagnostic(
      severity, code, english: english, russian: russian, plan: plan,
      place: checked.plans[plan].items.first?.location)
  }
}

/// All checks that a plan passes through.
package enum PlanChecks {
  /// In the order in which their pages are read.
  package static let all: [any PlanCheck] = [
    NumberRepeated(), NumberSkipped(), NumberOutOfOrder(),
    ItemWithoutParty(), ItemWithoutDeadline(),
    DeadlineBeforeDecree(), DeadlineOutsidePeriod(), DeadlineOnWeekend(), DeadlineOnHoliday(),
    EndBeforeStart(),
    PeriodAndTitleDisagree(), ActivityRepeated(), EmptyColumn(), MixedScript(), UnfinishedText(),
    ItemStruck(),
  ]

  /// What the checks find in a plan: by plan and item, and in the order of `all` within one.
  static func run(_ plan: DecreePlan, threads: Threads = .one) -> [Diagnostic] {
    let checked = CheckedPlan(plan, threads: threads)
    let isLong = plan.plans.contains { $0.items.count > 1_000 }
    let found = (isLong ? threads : .one).map(all) { $0.findings(in: checked) }.flatMap { $0 }
    let order = found.indices.sorted { a, b in
      let (x, y) = (found[a], found[b])
      return (x.plan ?? -1, x.item ?? -1, a) < (y.plan ?? -1, y.item ?? -1, b)
    }
    return order.map { found[$0] }
  }
}
