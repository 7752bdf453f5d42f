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
      return fitting.count == 1 ? fitting[0] : nil
    }
    guard let decree = context.decreeDate else { return nil }
    let isPast = (month, day) < (decree.month, decree.day)
    return isPast ? decree.year + 1 : decree.year
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

  /// Whether a year was taken from the day of the act, and is the year after it.
  func isAfterDecree(_ year: Int) -> Bool {
    context.sectionYear == nil && context.period == nil && context.decreeDate.map { $0.year < year } ?? false
  }
}
