extension Sentence {
  /// The smallest thing of the calendar that begins here: a day, a month, a quarter …
  func moment(_ i: Int) -> (moment: Moment, next: Int)? {
    guard i < count else { return nil }
    switch tokens[i].lexeme {
    case .end, .beginning, .middle: return edge(i)
    case .month: return month(i)
    case .season: return season(i)
    case .school, .fresh: return schoolYear(i)
    case .unit: return unitAlone(i)
    // «финансового года»
    case .calendarDays: return isUnit(.year, i + 1) ? (Moment(.year), i + 2) : nil
    case .relative, .reported:
      if let school = schoolYear(i) { return school }
      if let (year, next) = year(i) { return (Moment(.year, year: year), next) }
      // «до конца текущего квартала»: which one, nobody says.
      if isWord(.relative, 0, i) || isWord(.reported, i), isUnit(.month, i + 1) || isUnit(.quarter, i + 1) {
        return unitAlone(i + 1)
      }
      return nil
    case .ordinal, .cardinal: return numbered(i)
    default:
      if tokens[i].kind == .number {
        if let date = numericDate(i) { return date }
        if let school = schoolYear(i) { return school }
        // «20__ г.»; of «15 _____ 2021 г.» all is blank.
        if isKind(.blank, i + 1), !isSpaced(i + 1) { return (Moment(.impossible), i + 2) }
      }
      if let (year, next) = year(i) { return (Moment(.year, year: year), next) }
      return numbered(i)
    }
  }

  /// «конец марта», «начала III квартала».
  private func edge(_ i: Int) -> (moment: Moment, next: Int)? {
    guard case (var moment, let next)? = moment(i + 1), moment.edge == .none, moment.grain != .bare else {
      return nil
    }
    moment.edge = isWord(.end, i) ? .end : isWord(.beginning, i) ? .start : .middle
    return (moment, next)
  }

  /// «март», «марта месяца 2021 г.».
  private func month(_ i: Int) -> (moment: Moment, next: Int)? {
    var moment = Moment(.month, month: Int(tokens[i].value))
    moment.genitive = tokens[i].flags.contains(.genitive)
    var next = i + 1
    if isUnit(.month, next), next < count, tokens[next].end - tokens[next].start > 6 { next += 1 }
    return withYear(moment, next)
  }

  /// «лето 2021 года», «в летний период», «осенне-зимний период 2021–2022 гг.».
  private func season(_ i: Int) -> (moment: Moment, next: Int)? {
    var first = Int(tokens[i].value)
    var next = i + 1
    let isAdjective = first > 10
    if first > 20 {
      guard isKind(.dash, next), isWord(.season, next + 1), tokens[next + 1].value > 10 else { return nil }
      first = (first - 20) * 10 + Int(tokens[next + 1].value) - 10
      next += 2
    } else if isAdjective {
      first -= 10
    }
    if isAdjective, !sharesPeriod(next) {
      guard isWord(.period, next) || isWord(.circumstance, next) || isUnit(.month, next) else { return nil }
      next += 1
    }
    var moment = Moment(.season, first)
    if let (year, past) = year(next) {
      moment.year = year
      next = past
      if isKind(.dash, next) || isKind(.slash, next), case .number(let number) = year,
        let second = figure(next + 1, digits: 2...4), second % 100 == (number + 1) % 100,
        moment.days.end.year != year
      {
        next = pastYearWord(next + 2)
      }
    }
    return (moment, next)
  }

  /// «весенний и осенний периоды»: the noun stands behind the last of them.
  private func sharesPeriod(_ i: Int) -> Bool {
    guard isWord(.and, i) || isKind(.comma, i) else { return false }
    let next = isWord(.into, i + 1) ? i + 2 : i + 1
    return isWord(.season, next) && (11...14).contains(tokens[next].value)
      && (isWord(.period, next + 1) || sharesPeriod(next + 1))
  }

