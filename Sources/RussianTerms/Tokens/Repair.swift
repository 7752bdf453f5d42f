/// Mends what typing, scanning and line breaks did to the tokens: each mending is flagged on the token that it leaves.
struct Repair {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: ContiguousArray<Token>
  private let lexicon = Lexicon.shared
  private var out: ContiguousArray<Token> = []
  private let mending: Bool

  /// `mending` false leaves the costly repairs out, for running text.
  static func mend(
    _ tokens: ContiguousArray<Token>, in bytes: UnsafeBufferPointer<UInt8>, mending: Bool
  ) -> ContiguousArray<Token> {
    var repair = Repair(bytes: bytes, source: tokens, mending: mending)
    repair.run()
    return repair.out
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, source: ContiguousArray<Token>, mending: Bool) {
    self.bytes = bytes
    self.source = source
    self.mending = mending
    out.reserveCapacity(source.count)
  }

  private static let te = Lexicon.hash([19])
  private static let es = Lexicon.hash([18])
  private static let pe = Lexicon.hash([16])

  private mutating func run() {
    var i = 0
    while i < source.count {
      let token = source[i]
      switch token.kind {
      case .quote: i += 1
      case .dot: i = dot(i)
      case .number: i = figure(i)
      case .word: i = word(i)
      default:
        out.append(token)
        i += 1
      }
    }
  }

  private func at(_ i: Int) -> Token? { i < source.count ? source[i] : nil }

  /// A dot matters only after a figure; after a long word with a capital behind it, it ends a sentence.
  private mutating func dot(_ i: Int) -> Int {
    guard let last = out.last else { return i + 1 }
    if last.kind == .number {
      out.append(source[i])
    } else if last.kind == .word, last.end - last.start >= 8, let next = at(i + 1), next.kind == .word,
      next.flags.contains([.spaced, .capital])
    {
      var token = source[i]
      token.kind = .semicolon
      out.append(token)
    }
    return i + 1
  }

  /// Figures with letters for digits: «1O», «О1», «З1».
  private mutating func figure(_ i: Int) -> Int {
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
      let digits = digits(in: word, one: at(next + 1)?.kind == .dot && at(next + 2)?.kind == .number)
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

  /// «1У», «1I», «11 квартал»: ones that stand for the numeral I.
  private mutating func numeral(_ i: Int) -> Int? {
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

  private func extend(_ token: inout Token, with digits: (value: Int32, count: UInt8), to end: Int32) {
    var scale: Int32 = 1
    for _ in 0..<min(digits.count, 8) { scale = scale &* 10 }
    token.value = token.digits + digits.count > 8 ? 99_999_999 : token.value &* scale &+ digits.value
    token.digits = UInt8(clamping: Int(token.digits) + Int(digits.count))
    token.end = end
    token.flags.insert(.lookalike)
  }

  /// The figures that a word of look-alikes only stands for.
  private func digits(in word: Token, one: Bool = false) -> (value: Int32, count: UInt8)? {
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

  private mutating func word(_ i: Int) -> Int {
    var token = source[i]
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
    // «З мая»: a figure alone.
    if let next = at(i + 1), next.lexeme == .month, token.lexeme == .none, token.end - token.start == 2,
      let digits = digits(in: token), digits.value > 0
    {
      out.append(
        Token(
          kind: .number, value: digits.value, digits: digits.count, flags: token.flags.union(.lookalike),
          start: token.start, end: token.end))
      return i + 1
    }
    // «т.г.», «т. г.», «с.г.», «п/г».
    if token.hash == Repair.te || token.hash == Repair.es || token.hash == Repair.pe,
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
    // «сен- тябрь», «сентяб рь»: cut behind what is a word by itself.
    if mending, token.lexeme == .month || token.lexeme == .unit || token.lexeme == .every,
      let rest = at(at(i + 1)?.kind == .dash ? i + 2 : i + 1), rest.kind == .word, rest.lexeme == .none,
      rest.roman == 0,
      let meaning = lexicon.find(hash(from: nil, rest.start..<rest.end, seed: token.hash)),
      meaning.lexeme == token.lexeme
    {
      token.end = rest.end
      adopt(&token, meaning)
      token.flags.insert(.slip)
      out.append(token)
      return at(i + 1)?.kind == .dash ? i + 3 : i + 2
    }
    if token.lexeme == .unit, let end = contraction(i) {
      token.end = end
      out.append(token)
      return i + 3
    }
    if token.lexeme == .none, mending, token.roman == 0 { return mendWord(i) }
    out.append(token)
    return i + 1
  }

  /// «кв-л», «кв-ла».
  private func contraction(_ i: Int) -> Int32? {
    guard source[i].value == Measure.quarter.rawValue, let dash = at(i + 1), dash.kind == .dash,
      let rest = at(i + 2),
      rest.kind == .word, !rest.flags.contains(.spaced), rest.end - rest.start <= 6,
      bytes[Int(rest.start)] == 0xD0,
      bytes[Int(rest.start) + 1] == 0xBB
    else { return nil }
    return rest.end
  }

  /// A word that the vocabulary does not know: cut in two, or written with a slip.
  private mutating func mendWord(_ i: Int) -> Int {
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
  private mutating func split(_ token: Token) -> Bool {
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
  private mutating func peel(_ token: Token) -> Bool {
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

  private static let prepositions: Set<Lexeme> = [.into, .until, .with, .along, .towards, .onto]
  private static let followers: Set<Lexeme> = [
    .month, .throughout, .end, .beginning, .term, .according, .accordance, .every, .weekday, .season,
    .ordinal,
  ]

  private func adopt(_ token: inout Token, _ meaning: Lexicon.Meaning) {
    token.kind = .word
    token.lexeme = meaning.lexeme
    token.value = meaning.value
    if meaning.genitive { token.flags.insert(.genitive) }
  }

  private func letters(_ token: Token) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    each(token.start..<token.end) { result.append($0) }
    return result
  }

  private func hash(from first: UInt8?, _ range: Range<Int32>, seed: UInt64 = Letter.hashSeed) -> UInt64 {
    var hash = first.map { Letter.extend(seed, $0) } ?? seed
    each(range) { hash = Letter.extend(hash, $0) }
    return hash
  }

  private func each(_ range: Range<Int32>, _ body: (UInt8) -> Void) {
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
