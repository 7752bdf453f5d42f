import RussianTerms
import Testing

@Suite struct CalendarTests {
  @Test func everyDayFrom1900To2100RoundTrips() throws {
    var day = try #require(CivilDate(year: 1900, month: 1, day: 1))
    var weekday = 1  // 1 January 1900 was a Monday.
    var count = 0
    while day.year <= 2100 {
      #expect(CivilDate(dayNumber: day.dayNumber) == day)
      #expect(CivilDate(iso: day.description) == day)
      #expect(day.weekday == weekday)
      let next = try #require(day.adding(days: 1))
      #expect(next > day && next.dayNumber == day.dayNumber + 1)
      #expect(next.adding(days: -1) == day)
      weekday = weekday % 7 + 1
      day = next
      count += 1
    }
    #expect(count == 201 * 365 + 49)  // 1900 and 2100 are no leap years.
  }

  @Test func leapYearsAndImpossibleDays() {
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2021, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2021, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(iso: "2021-02-30") == nil)
    #expect(CivilDate(iso: "2021-2-3") == nil)
    #expect(CivilDate(dayNumber: -1) == nil)
  }

  /// The interval that a phrase gives runs from the first day that its EDTF names to the last.
  @Test(arguments: [
    ("2021 год", "2021"), ("март 2021", "2021-03"), ("I квартал 2021", "2021-33"),
    ("IV квартал 2021", "2021-36"),
    ("I полугодие 2021", "2021-40"), ("II полугодие 2021", "2021-41"), ("март-май 2021", "2021-03/2021-05"),
    ("2021-2023 гг.", "2021/2023"), ("1-15 марта 2021", "2021-03-01/2021-03-15"),
    ("с марта 2021", "2021-03-01/.."), ("не позднее марта 2021", "../2021-03-31"),
    ("ноябрь 2021 - март 2022", "2021-11/2022-03"), ("1-3 кв. 2021", "2021-33/2021-35"),
    ("лето 2021", "2021-06/2021-08"), ("2021/2022 учебный год", "2021-09/2022-05"),
  ]) func intervalsHaveTheirEDTF(_ text: String, _ edtf: String) throws {
    guard case .interval(let interval) = DeadlineReader().read(text).terms.first else {
      Issue.record("no interval: \(text)")
      return
    }
    #expect(interval.edtf == edtf)
    let ends = edtf.split(separator: "/", maxSplits: 1).map(String.init)
    let first = ends[0]
    let last = ends.count > 1 ? ends[1] : first
    if first != ".." { #expect(interval.start == EDTFBounds.start(first)) }
    if last != ".." { #expect(interval.end == EDTFBounds.end(last)) }
  }
}

/// An independent reading of EDTF points, for checking.
enum EDTFBounds {
  static func start(_ point: String) -> String {
    months(point).map { "\($0.year)-\(pad($0.first))-01" } ?? point
  }

  static func end(_ point: String) -> String {
    guard let months = months(point) else { return point }
    return
      "\(months.year)-\(pad(months.last))-\(pad(CivilDate.length(ofMonth: months.last, year: months.year)))"
  }

  private static func months(_ point: String) -> (year: Int, first: Int, last: Int)? {
    let parts = point.split(separator: "-").compactMap { Int($0) }
    guard parts.count < 3, let year = parts.first else { return nil }
    guard parts.count == 2 else { return (year, 1, 12) }
    switch parts[1] {
    case 1...12: return (year, parts[1], parts[1])
    case 33...36: return (year, parts[1] * 3 - 98, parts[1] * 3 - 96)
    case 40, 41: return (year, parts[1] * 6 - 239, parts[1] * 6 - 234)
    default: return nil
    }
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
