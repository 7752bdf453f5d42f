import RussianTerms

/// The years that titles name and the plan's period have nothing in common.
struct PeriodAndTitleDisagree: PlanCheck {
  let code = "period-title-disagree"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.title
  let explanation = Diagnostic.Message(
    english: """
      The plan's title, or the act's own, names years that the plan's period does not touch: one of them was left \
      over from an earlier plan.
      """,
    russian: """
      Заголовок плана или самого акта называет годы, которых период плана не касается: один из них остался от \
      прежнего плана.
      """)
  let good = [
    PlanExample(
      title: "План мероприятий на 2021 год", period: ("2021-01-01", "2021-12-31"),
      .init("1", "Провести аудит")),
    PlanExample(
      decreeTitle: "О внесении изменений в распоряжение от 12 марта 2020 года № 5",
      title: "План мероприятий на 2021 год", period: ("2021-01-01", "2021-12-31"),
      .init("1", "Провести аудит")),
  ]
  let bad = [
    PlanExample(
      title: "План мероприятий на 2022 год", period: ("2021-01-01", "2021-12-31"),
      .init("1", "Провести аудит")),
    PlanExample(
      decreeTitle: "Об утверждении плана мероприятий на 2020 год", title: "План мероприятий на 2021 год",
      period: ("2021-01-01", "2021-12-31"), .init("1", "Провести аудит")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.compactMap { index in
      guard let period = plan.plans[index].period else { return nil }
      let years = period.lowerBound.year...period.upperBound.year
      for title in [plan.plans[index].title, plan.decree.decree.title] {
        let named = PlannedYears.named(in: title ?? "")
        guard let first = named.first, !named.contains(where: { $0.overlaps(years) }) else { continue }
        let period = "\(period.lowerBound) – \(period.upperBound)"
        return finding(
          plan: index, in: plan,
          english: "the title names \(first.lowerBound), the plan's period is \(period)",
          russian: "в заголовке назван \(first.lowerBound) год, а период плана — \(period)")
      }
      return nil
    }
  }
}

/// Years that a title plans for: «на 2021 год», «2021–2025 годы», «в 2021/22 учебном году»; not those of a date.
enum PlannedYears {
  static func named(in title: String) -> [ClosedRange<Int>] {
    let words = words(of: title)
    var found: [ClosedRange<Int>] = []
    for (index, word) in words.enumerated() {
      guard word.utf8.count == 4, let year = Int(word), (1950...2100).contains(year) else { continue }
      let before = index > 0 ? words[index - 1] : ""
      let isEndOfRange = found.last?.upperBound == year && Int(before) != nil
      guard !isPartOfDate(before), !isEndOfRange else { continue }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let last = Int(next), next.utf8.count == 4, (year...2100).contains(last) {
        found.append(year...last)
      } else if let short = Int(next), next.utf8.count == 2, short == (year + 1) % 100 {
        found.append(year...year + 1)
      } else if next.hasPrefix("год") || ["г", "гг", "учебный", "учебном", "учебного"].contains(next) {
        found.append(year...year)
      }
    }
    return found
  }

  /// Numbers and Russian words, in lower case.
  private static func words(of title: String) -> [String] {
    let isPart = { (byte: UInt8) in
      (0x80...0xBF).contains(byte) || byte == 0xD0 || byte == 0xD1 || (0x30...0x39).contains(byte)
    }
    return title.utf8.split { !isPart($0) }.compactMap { run in
      // What is left of a dash or a quotation mark.
      let word = run.drop { (0x80...0xBF).contains($0) }
      return word.isEmpty ? nil : String(Substring(word)).lowercased()
    }
  }

  /// A month's name or number before a year.
  private static func isPartOfDate(_ word: String) -> Bool {
    let months = [
      "январ", "феврал", "март", "апрел", "мая", "май", "мае", "июн", "июл", "август", "сентябр", "октябр",
      "ноябр",
      "декабр",
    ]
    return (word.utf8.count == 2 && Int(word) != nil) || months.contains { word.hasPrefix($0) }
  }
}
