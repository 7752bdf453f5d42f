/// RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// Nothing where the text is no base64. The closing `=` may be left out, white space may not stand inside.
  static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { letters in
      var count = letters.count
      while count > 0, letters.count - count < 2, letters[count - 1] == UInt8(ascii: "=") { count -= 1 }
      guard count % 4 != 1, count == letters.count || letters.count % 4 == 0 else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count / 4 * 3 + 3)
      var bits: UInt32 = 0
      var filled = 0
      for letter in letters[..<count] {
        let value = values[Int(letter)]
        if value == 0xFF { return nil }
        bits = bits << 6 | UInt32(value)
        filled += 6
        if filled >= 8 {
          filled -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(filled)))
        }
      }
      return bytes
    }
  }

  static func encode(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * place)) & 63
        letters.append(place <= group.count ? alphabet[value] : UInt8(ascii: "="))
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
