extension Sentence {
  /// «01.02.2021», «1.9.21 г.», «2021-06-30», «01.09», «09.2021», «09/2021». An impossible day is a moment too.
  func numericDate(_ i: Int) -> (moment: Moment, next: Int)? {
    guard kind(i) == .number else { return nil }
    if let iso = isoDate(i) ?? spacedDate(i) { return iso }
    guard let separator = kind(i + 1),
      separator == .dot || separator == .slash || separator == .dash || separator == .comma,
      isKind(.number, i + 2), let first = figure(i)
    else { return nil }
    if separator == .dot || separator == .slash, let year = figure(i + 2, digits: 4...4),
      (1900...2199).contains(year)
    {
      guard (1...12).contains(first) else { return (Moment(.impossible), i + 3) }
      return (Moment(.month, month: first, year: .number(year)), pastYearWord(i + 3))
    }
    guard let second = figure(i + 2) else { return nil }
    if kind(i + 3) == separator || (separator == .comma && isKind(.dot, i + 3))
      || (separator == .dot && isKind(.comma, i + 3) && !isSpaced(i + 4)
        && figure(i + 4, digits: 4...4) != nil),
      isKind(.number, i + 4), !(separator == .dot && isSpaced(i + 4) && tokens[i + 4].digits != 4)
    {
      return threeParts(i, first, second, separator)
    }
    guard separator == .dot, tokens[i + 2].digits == 2 || !isSpaced(i + 2) else { return nil }
    var next = i + 3
    if isKind(.dot, next) { next += 1 }
    guard (1...12).contains(second), (1...31).contains(first) else {
      return (Moment(.impossible), next)
    }
    var moment = Moment(.day, first, month: second)
    if let (year, past) = year(next) {
      // «12.05 2021 г.» and «12.05 2021» at the end, but not «30.11 2007 …» where the figure opens another term.
      if case .number = year, past == next + 1, past < count { return (checked(moment), next) }
      moment.year = year
      next = past
    } else if let past = pastNamelessSchoolYear(next) {
      next = past
    }
    return (checked(moment), next)
  }

  private func threeParts(
    _ i: Int, _ first: Int, _ second: Int, _ separator: TokenKind
  ) -> (moment: Moment, next: Int)? {
    guard let third = figure(i + 4, digits: 2...4), tokens[i + 4].digits != 3 else { return nil }
    // «31/12/21» is a day, and «1/2/3» a numbering.
    let isShort = separator == .slash && (second > 9 || tokens[i + 2].digits == 2) && first <= 31
    if separator == .comma || separator == .dash || separator == .slash && !isShort,
      tokens[i + 4].digits != 4
    {
      return nil
    }
    let year = tokens[i + 4].digits == 2 ? Year.full(third) : third
    var next = pastYearWord(i + 5)
    if next == i + 5, isKind(.dot, next) { next += 1 }
    guard (1900...2199).contains(year), (1...12).contains(second), (1...31).contains(first) else {
      return (Moment(.impossible), next)
    }
    return (checked(Moment(.day, first, month: second, year: .number(year))), next)
  }

  /// «2021-06-30», «2021.06.30».
  private func isoDate(_ i: Int) -> (moment: Moment, next: Int)? {
    guard let year = figure(i, digits: 4...4), (1900...2199).contains(year), let separator = kind(i + 1),
      separator == .dash || separator == .dot, kind(i + 3) == separator,
      let month = figure(i + 2, digits: 2...2), let day = figure(i + 4, digits: 2...2), !isSpaced(i + 2)
    else { return nil }
    guard (1...12).contains(month), (1...31).contains(day) else { return (Moment(.impossible), i + 5) }
    return (checked(Moment(.day, day, month: month, year: .number(year))), i + 5)
  }

  /// «15 03.2021», «15 03 2021»: the dots were lost.
  private func spacedDate(_ i: Int) -> (moment: Moment, next: Int)? {
    guard let day = figure(i), let month = figure(i + 1, digits: 2...2) else { return nil }
    let next = isKind(.dot, i + 2) ? i + 3 : i + 2
    guard let year = figure(next, digits: 4...4), (1900...2199).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    var moment = checked(Moment(.day, day, month: month, year: .number(year)))
    moment.isGuessed = true
    return (moment, pastYearWord(next + 1))
  }

  /// The moment itself, or an impossible one where the calendar has no such day.
  func checked(_ moment: Moment) -> Moment {
    guard moment.grain == .day, moment.month > 0 else { return moment }
    var year = 2000
    if case .number(let number) = moment.year { year = number }
    if CivilDate(year: year, month: moment.month, day: moment.index) != nil { return moment }
    return Moment(.impossible)
  }
}
