/// What the joining of recurrences asks of its parts: spans, bounds and places.
extension SpanPhrase {
  /// Beside «ежегодно», «текущего года» is every year and «следующего года» the one after it.
  func repeated(in unit: Recurrence.Unit) -> SpanPhrase {
    guard unit == .year || unit == .schoolYear, last == nil, case .relative(let offset) = first.year,
      offset >= 0
    else { return self }
    var phrase = self
    phrase.first.year = .missing
    return phrase
  }
}

extension Recurrence {
  /// Sets its bounds; false where there are none, or where it has others already.
  mutating func bind(start: String?, end: String?) -> Bool {
    // «2021, 2022, 2023 годы»: the next year goes on where the last ended, or where the next turn comes («2025, 2028»).
    if let start, let end, let own = self.end, let past = next(after: own), past == CivilDate(iso: start) {
      self.end = end
      return true
    }
    // «2021, 2022 годы – ежегодно»: the list is read from its end.
    if let start, let end, let own = self.start, let past = next(after: end), past == CivilDate(iso: own) {
      self.start = start
      return true
    }
    guard start != nil || end != nil, start == nil || self.start == nil || self.start == start,
      end == nil || self.end == nil || self.end == end
    else { return false }
    self.start = start ?? self.start
    self.end = end ?? self.end
    return true
  }
}

extension [Recurrence.Place] {
  /// «март, июнь, сентябрь, декабрь, до 25 числа»: the one day beside bare months is a day of each.
  var withDayInMonths: [Recurrence.Place] {
    let months = filter { $0.month != nil }
    let days = filter { $0.month == nil }
    guard days.count == 1, var day = days.first, day.day != nil || day.ordinal != nil, !day.following,
      day.monthOfUnit == nil, !months.isEmpty, months.allSatisfy(\.isBareMonth)
    else { return self }
    return months.map { month in
      day.month = month.month
      return day
    }
  }
}

extension Recurrence.Place {
  fileprivate var isBareMonth: Bool {
    var rest = self
    rest.month = nil
    return month != nil && rest == Recurrence.Place()
  }

  /// A weekday, and nothing says which of the month's.
  var isAnyWeekday: Bool { weekday != nil && ordinal == nil }

  func isDay(in other: Recurrence.Place) -> Bool {
    guard day != nil, let month, other.day == nil, other.weekday == nil, let stretch = other.months else {
      return false
    }
    let (first, last) = stretch
    return first <= last ? (first...last).contains(month) : month >= first || month <= last
  }

  /// The first and last of the months that it names, as a quarter or a half-year too.
  private var months: (first: Int, last: Int)? {
    if let month { return (month, toMonth ?? month) }
    if let quarter { return (quarter * 3 - 2, quarter * 3) }
    return halfYear.map { ($0 * 6 - 5, $0 * 6) }
  }
}

extension Recurrence {
  /// Days that an hour may be of: «ежемесячно до 5 ч.» is no hour of a month.
  var namesDays: Bool { unit == .day || unit == .week || !on.isEmpty }

  /// The day after an end, or of every third year the one that begins the next turn.
  func next(after end: String) -> CivilDate? {
    guard let day = CivilDate(iso: end)?.adding(days: 1) else { return nil }
    return unit == .year ? CivilDate(year: day.year + interval - 1, month: day.month, day: day.day) : day
  }
}

extension RecurrencePhrase {
  /// «ежемесячно» and nothing more.
  var isPlain: Bool {
    interval == 1 && times == nil && !atLeast && on.isEmpty && time == nil
  }
}

extension PlacePhrase {
  /// «до 5 числа месяца, следующего за отчетным периодом», with nothing that says how long the period is.
  var monthReportedOn: Recurrence.Unit? {
    on.allSatisfy { $0.following && $0.month == nil } ? .month : nil
  }
}
