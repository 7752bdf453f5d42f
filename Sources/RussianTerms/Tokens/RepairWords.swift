/// Words cut in two, run together, or written with a slip.
extension Repair {
  /// «кв-л», «кв-ла», «соотв-ии»: the ends of the word that is cut short.
  func contraction(_ i: Int) -> Int32? {
    guard let dash = at(i + 1), dash.kind == .dash, let rest = at(i + 2), rest.kind == .word,
      !rest.flags.contains(.spaced), rest.end - rest.start <= 6
    else { return nil }
    if source[i].lexeme == .accordance { return rest.lexeme == .with ? nil : rest.end }
    guard source[i].value == Measure.quarter.rawValue, bytes[Int(rest.start)] == 0xD0,
      bytes[Int(rest.start) + 1] | 0x20 == 0xBB
    else { return nil }
    return rest.end
  }

  /// After a figure: «2 р. в год», «2 р/нед.», «5 р.д.», «10 к.д.».
  mutating func shortened(_ i: Int) -> Int? {
    guard out.last?.kind == .number || out.last?.kind == .close, let mark = at(i + 1), let word = at(i + 2)
    else { return nil }
    var token = source[i]
    let isDays = mark.kind == .dot && word.hash == Repair.de
    if isDays, token.hash == Repair.er || token.hash == Repair.ka {
      var days = word
      adopt(&token, .init(lexeme: token.hash == Repair.er ? .working : .calendarDays, value: 0))
      adopt(&days, .init(lexeme: .unit, value: Measure.day.rawValue))
      out.append(token)
      out.append(days)
      return i + 3
    }
    // «2р в год»: the dot was left out.
    let isBare = mark.lexeme == .into && word.lexeme == .unit
    guard token.hash == Repair.er, mark.kind == .slash || isBare || mark.kind == .dot && word.lexeme == .into
    else { return nil }
    adopt(&token, .init(lexeme: .times, value: 0))
    out.append(token)
    return i + (mark.kind == .dot ? 2 : 1)
  }

  /// «сен- тябрь», «но ябрь», «по- зднее»: cut behind what is a word by itself, before what is none.
  mutating func healed(_ i: Int) -> Int? {
    let token = source[i]
    let next = at(i + 1)?.kind == .dash ? i + 2 : i + 1
    guard token.lexeme != .none, let rest = at(next), rest.kind == .word, rest.lexeme == .none,
      rest.roman == 0
    else { return nil }
    let joined = hash(from: nil, rest.start..<rest.end, seed: token.hash)
    let isSame = [.month, .unit, .every].contains(token.lexeme)
    guard let meaning = lexicon.find(joined), meaning.lexeme != .none, meaning.lexeme != .suffix,
      isSame && meaning.lexeme == token.lexeme
        || rest.end - rest.start >= 6 && rest.end - token.start >= 10
    else { return nil }
    return join(token, rest, as: meaning, joined, past: next)
  }

  /// Takes two halves as the word that they make.
  private mutating func join(
    _ half: Token, _ rest: Token, as meaning: Lexicon.Meaning, _ hash: UInt64, past i: Int
  ) -> Int {
    var token = half
    token.end = rest.end
    adopt(&token, meaning)
    token.hash = hash
    token.flags.insert(.slip)
    out.append(token)
    return i + 1
  }

  /// «учеб- ного», «после- дний», «трех-дневный»: the first part is a word by itself, but the whole is another.
  mutating func rejoined(_ i: Int) -> Int? {
    var token = source[i]
    guard token.end - token.start >= 6, token.lexeme != .none else { return nil }
    let isCut = at(i + 1)?.kind == .dash && at(i + 1)?.flags.contains(.spaced) == false
    let next = isCut ? i + 2 : i + 1
    guard let rest = at(next), rest.kind == .word, rest.roman == 0, rest.end - rest.start >= 4,
      rest.lexeme == .none || isCut && rest.lexeme == .span,
      [.month, .season].contains(token.lexeme) == false || rest.lexeme == .none
    else { return nil }
    let joined = hash(from: nil, rest.start..<rest.end, seed: token.hash)
    if let meaning = lexicon.find(joined), meaning.lexeme != .none {
      return join(token, rest, as: meaning, joined, past: next)
    }
    guard isCut, rest.lexeme == .none, token.end - token.start <= 10, token.lexeme != .month else {
      return nil
    }
    // «согл- ашения»: some word or other, but not the short one.
    token.lexeme = .none
    token.end = rest.end
    token.flags.insert(.slip)
    token.hash = joined
    out.append(token)
    return next + 1
  }

  /// A word that the vocabulary does not know: cut in two, or written with a slip.
  mutating func mendWord(_ i: Int) -> Int {
    var token = source[i]
    if lexicon.find(token.hash) != nil {
      out.append(token)
      return i + 1
    }
    var j = i + 1
    if let dash = at(j), dash.kind == .dash { j += 1 }
    if let rest = at(j), rest.kind == .word,
      rest.lexeme == .none || rest.end - rest.start <= 6 || rest.end - token.start >= 16
    {
      let joined = hash(from: nil, rest.start..<rest.end, seed: token.hash)
      if let meaning = lexicon.find(joined), meaning.lexeme != .suffix, rest.end - token.start >= 8 {
        return join(token, rest, as: meaning, joined, past: j)
      }
    }
    // «д0 1 марта»
    if let zero = at(i + 1), zero.kind == .number, zero.value == 0, zero.digits == 1,
      !zero.flags.contains(.spaced),
      let meaning = lexicon.find(Letter.extend(token.hash, 15))
    {
      token.end = zero.end
      adopt(&token, meaning)
      token.flags.insert(.lookalike)
      out.append(token)
      return i + 2
    }
    if split(token) || peel(token) || divide(token) || figured(token) { return i + 1 }
    let letters = letters(token)
    let meaning =
      SlipIndex.shared.meaning(of: letters, isAfterNumber ? .afterNumber : .anywhere)
      ?? placeInRange(i).flatMap { SlipIndex.shared.meaning(of: letters, $0) }
    if let meaning {
      adopt(&token, meaning)
      token.flags.insert(.slip)
    }
    out.append(token)
    return i + 1
  }

