/// The last day by which a term is due, where the calendar can say it.
enum Due {
  static func day(of term: Term) -> CivilDate? {
    switch term {
    case .date(let date): date.bound == .from ? nil : CivilDate(iso: date.date)
    case .interval(let interval): interval.bound == .from ? nil : interval.end.flatMap { CivilDate(iso: $0) }
    case .recurrence(let recurrence): day(of: recurrence)
    default: nil
    }
  }

  /// «не ранее 1 июля и не позднее 1 сентября»: the day by which what begins with another is due.
  static func end(of term: Term) -> CivilDate? {
    switch term {
    case .date(let date) where date.bound == .by: day(of: term)
    case .interval(let interval) where interval.bound == .by: day(of: term)
    default: nil
    }
  }

  /// The first day that `on` names, or the end of the first unit.
  private static func day(of recurrence: Recurrence) -> CivilDate? {
    guard let start = recurrence.start.flatMap({ CivilDate(iso: $0) }) else { return nil }
    if !recurrence.on.isEmpty {
      let days = recurrence.on.compactMap { first($0, from: start) }
      return days.count == recurrence.on.count ? days.min() : nil
    }
    let months: Int
    switch recurrence.unit {
    case .day: return start
    case .week: return start.adding(days: 7 - start.weekday)
    case .month: months = 1
    case .quarter: months = 3
    case .halfYear: months = 6
    case .year: months = 12
    case .schoolYear: return CivilDate(year: start.month > 5 ? start.year + 1 : start.year, month: 5, day: 31)
    }
    return CivilDate.end(ofMonth: (start.month - 1) / months * months + months, year: start.year)
  }

  private static func first(_ place: Recurrence.Place, from start: CivilDate) -> CivilDate? {
    guard !place.following, place.weekday == nil, place.ordinal == nil, place.monthOfUnit == nil else {
      return nil
    }
    if let quarter = place.quarter {
      guard let end = CivilDate.end(ofMonth: quarter * 3, year: start.year) else { return nil }
      return end >= start ? end : .end(ofMonth: quarter * 3, year: start.year + 1)
    }
    if let month = place.month {
      for year in [start.year, start.year + 1] {
        let day =
          place.day.flatMap { CivilDate(year: year, month: month, day: $0) }
          ?? CivilDate.end(ofMonth: place.toMonth ?? month, year: year)
        if let day, day >= start { return day }
      }
      return nil
    }
    guard let number = place.day else { return nil }
    var (year, month) = (start.year, start.month)
    for _ in 0..<12 {
      if let day = CivilDate(year: year, month: month, day: number), day >= start { return day }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return nil
  }
}
