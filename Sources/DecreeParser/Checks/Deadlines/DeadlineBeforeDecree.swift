import RussianTerms

/// What an order asks for was due before the order was signed.
struct DeadlineBeforeDecree: PlanCheck {
  let code = "deadline-before-decree"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english:
      "The whole deadline lies before the day of the act, most often through a year that was not brought up to date.",
    russian: "Срок целиком истёк до даты акта: чаще всего в плане остался прошлый год.")
  let good = [
    PlanExample(
      decreeDate: "2020-12-24",
      .init(
        "1", "Провести аудит", "Комитет образования", "25 декабря 2020 г.",
        .date(DateTerm(date: "2020-12-25"))))
  ]
  let bad = [
    PlanExample(
      decreeDate: "2020-12-24",
      .init(
        "1", "Провести аудит", "Комитет образования", "1 февраля 2020 г.", .date(DateTerm(date: "2020-02-01"))
      ))
  ]

  func findings(in plan: DecreePlan) -> [Diagnostic] {
    guard let signed = plan.decree.date else { return [] }
    return plan.deadlines.compactMap { index, item, deadline in
      let late = deadline.terms.lazy.compactMap { TermSpan($0)?.last }.first { $0 < signed }
      return late.map {
        finding(
          item, of: index, in: plan, english: "the deadline \($0) is before the act's own date, \(signed)",
          russian: "срок \($0.russian) раньше даты самого акта, \(signed.russian)")
      }
    }
  }
}
