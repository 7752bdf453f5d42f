import RussianTerms

/// A span that would have to run backwards.
struct EndBeforeStart: PlanCheck {
  let code = "end-before-start"
  let severity = Diagnostic.Severity.error
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english:
      "A deadline's end is before its start: the two were swapped, or one has the wrong month or year.",
    russian:
      "Конец срока раньше его начала: они перепутаны местами, либо в одном из них не тот месяц или год.")
  let good = [
    PlanExample(
      .init(
        "1", "Обучить", "Комитет образования", "март – май 2021 г.",
        .interval(Interval(start: "2021-03-01", end: "2021-05-31"))))
  ]
  let bad = [
    PlanExample(
      .init(
        "1", "Обучить", "Комитет образования", "с 31.05.2021 по 01.03.2021",
        .interval(Interval(start: "2021-05-31", end: "2021-03-01"))))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.dated.compactMap { dated in
      for span in dated.spans {
        guard let first = span.first, let last = span.last, last < first else { continue }
        return finding(
          dated.item, of: dated.plan, in: plan,
          english: "the deadline ends \(last), before it starts, \(first)",
          russian: "срок кончается \(last.russian), раньше, чем начинается, \(first.russian)")
      }
      return nil
    }
  }
}
