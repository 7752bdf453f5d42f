/// Whether a span beside a recurrence is a part of it, or a term of its own.
extension Recurrences {
  /// «до 10 апреля, 10 июля 2021 г.»: one of several days by which something is due bounds no recurrence.
  func isListed(_ j: Int) -> Bool {
    guard isDueDay(j) else { return false }
    return nodes[j].before.isList && isDueDay(j - 1)
      || nodes.indices.contains(j + 1) && nodes[j + 1].before.isList && isDueDay(j + 1)
  }

  /// «20 января, 20 апреля, 20 июля»: a day of a list without years.
  private func isOneOfDates(_ j: Int) -> Bool {
    func isDate(_ i: Int) -> Bool {
      guard nodes.indices.contains(i), case .span(let phrase) = nodes[i].piece else { return false }
      return phrase.first.grain == .day && phrase.last == nil && phrase.first.year == .missing
    }
    guard isDate(j) else { return false }
    return nodes[j].before.isList && isDate(j - 1) || isDate(j + 1) && nodes[j + 1].before.isList
  }

  private func isDueDay(_ j: Int) -> Bool {
    guard nodes.indices.contains(j), case .span(let phrase) = nodes[j].piece, phrase.last == nil else {
      return false
    }
    return phrase.first.grain == .day && phrase.bound != .none && phrase.bound != .from
      && phrase.first.year != .missing
  }

  /// Whether a span beside a recurrence belongs to it.
  func fits(_ j: Int, _ phrase: SpanPhrase, _ recurrence: Recurrence, backwards: Bool) -> Bool {
    let hasYear = phrase.first.year != .missing || phrase.last.map { $0.year != .missing } ?? false
    let isLong =
      phrase.last != nil || phrase.throughout || span(phrase.first) > measure(recurrence.unit)
      || (phrase.first.grain == .year && recurrence.unit == .year)
    if hasYear {
      if phrase.last == nil, phrase.first.grain == .day, phrase.bound == .none { return false }
      if backwards, phrase.first.grain == .day, phrase.last == nil, phrase.bound == .none { return false }
      return phrase.bound != .none || isLong
    }
    if backwards, recurrence.unit != .year, recurrence.unit != .schoolYear {
      // «с сентября ежемесячно»
      if phrase.bound == .from, phrase.last == nil { return true }
      // «до конца года ежемесячно»
      if phrase.first.edge == .end, phrase.bound != .none, span(phrase.first) > measure(recurrence.unit) {
        return true
      }
      // «май, ноябрь – 1 раз в полугодие»
      if recurrence.unit == .halfYear || recurrence.unit == .quarter && isOneOfDates(j),
        span(phrase.first) < measure(.quarter), phrase.last == nil
      {
        return true
      }
      return isLong && (phrase.bound == .none || phrase.last != nil)
        && (phrase.first.grain != .day || phrase.last != nil)
    }
    return true
  }

  /// How long units are, for comparing.
  func measure(_ unit: Recurrence.Unit) -> Int {
    switch unit {
    case .day: 1
    case .week: 2
    case .month: 3
    case .quarter: 4
    case .halfYear: 5
    case .schoolYear, .year: 6
    }
  }

  func span(_ moment: Moment) -> Int {
    switch moment.grain {
    case .day: 1
    case .decade, .halfMonth: 2
    case .month, .anyMonth: 3
    case .quarter, .season, .anyQuarter: 4
    case .halfYear, .schoolHalf: 5
    case .year, .schoolYear: 7
    default: 0
    }
  }
}
