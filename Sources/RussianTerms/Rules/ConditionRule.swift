/// Whenever something happens: «при необходимости», «по мере поступления», «в случае …», «во время …», «в период каникул».
struct ConditionRule: Rule {
  let name: StaticString = "condition"
  let beginnings: [Lexeme] = [.along, .given, .into, .onto, .depending]

  func match(_ s: Sentence, at start: Int) -> Match? {
    switch s.lexeme(start) {
    case .along:
      // «по письменному запросу»
      var i = start + 1
      while i < start + 3, s.kind(i) == .word, s.lexeme(i) == .none || s.lexeme(i) == .ordinal { i += 1 }
      guard s.isWord(.occasion, i) || s.isWord(.according, i) && i == start + 1 else { return nil }
    case .depending:
      guard s.kind(start + 1) == .word, start == 0 || !s.isWord(.into, start - 1) else { return nil }
    case .given: guard s.kind(start + 1) == .word else { return nil }
    default:
      if s.isWord(.circumstance, start + 1) || s.isWord(.depending, start + 1) { break }
      // «в осенние каникулы»
      if s.isWord(.holidays, start + 1) || s.isWord(.season, start + 1) && s.isWord(.holidays, start + 2) {
        break
      }
      // «в отопительный период»
      var i = start + 1
      if s.isWord(.throughout, i) { i += 1 }
      let words = i
      while i < words + 2, s.kind(i) == .word, s.lexeme(i) == .none || s.lexeme(i) == .season,
        s.tokens[i].roman == 0
      {
        i += 1
      }
      if i > words, s.isWord(.period, i) || s.isWord(.circumstance, i) {
        // «в теплое время года»
        let end = s.isUnit(.year, i + 1) ? i + 2 : pastTwoYears(s, i + 1)
        return Match(piece: .condition(tokens: start..<end), end: end)
      }
      guard s.isWord(.period, start + 1), s.kind(start + 2) == .word, s.moment(start + 2) == nil,
        !s.isWord(.with, start + 2), !s.isWord(.from, start + 2), !s.isWord(.until, start + 2)
      else { return nil }
    }
    let end = s.clauseEnd(start + 1, of: .condition)
    return Match(piece: .condition(tokens: start..<end), end: end)
  }

  /// Past «2025–2026 годов», «2025/2026» of «в отопительный период 2025–2026 годов»: a season over the turn of the years is
  /// neither of them.
  private func pastTwoYears(_ s: Sentence, _ i: Int) -> Int {
    guard let first = s.figure(i, digits: 4...4), s.isKind(.dash, i + 1) || s.isKind(.slash, i + 1),
      let second = s.figure(i + 2, digits: 2...4), second % 100 == (first + 1) % 100
    else { return i }
    return s.pastYearWord(i + 3)
  }
}
