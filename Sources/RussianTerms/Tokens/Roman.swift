/// Roman numerals up to twelve, with the letters that stand for them when a keyboard or a scanner had no better.
enum Roman {
  /// The value, 1 to 12, or 0 where the letters are no such numeral.
  static func value(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    var signs: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0)
    var count = 0
    func push(_ value: UInt8) {
      withUnsafeMutableBytes(of: &signs) { if count < 6 { $0[count] = value } }
      count += 1
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch (byte, next) {
      case (0x49, _), (0x6C, _), (0x69, _), (0x7C, _): push(1)  // I l i |
      case (0x56, _), (0x76, _), (0x59, _): push(5)  // V v Y
      case (0x58, _), (0x78, _): push(10)  // X x
      case (0xD0, 0x86), (0xD1, 0x96), (0xD3, 0x80): push(1)  // І і Ӏ
      case (0xD0, 0xA3): push(5)  // У
      case (0xD0, 0xA5): push(10)  // Х
      case (0xD0, 0x9F):  // П
        push(1)
        push(1)
      case (0xD0, 0xA8):  // Ш
        push(1)
        push(1)
        push(1)
      default: return 0
      }
      index += byte < 0x80 ? 1 : 2
    }
    guard count > 0, count <= 4 else { return 0 }
    // «IIII»: III with one too many, or IV as clocks have it.
    if signs.0 == 1, signs.1 == 1, signs.2 == 1, signs.3 == 1 { return 0 }
    return withUnsafeBytes(of: signs) { raw in
      var total = 0
      for i in 0..<count {
        let sign = Int(raw[i])
        total += i + 1 < count && sign < Int(raw[i + 1]) ? -sign : sign
      }
      return (1...12).contains(total) ? UInt8(total) : 0
    }
  }
}
