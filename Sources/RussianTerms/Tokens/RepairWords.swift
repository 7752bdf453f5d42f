/// Words cut in two, run together, or written with a slip.
extension Repair {
  /// «кв-л», «кв-ла».
  func contraction(_ i: Int) -> Int32? {
    guard source[i].value == Measure.quarter.rawValue, let dash = at(i + 1), dash.kind == .dash,
      let rest = at(i + 2),
      rest.kind == .word, !rest.flags.contains(.spaced), rest.end - rest.start <= 6,
      bytes[Int(rest.start)] == 0xD0,
      bytes[Int(rest.start) + 1] == 0xBB
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
    guard token.hash == Repair.er, mark.kind == .slash || mark.kind == .dot && word.lexeme == .into else {
      return nil
    }
    adopt(&token, .init(lexeme: .times, value: 0))
    out.append(token)
    return i + (mark.kind == .dot ? 2 : 1)
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
    if let rest = at(j), rest.kind == .word, rest.lexeme == .none || rest.end - rest.start <= 6 {
      let joined = hash(from: nil, rest.start..<rest.end, seed: token.hash)
      if let meaning = lexicon.find(joined), meaning.lexeme != .suffix, rest.end - token.start >= 8 {
        token.end = rest.end
        adopt(&token, meaning)
        token.flags.insert(.slip)
        out.append(token)
        return j + 1
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
    if split(token) || peel(token) { return i + 1 }
    let afterNumber = out.last?.kind == .number
    if let meaning = SlipIndex.shared.meaning(of: letters(token), afterNumber: afterNumber) {
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
        Repair.followers.contains(rest.lexeme),
        Int(token.end) - offset >= 6
      else { continue }
      var (a, b) = (token, token)
      a.end = Int32(offset)
      b.start = Int32(offset)
      b.flags.remove(.capital)
      adopt(&a, first)
      adopt(&b, rest)
      a.flags.insert(.slip)
      out.append(a)
      out.append(b)
      return true
    }
    return false
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

  static let prepositions: Set<Lexeme> = [.into, .until, .with, .along, .towards, .onto]
  static let followers: Set<Lexeme> = [
    .month, .throughout, .end, .beginning, .term, .according, .accordance, .every, .weekday, .season,
    .ordinal,
  ]
}
