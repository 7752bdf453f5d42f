/// How an automatic number is written.
enum ListNumberStyle: Sendable, Hashable {
  case decimal, lowerLatin, upperLatin, lowerRoman, upperRoman, lowerRussian, upperRussian, none

  func text(_ value: Int) -> String {
    switch self {
    case .decimal: String(value)
    case .lowerLatin: Self.letters(value, in: "abcdefghijklmnopqrstuvwxyz")
    case .upperLatin: Self.letters(value, in: "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case .lowerRoman: Self.roman(value).lowercased()
    case .upperRoman: Self.roman(value)
    // ё, й, ъ, ы and ь number nothing.
    case .lowerRussian: Self.letters(value, in: "абвгдежзиклмнопрстуфхцчшщэюя")
    case .upperRussian: Self.letters(value, in: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ")
    case .none: ""
    }
  }

  /// a, b, … z, aa, bb, … zz, aaa as office programs go on.
  private static func letters(_ value: Int, in alphabet: String) -> String {
    let letters = Array(alphabet)
    guard value > 0, value <= letters.count * 30 else { return String(value) }
    return String(repeating: letters[(value - 1) % letters.count], count: (value - 1) / letters.count + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return String(value) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (worth, sign) in signs {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }
}
