/// Dates, months, quarters, years and ranges of them, with what bounds them: «до 1 марта», «с 10 по 25 мая», «в течение года».
struct SpanRule: Rule {
  let name: StaticString = "span"
  let beginnings: [Lexeme] = [
    .month, .season, .unit, .calendarDays, .relative, .reported, .school, .ordinal, .cardinal, .end,
    .beginning, .middle,
    .until,
    .towards, .along, .with, .from, .after, .into, .onto, .not, .starting, .throughout, .term, .period,
    .whole, .suffix,
    .facing, .fresh, .planned,
  ]
  var beginsWithNumber: Bool { true }

  func match(_ sentence: Sentence, at start: Int) -> Match? {
    guard var (phrase, next) = opening(sentence, start) else { return nil }
    if let (year, past) = ownYear(sentence, next, phrase.first) {
      phrase.first.year = year
      next = past
    } else if let (last, past) = rangeEnd(sentence, next, phrase) {
      phrase.last = last
      next = past
      // «III–IV квартал 2021 – I квартал 2022»
      if sentence.isKind(.dash, next), let (further, end) = sentence.moment(next + 1),
        further.grain == last.grain,
        further.grain != .day, further.grain != .bare
      {
        phrase.last = further
        next = end
        if phrase.first.grain == .bare { phrase.first = phrase.first.filled(from: last) }
      }
      share(&phrase)
      next = acrossYears(sentence, next, &phrase)
    }
    // «от 12.03.2021 № 145»: an act's own date is no deadline.
    if sentence.isWord(.from, start), phrase.last == nil, phrase.first.grain == .day,
      sentence.isKind(.numero, next)
    {
      var end = next + 1
      if sentence.kind(end) == .number || sentence.kind(end) == .word { end += 1 }
      while end < sentence.count, !sentence.isSpaced(end),
        [.dash, .slash, .number, .word].contains(sentence.tokens[end].kind)
      {
        end += 1
      }
      return Match(piece: .label, end: end)
    }
    // «в ред. от 12.03.2021»
    if sentence.isWord(.from, start), start > 0, phrase.last == nil, phrase.first.grain == .day {
      return Match(piece: .label, end: next)
    }
    if phrase.first.grain == .impossible || phrase.last?.grain == .impossible {
      return Match(piece: .unreadable(sentence.namesNoDay(start..<next) ? .words : .impossible), end: next)
    }
    if phrase.bound == .along, phrase.last == nil, phrase.first.grain == .bare { return nil }
    tail(sentence, &phrase, &next)
    return Match(piece: .span(phrase), end: next)
  }

  /// The words before the first moment, and it.
  private func opening(_ s: Sentence, _ start: Int) -> (SpanPhrase, Int)? {
    var i = start
    var bound = SpanPhrase.BoundWord.none
    var throughout = false
    var introduced = false
    scan: while i < s.count {
      switch s.lexeme(i) {
      case .along where s.isWord(.state, i + 1) && s.isWord(.onto, i + 2): i += 3
      case .into, .onto:
        guard !introduced else { return nil }
        introduced = true
        i += 1
      case .planned where s.isWord(.period, i + 1) && s.year(i + 2) != nil: i += 2
      case .period where (introduced || i == start) && opensPeriod(s, i + 1): i += 1
      case .term where introduced || i == start:
        i += 1
        if s.isKind(.colon, i) || s.isKind(.dash, i) || s.isKind(.comma, i) { i += 1 }
        if let word = boundWord(s, i) {
          (bound, i) = word
        } else if s.kind(i) != .number {  // «в срок 15 марта»
          return nil
        }
        break scan
      case .throughout:
        throughout = true
        i += 1
        if s.isWord(.whole, i) { i += 1 }
        if s.isWord(.period, i) { i += 1 }
        if s.isWord(.with, i) { i += 1 }
      case .whole
      where s.isUnit(.year, i + 1) || s.isWord(.month, i + 1) || s.year(i + 1) != nil
        || s.schoolYear(i + 1) != nil || s.isWord(.season, i + 1):
        throughout = true
        i += 1
      default:
        if bound == .none, let word = boundWord(s, i) {
          (bound, i) = word
          introduced = true
          i = pastWeekday(s, i)
          continue scan
        }
        break scan
      }
    }
    guard let (moment, next) = s.moment(i) else { return nil }
    if !throughout, bound == .none || bound == .along {
      switch moment.grain {
      case .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear: return nil
      case .year where moment.year == .missing && moment.edge == .none: return nil
      default: break
      }
    }
    return (SpanPhrase(first: moment, bound: bound, throughout: throughout), next)
  }

