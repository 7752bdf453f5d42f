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
        return Match(piece: .condition(tokens: start..<i + 1), end: i + 1)
      }
      guard s.isWord(.period, start + 1), s.kind(start + 2) == .word, s.moment(start + 2) == nil,
        !s.isWord(.with, start + 2), !s.isWord(.from, start + 2), !s.isWord(.until, start + 2)
      else { return nil }
    }
    let end = s.clauseEnd(start + 1, of: .condition)
    return Match(piece: .condition(tokens: start..<end), end: end)
  }
}
