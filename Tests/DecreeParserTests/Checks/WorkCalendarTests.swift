import RussianTerms
import Testing

@testable import DecreeParser

@Suite struct WorkCalendarTests {
  /// Days whose kind the official production calendars state.
  @Test(
    arguments: [
      ("2021-05-01", .holiday), ("2021-08-01", .sunday), ("2021-05-03", .transferred),
      ("2021-05-10", .transferred),
      ("2021-06-14", .transferred), ("2021-02-20", nil), ("2021-02-22", .transferred),
      ("2021-12-31", .transferred),
      ("2020-02-24", .transferred), ("2020-03-09", .transferred), ("2022-03-05", nil),
      ("2022-06-13", .transferred),
      ("2023-11-06", .transferred), ("2025-02-24", nil), ("2025-03-10", nil), ("2025-05-08", .transferred),
      ("2025-11-01", nil), ("2026-03-09", .transferred), ("2026-05-11", .transferred),
      ("2026-01-09", .transferred),
      ("2024-04-27", nil), ("2024-12-28", nil), ("2024-03-01", nil), ("2019-01-05", .holiday),
    ] as [(String, WorkCalendar.DayOff?)])
  func dayOff(day: String, expected: WorkCalendar.DayOff?) throws {
    #expect(WorkCalendar.dayOff(try #require(CivilDate(iso: day))) == expected)
  }

  /// The number of working days that the official calendars give each year with a week of five days.
  @Test(arguments: [
    (2019, 247), (2020, 248), (2021, 247), (2022, 247), (2023, 247), (2024, 248), (2025, 247), (2026, 247),
  ])
  func workingDays(year: Int, expected: Int) throws {
    var days = 0
    for month in 1...12 {
      for day in 1...CivilDate.length(ofMonth: month, year: year) {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        if WorkCalendar.dayOff(date) == nil { days += 1 }
      }
    }
    #expect(days == expected)
  }

  @Test func everyTransferMovesADayOff() throws {
    for transfer in dayTransfers {
      let from = try #require(
        CivilDate(year: transfer.from / 10_000, month: transfer.from / 100 % 100, day: transfer.from % 100))
      let to = try #require(
        CivilDate(year: transfer.to / 10_000, month: transfer.to / 100 % 100, day: transfer.to % 100))
      #expect(from.weekday > 5)
      #expect(to.weekday < 6)
      #expect(!WorkCalendar.isHoliday(to))
    }
  }
}