  /// «в период с …», «в период 2021–2023 годов».
  private func opensPeriod(_ s: Sentence, _ i: Int) -> Bool {
    if s.isWord(.with, i) || s.isWord(.until, i) || s.isWord(.season, i) { return true }
    guard let (moment, next) = s.moment(i) else { return false }
    // «в период январь–март», «в период 1–15 марта»
    if moment.edge == .none, s.isKind(.dash, next), s.moment(next + 1) != nil { return true }
    return moment.grain != .bare && moment.year != .missing
  }

  private func boundWord(_ s: Sentence, _ i: Int) -> (SpanPhrase.BoundWord, Int)? {
    switch s.lexeme(i) {
    case .until, .facing: (.until, i + 1)
    case .towards: (.towards, i + 1)
    case .along: (.along, i + 1)
    case .with, .from: (.from, i + 1)
    case .after: (.after, i + 1)
    case .starting: s.isWord(.with, i + 1) ? (.from, i + 2) : nil
    case .not:
      switch s.lexeme(i + 1) {
      case .later: (.notLater, pastUntil(s, pastThan(s, i + 2)))
      case .earlier: (.notEarlier, pastThan(s, i + 2))
      default: nil
      }
    default: nil
    }
  }

  /// Past «понедельника,» of «до понедельника, 3 апреля».
  private func pastWeekday(_ s: Sentence, _ i: Int) -> Int {
    guard s.isWord(.weekday, i) else { return i }
    let next = s.isKind(.comma, i + 1) ? i + 2 : i + 1
    return s.moment(next)?.moment.grain == .day ? next : i
  }

  /// Past the second word of «не позднее чем до 1 мая».
  private func pastUntil(_ s: Sentence, _ i: Int) -> Int { s.isWord(.until, i) ? i + 1 : i }

  /// Past «чем» and «, чем».
  private func pastThan(_ s: Sentence, _ i: Int) -> Int {
    let next = s.isKind(.comma, i) ? i + 1 : i
    return s.isWord(.than, next) ? next + 1 : i
  }

  /// «лето-2023», «май – 2023 г.»: a year behind a dash is the moment's own.
  private func ownYear(_ s: Sentence, _ i: Int, _ first: Moment) -> (Year, Int)? {
    guard s.isKind(.dash, i), first.year == .missing, let (year, next) = s.year(i + 1), case .number = year,
      s.schoolYear(i + 1) == nil, !s.isKind(.dash, next)
    else { return nil }
    switch first.grain {
    case .month, .quarter, .halfYear, .season: return (year, next)
    default: return nil
    }
  }

  /// «октябрь–март 2021–2022 гг.», «сентябрь-май 2021/22»: a range over the turn of the two years that stand behind it.
  private func acrossYears(_ s: Sentence, _ i: Int, _ phrase: inout SpanPhrase) -> Int {
    guard let last = phrase.last, phrase.first.year == .missing, phrase.first.grain == last.grain,
      last.grain == .month || last.grain == .day, last.runsBack(from: phrase.first)
    else { return i }
    var year: Int
    var next = i
    if case .number(let known) = last.year {
      year = known
    } else if last.year == .missing, let figure = s.figure(i, digits: 4...4), (1900...2199).contains(figure) {
      year = figure
      next += 1
    } else {
      return i
    }
    guard s.isKind(.dash, next) || s.isKind(.slash, next), let second = s.figure(next + 1, digits: 2...4),
      second == year + 1 || second == (year + 1) % 100
    else { return i }
    phrase.first.year = .number(year)
    phrase.last?.year = .number(year + 1)
    return s.pastYearWord(next + 2)
  }

