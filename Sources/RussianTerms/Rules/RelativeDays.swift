/// Single days that an event names, and spans that no calendar counts.
extension RelativeRule {
  /// «в день поступления»: the day of the event itself, but «в День знаний» is a name.
  func sameDay(_ s: Sentence, _ start: Int) -> Match? {
    guard s.isWord(.into, start), s.isUnit(.day, start + 1), s.tokens[start + 1].hash == RelativeRule.day,
      !s.tokens[start + 1].flags.contains(.capital), s.kind(start + 2) == .word,
      s.lexeme(start + 2) == .none
    else { return nil }
    let end = s.clauseEnd(start + 2, of: .condition)
    return Match(piece: .relative(RelativePhrase(duration: "P0D", event: start + 2..<end)), end: end)
  }

  /// «на 15-й день после окончания», «не позднее чем на третий день со дня подачи».
  func numberedDay(_ s: Sentence, _ start: Int) -> Match? {
    var i = start
    if s.isWord(.not, i), s.isWord(.later, i + 1) { i += s.isWord(.than, i + 2) ? 3 : 2 }
    guard s.isWord(.onto, i), let (number, next) = s.ordinal(i + 1), number < 99, next > i + 1 else {
      return nil
    }
    var phrase = RelativePhrase(duration: "P\(number)D")
    phrase.workingDays = s.isWord(.working, next)
    let unit = phrase.workingDays || s.isWord(.calendarDays, next) ? next + 1 : next
    guard s.isUnit(.day, unit), s.tokens[unit].hash == RelativeRule.day, let event = event(s, unit + 1) else {
      return nil
    }
    phrase.event = event.words
    return Match(piece: .relative(phrase), end: event.end)
  }

  /// «1,5 месяца», «1,5-месячный срок»: no whole number of anything.
  func fraction(_ s: Sentence, _ i: Int) -> Match? {
    guard s.figure(i) != nil, s.isKind(.comma, i + 1), !s.isSpaced(i + 1), s.figure(i + 2) != nil,
      !s.isSpaced(i + 2)
    else { return nil }
    if s.isKind(.dash, i + 3), s.isWord(.span, i + 4), s.isWord(.term, i + 5) {
      return Match(piece: .unreadable(.words), end: event(s, i + 6)?.end ?? i + 6)
    }
    switch s.measure(i + 3) {
    case .day, .month, .year, .hour:
      return Match(piece: .unreadable(.words), end: event(s, i + 4)?.end ?? i + 4)
    default: return nil
    }
  }

  private static let day = Lexicon.hash(of: "день")
}

extension Sentence {
  /// Whether these tokens are the whole cell but for «Срок:» before them or brackets around them.
  func isWhole(_ range: Range<Int>) -> Bool {
    if isKind(.open, 0), isKind(.close, count - 1) { return range == 1..<count - 1 }
    let isLabelled = isWord(.term, 0) && (isKind(.colon, 1) || isKind(.dash, 1))
    return range == (isLabelled ? 2 : 0)..<count
  }
}
