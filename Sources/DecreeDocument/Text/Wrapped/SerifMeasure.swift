/// Widths of a serif typeface such as Times New Roman, in thousandths of its size: what most orders are set in. Lets one
/// tell whether a word would still have fitted on a line of a page that is now text.
struct SerifMeasure: TextMeasure {
  var isExact: Bool { false }

  func width(_ text: ArraySlice<UInt8>) -> Int {
    var width = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case 0..<0x80:
        width += SerifMeasure.ascii[Int(byte)]
        index += 1
      case 0xD0, 0xD1:
        let next = index + 1 < text.endIndex ? Int(text[index + 1] & 0x3F) : 0
        width += SerifMeasure.cyrillic[Int(byte - 0xD0) * 64 + next]
        index += 2
      case 0xE2:
        let isNumberSign = index + 1 < text.endIndex && text[index + 1] == 0x84
        width += isNumberSign ? 954 : 500
        index += 3
      default:
        if byte & 0xC0 != 0x80 { width += 500 }
        index += 1
      }
    }
    return width
  }

  /// U+0000 to U+007F.
  private static let ascii: [Int] = (0..<128).map { code in
    switch UInt8(code) {
    case 0x20, 0x2C, 0x2E: 250
    case 0x21, 0x28, 0x29, 0x2D: 333
    case 0x2F, 0x3A, 0x3B: 278
    case 0x22: 408
    case 0x25: 833
    case 0x30...0x39: 500
    case UInt8(ascii: "I"): 333
    case UInt8(ascii: "M"), UInt8(ascii: "W"): 900
    case 0x41...0x5A: 680
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "j"): 278
    case UInt8(ascii: "m"), UInt8(ascii: "w"): 750
    case 0x61...0x7A: 470
    default: 500
    }
  }

  /// U+0400 to U+047F.
  private static let cyrillic: [Int] = {
    var widths = Array(repeating: 500, count: 128)
    let capitals = [
      722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790,
      722, 722, 650,
      1009, 1009, 706, 872, 574, 660, 1028, 667,
    ]
    let small = [
      444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499, 633, 535, 500, 535, 500, 444, 437, 500, 648,
      500, 535, 503,
      770, 770, 517, 672, 456, 429, 747, 460,
    ]
    widths.replaceSubrange(0x10..<0x30, with: capitals)
    widths.replaceSubrange(0x30..<0x50, with: small)
    widths[0x01] = 611
    widths[0x51] = 444
    return widths
  }()
}
