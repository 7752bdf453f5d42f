/// Figures written with letters, and numerals written with figures.
extension Repair {
  /// Figures with letters for digits: «1O», «О1», «З1».
  mutating func figure(_ i: Int) -> Int {
    var token = source[i]
    var next = i + 1
    if token.value == 0, token.digits == 1, let word = at(next), word.kind == .word,
      !word.flags.contains(.spaced),
      word.lexeme == .none, let meaning = lexicon.find(hash(from: 15, word.start..<word.end))
    {  // «0ктября»
      var joined = word
      joined.start = token.start
      adopt(&joined, meaning)
      joined.flags.insert(.lookalike)
      out.append(joined)
      return next + 1
    }
    if let past = numeral(i) { return past }
    while let word = at(next), word.kind == .word, !word.flags.contains(.spaced),
      let digits = digits(in: word, one: isOne(in: token, before: next + 1))
    {
      extend(&token, with: digits, to: word.end)
      next += 1
      if let more = at(next), more.kind == .number, !more.flags.contains(.spaced) {
        extend(&token, with: (more.value, more.digits), to: more.end)
        next += 1
      }
    }
    out.append(token)
    return next
  }

  /// Whether «I» is the figure 1: in «1I.05», «202I», «20I5».
  private func isOne(in number: Token, before next: Int) -> Bool {
    if at(next)?.kind == .dot, at(next + 1)?.kind == .number { return true }
    let isYear =
      number.digits == 2 ? 19...20 ~= number.value : number.digits == 3 && 190...209 ~= number.value
    return isYear
      && (number.digits == 3) == !(at(next)?.kind == .number && at(next)?.flags.contains(.spaced) == false)
  }

  /// «1У», «1I», «11 квартал»: ones that stand for the numeral I.
  mutating func numeral(_ i: Int) -> Int? {
    var token = source[i]
    guard token.value == 1 || token.value == 11 || token.value == 111, token.digits <= 3 else { return nil }
    var value = token.digits
    var next = i + 1
    if token.value == 1, let word = at(next), word.kind == .word, !word.flags.contains(.spaced),
      word.roman > 0
    {
      guard let combined: UInt8 = [1: 2, 2: 3, 5: 4][word.roman] else { return nil }
      value = combined
      token.end = word.end
      next += 1
    } else if token.digits == 1 {
      return nil
    }
    var unit = next
    if at(unit)?.kind == .dash { unit += 2 }
    guard let counted = at(unit), counted.lexeme == .unit,
      counted.value == Measure.quarter.rawValue || counted.value == Measure.halfYear.rawValue
    else { return nil }
    token.kind = .word
    token.roman = value
    token.flags.insert(.lookalike)
    out.append(token)
    return next
  }

  func extend(_ token: inout Token, with digits: (value: Int32, count: UInt8), to end: Int32) {
    var scale: Int32 = 1
    for _ in 0..<min(digits.count, 8) { scale = scale &* 10 }
    token.value = token.digits + digits.count > 8 ? 99_999_999 : token.value &* scale &+ digits.value
    token.digits = UInt8(clamping: Int(token.digits) + Int(digits.count))
    token.end = end
    token.flags.insert(.lookalike)
  }

  /// Whether a month, a unit or the ending of a numeral stands behind.
  func isBeforeCounted(_ i: Int) -> Bool {
    let isHyphened =
      at(i + 1).map { $0.kind == .dash && !$0.flags.contains(.spaced) } == true
      && at(i + 2)?.flags.contains(.spaced) == false
    switch at(isHyphened ? i + 2 : i + 1)?.lexeme {
    case .month, .unit, .working, .calendarDays, .span, .dayNumber, .times: return true
    case .suffix: return isHyphened
    default: return false
    }
  }

  /// Whether it is the month of «01.З.2021».
  func isBetweenDots(_ i: Int) -> Bool {
    out.last?.kind == .dot && out.dropLast().last?.kind == .number && at(i + 1)?.kind == .dot
      && at(i + 2)?.kind == .number && at(i + 2)?.flags.contains(.spaced) == false
  }

  /// The figures that a word of look-alikes only stands for.
  func digits(in word: Token, one: Bool = false) -> (value: Int32, count: UInt8)? {
    var value: Int32 = 0
    var count: UInt8 = 0
    var index = Int(word.start)
    while index < Int(word.end) {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let digit: Int32
      switch (byte, next) {
      case (0x4F, _), (0x6F, _), (0xD0, 0x9E), (0xD0, 0xBE): digit = 0  // O o О о
      case (0xD0, 0x97), (0xD0, 0xB7): digit = 3  // З з
      case (0x6C, _): digit = 1  // l
      case (0x49, _), (0xD0, 0x86), (0xD1, 0x96):  // I І і
        guard one else { return nil }
        digit = 1
      default: return nil
      }
      value = value &* 10 &+ digit
      count += 1
      if count > 4 { return nil }
      index += byte < 0x80 ? 1 : 2
    }
    return (value, count)
  }
}
