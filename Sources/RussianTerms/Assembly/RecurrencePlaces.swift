/// What a span beside a recurrence says about the days within each unit.
extension Recurrences {
  /// «до конца месяца» beside «ежемесячно».
  func unitEnd(_ phrase: SpanPhrase, _ unit: Recurrence.Unit) -> Recurrence.Place? {
    guard phrase.last == nil, phrase.first.edge == .end else { return nil }
    guard
      phrase.first.grain == .anyMonth && unit == .month
        || phrase.first.grain == .anyQuarter && unit == .quarter
        || phrase.first.grain == .anyHalfYear && unit == .halfYear
    else { return nil }
    var place = Recurrence.Place()
    place.ordinal = -1
    place.bound = .by
    return place
  }

  /// The days, months and quarters of every year that a span without a year names.
  func places(_ phrase: SpanPhrase, _ unit: Recurrence.Unit, _ remarks: inout [Remark]) -> [Recurrence
    .Place]?
  {
    var place = Recurrence.Place()
    if phrase.bound != .none, phrase.last == nil { place.bound = .by }
    let first = phrase.first
    if let last = phrase.last {
      guard unit == .year || unit == .schoolYear || liesWithinOne(unit, phrase) else { return nil }
      switch first.grain {
      case .month:
        place.month = first.month
        place.toMonth = last.month
        return [place]
      case .quarter:
        guard last.grain == .quarter, first.index <= last.index else { return nil }
        return (first.index...last.index).map { number in
          var copy = place
          copy.quarter = number
          return copy
        }
      default:
        place.month = first.days.start.month
        if last.days.end.month != first.days.start.month { place.toMonth = last.days.end.month }
        remarks.append(.rangeWidened)
        return [place]
      }
    }
    if phrase.bound != .none, let day = boundary(phrase, &remarks) {
      place.month = day.month
      if day.day == 0, day.month == 2 {
        place.ordinal = -1
      } else {
        place.day = day.day == 0 ? CivilDate.length(ofMonth: day.month, year: 2001) : day.day
      }
      return [place]
    }
    switch first.grain {
    case .day:
      place.month = first.month
      place.day = first.index
    case .month: place.month = first.month
    case .quarter: place.quarter = first.index
    case .halfYear: place.halfYear = first.index
    case .season, .schoolHalf:
      place.month = first.days.start.month
      place.toMonth = first.days.end.month
    case .decade, .halfMonth:
      place.month = first.month
      remarks.append(.rangeWidened)
    default: return nil
    }
    // «ежегодно в начале сентября»
    if first.edge != .none { remarks.append(.rangeWidened) }
    return [place]
  }

  /// The day that «до конца марта», «к началу учебного года», «до мая» come to in every year.
  func boundary(_ phrase: SpanPhrase, _ remarks: inout [Remark]) -> PartialDay? {
    switch (phrase.first.edge, phrase.bound) {
    case (.end, _): return phrase.first.days.end
    case (.start, _): return phrase.first.days.start
    case (.none, .until), (.none, .towards):
      guard phrase.first.grain != .day, !phrase.inclusive else { return nil }
      remarks.append(.until)
      return phrase.first.days.start.previous
    default: return nil
    }
  }
}
