/// What an RTF file consists of.
enum RTFToken: Sendable, Hashable {
  case open
  case close
  /// A control word and its number.
  case word(String, Int?)
  /// A control symbol, the character after the backslash.
  case symbol(UInt8)
  /// A character of the code page, written as `\'hh`.
  case hex(UInt8)
  /// Characters that stand for themselves, line ends left out; offsets into the file.
  case text(Range<Int>)
}

/// Cuts an RTF file into tokens.
struct RTFScanner {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next token; `nil` at the end.
  mutating func next() -> RTFToken? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index += 1
        return .open
      case UInt8(ascii: "}"):
        index += 1
        return .close
      case UInt8(ascii: "\\"):
        index += 1
        if let token = control() { return token }
      case 0x0A, 0x0D, 0x00:
        index += 1
      default:
        let start = index
        while index < bytes.count, !Self.isSpecial[Int(bytes[index])] { index += 1 }
        return .text(start..<index)
      }
    }
    return nil
  }

  /// Passes over bytes that `\bin` announces.
  mutating func skip(_ count: Int) { index = min(bytes.count, index + max(0, min(count, bytes.count))) }

  private static let isSpecial: [Bool] = (0..<256).map { "{}\\\n\r\0".utf8.contains(UInt8($0)) }

  private mutating func control() -> RTFToken? {
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]), index - start < 32 { index += 1 }
    guard index > start else { return symbol() }
    let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    let number = parameter()
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return .word(name, number)
  }

  private mutating func symbol() -> RTFToken? {
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "'") else {
      // A line end after the backslash is a paragraph's end.
      return byte == 0x0A || byte == 0x0D ? .word("par", nil) : .symbol(byte)
    }
    guard index + 1 < bytes.count, let high = Self.digit(bytes[index]), let low = Self.digit(bytes[index + 1])
    else {
      return nil
    }
    index += 2
    return .hex(high << 4 | low)
  }

  /// A decimal number with or without a minus; it stays within 32 bits.
  private mutating func parameter() -> Int? {
    var position = index
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let first = position
    var value = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      value = min(value * 10 + Int(bytes[position] - 48), Int(Int32.max))
      position += 1
    }
    guard position > first else { return nil }
    index = position
    return isNegative ? -value : value
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70, 97...102: (byte | 0x20) - 87
    default: nil
    }
  }
}
