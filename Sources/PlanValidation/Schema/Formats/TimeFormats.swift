import RussianTerms

/// RFC 3339 dates and times, and ISO 8601 durations as its appendix A has them.
extension FormatReader {
  mutating func readDate() -> Bool {
    guard let year = readDigits(4), read("-"), let month = readDigits(2), read("-"), let day = readDigits(2)
    else {
      return false
    }
    // Year 0 is a year of RFC 3339, and a leap one.
    return CivilDate(year: year == 0 ? 4 : year, month: month, day: day) != nil
  }

  mutating func readTime() -> Bool {
    guard let hour = readDigits(2), read(":"), let minute = readDigits(2), read(":"),
      let second = readDigits(2),
      hour < 24, minute < 60, second <= 60
    else { return false }
    if read("."), readWhile(isDigit) == 0 { return false }
    var offset = 0
    if !readOne(of: "Zz") {
      let isWest = next == UInt8(ascii: "-")
      guard readOne(of: "+-"), let hours = readDigits(2), read(":"), let minutes = readDigits(2), hours < 24,
        minutes < 60
      else { return false }
      offset = (hours * 60 + minutes) * (isWest ? -1 : 1)
    }
    // A leap second is the last one of a day in UTC.
    let utc = ((hour * 60 + minute - offset) % 1440 + 1440) % 1440
    return second < 60 || utc == 1439
  }

  mutating func readDuration() -> Bool {
    guard read("P") else { return false }
    let start = at
    if readWhile(isDigit) > 0, read("W") { return isAtEnd }
    go(to: start)
    guard let days = readParts("YMD") else { return false }
    guard read("T") else { return days > 0 }
    guard let seconds = readParts("HMS") else { return false }
    return seconds > 0
  }

  /// Numbers with units, which keep to the units' order and leave none out between two.
  private mutating func readParts(_ units: StaticString) -> Int? {
    var found = 0
    var last: Int?
    while isDigit(next) {
      _ = readWhile(isDigit)
      let unit = next
      guard let place = units.withUTF8Buffer({ $0.firstIndex(of: unit) }) else { return nil }
      if let last, place != last + 1 { return nil }
      skip()
      last = place
      found += 1
    }
    return found
  }
}
