/// How one number of a list is written (ECMA-376 part 1, 17.18.59).
enum NumberFormat: Sendable, Hashable {
  case decimal
  /// Decimal with zeros at its head up to so many digits.
  case padded(digits: Int)
  case roman(isUpper: Bool)
  /// Letters of an alphabet; behind its end they are doubled, trebled and so on.
  case letters(Alphabet)
  case ordinal
  /// `*`, `†`, `‡`, `§`, then two of each.
  case chicago
  /// `- 1 -`
  case dashes
  /// Unicode's characters from `first` on for the numbers from 1 to `count`.
  case enclosed(first: UInt32, count: Int)
  /// Digits of another script.
  case digits(zero: UInt32)
  case hexadecimal
  case bullet
  case none

  enum Alphabet: Sendable, Hashable { case latinLower, latinUpper, russianLower, russianUpper }

  /// - Parameters:
  ///   - name: `w:val` of `w:numFmt`.
  ///   - pattern: `w:format`, which says what `custom` is, such as `001, 002, 003, ...`.
  init?(_ name: String, pattern: String? = nil) {
    switch name {
    case "decimalZero": self = .padded(digits: 2)
    case "upperRoman": self = .roman(isUpper: true)
    case "lowerRoman": self = .roman(isUpper: false)
    case "upperLetter": self = .letters(.latinUpper)
    case "lowerLetter": self = .letters(.latinLower)
    case "russianUpper": self = .letters(.russianUpper)
    case "russianLower": self = .letters(.russianLower)
    case "ordinal": self = .ordinal
    case "chicago": self = .chicago
    case "numberInDash": self = .dashes
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .enclosed(first: 0x2460, count: 20)
    case "decimalEnclosedParen": self = .enclosed(first: 0x2474, count: 20)
    case "decimalEnclosedFullstop": self = .enclosed(first: 0x2488, count: 20)
    case "decimalFullWidth", "decimalFullWidth2": self = .digits(zero: 0xFF10)
    case "hindiNumbers": self = .digits(zero: 0x0966)
    case "thaiNumbers": self = .digits(zero: 0x0E50)
    case "hex": self = .hexadecimal
    case "bullet": self = .bullet
    case "none": self = .none
    case "custom":
      guard let first = pattern?.split(separator: ",").first,
        first.utf8.allSatisfy({ $0 == 0x30 || $0 == 0x31 })
      else { return nil }
      self = .padded(digits: first.utf8.count)
    default: self = .decimal
    }
  }

  /// The format writes numbers at all, so that a legal number can take its place.
  var isNumber: Bool { self != .bullet && self != .none }

  /// - Parameter isRussian: The document's language is Russian.
  func text(of number: Int, isRussian: Bool = false) -> String {
    switch self {
    case .decimal: String(number)
    case .padded(let digits):
      String(repeating: "0", count: max(0, digits - String(number).utf8.count)) + String(number)
    case .roman(let isUpper): Self.roman(number, isUpper: isUpper)
    case .letters(let alphabet): Self.letters(number, alphabet.letters)
    case .ordinal: isRussian ? "\(number)-й" : Self.ordinal(number)
    case .chicago: Self.letters(number, ["*", "†", "‡", "§"])
    case .dashes: "- \(number) -"
    case .enclosed(let first, let count):
      (1...count).contains(number) ? Self.character(first + UInt32(number - 1)) : String(number)
    case .digits(let zero):
      String(number).utf8.map { $0 == 0x2D ? "-" : Self.character(zero + UInt32($0 - 0x30)) }.joined()
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .bullet, .none: ""
    }
  }

  private static func roman(_ number: Int, isUpper: Bool) -> String {
    guard (1...32_767).contains(number) else { return String(number) }
    let upper = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in upper {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return isUpper ? text : text.lowercased()
  }

  private static func letters(_ number: Int, _ letters: [String]) -> String {
    guard (1...32_767).contains(number) else { return String(number) }
    return String(repeating: letters[(number - 1) % letters.count], count: (number - 1) / letters.count + 1)
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }

  private static func character(_ value: UInt32) -> String {
    String(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
  }
}

extension NumberFormat.Alphabet {
  fileprivate var letters: [String] {
    switch self {
    case .latinLower: Self.latin
    case .latinUpper: Self.latinCapitals
    case .russianLower: Self.russian
    case .russianUpper: Self.russianCapitals
    }
  }

  private static let latin = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
  private static let latinCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
  // Word leaves out ё, й, ъ and ь.
  private static let russian = "абвгдежзиклмнопрстуфхцчшщыэюя".map { String($0) }
  private static let russianCapitals = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ".map { String($0) }
}