  /// «– 15 марта», «по 15 марта», and after «с» also «до 15 марта».
  private func rangeEnd(_ s: Sentence, _ i: Int, _ phrase: SpanPhrase) -> (Moment, Int)? {
    var next = i
    // «01.–31.03.2019»
    if phrase.first.grain == .bare, s.isKind(.dot, next), s.isKind(.dash, next + 1) { next += 1 }
    if s.isKind(.dash, next) { next += 1 }
    let dashed = next > i
    // «2021-22 гг.», «2021/2022»
    if phrase.first.grain == .year, case .number(let year) = phrase.first.year,
      dashed || s.isKind(.slash, next),
      let short = s.figure(dashed ? next : next + 1, digits: 2...4),
      short == (year + 1) % 100 || short == year + 1
    {
      return (Moment(.year, year: .number(year + 1)), s.pastYearWord(dashed ? next + 1 : next + 2))
    }
    // «2021-24 гг.»
    if dashed, phrase.first.grain == .year, case .number(let year) = phrase.first.year,
      let short = s.figure(next, digits: 2...2), short > year % 100, s.isUnit(.year, next + 1)
    {
      return (Moment(.year, year: .number(year / 100 * 100 + short)), s.pastYearWord(next + 1))
    }
    if s.isKind(.comma, next), s.isWord(.along, next + 1), phrase.bound == .from { next += 1 }
    // «с марта и до конца года», «с 1 июня и по 31 августа»
    if s.isWord(.and, next), s.isWord(.until, next + 1) || s.isWord(.along, next + 1), phrase.bound == .from {
      next += 1
    }
    switch s.lexeme(next) {
    case .along: next += 1
    case .until where phrase.bound == .from: next += 1
    // «апрель – до конца года»
    case .until where dashed && phrase.bound == .none && s.isWord(.end, next + 1): next += 1
    default: guard dashed else { return nil }
    }
    guard phrase.bound == .none || phrase.bound == .from || dashed, let (moment, past) = s.moment(next) else {
      return nil
    }
    if moment.grain == .bare, phrase.first.grain != .bare {
      // «1 октября – II этап»: the figure belongs to the word behind it.
      guard phrase.first.grain == .day, s.tokens[next].roman == 0,
        s.kind(past) != .word || s.lexeme(past) != .none && !s.isWord(.stage, past)
      else { return nil }
    }
    // «I квартал – 10 апреля»: the day on which the quarter is reported on is not its end.
    if phrase.bound == .none, phrase.first.grain == .quarter || phrase.first.grain == .halfYear,
      moment.grain == .day
    {
      return nil
    }
    // «2022 – май»: the month lies in that year.
    if phrase.first.grain == .year, moment.grain != .year, moment.year == .missing { return nil }
    return (moment, past)
  }

  /// Gives a bare figure at one end of a range what the other end says.
  private func share(_ phrase: inout SpanPhrase) {
    guard let last = phrase.last else { return }
    if phrase.first.grain == .bare, last.grain != .bare, last.grain != .impossible {
      phrase.first = phrase.first.filled(from: last)
    } else if last.grain == .bare, phrase.first.grain == .day {
      phrase.last = last.index > phrase.first.index ? last.filled(from: phrase.first) : Moment(.impossible)
    }
  }

  private func tail(_ s: Sentence, _ phrase: inout SpanPhrase, _ next: inout Int) {
    if s.isWord(.inclusive, next) {
      phrase.inclusive = true
      next += 1
    } else if s.isKind(.open, next), s.isWord(.inclusive, next + 1), s.isKind(.close, next + 2) {
      phrase.inclusive = true
      next += 3
    } else if s.isKind(.comma, next), s.isWord(.inclusive, next + 1) {
      phrase.inclusive = true
      next += 2
    }
    let each = s.isWord(.reported, next + 1) || s.isWord(.calendarDays, next + 1) ? next + 2 : next + 1
    if s.isWord(.each, next), s.isUnit(.year, each), phrase.first.year == .missing {
      phrase.yearly = true
      next = each + 1
    }
    guard phrase.first.grain == .day else { return }
    var i = next
    let opened = s.isKind(.open, i)
    if opened || s.isKind(.comma, i) { i += 1 }
    let told = s.isWord(.into, i) || s.isWord(.beginning, i) && s.isWord(.into, i + 1)
    if s.isWord(.beginning, i) { i += told ? 1 : 0 }
    let isLatest = s.isWord(.until, i)
    if told || isLatest || s.isWord(.towards, i) { i += 1 }
    guard let (time, past) = s.clock(i, certain: !told), !opened || s.isKind(.close, past) else { return }
    phrase.time = time
    // «25 мая до 12.00»: the time by which makes the day one by which.
    if isLatest, phrase.bound == .none, phrase.last == nil { phrase.bound = .until }
    next = opened ? past + 1 : past
  }
}

extension Sentence {
  /// «3-я неделя сентября», «III четверть»: it is somewhere in the calendar, but the words do not say where.
  fileprivate func namesNoDay(_ range: Range<Int>) -> Bool {
    range.contains { i in
      let isFarYear = figure(i, digits: 4...4).map { !(1900...2199).contains($0) } ?? false
      return measure(i) == .week || measure(i) == .schoolQuarter || countsSomeDays(i) || isFarYear
    }
  }
}

extension CivilDate {
  /// Whether some year has that day.
  static func exists(month: Int, day: Int) -> Bool { CivilDate(year: 2000, month: month, day: day) != nil }
}
