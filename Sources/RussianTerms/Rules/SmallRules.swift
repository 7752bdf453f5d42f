/// «далее», «затем», «с последующим»: what follows begins where the term before it stands.
struct ThenRule: Rule {
  let name = "then"
  let beginnings: Set<Lexeme> = [.then, .with, .into]

  func match(_ s: Sentence, at start: Int) -> Match? {
    if s.isWord(.then, start) { return Match(piece: .then, end: start + 1) }
    guard s.isWord(.subsequent, start + 1) else { return nil }
    return Match(piece: .then, end: start + 2)
  }
}

/// «кроме июля», «за исключением …»: what is taken away cannot be said, so it is told.
struct ExceptionRule: Rule {
  let name = "exception"
  let beginnings: Set<Lexeme> = [.except, .ahead]

  func match(_ s: Sentence, at start: Int) -> Match? {
    let i = s.isWord(.ahead, start) ? start + 1 : start
    guard s.isWord(.except, i) else { return nil }
    var end = i + 1
    while end < s.count, !s.isKind(.semicolon, end), !s.isKind(.close, end) { end += 1 }
    return Match(piece: .unreadable(.exception), end: end)
  }
}

/// «1 этап», «II этап»: a label, whatever follows it.
struct LabelRule: Rule {
  let name = "label"
  let beginnings: Set<Lexeme> = [.ordinal, .label, .term]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    if s.isWord(.label, start) { return Match(piece: .label, end: start + 1) }
    if s.isWord(.term, start) {
      guard s.isKind(.colon, start + 1) || s.isKind(.dash, start + 1) else { return nil }
      return Match(piece: .label, end: start + 1)
    }
    guard let (_, next) = s.ordinal(start) else { return nil }
    if s.isWord(.stage, next) { return Match(piece: .label, end: next + 1) }
    // «1) до 5 мая; 2) до 10 мая»
    if s.isKind(.close, next), next == start + 1,
      start == 0 || s.isKind(.semicolon, start - 1) || s.isKind(.comma, start - 1)
    {
      return Match(piece: .label, end: next + 1)
    }
    return nil
  }
}
