/// Counted from an event: «в 10-дневный срок со дня …», «за 5 рабочих дней до …», «незамедлительно», «с момента …».
struct RelativeRule: Rule {
  let name: StaticString = "relative"
  let beginnings: [Lexeme] = [
    .into, .throughout, .ahead, .facing, .through, .with, .after, .not, .until, .towards, .along, .onto,
    .immediately,
    .starting, .cardinal, .unit,
    .span, .term,
  ]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    // «сразу перед экзаменом» is not counted from what it names.
    if s.isWord(.immediately, start), !s.isWord(.facing, start + 1) {
      let event = event(s, start + 1)
      return Match(
        piece: .relative(RelativePhrase(duration: "P0D", event: event?.words)), end: event?.end ?? start + 1)
    }
    return adjective(s, start) ?? nextDay(s, start) ?? sameDay(s, start) ?? numberedDay(s, start)
      ?? counted(s, start) ?? bareEvent(s, start)
  }

  /// «в трехмесячный срок», «в 5-дневный срок», «в месячный срок».
  private func adjective(_ s: Sentence, _ start: Int) -> Match? {
    var i = start
    var ahead = false
    if s.isWord(.into, i) || s.isWord(.onto, i) {
      i += 1
    } else if s.isWord(.ahead, i) {
      ahead = true
      i += 1
    }
    if let fraction = fraction(s, i) { return fraction }
    var number = 0
    if let value = s.figure(i, digits: 1...3) {
      number = value
      i = s.pastSuffix(i + 1)
      if s.isKind(.open, i), s.cardinal(i + 1) != nil, s.isKind(.close, i + 2) { i += 3 }
      if s.isKind(.dash, i) { i += 1 }
      if s.isWord(.suffix, i), s.isKind(.dash, i + 1) { i += 2 }
    }
    // «в 10-дн. срок», «в мес. срок»
    let isShort =
      s.isWord(.term, i + 1) && i > start && s.isWord(.unit, i) && s.tokens[i].end - s.tokens[i].start <= 6
    // «в 3-летний срок»
    let isOfYears = number > 0 && s.isWord(.season, 12, i) && s.isWord(.term, i + 1)
    guard s.isWord(.span, i) || isShort || isOfYears,
      let measure = isOfYears ? .year : Measure(rawValue: s.tokens[i].value % 16)
    else { return nil }
    let own = isOfYears ? 0 : Int(s.tokens[i].value / 16)
    guard number == 0 || own == 0 else { return nil }
    number = max(number, own, 1)
    i += 1
    var phrase = RelativePhrase(duration: duration(number, measure))
    if s.isWord(.working, i) {
      phrase.workingDays = true
      i += 1
    }
    guard s.isWord(.term, i) || s.isWord(.period, i) else { return nil }
    // «в 5-дневный срок (рабочих дней)»
    if s.isKind(.open, i + 1), s.isWord(.working, i + 2), s.isKind(.close, i + 4) {
      phrase.workingDays = true
      i += 4
    }
    if ahead { phrase.direction = .before }
    return finished(s, phrase, i + 1)
  }

  /// «на следующий рабочий день после …».
  private func nextDay(_ s: Sentence, _ start: Int) -> Match? {
    var i = start
    if s.isWord(.not, i), s.isWord(.later, i + 1) {
      i += 2
    } else if s.isWord(.onto, i) || s.isWord(.into, i) {
      i += 1
    } else {
      return nil
    }
    // «в день, следующий за днем поступления»
    if s.isWord(.into, start), s.isUnit(.day, i), s.isKind(.comma, i + 1), let event = event(s, i + 1) {
      return Match(piece: .relative(RelativePhrase(duration: "P1D", event: event.words)), end: event.end)
    }
    // «не позднее первого рабочего дня, следующего за …»
    guard
      s.isWord(.relative, 1, i)
        || s.isWord(.ordinal, 1, i) && s.isWord(.working, i + 1) && s.isKind(.comma, i + 3)
    else { return nil }
    i += 1
    var phrase = RelativePhrase(duration: "P1D")
    if s.isWord(.working, i) {
      phrase.workingDays = true
      i += 1
    }
    guard s.isUnit(.day, i) else { return nil }
    if s.isWord(.ahead, i + 1) {
      let end = s.clauseEnd(i + 2)
      phrase.event = i + 2..<end
      return Match(piece: .relative(phrase), end: end)
    }
    return finished(s, phrase, i + 1)
  }

  /// «в течение 5 рабочих дней со дня …», «не позднее чем за 30 дней до …», «через месяц после …», «10 дней со дня …».
  func counted(_ s: Sentence, _ start: Int) -> Match? {
    var i = start
    var phrase = RelativePhrase()
    var introduced = true
    var ahead = false
    var notLater = false
    if s.isWord(.not, i),
      s.isWord(.later, i + 1) || s.isWord(.earlier, i + 1) || s.isWord(.less, i + 1) || s.isWord(.more, i + 1)
    {
      i += 2
      notLater = true
      if s.isKind(.comma, i) { i += 1 }
      if s.isWord(.than, i) { i += 1 }
    }
    // «в срок до 10 дней», «срок не более 5 дней»
    if let past = pastTerm(s, i) {
      i = past
      notLater = true
    }
    switch s.lexeme(i) {
    case .into:
      guard s.isWord(.throughout, i + 1) else { return nil }
      i += 2
    case .throughout, .through: i += 1
    case .onto: i += 1
    case .along:
      guard s.isWord(.completion, i + 1) else { return nil }
      i += 2
    case .ahead:
      ahead = true
      i += 1
    default: introduced = notLater
    }
    let isCompletion = i > start && s.isWord(.completion, i - 1)
    let isWithin = i > start && s.isWord(.throughout, i - 1)
    let isThrough = i > start && s.isWord(.through, i - 1) || i > start && s.isWord(.completion, i - 1)
    if let fraction = fraction(s, i) { return fraction }
    var isCounted = false
    var number = 1
    if let (value, next) = s.cardinal(i) {
      guard value < 1900 else { return nil }
      // «2 квартал» is the second, «двух кварталов» are two.
      if s.kind(i) == .number, s.isUnit(.quarter, next) || s.isUnit(.halfYear, next) { return nil }
      // So is «2 неделя»; two are «2 недели»; «2 нед.» alone may be either.
      if s.kind(i) == .number, value % 10 != 1 || value % 100 == 11, s.isUnitInNominative(next) { return nil }
      // «22 г.» is a year.
      if s.isUnit(.year, next), s.tokens[next].end - s.tokens[next].start <= 4 { return nil }
      if s.kind(i) == .number, i == start, s.isUnit(.week, next), next + 1 == s.count,
        s.tokens[next].end - s.tokens[next].start <= 6
      {
        return nil
      }
      number = value
      i = next
      isCounted = true
    }
    if s.isKind(.dash, i), s.isWord(.suffix, i + 1) { i += 2 }
    if s.isWord(.working, i) {
      phrase.workingDays = true
      i += 1
    } else if s.isWord(.calendarDays, i) {
      i += 1
    }
    guard let measure = s.measure(i), i < s.count, s.tokens[i].end - s.tokens[i].start > 2 || isCounted,
      let text = duration(number, measure)
    else { return nil }
    phrase.duration = text
    i += 1
    // «в течение 1 недели сентября» is one of the month's weeks.
    if measure == .week, s.isWord(.month, i) { return nil }
    if s.isKind(.open, i), s.isWord(.working, i + 1) || s.isWord(.calendarDays, i + 1) {
      phrase.workingDays = s.isWord(.working, i + 1)
      i = s.isKind(.close, i + 2) ? i + 3 : i + 2
      if s.isKind(.close, i) { i += 1 }
    }
    if ahead || notLater || isWithin && isCounted, s.isWord(.until, i),
      let event = eventAhead(s, i + 1, isCertain: notLater || isWithin)
    {
      phrase.direction = .before
      phrase.event = event.isEmpty ? nil : event
      return Match(piece: .relative(phrase), end: event.upperBound)
    }
    if ahead { return nil }
    let event = event(s, i) ?? (introduced ? dayEvent(s, i) : nil)
    // «не позднее 2 рабочего дня»: the second of which month, nobody says.
    if isCounted, number % 10 != 1, event == nil, s.numbersWorkingDay(beforeUnit: i - 1) { return nil }
    // «через день» is every other day.
    if isThrough, !isCounted, measure == .day, event == nil { return nil }
    guard
      event != nil || (introduced && (isCounted || isThrough && !isCompletion))
        || (isWithin && phrase.workingDays)
        || (isWithin && measure.isCountedAlone && !s.isHalfOfYear(i - 1))
        || (isCounted && s.isWhole(start..<i) && measure != .hour && (number, measure) != (1, .week))
    else { return nil }
    phrase.event = event?.words
    return Match(piece: .relative(phrase), end: event?.end ?? pastCutEvent(s, i))
  }

  /// Past «в срок», «в срок до», «до», «в срок не более» before a counted span.
  private func pastTerm(_ s: Sentence, _ start: Int) -> Int? {
    var i = start
    if s.isWord(.into, i), s.isWord(.term, i + 1) { i += 2 } else if s.isWord(.term, i) { i += 1 }
    if i > start, s.isKind(.dash, i) || s.isKind(.colon, i) { i += 1 }
    if i > start, s.isWord(.onto, i) { return s.cardinal(i + 1) == nil ? nil : i + 1 }
    if i > start, s.isKind(.comma, i), s.isWord(.not, i + 1) { i += 1 }
    if s.isWord(.until, i) {
      i += 1
    } else if s.isWord(.not, i), s.isWord(.more, i + 1) || s.isWord(.later, i + 1) {
      i += 2
    }
    guard i > start, let (_, next) = s.cardinal(i) else { return nil }
    let unit = s.isWord(.working, next) || s.isWord(.calendarDays, next) ? next + 1 : next
    switch s.measure(unit) {
    case .day, .week, .month: return i
    // «до 5 часов» may be a time of day, «до 22 г.» a year.
    case .hour, .year:
      guard s.tokens[unit].end - s.tokens[unit].start > 4, event(s, unit + 1) != nil else { return nil }
      return i
    default: return nil
    }
  }

  private func finished(_ s: Sentence, _ phrase: RelativePhrase, _ i: Int) -> Match {
    var phrase = phrase
    if phrase.direction == .before || s.isWord(.until, i), s.isWord(.until, i), s.moment(i + 1) == nil {
      let end = s.clauseEnd(i + 1)
      phrase.direction = .before
      phrase.event = i + 1..<end
      return Match(piece: .relative(phrase), end: end)
    }
    let event = event(s, i)
    phrase.event = event?.words
    return Match(piece: .relative(phrase), end: event?.end ?? pastCutEvent(s, i))
  }

  private func duration(_ number: Int, _ measure: Measure) -> String? {
    switch measure {
    case .day: "P\(number)D"
    case .week: "P\(number)W"
    case .month: "P\(number)M"
    case .quarter: "P\(number * 3)M"
    case .halfYear: "P\(number * 6)M"
    case .year: "P\(number)Y"
    case .hour: "PT\(number)H"
    case .minute: "PT\(number)M"
    default: nil
    }
  }
}

