import RussianTerms

/// A deadline on a Saturday or Sunday, or on a working day that the Government made a day off.
struct DeadlineOnWeekend: PlanCheck {
  let code = "deadline-on-weekend"
  let severity = Diagnostic.Severity.note
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english: """
      The day is a Saturday, a Sunday, or a day off by the Government's yearly transfer of days off: the work has \
      to be done by the last working day before it, or the next one, and the order does not say which. The transfers of \
      \(WorkCalendar.knownYears.lowerBound) to \(WorkCalendar.knownYears.upperBound) are known.
      """,
    russian: """
      Этот день — суббота, воскресенье или выходной, перенесённый постановлением Правительства: работу закончат \
      в последний рабочий день перед ним или в первый после него, а в какой из них, в акте не сказано. Известны переносы \
      \(WorkCalendar.knownYears.lowerBound)–\(WorkCalendar.knownYears.upperBound) годов.
      """)
  let good = [
    PlanExample(
      .init("1", "Оплатить", "Комитет образования", "2 августа 2021 г.", .date(DateTerm(date: "2021-08-02")))),
    PlanExample(
      .init("1", "Оплатить", "Комитет образования", "20 февраля 2021 г.", .date(DateTerm(date: "2021-02-20")))
    ),
  ]
  let bad = [
    PlanExample(
      .init("1", "Оплатить", "Комитет образования", "1 августа 2021 г.", .date(DateTerm(date: "2021-08-01")))),
    PlanExample(
      .init("1", "Оплатить", "Комитет образования", "5 ноября 2021 г.", .date(DateTerm(date: "2021-11-05")))),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.dated.compactMap { dated in
      guard let (day, why) = dated.daysOff.first(where: { $0.why != .holiday }) else { return nil }
      let words: (english: String, russian: String) =
        switch why {
        case .saturday: ("a Saturday", "суббота")
        case .sunday: ("a Sunday", "воскресенье")
        case .holiday, .transferred: ("a day off by transfer", "выходной по переносу")
        }
      return finding(
        dated.item, of: dated.plan, in: plan, english: "the deadline \(day) is \(words.english)",
        russian: "срок \(day.russian) — \(words.russian)")
    }
  }
}
