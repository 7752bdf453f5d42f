/// «далее», «затем», «с последующим»: what follows begins where the term before it stands.
struct ThenRule: Rule {
  let name: StaticString = "then"
  let beginnings: [Lexeme] = [.then, .with, .into]

  func match(_ s: Sentence, at start: Int) -> Match? {
    if s.isWord(.then, start) { return Match(piece: .then, end: start + 1) }
    guard s.isWord(.subsequent, start + 1) else { return nil }
    // «с последующей актуализацией»: what is done then is no part of when.
    var end = start + 2
    while end < start + 5, s.kind(end) == .word, s.lexeme(end) == .none { end += 1 }
    return Match(piece: .then, end: end)
  }
}

/// «кроме июля», «за исключением …»: what is taken away cannot be said, so it is told.
struct ExceptionRule: Rule {
  let name: StaticString = "exception"
  let beginnings: [Lexeme] = [.except, .hedge, .ahead]

  func match(_ s: Sentence, at start: Int) -> Match? {
    let i = s.isWord(.ahead, start) ? start + 1 : start
    guard s.isWord(.except, i) || s.isWord(.hedge, i) else { return nil }
    var end = i + 1
    if s.isWord(.hedge, i) { return Match(piece: .unreadable(.words), end: end) }
    while end < s.count, !s.isKind(.semicolon, end), !s.isKind(.close, end) { end += 1 }
    return Match(piece: .unreadable(.exception), end: end)
  }
}

/// «п. 2.3», «статья 12»: a number of a clause is no day.
struct ClauseRule: Rule {
  let name: StaticString = "clause"
  let beginnings: [Lexeme] = [.clause]

  func match(_ s: Sentence, at start: Int) -> Match? {
    var end = start + 1
    while s.kind(end) == .number || s.kind(end) == .dot && s.kind(end + 1) == .number { end += 1 }
    return end > start + 1 ? Match(piece: .unreadable(.words), end: end) : nil
  }
}

/// «1 этап», «II этап»: a label, whatever follows it.
struct LabelRule: Rule {
  let name: StaticString = "label"
  let beginnings: [Lexeme] = [.ordinal, .label, .term, .ahead, .stage, .also, .none]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    // «за I квартал», «за 9 месяцев»: what is reported on.
    if s.isWord(.ahead, start) {
      if let (moment, next) = s.moment(start + 1), moment.grain != .bare, moment.grain != .day {
        // «за месяц до 1 июня» is how long before.
        if moment.grain == .anyMonth || moment.grain == .anyWeek, s.isWord(.until, next) { return nil }
        return Match(piece: .label, end: next)
      }
      // «за прошедший квартал», «за полугодие»
      let named = s.isWord(.relative, start + 1) || s.isWord(.reported, start + 1) ? start + 2 : start + 1
      if s.isUnit(.quarter, named) || s.isUnit(.halfYear, named)
        || s.isUnit(.month, named) && named > start + 1
      {
        return Match(piece: .label, end: named + 1)
      }
      guard let (number, next) = s.cardinal(start + 1), s.isUnit(.month, next) else { return nil }
      // «за 9 месяцев до 15 октября» is reported on; «за 2 месяца до 1 июня» is how long before.
      guard number == 9 || number == 11 || !s.isWord(.until, next + 1) else { return nil }
      return Match(piece: .label, end: next + 1)
    }
    // «этап 1 – до 5 мая»
    if s.isWord(.stage, start), let (_, next) = s.ordinal(start + 1),
      s.isKind(.dash, next) || s.isKind(.colon, next)
    {
      return Match(piece: .label, end: next)
    }
    if s.isWord(.label, start) { return Match(piece: .label, end: start + 1) }
    if s.isWord(.term, start) {
      guard s.isKind(.colon, start + 1) || s.isKind(.dash, start + 1) else { return nil }
      return Match(piece: .label, end: start + 1)
    }
    // «а) до 5 мая; б) до 10 мая»
    if s.isKind(.close, start + 1), s.tokens[start].end - s.tokens[start].start == 2, s.kind(start) == .word,
      isUnopened(s, start + 1)
    {
      return Match(piece: .label, end: start + 2)
    }
    guard let (_, next) = s.ordinal(start) else { return nil }
    if s.isWord(.stage, next) { return Match(piece: .label, end: next + 1) }
    // «1. до 5 мая 2. до 10 мая»
    if s.figure(start, digits: 1...1) != nil, s.isKind(.dot, start + 1), s.isSpaced(start + 2),
      s.kind(start + 2) == .word,
      !s.isWord(.month, start + 2), !s.isWord(.unit, start + 2)
    {
      return Match(piece: .label, end: start + 2)
    }
    // «1) до 5 мая; 2) до 10 мая»
    if s.isKind(.close, next), next == start + 1, start == 0 || !s.isKind(.open, start - 1),
      isUnopened(s, next)
    {
      return Match(piece: .label, end: next + 1)
    }
    return nil
  }

  /// Whether no bracket before it waits for one that closes.
  private func isUnopened(_ s: Sentence, _ close: Int) -> Bool {
    var depth = 0
    for i in 0..<close {
      if s.isKind(.open, i) { depth += 1 }
      if s.isKind(.close, i), depth > 0 { depth -= 1 }
    }
    return depth == 0
  }
}
