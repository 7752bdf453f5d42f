extension CivilDate {
  /// Days since 1 March of the year 0, proleptic: consecutive days have consecutive numbers.
  public var dayNumber: Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1
  }

  /// The day with a given `dayNumber`, or nothing outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard (0...3_660_000).contains(dayNumber) else { return nil }
    var y = (dayNumber * 10_000 + 14_780) / 3_652_425
    var rest = dayNumber - (365 * y + y / 4 - y / 100 + y / 400)
    if rest < 0 {
      y -= 1
      rest = dayNumber - (365 * y + y / 4 - y / 100 + y / 400)
    }
    let m = (rest * 100 + 52) / 3060
    let month = (m + 2) % 12 + 1
    self.init(year: month > 2 ? y : y + 1, month: month, day: rest - (m * 306 + 5) / 10 + 1)
  }

  /// The day that lies so many days later, or earlier where the number is negative.
  public func adding(days: Int) -> CivilDate? { CivilDate(dayNumber: dayNumber + days) }

  /// The weekday: Monday is 1, Sunday 7.
  public var weekday: Int { (dayNumber + 2) % 7 + 1 }

  /// The last day of a month.
  public static func end(ofMonth month: Int, year: Int) -> CivilDate? {
    guard (1...12).contains(month) else { return nil }
    return CivilDate(year: year, month: month, day: length(ofMonth: month, year: year))
  }

  /// Reads `2021-02-01`; anything else is nothing.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
