/// Mends what typing, scanning and line breaks did to the tokens: each mending is flagged on the token that it leaves.
struct Repair {
  let bytes: UnsafeBufferPointer<UInt8>
  let source: ContiguousArray<Token>
  let lexicon = Lexicon.shared
  var out: ContiguousArray<Token> = []
  let mending: Bool

  /// `mending` false leaves the costly repairs out, for running text.
  static func mend(
    _ tokens: ContiguousArray<Token>, in bytes: UnsafeBufferPointer<UInt8>, mending: Bool
  ) -> ContiguousArray<Token> {
    if isSound(tokens) { return tokens }
    var repair = Repair(bytes: bytes, source: tokens, mending: mending)
    repair.run()
    return repair.out
  }

  /// Known words and plain figures with spaces between: nothing to mend.
  private static func isSound(_ tokens: ContiguousArray<Token>) -> Bool {
    var isFirst = true
    for token in tokens {
      guard isFirst || token.flags.contains(.spaced) else { return false }
      isFirst = false
      switch token.kind {
      case .word:
        if token.lexeme == .none || token.lexeme == .upTo || token.flags.contains(.lookalike) { return false }
      case .number: if token.value <= 1 || token.value == 11 || token.value == 111 { return false }
      default: return false
      }
    }
    return true
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, source: ContiguousArray<Token>, mending: Bool) {
    self.bytes = bytes
    self.source = source
    self.mending = mending
    out.reserveCapacity(source.count)
  }

  static let te = Lexicon.hash([19])
  static let es = Lexicon.hash([18])
  static let en = Lexicon.hash([14])
  static let pe = Lexicon.hash([16])
  static let er = Lexicon.hash([17])
  static let ka = Lexicon.hash([11])
  static let de = Lexicon.hash([5])

  mutating func run() {
    var i = 0
    while i < source.count {
      let token = source[i]
      switch token.kind {
      case .quote:
        // «  »: nothing between the marks, where a figure was to be written.
        if isEmptyQuote(i) {
          out.append(Token(kind: .blank, flags: token.flags, start: token.start, end: source[i + 1].end))
          i += 2
        } else {
          i += 1
        }
      case .dot: i = dot(i)
      case .number: i = figure(i)
      case .word: i = word(i)
      default:
        out.append(token)
        i += 1
      }
    }
    // What closes the cell divides nothing.
    while let last = out.last, last.kind == .dot || last.kind == .comma || last.kind == .semicolon {
      out.removeLast()
    }
  }

  func at(_ i: Int) -> Token? { i < source.count ? source[i] : nil }

  /// A dot matters only after a figure; after a long word with a capital behind it, and after one that the vocabulary does not
  /// know with a figure behind it, it ends a sentence.
  mutating func dot(_ i: Int) -> Int {
    guard let last = out.last else { return i + 1 }
    if last.kind == .number {
      out.append(source[i])
    } else if last.kind == .word, last.end - last.start >= 8, !isCapitals(last), let next = at(i + 1),
      next.flags.contains(.spaced),
      next.kind == .word && next.flags.contains(.capital)
        || next.kind == .number && last.lexeme == .none && last.end - last.start >= 12
    {
      var token = source[i]
      token.kind = .semicolon
      out.append(token)
    }
    return i + 1
  }

  /// «СОГЛ.» in a cell of capitals begins nothing anew.
  private func isCapitals(_ token: Token) -> Bool {
    let second = Int(token.start) + 2
    return bytes[Int(token.start)] == 0xD0 && bytes[second] == 0xD0
      && (0x90...0xAF).contains(bytes[second + 1])
  }

  mutating func word(_ i: Int) -> Int {
    var token = source[i]
    if token.lexeme == .upTo, at(i + 1)?.lexeme == .until { return i + 1 }
    // «О1», «З1»: letters that are the first figures of a number.
    if let next = at(i + 1), next.kind == .number, !next.flags.contains(.spaced),
      let digits = digits(in: token, one: next.digits == 1)
    {
      var number = Token(kind: .number, flags: token.flags, start: token.start, end: token.end)
      number.value = digits.value
      number.digits = digits.count
      extend(&number, with: (next.value, next.digits), to: next.end)
      out.append(number)
      return i + 2
    }
    // «З мая», «ЗО июня», «З рабочих дня», «З-дневный», «01.З.2021»: figures alone.
    if token.lexeme == .none, token.end - token.start <= 4, isBeforeCounted(i) || isBetweenDots(i),
      let digits = digits(in: token),
      digits.count == 1 && token.end - token.start == 2 || digits.count == 2 && at(i + 1)?.lexeme == .month,
      digits.value > 0
    {
      out.append(
        Token(
          kind: .number, value: digits.value, digits: digits.count, flags: token.flags.union(.lookalike),
          start: token.start, end: token.end))
      return i + 1
    }
    if let past = shortened(i) { return past }
    // «т.г.», «т. г.», «с.г.», «н.г.», «п/г».
    if [Repair.te, Repair.es, Repair.en, Repair.pe].contains(token.hash),
      let mark = at(i + 1), mark.kind == .dot || mark.kind == .slash, let year = at(i + 2),
      year.lexeme == .unit, year.value == Measure.year.rawValue, year.end - year.start <= 2
    {
      if token.hash == Repair.pe {
        guard mark.kind == .slash else {
          out.append(token)
          return i + 1
        }
        adopt(&token, .init(lexeme: .unit, value: Measure.halfYear.rawValue))
        token.end = year.end
        out.append(token)
        return i + 3
      }
      adopt(&token, .init(lexeme: .relative, value: 0))
      out.append(token)
      return i + 2
    }
    if mending, let past = healed(i) { return past }
    if token.lexeme == .unit || token.lexeme == .accordance, let end = contraction(i) {
      token.end = end
      out.append(token)
      return i + 3
    }
    if mending, let end = rejoined(i) { return end }
    if token.lexeme == .none, mending, token.roman == 0 { return mendWord(i) }
    out.append(token)
    return i + 1
  }

  /// «  », and not the mark that closes one name before the mark that opens another.
  private func isEmptyQuote(_ i: Int) -> Bool {
    guard let next = at(i + 1), next.kind == .quote, next.flags.contains(.spaced) else { return false }
    guard let last = out.last else { return true }
    return last.kind == .word && last.end < source[i].start
  }

  func adopt(_ token: inout Token, _ meaning: Lexicon.Meaning) {
    token.kind = .word
    token.lexeme = meaning.lexeme
    token.value = meaning.value
    if meaning.genitive { token.flags.insert(.genitive) }
  }

  func letters(_ token: Token) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    each(token.start..<token.end) { result.append($0) }
    return result
  }

  func hash(from first: UInt8?, _ range: Range<Int32>, seed: UInt64 = Letter.hashSeed) -> UInt64 {
    var hash = first.map { Letter.extend(seed, $0) } ?? seed
    each(range) { hash = Letter.extend(hash, $0) }
    return hash
  }

  func each(_ range: Range<Int32>, _ body: (UInt8) -> Void) {
    var index = Int(range.lowerBound)
    while index < Int(range.upperBound) {
      let byte = UInt32(bytes[index])
      if byte < 0x80 || index + 1 >= Int(range.upperBound) {
        if let letter = Letter(byte) { body(letter.code) }
        index += 1
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        if length == 2, let letter = Letter((byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)) {
          body(letter.code)
        }
        index += length
      }
    }
  }
}