  /// «втечение», «доконца», «смарта»: a preposition that lost its space.
  mutating func split(_ token: Token) -> Bool {
    var offset = Int(token.start)
    var head = Letter.hashSeed
    for _ in 0..<2 {
      guard offset + 2 < Int(token.end), bytes[offset] >= 0xC0 else { return false }
      each(Int32(offset)..<Int32(offset + 2)) { head = Letter.extend(head, $0) }
      offset += 2
      guard let first = lexicon.find(head), Repair.prepositions.contains(first.lexeme),
        let rest = lexicon.find(hash(from: nil, Int32(offset)..<token.end)),
        Repair.follow(rest.lexeme, first.lexeme),
        Int(token.end) - offset >= 6
      else { continue }
      append(token, at: offset, first, rest)
      return true
    }
    return false
  }

  /// «Запреля»: the figure 3, written as the letter, that lost its space.
  mutating func figured(_ token: Token) -> Bool {
    guard bytes[Int(token.start)] == 0xD0, bytes[Int(token.start) + 1] == 0x97,
      let month = lexicon.find(hash(from: nil, token.start + 2..<token.end)), month.lexeme == .month
    else { return false }
    var word = token
    word.start += 2
    adopt(&word, month)
    out.append(
      Token(
        kind: .number, value: 3, digits: 1, flags: token.flags.union(.lookalike), start: token.start,
        end: word.start))
    out.append(word)
    return true
  }

  /// «каждыйгод», «октябрьежегодно», «ежегоднодо»: two words of the vocabulary, the first of five letters or a number.
  mutating func divide(_ token: Token) -> Bool {
    guard token.end - token.start >= 14 else { return false }
    var head = Letter.hashSeed
    var offset = Int(token.start)
    while offset + 4 <= Int(token.end), bytes[offset] >= 0xC0 {
      each(Int32(offset)..<Int32(offset + 2)) { head = Letter.extend(head, $0) }
      offset += 2
      guard let first = lexicon.find(head), first.lexeme != .none,
        offset - Int(token.start) >= 10 || first.lexeme == .cardinal,
        let rest = lexicon.find(hash(from: nil, Int32(offset)..<token.end)),
        rest.lexeme != .none, rest.lexeme != .suffix, Int(token.end) - offset >= 4,
        first.lexeme != .cardinal || rest.lexeme == .times || rest.lexeme == .unit,
        // «последня» is no «после дня».
        first.lexeme != .after || rest.lexeme != .unit
      else { continue }
      append(token, at: offset, first, rest)
      return true
    }
    return false
  }

  private mutating func append(
    _ token: Token, at offset: Int, _ first: Lexicon.Meaning, _ rest: Lexicon.Meaning
  ) {
    var (a, b) = (token, token)
    a.end = Int32(offset)
    b.start = Int32(offset)
    b.flags.remove(.capital)
    adopt(&a, first)
    adopt(&b, rest)
    a.flags.insert(.slip)
    out.append(a)
    out.append(b)
  }

  /// «IIквартал»: a numeral that lost its space.
  mutating func peel(_ token: Token) -> Bool {
    var offset = Int(token.start)
    while offset < Int(token.end) - 4, offset < Int(token.start) + 8 {
      offset += bytes[offset] < 0x80 ? 1 : 2
      let value = Roman.value(of: bytes[Int(token.start)..<offset])
      guard value > 0, let meaning = lexicon.find(hash(from: nil, Int32(offset)..<token.end)),
        meaning.lexeme == .unit
      else { continue }
      var (numeral, unit) = (token, token)
      numeral.end = Int32(offset)
      numeral.roman = value
      numeral.flags.remove(.lookalike)
      unit.flags.remove(.lookalike)
      unit.start = Int32(offset)
      adopt(&unit, meaning)
      out.append(numeral)
      out.append(unit)
      return true
    }
    return false
  }

  /// Whether a preposition often stands before such a word, and seldom begins another word that it ends.
  private static func follow(_ word: Lexeme, _ preposition: Lexeme) -> Bool {
    switch word {
    case .later, .earlier: preposition == .not
    case .span: preposition == .into
    case .relative: preposition == .onto
    // «1 раз вквартал»
    case .unit: preposition == .into
    default: preposition != .not && followers.contains(word)
    }
  }

  static let prepositions: [Lexeme] = [.into, .until, .with, .along, .towards, .onto, .not]
  static let followers: [Lexeme] = [
    .month, .throughout, .end, .beginning, .term, .according, .accordance, .every, .weekday, .season,
    .ordinal, .schedule, .occasion,
  ]
}
