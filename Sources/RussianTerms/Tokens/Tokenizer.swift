/// Cuts UTF-8 into tokens, once, and looks every word up in the vocabulary.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private(set) var tokens: ContiguousArray<Token> = []
  private var position = 0
  private var spaced = false

  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> ContiguousArray<Token> {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lexicon = Lexicon.shared
    tokens.reserveCapacity(bytes.count / 4 + 4)
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x21, 0x2A:
        spaced = true
        position += 1
      case 0x30...0x39: number()
      default:
        let (scalar, length) = scalar(at: position)
        if Letter(scalar) != nil {
          word()
        } else {
          sign(scalar, length)
        }
      }
    }
  }

  /// The scalar that begins at an offset, and its length in bytes; a broken sequence is one byte of nothing known.
  @inline(__always)
  private func scalar(at offset: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    func rest(_ index: Int) -> UInt32? {
      guard offset + index < bytes.count, bytes[offset + index] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[offset + index] & 0x3F)
    }
    if first < 0xE0 {
      guard let a = rest(1) else { return (0xFFFD, 1) }
      return ((first & 0x1F) << 6 | a, 2)
    }
    guard let a = rest(1), let b = rest(2) else { return (0xFFFD, 1) }
    if first < 0xF0 { return ((first & 0xF) << 12 | a << 6 | b, 3) }
    guard let c = rest(3) else { return (0xFFFD, 1) }
    return ((first & 7) << 18 | a << 12 | b << 6 | c, 4)
  }

  private mutating func append(_ token: Token) {
    var token = token
    if spaced { token.flags.insert(.spaced) }
    spaced = false
    tokens.append(token)
  }

  private mutating func number() {
    let start = position
    var value: Int32 = 0
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
      value = value > 9_999_999 ? 99_999_999 : value * 10 + Int32(bytes[position] - 0x30)
      position += 1
    }
    append(
      Token(
        kind: .number, value: value, digits: UInt8(clamping: position - start), start: Int32(start),
        end: Int32(position)))
  }

  private mutating func word() {
    let start = position
    var hash = Letter.hashSeed
    var previous: UInt64 = hash
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    var flags: TokenFlags = []
    var cyrillic = false
    var isSmall = false
    var count = 0
    var end = position
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if let letter = Letter(scalar) {
        // «плануРОО»: a capital after a word in small letters begins the next.
        if letter.isCapital, isSmall, count >= 2, lexicon.find(hash) != nil { break }
        isSmall = !letter.isCapital
        if count == 0, letter.isCapital { flags.insert(.capital) }
        if letter.isLookalike { flags.insert(.lookalike) } else { cyrillic = true }
        previous = hash
        hash = Letter.extend(hash, letter.code)
        lastButOne = last
        last = letter.code
        count += 1
        position += length
        end = position
      } else if scalar == 0x306, last == 9 {  // и with a breve of its own is й
        hash = Letter.extend(previous, 10)
        position += length
        end = position
      } else if scalar == 0x308 || scalar == 0x301 || scalar == 0xAD || scalar == 0x200B || scalar == 0x2060
        || scalar == 0xFEFF
      {
        position += length
      } else {
        break
      }
    }
    var token = Token(kind: .word, flags: flags, start: Int32(start), end: Int32(end), hash: hash)
    token.roman = count <= 4 ? Roman.value(of: bytes[start..<end]) : 0
    if let meaning = lexicon.find(hash) {
      token.lexeme = meaning.lexeme
      token.value = meaning.value
      if meaning.genitive { token.flags.insert(.genitive) }
    } else if count >= 5, Tokenizer.isInstrumental(lastButOne, last) {
      token.flags.insert(.instrumental)
    }
    if token.roman > 0, !cyrillic || flags.contains(.capital),
      token.lexeme == .and || token.lexeme == .suffix || token.lexeme == .clause
    {
      token.lexeme = .none  // I and X are numerals before they are «и» and the ending «-х».
    }
    if !cyrillic, token.lexeme == .none { token.flags.remove(.lookalike) }
    append(token)
  }

  /// «-ью», «-ом», «-ем», «-ым», «-им».
  private static func isInstrumental(_ lastButOne: UInt8, _ last: UInt8) -> Bool {
    switch last {
    case 31: lastButOne == 29
    case 13: lastButOne == 15 || lastButOne == 6 || lastButOne == 28 || lastButOne == 9
    default: false
    }
  }

  private mutating func sign(_ scalar: UInt32, _ length: Int) {
    let start = position
    // «2021 г. <1>», «2021 г.¹»
    if FootnoteMark.isFigure(scalar) { return raisedFigures() }
    if scalar == 0x3C, let end = FootnoteMark.end(in: bytes, from: start) {
      position = end
      spaced = true
      return
    }
    position += length
    var kind = TokenKind.other
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x205F, 0x85, 0x0B, 0x0C, 0x2028, 0x2029:
      spaced = true
      return
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: return
    case 0x2E: kind = .dot
    case 0x2026: kind = .dash
    case 0x2C: kind = .comma
    case 0x3B: kind = .semicolon
    case 0x3A: kind = .colon
    case 0x2D, 0xF7, 0x2010...0x2015, 0x2212, 0x7E, 0xAC, 0x2043: kind = .dash
    case 0x2F, 0x5C: kind = .slash
    case 0x28, 0x5B: kind = .open
    case 0x29, 0x5D: kind = .close
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x60, 0x3C, 0x3E: kind = .quote
    case 0x2B: kind = .plus
    case 0x2116, 0x23: kind = .numero
    case 0x5F:
      kind = .blank
      while position < bytes.count, bytes[position] == 0x5F { position += 1 }
    default: kind = .other
    }
    let wasSpaced = spaced
    append(Token(kind: kind, start: Int32(start), end: Int32(position)))
    // «16.10. «25» декабря»: a mark divides no more than the blank before it.
    if kind == .quote, wasSpaced, position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      spaced = true
    }
  }

  /// «2021 г.¹», «1² мая»: a footnote's mark, which is no part of the number that it touches; «9⁰⁰»: minutes.
  private mutating func raisedFigures() {
    let start = position
    var value: Int32 = 0
    var digits: UInt8 = 0
    while position < bytes.count, case (let scalar, let length) = scalar(at: position),
      FootnoteMark.isFigure(scalar), digits < 4
    {
      if let figure = FootnoteMark.value(of: scalar) {
        value = value * 10 + figure
        digits += 1
      }
      position += length
    }
    if let last = tokens.last, last.kind == .number, Int(last.end) == start {
      if digits == 2, last.value <= 24, value == 0 || value < 60 && value % 5 == 0 && isAfterInto {
        append(Token(kind: .colon, start: Int32(start), end: Int32(start)))
        return append(
          Token(kind: .number, value: value, digits: digits, start: Int32(start), end: Int32(position)))
      }
      if last.digits <= 2 { tokens[tokens.count - 1].flags.insert(.raised) }
    }
    spaced = true
  }

  /// «в» stands before the last token.
  private var isAfterInto: Bool { tokens.count > 1 && tokens[tokens.count - 2].lexeme == .into }
}