extension Sentence {
  private static let nominatives: Set<UInt64> = [
    Lexicon.hash(of: "неделя"), Lexicon.hash(of: "месяц"), Lexicon.hash(of: "год"), Lexicon.hash(of: "день"),
    Lexicon.hash(of: "час"), Lexicon.hash(of: "квартал"), Lexicon.hash(of: "полугодие"),
    Lexicon.hash(of: "декада"),
  ]

  private static let halves = Lexicon.hashes(of: ["полугодия", "полугодие"])

  /// «полугодие», one of a year's two, unlike «полугода», which count six months.
  fileprivate func isHalfOfYear(_ i: Int) -> Bool { Sentence.halves.contains(tokens[i].hash) }

  private static let workingDay = Lexicon.hash(of: "рабочего")

  /// «2 рабочего дня» is the second of them, «2 рабочих дня» are two.
  fileprivate func numbersWorkingDay(beforeUnit i: Int) -> Bool {
    i > 0 && isUnit(.day, i) && tokens[i - 1].hash == Sentence.workingDay
  }

  /// «неделя», not «недели» or «недель», nor «нед.», which may be any of them.
  func isUnitInNominative(_ i: Int) -> Bool {
    isWord(.unit, i) && Sentence.nominatives.contains(tokens[i].hash)
  }
}

extension Measure {
  /// «в течение суток», «в течение полугода»: a stretch that the word itself counts.
  fileprivate var isCountedAlone: Bool {
    switch self {
    case .day, .hour, .minute, .halfYear: true
    default: false
    }
  }
}
