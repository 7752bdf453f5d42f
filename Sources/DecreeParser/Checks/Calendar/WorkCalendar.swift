import RussianTerms

/// Which days are off in Russia with a week of five working days.
enum WorkCalendar {
  enum DayOff: Hashable {
    case holiday, saturday, sunday
    /// Off in exchange for another day.
    case transferred
  }

  /// The years whose transfers are known: in others a day may be off, or worked, and nobody here knows.
  static let knownYears: ClosedRange<Int> = {
    let years = dayTransfers.map { $0.to / 10_000 }
    return (years.min() ?? 0)...(years.max() ?? 0)
  }()

  /// Why a day is off; nothing for a working day. Days off of one region are not known here.
  static func dayOff(_ date: CivilDate) -> DayOff? {
    if isHoliday(date) { return .holiday }
    let key = date.year * 10_000 + date.month * 100 + date.day
    for transfer in dayTransfers {
      if transfer.to == key { return .transferred }
      if transfer.from == key { return nil }
    }
    switch date.weekday {
    case 6: return .saturday
    case 7: return .sunday
    case 1: return followsHolidayWeekend(date) ? .transferred : nil
    default: return nil
    }
  }

  /// Labour Code of the Russian Federation, article 112, part 1 (as in force since 2013).
  static func isHoliday(_ date: CivilDate) -> Bool {
    switch (date.month, date.day) {
    case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
    default: false
    }
  }

  /// Article 112, part 2: a day off that falls on a holiday moves to the next working day, but in January, where the
  /// Government moves it. It also moves others, and what it moves does not move by itself.
  private static func followsHolidayWeekend(_ monday: CivilDate) -> Bool {
    [1, 2].contains { back in
      guard let day = monday.adding(days: -back), day.month != 1, isHoliday(day) else { return false }
      return !dayTransfers.contains { $0.from == day.year * 10_000 + day.month * 100 + day.day }
    }
  }
}
