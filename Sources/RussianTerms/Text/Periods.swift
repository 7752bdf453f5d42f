extension DeadlineReader {
  /// The days that a title says its plan covers, both inside: «на 2018–2020 годы», «в 2021 году», «на 2021/2022 учебный год»,
  /// «на I полугодие 2022 года», «к отопительному периоду 2015 года». Dates of acts and years inside quoted names count only
  /// where nothing else is said.
  public func period(ofTitle title: String) -> ClosedRange<CivilDate>? { found(inTitle: title)?.period }

  /// What a plan of that title says of the years that its cells leave out.
  public func context(ofTitle title: String, decreeDate: CivilDate?) -> TermContext {
    let found = found(inTitle: title)
    return TermContext(period: found?.period, season: found?.season, decreeDate: decreeDate)
  }

  private func found(inTitle title: String) -> FoundPeriod? {
    withSentence(title) { sentence, bytes in
      let quoted = quotation(sentence, bytes)
      var best: (rank: Int, found: FoundPeriod)?
      /// Where the last span began and ended.
      var last = 0..<0
      var i = 0
      while i < sentence.count {
        guard var found = span(sentence, i, after: last) else {
          i = pastDay(sentence, i) ?? i + 1
          continue
        }
        let rank = (quoted[i] ? 0 : 2) + (found.isIntroduced ? 1 : 0)
        if rank >= best?.rank ?? 1 {
          if found.isListed, let known = best?.found.period {
            let start = min(known.lowerBound, found.period.lowerBound)
            found.period = start...max(known.upperBound, found.period.upperBound)
            found.season = nil
          }
          best = (rank, found)
        }
        last = i..<found.next
        i = found.next
      }
      return best?.found
    }
  }

  /// A day is that of an act or an event, and passed over whole.
  private func pastDay(_ s: Sentence, _ i: Int) -> Int? {
    if s.isWord(.from, i), let moment = s.moment(i + 1) { return moment.next }
    if let (moment, next) = s.moment(i), moment.grain == .day { return next }
    return s.numericDate(i)?.next
  }

  private struct FoundPeriod {
    var period: ClosedRange<CivilDate>
    var season: TermContext.Season?
    /// A preposition or «период» stands before it.
    var isIntroduced: Bool
    /// It continues a list of years.
    var isListed: Bool
    var next: Int
  }

  /// - Parameter last: the span before.
  private func span(_ s: Sentence, _ i: Int, after last: Range<Int>) -> FoundPeriod? {
    let opener = s.lexeme(i)
    let introduces: [Lexeme] = [.onto, .into, .towards, .period, .throughout, .with]
    let previous = i > 0 ? s.lexeme(i - 1) : .none
    // «на 2021 год и на плановый период 2022 и 2023 годов»
    let isPlanned =
      (previous == .period || opener == .period) && (max(0, i - 5)..<i).contains { s.isWord(.and, $0) }
    // «в 2022 году, на 2023 год» is no list.
    let goesOn = !introduces.contains(opener) || opener == s.lexeme(last.lowerBound)
    let isListed =
      !last.isEmpty && last.upperBound == i - 1 && goesOn && (s.isKind(.comma, i - 1) || previous == .and)
      || isPlanned
    guard opener != .until, opener != .after, opener != .not, opener != .from,
      previous != .from, previous != .until,
      let match = months(s, i) ?? schoolYears(s, past(introduces, s, i)) ?? SpanRule().match(s, at: i)
        ?? schoolless(s, i),
      case .span(var phrase) = match.piece,
      phrase.bound == .none || phrase.bound == .from && phrase.last != nil || phrase.bound == .towards
    else { return nil }
    if phrase.first.grain == .bare, isListed == false { return nil }
    if phrase.first.grain == .day, phrase.last == nil { return nil }
    // «к новому 2024/2025 учебному году»
    let isAhead = phrase.bound == .towards || previous == .fresh && i > 1 && s.isWord(.towards, i - 2)
    phrase.bound = .none
    takeListed(s, before: i, into: &phrase)
    var remarks: [Remark] = []
    guard let settled = SpanResolver(TermContext()).settle(phrase, &remarks), settled.inferred.isEmpty,
      let start = settled.phrase.first.days.start.date,
      let end = (settled.phrase.last ?? settled.phrase.first).days.end.date, start <= end, start.year >= 1990
    else { return nil }
    let period = isAhead ? yearsBefore(phrase.first.grain, start...end) : start...end
    return FoundPeriod(
      period: period, season: season(s, i..<match.end, phrase, start...end),
      isIntroduced: introduces.contains(opener) || introduces.contains(previous) || isListed,
      isListed: isListed, next: match.end)
  }

  /// «отопительный период 2021–2022 годов», «зима 2021/2022», «в зимних условиях 2021/2022 года»: a season that begins in the
  /// first of two years and ends in the other.
  private func season(
    _ s: Sentence, _ range: Range<Int>, _ phrase: SpanPhrase, _ days: ClosedRange<CivilDate>
  ) -> TermContext.Season? {
    let first = days.lowerBound.year
    guard days.upperBound.year == first + 1 else { return nil }
    func says(_ words: Set<UInt64>, _ range: Range<Int>) -> Bool {
      range.contains { words.contains(s.tokens[$0].hash) }
    }
    let isSlashed = range.contains { s.isKind(.slash, $0) } && !says(Self.severalYears, range)
    let around = max(0, range.lowerBound - 2)...range.lowerBound
    guard
      phrase.first.grain == .season
        || phrase.first.grain == .year && (isSlashed || says(Self.seasonWords, Range(around)))
    else { return nil }
    // «к работе в осенне-зимний период», «к отопительному периоду»
    let isAhead = (max(0, range.lowerBound - 5)...range.lowerBound).contains { s.isWord(.towards, $0) }
    return TermContext.Season(firstYear: first, isAhead: isAhead)
  }

  private static let severalYears = Lexicon.hashes(of: ["год ы ов ах ам", "гг"])
  /// Words before the two years of a season that lies in both.
  private static let seasonWords = Lexicon.hashes(of: [
    "сезон - а у ом е", "эпидсезон - а у ом е", "отопительн ый ого ому ым ом", "озп",
  ])

  /// What is made ready for a season is done in its year or years, and for a school year in the one in which it begins.
  private func yearsBefore(_ grain: Moment.Grain, _ days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
    guard grain == .season || grain == .schoolYear else { return days }
    let last = grain == .season ? days.upperBound.year : days.lowerBound.year
    guard let start = CivilDate(year: days.lowerBound.year, month: 1, day: 1),
      let end = CivilDate(year: last, month: 12, day: 31)
    else { return days }
    return start...end
  }

  /// «на I, II и III кварталы 2022 года»: the numbers before the one that has the unit.
  private func takeListed(_ s: Sentence, before i: Int, into phrase: inout SpanPhrase) {
    guard [.quarter, .halfYear].contains(phrase.first.grain), phrase.last == nil else { return }
    let whole = phrase.first
    var i = i
    while i >= 2, s.isKind(.comma, i - 1) || s.isWord(.and, i - 1), let (number, next) = s.moment(i - 2),
      number.grain == .bare, next == i - 1
    {
      phrase.first = number.filled(from: whole)
      phrase.last = whole
      i -= 2
    }
  }

  /// «9 месяцев 2021 года»: from its beginning.
  private func months(_ s: Sentence, _ i: Int) -> Match? {
    guard let count = s.figure(i), (2...11).contains(count), s.isUnit(.month, i + 1),
      let (year, next) = s.year(i + 2)
    else { return nil }
    var phrase = SpanPhrase(first: Moment(.month, month: 1, year: year))
    phrase.last = Moment(.month, month: count, year: year)
    return Match(piece: .span(phrase), end: next)
  }

  /// Past the words that introduce a span.
  private func past(_ words: [Lexeme], _ s: Sentence, _ i: Int) -> Int {
    (i..<min(i + 4, s.count)).first { !words.contains(s.lexeme($0)) } ?? i
  }

  /// «2021/2022 и 2022/2023 учебные годы», «2021/22 – 2023/24 учебные годы»: from the first to the last.
  private func schoolYears(_ s: Sentence, _ i: Int) -> Match? {
    guard let opening = schoolYearFigures(s, i) else { return nil }
    var next = opening.next
    var last: Int?
    while s.isKind(.comma, next) || s.isKind(.dash, next) || s.isWord(.and, next),
      let another = schoolYearFigures(s, next + 1)
    {
      (last, next) = another
    }
    guard let last, last > opening.first, s.isWord(.school, next), s.isUnit(.year, next + 1) else {
      return nil
    }
    var phrase = SpanPhrase(first: Moment(.schoolYear, year: .number(opening.first)))
    phrase.last = Moment(.schoolYear, year: .number(last))
    return Match(piece: .span(phrase), end: s.pastYearWord(next + 1))
  }

  /// «2021/2022», «2021–22»: the year in which it begins.
  private func schoolYearFigures(_ s: Sentence, _ i: Int) -> (first: Int, next: Int)? {
    guard let first = s.figure(i, digits: 4...4), s.isKind(.slash, i + 1) || s.isKind(.dash, i + 1),
      let second = s.figure(i + 2, digits: 2...4), second % 100 == (first + 1) % 100
    else { return nil }
    return (first, i + 3)
  }

  /// «2022/2023 года» of a heating season, which is no school year.
  private func schoolless(_ s: Sentence, _ i: Int) -> Match? {
    guard let first = s.figure(i, digits: 4...4), s.isKind(.slash, i + 1),
      let second = s.figure(i + 2, digits: 2...4),
      second % 100 == (first + 1) % 100, s.isUnit(.year, i + 3)
    else { return nil }
    var phrase = SpanPhrase(first: Moment(.year, year: .number(first)))
    phrase.last = Moment(.year, year: .number(first + 1))
    return Match(piece: .span(phrase), end: s.pastYearWord(i + 3))
  }

  /// For each token whether it stands inside quotation marks.
  private func quotation(_ s: Sentence, _ bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var inside = [Bool](repeating: false, count: s.count)
    var offset = 0
    var depth = 0
    var straight = false
    for i in 0..<s.count {
      while offset < Int(s.tokens[i].start) {
        if bytes[offset] == 0x22 { straight.toggle() }
        if bytes[offset] == 0xC2, offset + 1 < bytes.count {
          if bytes[offset + 1] == 0xAB { depth += 1 }
          if bytes[offset + 1] == 0xBB { depth = max(0, depth - 1) }
        }
        offset += 1
      }
      inside[i] = depth > 0 || straight
    }
    return inside
  }

  /// The year and the month that a section's heading names («Октябрь 2021», «2021 год»), for `TermContext`.
  public func heading(_ text: String) -> (year: Int?, month: Int?) {
    withSentence(text) { sentence, _ in
      var year: Int?
      var month: Int?
      for i in 0..<sentence.count {
        guard sentence.isWord(.month, i) || sentence.figure(i, digits: 4...4) != nil,
          let (moment, _) = sentence.moment(i)
        else { continue }
        if moment.grain == .month { month = month ?? moment.month }
        if case .number(let number) = moment.year { year = year ?? number }
      }
      return (year, month)
    }
  }

  /// A deadline that two columns state together («Срок начала», «Срок окончания»): one interval from the first to the
  /// second where both are dates, months or years; else the reading of both, one after the other.
  public func read(start: String, end: String, in context: TermContext = TermContext()) -> Deadline {
    let text = start + " " + end
    var joined = read(text, in: context)
    let first = read(start, in: context)
    let last = read(end, in: context)
    guard first.terms.count == 1, last.terms.count == 1, let from = DeadlineReader.ends(of: first.terms[0]),
      let to = DeadlineReader.ends(of: last.terms[0]), from.start <= to.end
    else { return joined }
    var interval = Interval(start: from.start.description, end: to.end.description)
    interval.edtf = from.edtf + "/" + to.edtf
    interval.inferred = from.inferred
    joined.terms = [.interval(interval)]
    joined.due = to.end
    joined.findings = first.findings
    let shift = start.utf8.count + 1
    joined.findings += last.findings.map { finding in
      var finding = finding
      finding.bytes = finding.bytes.lowerBound + shift..<finding.bytes.upperBound + shift
      return finding
    }
    return joined
  }

  private static func ends(of term: Term) -> (
    start: CivilDate, end: CivilDate, edtf: String, inferred: [Inferred]
  )? {
    switch term {
    case .date(let date):
      guard let day = CivilDate(iso: date.date) else { return nil }
      return (day, day, date.date, date.inferred)
    case .interval(let interval):
      guard let start = interval.start.flatMap({ CivilDate(iso: $0) }),
        let end = interval.end.flatMap({ CivilDate(iso: $0) }), let edtf = interval.edtf
      else { return nil }
      return (start, end, edtf, interval.inferred)
    default: return nil
    }
  }
}
