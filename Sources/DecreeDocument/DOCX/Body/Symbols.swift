/// Characters of symbol fonts (`w:sym`) as Unicode.
enum Symbols {
  /// - Parameters:
  ///   - code: The character's code in hexadecimal; symbol fonts have theirs at U+F000 to U+F0FF, of which only the
  ///     last byte counts (ECMA-376 part 1, 17.3.3.30).
  ///   - font: The font that the code belongs to.
  /// - Returns: The character, or its private one where nobody knows what the font shows there.
  static func text(of code: String, font: String) -> String {
    guard let code = UInt32(code, radix: 16), let scalar = Unicode.Scalar(code), code >= 0x20 else {
      return ""
    }
    let byte = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    switch font.lowercased() {
    case "symbol": return known(adobeSymbol, byte) ?? String(Character(scalar))
    case "wingdings": return known(wingdings, byte) ?? String(Character(scalar))
    case "wingdings 2": return known(wingdings2, byte) ?? String(Character(scalar))
    case "wingdings 3", "webdings", "mt extra", "monotype sorts", "zapf dingbats":
      return String(Character(scalar))
    default: return String(Character(byte >= 0x20 ? Unicode.Scalar(byte) ?? scalar : scalar))
    }
  }

  private static func known(_ table: [UInt32: Character], _ byte: UInt32) -> String? {
    table[byte].map { String($0) }
  }

  private static func table(_ runs: [(first: UInt32, characters: String)]) -> [UInt32: Character] {
    var table: [UInt32: Character] = [:]
    for run in runs {
      for (offset, character) in run.characters.enumerated() { table[run.first + UInt32(offset)] = character }
    }
    return table
  }

  /// Adobe's Symbol encoding.
  private static let adobeSymbol = table([
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"), (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"), (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
    (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"), (0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"), (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
  ])

  /// Microsoft's Wingdings, as far as office texts use it: marks, boxes, bullets, arrows, circled numbers.
  private static let wingdings = table([
    (0x20, " "), (0x22, "✂✁"), (0x28, "☎✆✉"), (0x36, "⌛"), (0x3F, "✍"), (0x41, "✌"), (0x45, "☜☞☝☟"),
    (0x4A, "☺"),
    (0x4C, "☹"), (0x4E, "☠"), (0x51, "✈☼"), (0x54, "❄"), (0x56, "✞"), (0x58, "✠✡☪☯"), (0x5D, "☸♈♉♊♋♌♍♎♏♐♑♒♓"),
    (0x6C, "●❍■□"), (0x71, "❑❒⬧⧫◆❖⬥⌧"), (0x7A, "⌘"), (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"),
    (0xA1, "○"), (0xA7, "▪◻"),
    (0xAB, "★"), (0xD8, "➢"), (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩⬄"), (0xFB, "✗✓☒☑"),
  ])

  /// Wingdings 2: marks and boxes.
  private static let wingdings2 = table([
    (0x4F, "✗✓☒☑☒"), (0x97, "●"), (0xA3, "□"),
  ])
}
