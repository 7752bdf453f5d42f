/// Whether a span beside a recurrence is a part of it, or a term of its own.
extension Recurrences {
  /// «до 10 апреля, 10 июля 2021 г.»: one of several days by which something is due bounds no recurrence.
  func isListed(_ j: Int) -> Bool {
    guard isDueDay(j), case .span(let due) = nodes[j].piece else { return false }
    // «ежегодно до 1 июня, до 1 декабря 2021 г.»
    if nodes[j].before.isList, isMidyear(due.first), isYearless(j - 1), nodes[j - 1].isAbsorbed,
      case .span(let known) = nodes[j - 1].piece, known.first.grain == .day, known.bound == due.bound
    {
      return true
    }
    return nodes[j].before.isList && isDueDay(j - 1)
      || nodes.indices.contains(j + 1) && nodes[j + 1].before.isList && isDueDay(j + 1)
  }

  /// «2021, 2023 годы»: years with others between them are no stretch that a recurrence could have for its bounds.
  func isOfScatteredYears(_ j: Int, _ recurrence: Recurrence) -> Bool {
    let step = recurrence.unit == .year ? recurrence.interval : 1
    func year(_ i: Int) -> Int? {
      guard nodes.indices.contains(i), case .span(let phrase) = nodes[i].piece, phrase.first.grain == .year,
        phrase.last == nil, phrase.bound == .none, case .number(let year) = phrase.first.year
      else { return nil }
      return year
    }
    guard let own = year(j) else { return false }
    let isBefore = nodes[j].before.isList && year(j - 1).map { $0 != own - step } ?? false
    return isBefore
      || nodes.indices.contains(j + 1) && nodes[j + 1].before.isList
        && year(j + 1).map { $0 != own + step } ?? false
  }

  /// «20 января, 20 апреля, 20 июля», «май, ноябрь»: a day or a month of a list without years.
  func isOneOfMoments(_ j: Int) -> Bool {
    func moment(_ i: Int) -> Moment? {
      guard nodes.indices.contains(i), case .span(let phrase) = nodes[i].piece, phrase.last == nil,
        phrase.first.year == .missing, phrase.first.grain == .day || phrase.first.grain == .month
      else { return nil }
      return phrase.first
    }
    guard let own = moment(j) else { return false }
    return nodes[j].before.isList && moment(j - 1)?.grain == own.grain
      || moment(j + 1)?.grain == own.grain && nodes[j + 1].before.isList
  }

  /// A range, a whole season, or more than one unit: what something can recur within.
  func isLong(_ phrase: SpanPhrase, _ unit: Recurrence.Unit) -> Bool {
    phrase.last != nil || phrase.throughout || span(phrase.first) > measure(unit)
      || (phrase.first.grain == .year && unit == .year)
  }

  /// «10 и 25 числа каждого месяца, в декабре – 10 и 20»: the month is that of what stands behind its dash.
  func isException(_ j: Int, to recurrence: Recurrence) -> Bool {
    guard isShort(recurrence.unit), nodes.indices.contains(j + 1), nodes[j + 1].before == .dash,
      case .span(let month) = nodes[j].piece
    else { return false }
    return month.first.grain == .month && month.last == nil && month.bound == .none
  }

  /// «до 1 июля – еженедельно»: a day by which such a thing is done does not come again in every unit.
  func isShort(_ unit: Recurrence.Unit) -> Bool { measure(unit) <= 3 }

  /// «ежегодно: план – I квартал, отчет – IV квартал»: what is done each time stands between the times.
  func isLabelWithin(_ j: Int, listOf i: Int, _ recurrence: Recurrence) -> Bool {
    guard canReach(nodes[j].before) else { return false }
    // «ежегодно, согласно графику, до 1 мая»: by what it goes stands between.
    if !nodes[j].isLabel {
      return nodes[j].isManner && recurrence.unit == .year && recurrence.on.isEmpty && isYearless(j + 1)
        && nodes[j + 1].before.isSubset(of: .comma)
    }
    // «1 раз в квартал (отчет до 5 числа следующего месяца)»
    if j == i + 1, recurrence.on.isEmpty, j + 1 < nodes.count, case .place(let place) = nodes[j + 1].piece {
      let isWithin = recurrence.unit == .month || recurrence.unit == .quarter
      return isWithin && (place.unit == nil || place.unit == .month || place.unit == recurrence.unit)
    }
    guard isYearless(j + 1) else { return false }
    switch recurrence.unit {
    case .year, .schoolYear: return true
    case .quarter, .halfYear: return !nodes[i + 1].before.isDisjoint(with: [.colon, .open])
    case .day, .week, .month: return false
    }
  }

  /// «2 раза в год: до 15 июля; до 15 января»: more of the same list.
  func goesOn(_ j: Int, _ unit: Recurrence.Unit) -> Bool {
    guard measure(unit) > 3, nodes[j].before == .semicolon, isYearless(j),
      case .span(let own) = nodes[j].piece
    else { return false }
    let i = nodes[j - 1].isLabel ? j - 2 : j - 1
    guard nodes.indices.contains(i), nodes[i].isAbsorbed, case .span(let last) = nodes[i].piece else {
      return false
    }
    return own.first.grain == last.first.grain && own.bound == last.bound
  }