  /// «года», «месяца» with no number: the plan's year, some month.
  private func unitAlone(_ i: Int) -> (moment: Moment, next: Int)? {
    switch measure(i) {
    case .year:
      // The bare abbreviation «г.» says nothing without a figure.
      guard tokens[i].end - tokens[i].start > 4 else { return nil }
      return (Moment(.year), i + 1)
    case .month: return (Moment(.anyMonth), i + 1)
    case .week: return (Moment(.anyWeek), i + 1)
    case .quarter:
      if let (number, next) = ordinal(i + 1), (1...4).contains(number), measure(next) == nil {
        return withYear(Moment(.quarter, number), next)
      }
      return (Moment(.anyQuarter), i + 1)
    case .halfYear:
      if let (number, next) = ordinal(i + 1), (1...2).contains(number), measure(next) == nil {
        return withYear(Moment(.halfYear, number), next)
      }
      return (Moment(.anyHalfYear), i + 1)
    default: return nil
    }
  }

  private func withYear(_ moment: Moment, _ i: Int) -> (moment: Moment, next: Int) {
    // «сентябрь текущего – май следующего года»
    if isWord(.relative, i), isKind(.dash, i + 1) || isWord(.along, i + 1) {
      var moment = moment
      moment.year = .relative(Int(tokens[i].value))
      return (moment, i + 1)
    }
    // «декабрь 2022–2025 гг.»: a range of years is no year of its own.
    // «10 сентября учебного года»: the school year names no year.
    if moment.month > 0, let past = pastNamelessSchoolYear(i) { return (moment, past) }
    guard let (year, next) = year(i, short: true), !isRangeOfYears(i) else { return (moment, i) }
    var moment = moment
    // «сентябрь 2021/2022 учебного года»: the month says in which of the two years it lies.
    if moment.month > 0, case .number(let first) = year, let (_, past) = schoolYear(i) {
      moment.year = moment.year(ofSchoolYear: first)
      moment.ofSchoolYear = Int16(first)
      return (moment, past)
    }
    moment.year = year
    return (moment, next)
  }

  private func isRangeOfYears(_ i: Int) -> Bool {
    figure(i, digits: 4...4) != nil && isKind(.dash, i + 1) && figure(i + 2, digits: 4...4) != nil
      && (isUnit(.year, i + 3) || !isSpaced(i + 1) && !isSpaced(i + 2) && schoolYear(i) == nil)
  }

  /// What begins with a number: a day of a month, a quarter, a half, a third of a month, or a number alone.
  private func numbered(_ i: Int) -> (moment: Moment, next: Int)? {
    guard let (number, end) = ordinal(i) else { return nil }
    // «I-кв.»
    let isHyphened =
      isKind(.dash, end) && !isSpaced(end) && !isSpaced(end + 1)
      && (measure(end + 1) == .quarter || measure(end + 1) == .halfYear)
    let next = isHyphened ? end + 1 : end
    guard
      number != 99 || measure(next) == .decade || measure(next) == .week || isWord(.month, 12, next)
        || namesDays(i, next)
    else {
      return nil
    }
    if namesDays(i, next), let edged = daysOf(number, next + 1) { return edged }
    // «1-я дек. марта»: the third of a month, not December.
    if isWord(.month, 12, next), isWord(.month, next + 1), tokens[next].end - tokens[next].start <= 6 {
      return decade(number, next + 1)
    }
    var past = next
    if isWord(.dayNumber, past) { past += 1 }
    if isWord(.month, past) {
      var (month, end) = month(past)!
      guard (1...31).contains(number) else { return (Moment(.impossible), end) }
      month.grain = .day
      month.index = number
      return (checked(month), end)
    }
    switch measure(next) {
    case .quarter: return quarter(number, next + 1)
    case .halfYear: return halfYear(number, next + 1)
    case .decade: return decade(number, next + 1)
    case .half: return half(number, next + 1)
    case .week, .schoolQuarter:
      guard
        isWord(.ordinal, i) || tokens[i].roman > 0 || next > i + 1 || measure(next) == .schoolQuarter
          || number <= 5
            && (tokens[next].end - tokens[next].start <= 6 || isUnitInNominative(next) && next + 1 < count)
      else { return nil }
      let end = moment(next + 1).map(\.next) ?? next + 1
      return (Moment(.impossible), end)
    case .some: return nil
    case nil: break
    }
    // «15 XII 2021», «15.XII.2021», «15/XII-21»
    let roman = isDateMark(next) && !isKind(.dash, next) ? next + 1 : next
    if tokens[i].kind == .number, roman < count, tokens[roman].kind == .word, tokens[roman].roman > 0,
      let (year, end) = year(isDateMark(roman + 1) ? roman + 2 : roman + 1, short: roman > next),
      case .number = year
    {
      return (checked(Moment(.day, number, month: Int(tokens[roman].roman), year: year)), end)
    }
    guard (1...31).contains(number), !isWord(.weekday, next), !isWord(.working, next),
      !isWord(.calendarDays, next),
      !isWord(.times, next), !isWord(.span, next), !isKind(.colon, next) || !isKind(.number, next + 1)
    else { return nil }
    return (Moment(.bare, number), next)
  }

