/// By another document: «по отдельному графику», «согласно плану», «в сроки, установленные …».
struct ScheduleRule: Rule {
  let name: StaticString = "schedule"
  let beginnings: [Lexeme] = [.along, .according, .accordance, .into, .onto, .term, .fixed, .schedule]

  func match(_ s: Sentence, at start: Int) -> Match? {
    switch s.lexeme(start) {
    case .along: return named(s, start + 1)
    case .according:
      let next = s.isWord(.with, start + 1) ? start + 2 : start + 1
      return words(s, next)
    case .accordance: return s.isWord(.with, start + 1) ? words(s, start + 2) : nil
    case .into, .onto:
      if s.isWord(.accordance, start + 1) { return match(s, at: start + 1) }
      // «в порядке и сроки, установленные …», «в порядке и в сроки»
      if s.isWord(.schedule, 3, start + 1), s.isWord(.and, start + 2) {
        let term = s.isWord(.into, start + 3) ? start + 4 : start + 3
        if s.isWord(.term, term) { return words(s, start + 1, past: term) }
      }
      // «в течение сроков, установленных законом»
      return fixed(s, s.isWord(.throughout, start + 1) ? start + 2 : start + 1)
    case .term, .fixed: return fixed(s, start)
    // «график», «план-график» and nothing else.
    case .schedule:
      // «план – до 1 мая» says what is due, not when.
      guard s.tokens[start].value == 4, start == 0, let match = words(s, start),
        !s.isKind(.dash, match.end), !s.isKind(.colon, match.end)
      else { return nil }
      return match
    default: return nil
    }
  }

  /// «отдельному графику», «срокам, установленным …»: a document within the first words.
  private func named(_ s: Sentence, _ start: Int) -> Match? {
    var i = start
    while i < s.count, i < start + 6 {
      if s.isWord(.schedule, i) || s.isWord(.term, 2, i) { return words(s, start) }
      guard s.kind(i) == .word,
        s.lexeme(i) == .none || s.lexeme(i) == .fixed || s.lexeme(i) == .calendarDays
          || s.lexeme(i) == .school || s.lexeme(i) == .suffix || s.lexeme(i) == .working
          || s.lexeme(i) == .every || s.lexeme(i) == .span || s.lexeme(i) == .and || s.lexeme(i) == .reported
      else { return nil }
      i += 1
    }
    return nil
  }

  /// «сроки, установленные соглашением», «установленные законодательством сроки», «сроки проведения экзаменов».
  private func fixed(_ s: Sentence, _ start: Int) -> Match? {
    if s.isWord(.term, start) {
      var i = start + 1
      if s.isKind(.comma, i) { i += 1 }
      // «в сроки по графику», «сроки согласно плану»
      if s.isWord(.along, i) && s.isWord(.schedule, i + 1) || s.isWord(.according, i)
        || s.isWord(.accordance, i + 1)
      {
        return words(s, start, past: i)
      }
      if s.isWord(.fixed, i) { return words(s, start) }
      if s.isWord(.term, 2, start), i == start + 1, s.kind(i) == .word, s.lexeme(i) == .none {
        return words(s, start)
      }
      return nil
    }
    guard s.isWord(.fixed, start) else { return nil }
    var i = start + 1
    while i < s.count, i < start + 6, s.kind(i) == .word {
      if s.isWord(.term, i) { return words(s, start) }
      i += 1
    }
    return nil
  }

  private func words(_ s: Sentence, _ start: Int, past preposition: Int? = nil) -> Match? {
    let end = s.clauseEnd(preposition.map { $0 + 1 } ?? start, of: .document)
    return end > start ? Match(piece: .schedule(tokens: start..<end), end: end) : nil
  }
}
