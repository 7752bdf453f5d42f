/// «постоянно», «на постоянной основе», «весь период реализации проекта», «бессрочно».
struct ContinuousRule: Rule {
  let name: StaticString = "continuous"
  let beginnings: [Lexeme] = [.constantly, .onto, .into, .whole, .throughout, .ahead]

  private static let carrying = Lexicon.hash(of: "реализации")

  func match(_ s: Sentence, at start: Int) -> Match? {
    var i = start
    if s.isWord(.onto, i) || s.isWord(.into, i) || s.isWord(.ahead, i) && s.isWord(.whole, i + 1) { i += 1 }
    if s.isWord(.constantly, i) {
      if s.isWord(.basis, i + 1) { return Match(piece: .continuous, end: i + 2) }
      return i == start ? Match(piece: .continuous, end: i + 1) : nil
    }
    if s.isWord(.throughout, i) {
      i += 1
      // «в течение срока реализации»
      if s.isWord(.period, i) || s.isWord(.term, i), s.kind(i + 1) == .word, s.lexeme(i + 1) == .none {
        return Match(piece: .continuous, end: s.clauseEnd(i + 1, of: .document))
      }
      // «на протяжении реализации проекта»
      if i + 1 < s.count, s.tokens[i].hash == ContinuousRule.carrying, s.kind(i + 1) == .word {
        return Match(piece: .continuous, end: s.clauseEnd(i, of: .document))
      }
    }
    guard s.isWord(.whole, i), s.isWord(.period, i + 1) || s.isWord(.term, i + 1) else { return nil }
    // «весь период реализации проекта», but «весь период, до 1 мая»
    let names =
      s.kind(i + 2) == .word && !s.opensTerm(i + 2) && s.moment(i + 2) == nil && !s.isWord(.with, i + 2)
    return Match(piece: .continuous, end: names ? s.clauseEnd(i + 2, of: .document) : i + 2)
  }
}