  private func isDateMark(_ i: Int) -> Bool {
    (isKind(.dot, i) || isKind(.slash, i) || isKind(.dash, i)) && !isSpaced(i) && !isSpaced(i + 1)
  }

  private static let first = ["первые", "первых", "последние", "последних"].map { Lexicon.hash(of: $0) }
  private static let days = ["числах", "чисел", "числам"].map { Lexicon.hash(of: $0) }
  private static let daysOrDay = Lexicon.hash(of: "числа")
  private static let pluralEnds = Lexicon.hashes(of: ["е", "ые"])

  private func namesDays(_ i: Int, _ next: Int) -> Bool {
    isWord(.month, next + 1) && countsSomeDays(i, next)
  }

  /// «первые числа», «в двадцатых числах»: some days, not one.
  private func countsSomeDays(_ i: Int, _ next: Int) -> Bool {
    isWord(.dayNumber, next)
      && (Sentence.first.contains(tokens[i].hash) || Sentence.days.contains(tokens[next].hash)
        // «20-е числа», but «20 числа» and «20-го числа»
        || tokens[next].hash == Sentence.daysOrDay && Sentence.pluralEnds.contains(tokens[next - 1].hash))
  }

  func countsSomeDays(_ i: Int) -> Bool { ordinal(i).map { countsSomeDays(i, $0.next) } ?? false }

  /// The first or last of them are the month's beginning or end; which the others are, nobody says.
  private func daysOf(_ number: Int, _ i: Int) -> (moment: Moment, next: Int)? {
    guard case (var moment, let next)? = month(i) else { return nil }
    guard number == 1 || number == 99 else { return (Moment(.impossible), next) }
    moment.edge = number == 1 ? .start : .end
    return (moment, next)
  }

  private func quarter(_ number: Int, _ next: Int) -> (moment: Moment, next: Int)? {
    guard (1...4).contains(number) else {
      return (Moment(.impossible), withYear(Moment(.quarter), next).next)
    }
    return withYear(Moment(.quarter, number), next)
  }

  private func halfYear(_ number: Int, _ next: Int) -> (moment: Moment, next: Int)? {
    guard (1...2).contains(number) else {
      return (Moment(.impossible), withYear(Moment(.halfYear), next).next)
    }
    if let (school, past) = schoolYear(next) {
      return (Moment(.schoolHalf, number, year: school.year), past)
    }
    return withYear(Moment(.halfYear, number), next)
  }

  private func decade(_ number: Int, _ next: Int) -> (moment: Moment, next: Int)? {
    let number = number == 99 ? 3 : number
    guard (1...3).contains(number) else { return (Moment(.impossible), next) }
    guard isWord(.month, next), let (month, past) = month(next) else {
      return (Moment(.decade, number), next)
    }
    return (Moment(.decade, number, month: month.month, year: month.year), past)
  }

  /// «первая половина марта», «вторая половина 2021 года».
  private func half(_ number: Int, _ next: Int) -> (moment: Moment, next: Int)? {
    guard (1...2).contains(number), let (whole, past) = moment(next), whole.edge == .none else { return nil }
    switch whole.grain {
    case .month: return (Moment(.halfMonth, number, month: whole.month, year: whole.year), past)
    case .year: return (Moment(.halfYear, number, year: whole.year), past)
    case .schoolYear: return (Moment(.schoolHalf, number, year: whole.year), past)
    default: return nil
    }
  }
}
