/// A day whose year may be unknown or a symbol, or a month where the day follows from a year that is not known.
struct PartialDay: Sendable, Equatable {
  var year: Year
  var month: Int
  /// 0 for the month's last day, which the year decides.
  var day: Int

  /// The contract's string: `2021-03-31`, `--03`, `X-1-12-20`. `asMonth` leaves the day out where no year is known.
  func text(asMonth: Bool) -> String {
    switch year {
    case .number:
      return date?.description ?? ""
    case .symbol(let offset):
      let sign = offset == 0 ? "" : offset > 0 ? "+" + String(offset) : String(offset)
      return "X" + sign + "-" + monthDay(asMonth)
    case .missing, .relative: return "--" + monthDay(asMonth)
    }
  }

  private func monthDay(_ asMonth: Bool) -> String {
    if asMonth { return twoDigits(month) }
    return twoDigits(month) + "-" + twoDigits(day == 0 ? CivilDate.length(ofMonth: month, year: 2001) : day)
  }

  /// The day itself, where its year is known.
  var date: CivilDate? {
    guard case .number(let year) = year else { return nil }
    return day == 0 ? .end(ofMonth: month, year: year) : CivilDate(year: year, month: month, day: day)
  }

  /// Where it stands within its year, for comparing.
  var order: Int { month * 32 + (day == 0 ? 31 : day) }
}

func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

extension Year {
  func adding(_ years: Int) -> Year {
    switch self {
    case .number(let number): .number(number + years)
    case .symbol(let offset): .symbol(offset + years)
    case .missing, .relative: self
    }
  }
}

extension Moment {
  /// The first and last day, within the moment's own year and, for winters and school years, the next.
  var days: (start: PartialDay, end: PartialDay) {
    func stretch(_ first: Int, _ last: Int) -> (PartialDay, PartialDay) {
      (PartialDay(year: year, month: first, day: 1), PartialDay(year: year, month: last, day: 0))
    }
    switch grain {
    case .day:
      let day = PartialDay(year: year, month: month, day: index)
      return (day, day)
    case .decade:
      return (
        PartialDay(year: year, month: month, day: index * 10 - 9),
        PartialDay(year: year, month: month, day: index == 3 ? 0 : index * 10)
      )
    case .halfMonth:
      return (
        PartialDay(year: year, month: month, day: index == 1 ? 1 : 16),
        PartialDay(year: year, month: month, day: index == 1 ? 15 : 0)
      )
    case .month: return stretch(month, month)
    case .quarter: return stretch(index * 3 - 2, index * 3)
    case .halfYear: return stretch(index * 6 - 5, index * 6)
    case .season:
      let (first, last) = index > 10 ? (index / 10, index % 10) : (index, index)
      let end = (last * 3 + 1) % 12 + 1
      return (
        PartialDay(year: year, month: first * 3, day: 1),
        PartialDay(year: end < first * 3 ? year.adding(1) : year, month: end, day: 0)
      )
    case .schoolYear: return (stretch(9, 9).0, PartialDay(year: year.adding(1), month: 5, day: 0))
    case .schoolHalf:
      if index == 1 { return stretch(9, 12) }
      return (
        PartialDay(year: year.adding(1), month: 1, day: 1), PartialDay(year: year.adding(1), month: 5, day: 0)
      )
    case .year, .bare, .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear, .impossible: return stretch(1, 12)
    }
  }

  /// Whether as the end of a range it lies in the year after the other's: a winter is of the year in which it begins.
  func runsBack(from first: Moment) -> Bool {
    (grain == .season ? days.start : days.end).order < first.days.start.order
  }

  /// The year in which its month lies within a school year.
  func year(ofSchoolYear first: Int) -> Year { .number(days.start.month >= 8 ? first : first + 1) }

  /// Whether it is made of whole months, so that without a year its ends are months.
  var isWholeMonths: Bool {
    switch grain {
    case .day, .decade, .halfMonth: false
    default: true
    }
  }
}
