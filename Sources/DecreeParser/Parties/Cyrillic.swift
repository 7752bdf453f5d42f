/// Russian letters by scalar value, without locale or Unicode tables.
enum Cyrillic {
  static func scalar(in bytes: ArraySlice<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.endIndex ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | next(1), min(2, bytes.endIndex - index)) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), min(3, bytes.endIndex - index)) }
    return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.endIndex - index))
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x3000
      || (0x2000...0x200B).contains(scalar)
      || scalar == 0xFEFF
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x400...0x52F).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
      || (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
  }

  static func isUpper(_ scalar: UInt32) -> Bool {
    (0x400...0x42F).contains(scalar) || (0x41...0x5A).contains(scalar)
  }

  /// A hyphen inside a word.
  static func isJoining(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 }

  static func isDash(_ scalar: UInt32) -> Bool { (0x2012...0x2015).contains(scalar) || scalar == 0x2212 }

  /// Lower case; ё as е, й in two scalars as one, every hyphen as "-".
  static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let (scalar, width) = scalar(in: bytes, at: at)
      defer { at += width }
      var low = scalar
      if (0x410...0x42F).contains(scalar) || (0x41...0x5A).contains(scalar) { low += 0x20 }
      if (0x400...0x40F).contains(scalar) { low += 0x50 }
      if low == 0x451 { low = 0x435 }
      if isJoining(scalar) { low = 0x2D }
      if scalar == 0xAD { continue }
      if scalar == 0x306, result.suffix(2).elementsEqual([0xD0, 0xB8]) {
        result.replaceSubrange((result.count - 2)..., with: [0xD0, 0xB9])
        continue
      }
      if low == scalar { result += bytes[at..<(at + width)] } else { append(low, to: &result) }
    }
    return result
  }

  static func lowercased(_ text: String) -> String {
    String(decoding: folded(Array(text.utf8)[...]), as: UTF8.self)
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The text with its first letter in upper case.
  static func capitalized(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return text }
    let (scalar, width) = scalar(in: bytes[...], at: 0)
    var upper = scalar
    if (0x430...0x44F).contains(scalar) || (0x61...0x7A).contains(scalar) { upper -= 0x20 }
    if (0x450...0x45F).contains(scalar) { upper -= 0x50 }
    guard upper != scalar else { return text }
    var result: [UInt8] = []
    append(upper, to: &result)
    return String(decoding: result + bytes[width...], as: UTF8.self)
  }
}
