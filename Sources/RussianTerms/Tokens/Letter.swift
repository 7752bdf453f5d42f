/// A letter folded for comparison: а–я are 1 to 32, ё is е; other letters are above them.
struct Letter {
  var code: UInt8
  /// It is of another alphabet but looks like the Cyrillic letter that `code` names.
  var isLookalike = false
  var isCapital = false

  /// A letter that has no Cyrillic likeness.
  static let foreign: UInt8 = 63

  /// The folded letter that a scalar is, or nothing where it is no letter.
  @inline(__always)
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x430...0x44F: code = UInt8(scalar - 0x430 + 1)
    case 0x410...0x42F:
      code = UInt8(scalar - 0x410 + 1)
      isCapital = true
    case 0x451, 0x401:
      code = 6
      isCapital = scalar == 0x401
    case 0x61...0x7A, 0x41...0x5A:
      code = Letter.latin[Int(scalar | 0x20) - 0x61]
      isLookalike = true
      isCapital = scalar < 0x61
    case 0x406, 0x456, 0x4C0:
      code = 9
      isLookalike = true
      isCapital = scalar != 0x456
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: code = Letter.foreign
    case 0x400...0x52F: code = Letter.foreign
    case 0x2160...0x217F: code = Letter.foreign
    default: return nil
    }
  }

  /// What a to z look like in Cyrillic.
  private static let latin: [UInt8] = [
    1, 3, 18, foreign, 6, foreign, foreign, 14, 9, foreign, 11, foreign, 13, 16, 15, 17, foreign, 4, foreign,
    19, 9,
    foreign, foreign, 22, 20, 8,
  ]

  /// The hash of a word is built letter by letter.
  static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always)
  static func extend(_ hash: UInt64, _ code: UInt8) -> UInt64 {
    (hash ^ UInt64(code)) &* 0x100_0000_01B3
  }
}
