/// Numbers that a line's end has divided, also where the break has become a space: «44-|ФЗ», «2020–|2024», «II–|IV».
enum NumberSeam {
  /// Whether a number with a hyphen or dash stands before the seam, and after it what such a number goes on with.
  static func joins(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    guard let mark = markLength(before), before.count > mark, let first = after.first else { return false }
    let last = before[before.count - mark - 1]
    if isDigit(last) {
      if isDigit(first) { return true }
      return before.last == 0x2D
        && (Letters.startsCapital(String(decoding: after.prefix(2), as: UTF8.self)) || isOrdinalEnd(after)
          || isCounted(after))
    }
    // A list's dash before a Roman number stands apart from the word before it.
    return isRoman(last) && isRoman(first) && after.prefix { isRoman($0) }.count <= 4
      && endsInRoman(before.dropLast(mark)) && !goesOnInLatin(after)
  }

  /// Whether a line ends in a day and month, and the next begins with the year: «15.04.|2021».
  static func joinsDate(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    let year = after.prefix(4)
    guard year.count == 4, year.allSatisfy(isDigit), after.count == 4 || !isDigit(after[4]),
      year.starts(with: [0x32, 0x30]) || year.starts(with: [0x31, 0x39])
    else { return false }
    let day = before.suffix(6)
    return day.count == 6 && before.dropLast(6).last.map { $0 <= 0x20 } != false
      && zip(day, [0, 0, 0x2E, 0, 0, 0x2E]).allSatisfy { $1 == 0 ? isDigit($0) : $0 == $1 }
  }

  /// How many bytes the hyphen or dash takes that closes the bytes.
  private static func markLength(_ bytes: [UInt8]) -> Int? {
    if bytes.last == 0x2D { return 1 }
    let end = bytes.suffix(3)
    return end.starts(with: [0xE2, 0x80]) && (0x90...0x94).contains(end.last ?? 0) ? 3 : nil
  }

  /// «9-|х», «10-|го».
  private static func isOrdinalEnd(_ bytes: [UInt8]) -> Bool {
    let word = bytes.prefix { $0 >= 0x80 }
    return ordinalEnds.contains { word.elementsEqual($0.utf8) }
  }

  private static let ordinalEnds = ["х", "й", "я", "е", "го", "му", "ми", "ый", "ий", "ая", "ое"]

  /// «5-|дневный», «50-|летие».
  private static func isCounted(_ bytes: [UInt8]) -> Bool { counted.contains { bytes.starts(with: $0.utf8) } }

  private static let counted = [
    "дневн", "летн", "лети", "месячн", "недельн", "часов", "минутн", "этажн", "кратн", "процентн", "местн",
    "балльн", "комнатн", "квартирн", "значн", "тысячн", "тонн", "метров", "километров",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isRoman(_ byte: UInt8) -> Bool { [0x49, 0x56, 0x58].contains(byte) }

  /// The last word is nothing but a Roman number.
  private static func endsInRoman(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.reversed().prefix { $0 > 0x20 }.allSatisfy(isRoman)
  }

  private static func goesOnInLatin(_ bytes: [UInt8]) -> Bool {
    bytes.drop(while: isRoman).first.map { (65...90).contains($0 & 0xDF) } ?? false
  }
}
