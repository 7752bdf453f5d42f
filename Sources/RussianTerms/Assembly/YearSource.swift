/// Where a year that the cell leaves out comes from.
struct YearSource: Sendable {
  let context: TermContext

  /// The year in which a day that is named without one lies; nothing where the surroundings leave it open.
  func year(month: Int, day: Int) -> Int? {
    if let year = context.sectionYear { return year }
    if let period = context.period {
      let years = period.lowerBound.year...period.upperBound.year
      if years.count == 1 { return years.lowerBound }
      let fitting = years.filter { year in
        CivilDate(year: year, month: month, day: day).map(period.contains) ?? false
      }
      if fitting.count == 1 { return fitting[0] }
      if let season = context.season { return year(of: season, month: month, day: day) }
      return month == 6 ? yearOfJune : nil
    }
    guard let decree = context.decreeDate else { return nil }
    let isPast = (month, day) < (decree.month, decree.day)
    return isPast ? decree.year + 1 : decree.year
  }

  /// June ends the school year that the plan is for, where the act comes after the June before it.
  private var yearOfJune: Int? {
    guard let first = schoolYear, let decree = context.decreeDate, decree.year > first || decree.month > 6,
      decree.year >= first
    else { return nil }
    return first + 1
  }

  /// Its autumn is the first year's. The months before it come ahead of the season and at its end: which are meant, the day of
  /// the act says where the first lie far behind it, or where all is done ahead.
  private func year(of season: TermContext.Season, month: Int, day: Int) -> Int? {
    if month > 8 { return season.firstYear }
    guard let decree = context.decreeDate, decree.year >= season.firstYear else {
      return season.isAhead && month > 5 ? season.firstYear : nil
    }
    if decree.year > season.firstYear || decree.month > 8 {
      return month < (season.isAhead ? 4 : 7) ? season.firstYear + 1 : nil
    }
    return season.isAhead && (month, day) >= (decree.month, decree.day) ? season.firstYear : nil
  }

  /// What «текущий год» is.
  var current: Int? {
    if let year = context.sectionYear { return year }
    if let period = context.period {
      return period.lowerBound.year == period.upperBound.year ? period.lowerBound.year : nil
    }
    return context.decreeDate?.year
  }

  /// The first year of the school year that the plan covers, where it covers one and no more.
  var schoolYear: Int? {
    guard context.sectionYear == nil, let period = context.period,
      period.upperBound.year == period.lowerBound.year + 1, (8...9).contains(period.lowerBound.month),
      (5...8).contains(period.upperBound.month)
    else { return nil }
    return period.lowerBound.year
  }

  /// Whether the day of the act alone says which year is meant, and lies in its last quarter.
  var isLateInYear: Bool {
    context.sectionYear == nil && context.period == nil && context.decreeDate.map { $0.month > 9 } ?? false
  }

  /// Whether a year was taken from the day of the act, and is the year after it.
  func isAfterDecree(_ year: Int) -> Bool {
    context.sectionYear == nil && context.period == nil && context.decreeDate.map { $0.year < year } ?? false
  }
}
