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

  private static let т = Lexicon.hash([19])
  private static let с = Lexicon.hash([18])
  private static let п = Lexicon.hash([16])

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
    while let word = at(next), word.kind == .word, !word.flags.contains(.spaced),
      let digits = digits(in: word)
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

  private func extend(_ token: inout Token, with digits: (value: Int32, count: UInt8), to end: Int32) {
    var scale: Int32 = 1
    for _ in 0..<min(digits.count, 8) { scale = scale &* 10 }
    token.value = token.digits + digits.count > 8 ? 99_999_999 : token.value &* scale &+ digits.value
    token.digits = UInt8(clamping: Int(token.digits) + Int(digits.count))
    token.end = end
    token.flags.insert(.lookalike)
  }

  /// The figures that a word of look-alikes only stands for.
  private func digits(in word: Token) -> (value: Int32, count: UInt8)? {
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
      let digits = digits(in: token)
    {
      var number = Token(kind: .number, flags: token.flags, start: token.start, end: token.end)
      number.value = digits.value
      number.digits = digits.count
      extend(&number, with: (next.value, next.digits), to: next.end)
      out.append(number)
      return i + 2
    }
    // «т.г.», «т. г.», «с.г.», «п/г».
    if token.hash == Repair.т || token.hash == Repair.с || token.hash == Repair.п,
      let mark = at(i + 1), mark.kind == .dot || mark.kind == .slash, let year = at(i + 2),
      year.lexeme == .unit, year.value == Measure.year.rawValue, year.end - year.start <= 2
    {
      if token.hash == Repair.п {
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
    if token.lexeme == .none, mending, token.roman == 0 { return mendWord(i) }
    out.append(token)
    return i + 1
  }

  /// A word that the vocabulary does not know: cut in two, or written with a slip.
  private mutating func mendWord(_ i: Int) -> Int {
    var token = source[i]
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
    let afterNumber = out.last?.kind == .number
    if let meaning = SlipIndex.shared.meaning(of: letters(token), afterNumber: afterNumber) {
      adopt(&token, meaning)
      token.flags.insert(.slip)
    }
    out.append(token)
    return i + 1
  }

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
