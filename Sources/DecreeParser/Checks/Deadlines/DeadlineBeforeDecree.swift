import RussianTerms

/// What an order asks for was due before the order was signed.
struct DeadlineBeforeDecree: PlanCheck {
  let code = "deadline-before-decree"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english: """
      The whole deadline lies before the day of the act. It is a warning where it also lies before the plan's period \
      (before the act's year, where the plan has none), most often through a year that was not brought up to date; \
      within the period, where an act was signed after its plan had begun, it is a note.
      """,
    russian: """
      Срок целиком истёк до даты акта. Это предупреждение, если он раньше и периода плана (а где периода нет, раньше \
      года акта): чаще всего в плане остался прошлый год. Внутри периода, когда акт подписан уже после начала плана, \
      это замечание.
      """)
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
        "1", "Провести аудит", "Комитет образования", "1 февраля 2019 г.", .date(DateTerm(date: "2019-02-01"))
      )),
    PlanExample(
      decreeDate: "2021-03-24", period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Провести аудит", "Комитет образования", "1 февраля 2021 г.", .date(DateTerm(date: "2021-02-01"))
      )),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    guard let signed = plan.decree.decree.date else { return [] }
    return plan.dated.compactMap { dated in
      guard let span = dated.spans.first(where: { ($0.last ?? signed) < signed }), let day = span.last else {
        return nil
      }
      let words = plan.words(for: span, of: dated)
      let isWithin = plan.plans[dated.plan].period.map { day >= $0.lowerBound } ?? (day.year == signed.year)
      return finding(
        dated.item, of: dated.plan, in: plan, severity: isWithin ? .note : severity,
        english: "the deadline \(words.english) is before the act's own date, \(signed)",
        russian: "срок \(words.russian) раньше даты самого акта, \(signed.russian)")
    }
  }
}
