import RussianTerms

/// The days that a title says its plan covers.
enum PeriodReader {
  /// A year, or a range of years, that a title names.
  private struct Span {
    var years: ClosedRange<Int>
    /// Index of the first word.
    var start: Int
    /// Index after the last word.
    var end: Int
    /// «на», «в», «период» stand before it.
    var isNamed = false
  }

  static func period(of title: String) -> ClosedRange<CivilDate>? {
    let words = Word.all(in: title)
    let spans = self.spans(words)
    guard let span = spans.last(where: \.isNamed) ?? spans.last else {
      // «с 1 марта по 31 октября 2021 года»
      return words.contains { $0.text == "по" } ? DeadlineReader().period(ofTitle: title) : nil
    }
    if let season = season(words, span) { return season }
    var years = span.years
    // «на 2021 год и плановый период 2022 и 2023 годов» is one span.
    if words.contains(where: { $0.text.hasPrefix("планов") }),
      words.contains(where: { $0.text.hasPrefix("период") })
    {
      years = spans.map(\.years.lowerBound).min()!...spans.map(\.years.upperBound).max()!
      return whole(years)
    }
    if words.dropFirst(span.end).prefix(3).contains(where: { $0.text.hasPrefix("уч") }) {
      guard let start = CivilDate(year: years.lowerBound, month: 9, day: 1),
        let end = CivilDate(year: years.lowerBound + 1, month: 5, day: 31)
      else { return nil }
      return start...end
    }
    if years.count == 1, let months = months(words, before: span.start) {
      return days(years.lowerBound, months)
    }
    return whole(years)
  }

  /// «на летний период 2021 года», «в осенне-зимний период 2021/22 года». A plan «к … периоду» covers the time before it.
  private static func season(_ words: [Word], _ span: Span) -> ClosedRange<CivilDate>? {
    guard span.start >= 3, words[span.start - 1].text == "период" else { return nil }
    let year = span.years.lowerBound
    let last = words[span.start - 2].text
    let isPair = words[span.start - 3].text == "-" && span.start >= 5
    let first = isPair ? words[span.start - 4].text : last
    guard ["на", "в"].contains(words[span.start - (isPair ? 5 : 3)].text),
      let opening = seasons.first(where: { first.hasPrefix($0.stem) })?.month,
      let closing = seasons.first(where: { last.hasPrefix($0.stem) })?.month
    else { return nil }
    let endYear = closing == 12 || closing < opening ? year + 1 : year
    let endMonth = (closing + 1) % 12 + 1
    guard span.years.upperBound <= endYear, let start = CivilDate(year: year, month: opening, day: 1),
      let end = CivilDate(
        year: endYear, month: endMonth, day: CivilDate.length(ofMonth: endMonth, year: endYear))
    else { return nil }
    return start...end
  }

  private static let seasons: [(stem: String, month: Int)] = [
    ("весенн", 3), ("летн", 6), ("осенн", 9), ("зимн", 12),
  ]

  private static func whole(_ years: ClosedRange<Int>) -> ClosedRange<CivilDate>? {
    guard let start = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let end = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return start...end
  }

  private static func days(_ year: Int, _ months: ClosedRange<Int>) -> ClosedRange<CivilDate>? {
    guard let start = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(
        year: year, month: months.upperBound, day: CivilDate.length(ofMonth: months.upperBound, year: year))
    else { return nil }
    return start...end
  }

  private static func spans(_ words: [Word]) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < words.count {
      guard let year = PeriodName.year(words[index]), !isDocumentDate(words, index) else {
        index += 1
        continue
      }
      var span = Span(years: year...year, start: index, end: index + 1)
      if index + 2 < words.count, ["-", "–", "—", "/", "и"].contains(words[index + 1].text),
        let last = secondYear(words[index + 2], after: year)
      {
        span.years = year...last
        span.end = index + 3
      }
      let before = words[..<index].suffix(4).map(\.text)
      // «с 2021 по 2024 год»
      if before.last == "с", let along = words[span.end...].prefix(3).firstIndex(where: { $0.text == "по" }),
        along + 1 < words.count, let last = PeriodName.year(words[along + 1]), last >= year
      {
        spans.append(Span(years: year...last, start: index, end: along + 2, isNamed: true))
        index = along + 2
        continue
      }
      if before.last == "до" || before.last == "с" || before.last == "от" {
        index = span.end
        continue
      }
      span.isNamed =
        ["на", "в", "период", "году", "течение"].contains(before.last ?? "")
        || isCounted(words, index) || before.contains { $0.hasPrefix("период") }
      spans.append(span)
      index = span.end
    }
    return spans
  }

  private static func secondYear(_ word: Word, after first: Int) -> Int? {
    if let year = PeriodName.year(word) { return year >= first ? year : nil }
    guard word.kind == .digits, word.text.utf8.count == 2, let short = Int(word.text) else { return nil }
    let year = first / 100 * 100 + short
    return year == first + 1 ? year : nil
  }

  /// «от 25 декабря 2018 года», «от 12.03.2019»: the date of a document.
  private static func isDocumentDate(_ words: [Word], _ index: Int) -> Bool {
    guard index >= 2 else { return false }
    if words[index - 1].text == ".", words[index - 2].kind == .digits { return true }
    return PeriodName.month(words[index - 1].text) != nil && words[index - 2].kind == .digits
  }

  /// A quarter, a half-year or months before the year.
  private static func isCounted(_ words: [Word], _ index: Int) -> Bool {
    index > 0
      && (PeriodName.month(words[index - 1].text) != nil || words[index - 1].text.hasPrefix("квартал")
        || words[index - 1].text.hasPrefix("полугод"))
  }

  private static func months(_ words: [Word], before index: Int) -> ClosedRange<Int>? {
    guard index > 0 else { return nil }
    let last = words[index - 1].text
    if let month = PeriodName.month(last) {
      if index >= 3, ["-", "–", "—"].contains(words[index - 2].text),
        let first = PeriodName.month(words[index - 3].text),
        first <= month
      {
        return first...month
      }
      return month...month
    }
    guard index >= 2 else { return nil }
    let before = words[..<(index - 1)].suffix(3)
    guard let ordinal = before.last(where: { ordinals[$0.text] != nil }).flatMap({ ordinals[$0.text] }) else {
      return nil
    }
    if last.hasPrefix("квартал"), (1...4).contains(ordinal) { return (ordinal * 3 - 2)...(ordinal * 3) }
    if last.hasPrefix("полугод"), (1...2).contains(ordinal) { return (ordinal * 6 - 5)...(ordinal * 6) }
    return nil
  }

  private static let ordinals: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "первое": 1, "второе": 2, "первый": 1,
    "второй": 2, "третий": 3, "четвертый": 4, "первом": 1, "втором": 2, "третьем": 3, "четвертом": 4,
  ]
}
