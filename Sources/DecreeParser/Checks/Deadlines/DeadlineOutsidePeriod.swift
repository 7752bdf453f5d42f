import RussianTerms

/// A deadline that the plan's own period does not reach.
struct DeadlineOutsidePeriod: PlanCheck {
  let code = "deadline-outside-period"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english: """
      The whole deadline lies outside the period that the plan's title names. After its end it is a warning, but a \
      note where the work is a report and due within half a year; before its beginning, where plans often put what has \
      to be prepared, it is a note.
      """,
    russian: """
      Срок целиком лежит вне периода, названного в заголовке плана. После конца периода это предупреждение, но \
      замечание, если это отчёт со сроком в пределах полугода; до начала, куда планы часто относят подготовку, — \
      замечание.
      """)
  let good = [
    PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Провести аудит", "Комитет образования", "25 декабря 2021 г.",
        .date(DateTerm(date: "2021-12-25"))))
  ]
  let bad = [
    PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Провести аудит", "Комитет образования", "25 декабря 2022 г.",
        .date(DateTerm(date: "2022-12-25")))),
    PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Представить отчет", "Комитет образования", "20 января 2022 г.",
        .date(DateTerm(date: "2022-01-20")))),
    PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Провести аудит", "Комитет образования", "25 декабря 2020 г.",
        .date(DateTerm(date: "2020-12-25")))),
    PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init(
        "1", "Провести аудит", "Комитет образования", "август 2022 г.",
        .interval(Interval(start: "2022-08-01", end: "2022-08-31")))),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.dated.compactMap { dated in
      guard let period = plan.plans[dated.plan].period else { return nil }
      let spans = dated.spans
      if let span = spans.first(where: { ($0.first ?? period.upperBound) > period.upperBound }) {
        let words = plan.words(for: span, of: dated)
        let isAccount = accounts(for: plan.plans[dated.plan].items[dated.item].activity, span, after: period)
        return finding(
          dated.item, of: dated.plan, in: plan, severity: isAccount ? .note : nil,
          english:
            "the deadline \(words.english) is after the plan's period, which ends \(period.upperBound)",
          russian: "срок \(words.russian) позже конца периода плана, \(period.upperBound.russian)")
      }
      if let span = spans.first(where: { ($0.last ?? period.lowerBound) < period.lowerBound }) {
        let words = plan.words(for: span, of: dated)
        return finding(
          dated.item, of: dated.plan, in: plan, severity: .note,
          english:
            "the deadline \(words.english) is before the plan's period, which begins \(period.lowerBound)",
          russian: "срок \(words.russian) раньше начала периода плана, \(period.lowerBound.russian)")
      }
      return nil
    }
  }

  /// What was done is reported, and summed up, when the period is over: «Отчет о выполнении плана».
  private func accounts(for activity: String, _ span: TermSpan, after period: ClosedRange<CivilDate>) -> Bool
  {
    guard let last = span.last ?? span.first, last.dayNumber - period.upperBound.dayNumber <= 184 else {
      return false
    }
    return Word.all(in: activity).contains { word in
      DeadlineOutsidePeriod.accounts.contains { word.text.hasPrefix($0) }
    }
  }

  private static let accounts = ["отчет", "отчит", "доклад", "итог", "итож"]
}

extension CivilDate {
  /// As Russian documents write a day in figures: 01.02.2021.
  var russian: String {
    let iso = description
    return "\(iso.suffix(2)).\(iso.dropFirst(5).prefix(2)).\(iso.prefix(4))"
  }
}
