import RussianTerms

/// A deadline on a public holiday of Russia.
struct DeadlineOnHoliday: PlanCheck {
  let code = "deadline-on-holiday"
  let severity = Diagnostic.Severity.note
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english: "The day is a public holiday by article 112 of the Labour Code, on which nobody works.",
    russian: "Этот день — нерабочий праздничный по статье 112 Трудового кодекса.")
  let good = [
    PlanExample(
      .init("1", "Поставить", "Комитет образования", "30 апреля 2021 г.", .date(DateTerm(date: "2021-04-30")))
    )
  ]
  let bad = [
    PlanExample(
      .init("1", "Поставить", "Комитет образования", "01 мая 2021 г.", .date(DateTerm(date: "2021-05-01"))))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.dated.compactMap { dated in
      guard let (day, _) = dated.daysOff.first(where: { $0.why == .holiday }) else { return nil }
      return finding(
        dated.item, of: dated.plan, in: plan, english: "the deadline \(day) is a public holiday",
        russian: "срок \(day.russian) — нерабочий праздничный день")
    }
  }
}