  /// «ежемесячно (январь–ноябрь), в декабре дважды»: a month that is in no list with the one before it is of what follows.
  func breaksOff(_ j: Int, _ neighbour: Int) -> Bool {
    guard case .span(let own) = nodes[j].piece, own.first.grain == .month, own.last == nil, own.bound == .none
    else {
      return false
    }
    guard case .span(let other) = nodes[neighbour].piece else { return true }
    return other.first.grain != .month || other.last != nil
  }

  /// «ежегодно до 20 марта и 20 сентября 2021 г.»: days that stand behind a recurrence as its own would, but of one year.
  /// «ежегодно: 1 марта 2021, 1 марта 2022 г.» only counts up when it comes.
  func areOfOneYear(_ j: Int, behind i: Int, _ recurrence: Recurrence) -> Bool {
    guard nodes.indices.contains(j), !heads(j) else { return false }
    // «ежегодно. До 1 марта 2021 г.»
    let isNextSentence =
      nodes[j].before == .semicolon && j == i + 1 && recurrence.unit == .year && recurrence.on.isEmpty
    guard canReach(nodes[j].before) || isNextSentence,
      nodes[j].before.isDisjoint(with: [.but, .also]),
      j == i + 1 || nodes[j - 1].isAbsorbed
    else { return false }
    var units: [Int] = []
    var k = j
    while nodes.indices.contains(k), k == j || nodes[k].before.isList,
      let unit = number(ofUnit: recurrence.unit, at: k)
    {
      units.append(unit)
      k += 1
    }
    // «2 раза в год до 1 июня и 1 декабря 2021, 2022 гг.»: the list began without a year.
    guard units.count > 1, j == i + 1 else { return !units.isEmpty }
    if recurrence.times == units.count, units.allSatisfy({ $0 == units[0] }) { return false }
    return !zip(units, units.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Which quarter, year, … since the year 0 a day or month with a year lies in.
  private func number(ofUnit unit: Recurrence.Unit, at j: Int) -> Int? {
    guard case .span(let phrase) = nodes[j].piece, phrase.last == nil else { return nil }
    let start = phrase.first.days.start
    guard phrase.first.grain == .day || phrase.first.grain == .month || phrase.first.grain == .quarter,
      case .number(let year) = start.year
    else { return nil }
    let months = year * 12 + start.month - 1
    return switch unit {
    case .day, .week, .month: months
    case .quarter: months / 3
    case .halfYear: months / 6
    case .year, .schoolYear: year
    }
  }

  /// The unit by which days recur that stand without «ежемесячно». «до 10 числа следующего месяца» behind «по итогам
  /// квартала» is of what is reported on; behind «по итогам I квартала» it comes once, and no unit is its.
  func unit(of place: PlacePhrase, at i: Int) -> Recurrence.Unit? {
    let own = place.unit ?? unitOfNext(i) ?? place.monthReportedOn
    guard own == .month, place.monthReportedOn != nil, i > 0, nodes[i - 1].saysWhatIsDue,
      canReach(nodes[i].before)
    else { return own }
    let last = nodes[i - 1].range.upperBound - 1
    let unit: Recurrence.Unit
    switch sentence.measure(last) {
    case .quarter: unit = .quarter
    case .halfYear: unit = .halfYear
    case .year: unit = .year
    default: return own
    }
    return sentence.ordinal(last - 1) == nil && sentence.year(last - 1) == nil ? unit : nil
  }

  private func unitOfNext(_ i: Int) -> Recurrence.Unit? {
    guard nodes.indices.contains(i + 1), nodes[i + 1].before.isList,
      case .place(let next) = nodes[i + 1].piece
    else { return nil }
    return next.unit
  }

  /// A day, a month or a quarter that names no year.
  func isYearless(_ j: Int) -> Bool {
    guard nodes.indices.contains(j), case .span(let phrase) = nodes[j].piece else { return false }
    return phrase.hasNoYear && !phrase.yearly
  }

  /// «ежегодно до 1 марта 2025 г.»: a day that would be an odd end of years.
  func isMidyear(_ moment: Moment) -> Bool {
    moment.grain == .day && moment.edge == .none && (moment.month, moment.index) < (12, 30)
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
    let isLong = isLong(phrase, recurrence.unit)
    if liesWithinOne(recurrence.unit, phrase) { return !hasYear }
    if hasYear {
      if phrase.last == nil, phrase.first.grain == .day, phrase.bound == .none { return false }
      if backwards, phrase.first.grain == .day, phrase.last == nil, phrase.bound == .none { return false }
      return phrase.bound != .none || isLong
    }
    if backwards, recurrence.unit != .year, recurrence.unit != .schoolYear {
      // «до 1 июля – еженедельно, после 1 июля – ежемесячно»
      if phrase.bound != .none, phrase.last == nil, nodes[j + 1].before.isSubset(of: .dash),
        isShort(recurrence.unit)
      {
        return true
      }
      // «с сентября ежемесячно»
      if phrase.bound == .from, phrase.last == nil { return true }
      // «до конца года ежемесячно»
      if phrase.first.edge == .end, phrase.bound != .none, span(phrase.first) > measure(recurrence.unit) {
        return true
      }
      // «май, ноябрь – 1 раз в полугодие»
      if recurrence.unit == .halfYear || recurrence.unit == .quarter && isOneOfMoments(j),
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
    case .halfYear, .schoolHalf, .anyHalfYear: 5
    case .year, .schoolYear: 7
    default: 0
    }
  }
}
