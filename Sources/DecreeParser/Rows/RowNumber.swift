import RussianTerms

/// The number of a row or a heading, in any of the forms that orders use.
struct RowNumber: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    /// 1, 1.1, 1.1.1: how many levels.
    case arabic(depth: Int)
    case roman
    case letter
    /// Something else that numbers a row: «1а», «2-1», «1/2».
    case other
  }

  /// As printed, without the closing dot or bracket.
  var text: String
  var style: Style
  /// The last level's value, where it is a plain number.
  var value: Int?

  /// Nothing where the text is more, or other, than a number.
  init?(_ raw: String) {
    guard raw.utf8.count <= RowNumber.longest, let (number, end) = RowNumber.scan(raw), end == raw.utf8.count
    else { return nil }
    self = number
  }

  /// A number's cell without the spaces that a narrow column's lines leave before its closing mark («а )», «1 .») or
  /// after the dot within it («1. 1»).
  static func cell(_ text: String) -> String {
    guard text.utf8.count <= longest, text.utf8.contains(0x20) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      while isClosing(byte), bytes.last == 0x20 { bytes.removeLast() }
      // Two numbers would each have their dot.
      if isDigit(byte), bytes.suffix(2) == [0x2E, 0x20], text.utf8.last.map(isDigit) == true {
        bytes.removeLast()
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a number's cell holds its closing mark alone: the rest of a number that a page cut in two.
  static func isRest(_ text: String) -> Bool {
    text.utf8.count <= 4 && text.utf8.allSatisfy { isClosing($0) || $0 <= 0x20 }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }

  /// The number at the head of a text that goes on, and where what follows begins (a UTF-8 byte offset).
  static func head(of text: String) -> (number: RowNumber, end: Int)? {
    guard let (number, end) = scan(text), end < text.utf8.count else { return nil }
    let bytes = Array(text.utf8.prefix(end + 8))
    let closed = bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ")")
    var start = end
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    guard start < bytes.count else { return nil }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    let opens =
      Letters.startsCapital(rest) || Letters.startsSmall(rest) || !(0x30...0x39).contains(bytes[start])
    switch number.style {
    case .arabic(let depth):
      guard opens, closed || (depth > 1 && start > end && Letters.startsCapital(rest)) else { return nil }
      if closed, start == end, Letters.startsSmall(rest), depth == 1 { return nil }
    case .roman:
      guard closed, start > end, opens else { return nil }
    case .letter:
      // «а) провести», but no «И. о. главы», «г. Заречный».
      guard bytes[end - 1] == UInt8(ascii: ")"), start > end, opens else { return nil }
    case .other: return nil
    }
    return (number, start)
  }

  private init(text: String, style: Style, value: Int?) {
    self.text = text
    self.style = style
    self.value = value
  }

  /// How many bytes of a text are looked at.
  private static let longest = 48

  /// Whether two Russian letters come first: so most texts begin, and none that begins with a number.
  private static func beginsWithWord(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), first == 0xD0 || first == 0xD1, let second = bytes.next(),
      let third = bytes.next()
    else { return false }
    // Х and І are Roman numerals as well.
    let isRoman = first == 0xD0 && (second == 0xA5 || second == 0x86)
    return (third == 0xD0 || third == 0xD1) && !isRoman
  }

  /// The number at the head and the offset after its closing mark.
  private static func scan(_ text: String) -> (RowNumber, Int)? {
    guard !beginsWithWord(text) else { return nil }
    let bytes = Array(text.utf8.prefix(longest))
    var index = signLength(bytes)
    let start = index
    if index < bytes.count, isDigit(bytes[index]) { return arabic(bytes, from: start) }
    if let end = romanEnd(bytes, from: index) {
      let number = String(decoding: bytes[start..<end], as: UTF8.self)
      return (RowNumber(text: number, style: .roman, value: nil), closing(bytes, end))
    }
    let length = index < bytes.count ? Letters.length(at: index, in: bytes[...]) : 0
    guard length > 0 else { return nil }
    index += length
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") || bytes[index] == UInt8(ascii: ".") else {
      return nil
    }
    if index + 1 < bytes.count, isDigit(bytes[index + 1]),
      let numbered = lettered(bytes, from: start, digitsFrom: index + 1)
    {
      return numbered
    }
    let letter = String(decoding: bytes[start..<index], as: UTF8.self)
    return (RowNumber(text: letter, style: .letter, value: nil), index + 1)
  }

  /// «А.1», «Б.2.3»: a part's letter, in capitals, and numbers within the part.
  private static func lettered(_ bytes: [UInt8], from start: Int, digitsFrom: Int) -> (RowNumber, Int)? {
    guard Letters.startsCapital(String(decoding: bytes[start..<digitsFrom], as: UTF8.self)),
      bytes[digitsFrom - 1] == UInt8(ascii: "."), let (number, end) = arabic(bytes, from: digitsFrom),
      case .arabic(let depth) = number.style
    else { return nil }
    let text = String(decoding: bytes[start..<digitsFrom], as: UTF8.self) + number.text
    return (RowNumber(text: text, style: .arabic(depth: depth + 1), value: number.value), end)
  }

  private static func arabic(_ bytes: [UInt8], from start: Int) -> (RowNumber, Int)? {
    var index = start
    var depth = 0
    var value = 0
    while index < bytes.count, isDigit(bytes[index]) {
      let from = index
      while index < bytes.count, isDigit(bytes[index]), index - from < 5 { index += 1 }
      value = bytes[from..<index].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      depth += 1
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) else {
        break
      }
      index += 1
    }
    // «01.02.2023» is a day.
    if depth == 3, (1900...2099).contains(value) { return nil }
    var style = Style.arabic(depth: depth)
    if index < bytes.count, case let length = Letters.length(at: index, in: bytes[...]), length > 0,
      index + length == bytes.count || !(Letters.length(at: index + length, in: bytes[...]) > 0),
      Letters.startsSmall(String(decoding: bytes[index...].prefix(2), as: UTF8.self))
    {
      index += length
      style = .other
    }
    // «8(1)», «8¹»: an act that changed the plan put it between 8 and 9.
    if let end = insertion(bytes, from: index) {
      index = end
      style = .other
    }
    let number = String(decoding: bytes[start..<index], as: UTF8.self)
    return (RowNumber(text: number, style: style, value: value), closing(bytes, index))
  }

  /// Where digits end that follow a number at once, in brackets or raised.
  private static func insertion(_ bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < bytes.count, case (let scalar, let width) = Cyrillic.scalar(in: bytes[...], at: end),
      FootnoteMark.isFigure(scalar)
    {
      end += width
    }
    if end > start { return end }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let digits = bytes[(start + 1)...].prefix(while: isDigit)
    guard (1...2).contains(digits.count), digits.endIndex < bytes.count,
      bytes[digits.endIndex] == UInt8(ascii: ")")
    else { return nil }
    return digits.endIndex + 1
  }

  /// «№ », «п. » before the number, or the quotation mark of an act that changes the row.
  private static func signLength(_ bytes: [UInt8]) -> Int {
    for sign in ["№", "п.", "п", "«", "\""] where bytes.starts(with: sign.utf8) {
      var index = sign.utf8.count
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if index < bytes.count, isDigit(bytes[index]) { return index }
    }
    return 0
  }

  /// Roman numerals in Latin letters, or in Cyrillic ones that look the same.
  private static func romanEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if [0x49, 0x56, 0x58, 0x4C].contains(bytes[index]) {
        index += 1
      } else if index + 1 < bytes.count, bytes[index] == 0xD0,
        bytes[index + 1] == 0xA5 || bytes[index + 1] == 0x86
      {
        index += 2
      } else {
        break
      }
    }
    guard index > start, index - start <= 10 else { return nil }
    return index < bytes.count && Letters.length(at: index, in: bytes[...]) > 0 ? nil : index
  }

  private static func closing(_ bytes: [UInt8], _ index: Int) -> Int {
    var end = index
    while end < bytes.count, isClosing(bytes[end]) { end += 1 }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension RowNumber {
  /// Whether rows with this number stand one level under rows with the other.
  func isUnder(_ other: RowNumber) -> Bool {
    switch (other.style, style) {
    case (.arabic(let upper), .arabic(let lower)):
      // «2.» over «2.1», or over a numbering that begins again with «1».
      return lower > upper || (lower == upper && value == 1)
    case (.roman, .arabic), (.roman, .letter), (.arabic, .letter): return true
    case (.letter, .arabic): return isWithin(other)
    default: return false
    }
  }

  /// Whether a row with this number stands within the one with the other: «6.2» or «б)» within «6».
  func isWithin(_ other: RowNumber) -> Bool { style == .letter || text.hasPrefix(other.text + ".") }

  /// Whether the number is the next of the other's level: «1.4» after «1.3».
  func goesOn(from other: RowNumber) -> Bool {
    guard case .arabic(let depth) = style, other.style == style, let value, let before = other.value else {
      return false
    }
    let upper = text.utf8.split(separator: UInt8(ascii: ".")).prefix(depth - 1)
    let above = other.text.utf8.split(separator: UInt8(ascii: ".")).prefix(depth - 1)
    return value == before + 1 && zip(upper, above).allSatisfy { $0.elementsEqual($1) }
  }

  /// Whether a row with this number goes on counting from the other: «9» after «8».
  func isNext(to other: RowNumber) -> Bool {
    style == .arabic(depth: 1) && goesOn(from: other)
  }
}
