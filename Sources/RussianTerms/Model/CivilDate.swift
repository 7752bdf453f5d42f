/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Year, month and day beside each other, so that a large plan's many days take little memory and one comparison.
  private let digits: UInt32

  /// The year, 1 to 9999.
  public var year: Int { Int(digits >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(digits >> 5 & 15) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(digits & 31) }

  /// Makes a day, or nothing where the calendar has no such day (31 April) or the year is out of 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    digits = UInt32(year << 9 | month << 5 | day)
  }

  /// How many days a month has, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the Gregorian calendar gives the year a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.digits < b.digits }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, extended form: `2021-02-01`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ number: Int, _ digits: Range<Int>) {
        var rest = number
        for index in digits.reversed() {
          buffer[index] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      put(year, 0..<4)
      put(month, 5..<7)
      put(day, 8..<10)
      buffer[4] = UInt8(ascii: "-")
      buffer[7] = UInt8(ascii: "-")
      return 10
    }
  }
}
