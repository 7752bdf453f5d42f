/// The tokens of a cell, and the questions that every rule asks of them.
struct Sentence: Sendable {
  let tokens: ContiguousArray<Token>

  var count: Int { tokens.count }

  @inline(__always)
  func lexeme(_ i: Int) -> Lexeme { i < tokens.count ? tokens[i].lexeme : .none }
  @inline(__always)
  func kind(_ i: Int) -> TokenKind? { i < tokens.count ? tokens[i].kind : nil }
  @inline(__always)
  func isKind(_ kind: TokenKind, _ i: Int) -> Bool { i < tokens.count && tokens[i].kind == kind }
  @inline(__always)
  func isWord(_ lexeme: Lexeme, _ i: Int) -> Bool { i < tokens.count && tokens[i].lexeme == lexeme }
  @inline(__always)
  func isWord(_ lexeme: Lexeme, _ value: Int32, _ i: Int) -> Bool {
    i < tokens.count && tokens[i].lexeme == lexeme && tokens[i].value == value
  }
  func isUnit(_ measure: Measure, _ i: Int) -> Bool { isWord(.unit, measure.rawValue, i) }
  func measure(_ i: Int) -> Measure? { isWord(.unit, i) ? Measure(rawValue: tokens[i].value) : nil }
  func isSpaced(_ i: Int) -> Bool { i < tokens.count && tokens[i].flags.contains(.spaced) }

  /// A figure of at most so many digits.
  func figure(_ i: Int, digits: ClosedRange<UInt8> = 1...2) -> Int? {
    guard i < tokens.count, tokens[i].kind == .number, digits.contains(tokens[i].digits) else { return nil }
    return Int(tokens[i].value)
  }

  /// Past «-го», «го», «-е» after a figure.
  func pastSuffix(_ i: Int) -> Int {
    if isWord(.suffix, i) || isCapitalSuffix(i, after: i - 1), !isSpaced(i) { return i + 1 }
    if isKind(.dash, i), isWord(.suffix, i + 1) || isCapitalSuffix(i + 1, after: i - 1) { return i + 2 }
    return i
  }

  /// «Х» of «2-Х», which alone is a numeral.
  private func isCapitalSuffix(_ i: Int, after number: Int) -> Bool {
    i < tokens.count && tokens[i].roman == 10 && tokens[i].end - tokens[i].start <= 2 && !isSpaced(i)
      && isKind(.number, number) && tokens[number].digits <= 2 && kind(i + 1) == .word
  }

  /// A whole number in figures or words, with what is past it: «5», «двадцати пяти».
  func cardinal(_ i: Int) -> (value: Int, next: Int)? {
    if let value = figure(i, digits: 1...4) {
      // «10 (десяти)»: the same number again in brackets.
      let next = pastSuffix(i + 1)
      if isKind(.open, next), let again = wordCardinal(next + 1), again.value == value,
        isKind(.close, again.next)
      {
        return (value, again.next + 1)
      }
      return (value, next)
    }
    guard let (value, next) = wordCardinal(i) else { return nil }
    // «пятнадцати (15)»
    if isKind(.open, next), figure(next + 1, digits: 1...4) == value, isKind(.close, next + 2) {
      return (value, next + 3)
    }
    return (value, next)
  }

  private func wordCardinal(_ i: Int) -> (value: Int, next: Int)? {
    guard isWord(.cardinal, i) else { return nil }
    let value = Int(tokens[i].value)
    // «ста двадцати пяти»
    if value == 100, let (rest, next) = wordCardinal(i + 1), rest < 100 { return (100 + rest, next) }
    if value >= 20, isWord(.cardinal, i + 1), tokens[i + 1].value < 10 {
      return (value + Int(tokens[i + 1].value), i + 2)
    }
    return (value, i + 1)
  }

  /// An ordinal number in words, figures with an ending, or Roman: «третий», «3-й», «III». 99 is «последний».
  func ordinal(_ i: Int) -> (value: Int, next: Int)? {
    if isWord(.ordinal, i) { return (Int(tokens[i].value), i + 1) }
    if isWord(.cardinal, i), tokens[i].value == 20 || tokens[i].value == 30, isWord(.ordinal, i + 1),
      tokens[i + 1].value < 10
    {
      return (Int(tokens[i].value + tokens[i + 1].value), i + 2)
    }
    if i < tokens.count, tokens[i].kind == .word, tokens[i].roman > 0 {
      return (Int(tokens[i].roman), pastSuffix(i + 1))
    }
    guard let value = figure(i) else { return nil }
    // «10 (десятого)»: the same number again in brackets.
    let next = pastSuffix(i + 1)
    if isKind(.open, next), isWord(.ordinal, Int32(value), next + 1), isKind(.close, next + 2) {
      return (value, next + 3)
    }
    return (value, next)
  }

  /// Past the words «года», «г.», «гг.», «г.г.».
  func pastYearWord(_ i: Int) -> Int {
    var i = isWord(.calendarDays, i) && isUnit(.year, i + 1) ? i + 1 : i
    while isUnit(.year, i) { i += 1 }
    return i
  }
}
