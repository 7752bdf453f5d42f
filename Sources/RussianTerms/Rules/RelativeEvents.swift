/// The events that a time is counted from.
extension RelativeRule {
  /// «со дня подписания», «после окончания проверки», «по завершении работ», «до начала мероприятия».
  func bareEvent(_ s: Sentence, _ start: Int) -> Match? {
    if s.isWord(.along, start), s.isWord(.completion, start + 1) || isCompletion(s, start + 1) {
      let end = s.clauseEnd(start + 2)
      return within(s, event: start + 1..<end)
    }
    if opensBefore(s, start), start + 1 < s.count, s.kind(start + 1) == .word,
      s.moment(start + 1) == nil,
      !s.isWord(.ordinal, start + 1), !s.isWord(.cardinal, start + 1), !s.isWord(.weekday, start + 1),
      !s.isWord(.middle, start + 1) || s.kind(start + 2) == .word,
      !s.isWord(.each, start + 1) || s.isWord(.facing, start), !s.isWord(.and, start + 1),
      !isEndOfEachUnit(s, start + 1),
      !s.isWord(.except, start + 1), !isLostMonth(s, start + 1)
    {
      let words = pastAnchor(s, start + 1)
      let end = s.clauseEnd(words)
      return Match(piece: .relative(RelativePhrase(direction: .before, event: words..<end)), end: end)
    }
    guard let event = event(s, start), s.isWord(.after, start) || event.words.lowerBound > start + 1 else {
      return nil
    }
    return within(s, event: event.words)
  }

  /// «после подписания в течение 5 дней»: how long stands behind the event.
  func within(_ s: Sentence, event: Range<Int>) -> Match {
    let end = event.upperBound
    var phrase = RelativePhrase(event: event)
    guard s.isWord(.into, end) && s.isWord(.throughout, end + 1) || s.isWord(.not, end),
      let match = counted(s, end),
      case .relative(let span) = match.piece, span.event == nil
    else { return Match(piece: .relative(phrase), end: end) }
    phrase.duration = span.duration
    phrase.workingDays = span.workingDays
    return Match(piece: .relative(phrase), end: match.end)
  }

  /// «по окончанию», «по завершению» of something that is no time.
  func isCompletion(_ s: Sentence, _ i: Int) -> Bool {
    s.isWord(.end, i) && s.tokens[i].end - s.tokens[i].start > 10 && s.moment(i) == nil
  }

  /// «до подписания», «перед началом», «к началу отопительного сезона».
  func opensBefore(_ s: Sentence, _ i: Int) -> Bool {
    if s.isWord(.towards, i) { return s.isWord(.beginning, i + 1) || s.isWord(.end, i + 1) }
    return s.isWord(.until, i) || s.isWord(.facing, i)
  }

  /// What a time is counted back from: the words after «до» of «за 10 дней до заседания», the day of «не позднее 10 дней до
  /// 1 сентября». Of «за месяц до 1 июня» nobody knows whether the work lasts for a month or is due one before.
  func eventAhead(_ s: Sentence, _ i: Int, isCertain: Bool) -> Range<Int>? {
    if let (moment, next) = s.moment(i), !s.isWord(.end, i), !s.isWord(.beginning, i) {
      return isCertain && moment.isNamedTime ? i..<next : nil
    }
    // «за день до и в день проведения»
    guard !s.isWord(.and, i) else { return nil }
    let event = pastAnchor(s, i)
    let end = s.clauseEnd(event)
    return end > event || end == s.count ? event..<end : nil
  }

  /// «до конца каждого квартала»: again and again, which no event says.
  private func isEndOfEachUnit(_ s: Sentence, _ i: Int) -> Bool {
    s.isWord(.end, i) && s.isWord(.each, i + 1) && (s.measure(i + 2) != nil || s.isWord(.school, i + 2))
  }

  /// «до мшя 2022 г.», «до конца мя»: so short a word, where a month would stand, is rather a month with a slip than an
  /// event.
  func isLostMonth(_ s: Sentence, _ i: Int) -> Bool {
    let word = s.isWord(.end, i) || s.isWord(.beginning, i) ? i + 1 : i
    guard s.isKind(.word, word), s.lexeme(word) == .none || s.lexeme(word) == .suffix,
      !s.tokens[word].flags.contains(.capital)
    else { return false }
    let letters = (s.tokens[word].end - s.tokens[word].start) / 2
    return word > i && letters <= 3 && word + 1 == s.count || letters <= 4 && s.year(word + 1) != nil
  }

  /// Past «дня» and «даты» of «за 3 дня до дня заседания», but «до Дня города».
  func pastAnchor(_ s: Sentence, _ i: Int) -> Int {
    guard s.isWord(.anchor, i) || s.isUnit(.day, i), !s.tokens[i].flags.contains(.capital),
      s.kind(i + 1) == .word
    else { return i }
    return i + 1
  }

  /// Past «со дня», «с момента» where the cell ends before it says of what.
  func pastCutEvent(_ s: Sentence, _ i: Int) -> Int {
    s.isWord(.with, i) && (s.isWord(.anchor, i + 1) || s.isUnit(.day, i + 1)) && i + 2 == s.count ? i + 2 : i
  }

  /// «в течение 10 дней с 1 мая», «через месяц после 15 июня», «20 дней с начала учебного года»: a day that is counted from,
  /// unless it opens a range.
  func dayEvent(_ s: Sentence, _ i: Int) -> (words: Range<Int>, end: Int)? {
    guard s.isWord(.with, i) || s.isWord(.after, i) || s.isWord(.from, i), let (day, next) = s.moment(i + 1),
      day.grain == .day || day.edge != .none, !s.isKind(.dash, next), !s.isWord(.along, next),
      !s.isWord(.until, next)
    else { return nil }
    return (i + 1..<next, next)
  }

  /// The words of an event after «со дня», «с даты», «с момента», «после», «с», up to where another term begins.
  func event(_ s: Sentence, _ start: Int) -> (words: Range<Int>, end: Int)? {
    var i = start
    // «, следующих за днем принятия решения»
    let following = s.isKind(.comma, start) ? start + 1 : start
    if s.isWord(.relative, 1, following), s.isWord(.ahead, following + 1), s.isUnit(.day, following + 2) {
      let end = s.clauseEnd(following + 3)
      return end > following + 3 ? (following + 3..<end, end) : nil
    }
    // «, начиная со дня подписания»
    if s.isWord(.starting, following), s.isWord(.with, following + 1) { i = following + 1 }
    switch s.lexeme(i) {
    case .with, .from:
      i += 1
      if s.isWord(.anchor, i) || s.isUnit(.day, i) {
        i += 1
        // «со дня, следующего за днем получения»
        if s.isKind(.comma, i), s.isWord(.relative, 1, i + 1), s.isWord(.ahead, i + 2), s.isUnit(.day, i + 3)
        {
          i += 4
        }
      } else if i < s.count,
        s.kind(i) != .word || s.moment(i) != nil || s.tokens[i].flags.contains(.instrumental)
      {
        // «с возможностью продления» is no event to count from.
        return nil
      }
    case .along:
      guard s.isWord(.completion, i + 1) else { return nil }
      i += 1
    case .after:
      i += 1
      if i < s.count, s.moment(i) != nil, !s.isWord(.end, i) { return nil }
      if s.isWord(.anchor, i) || s.isUnit(.day, i) { i += 1 }
    default: return nil
    }
    let end = s.clauseEnd(i)
    return end > i ? (i..<end, end) : nil
  }
}
