import RussianTerms
import Testing

/// Where a year or a month that the cell leaves out comes from, in the order of precedence.
@Suite struct ContextTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }

  private func read(_ text: String, _ context: TermContext) -> String {
    describe(DeadlineReader().read(text, in: context))
  }

  @Test func theCellItselfComesFirst() {
    let context = TermContext(sectionYear: 2030, period: day(2031, 1, 1)...day(2031, 12, 31))
    #expect(
      read("1 марта, 1 июня 2021 г.", context).hasPrefix("date 2021-03-01 inferred year + date 2021-06-01"))
    #expect(read("до 1 мая 2021 г.; до 5 июня", context).contains("date 2021-06-05 by inferred year"))
  }

  @Test func thenTheSection() {
    let context = TermContext(
      sectionYear: 2021, sectionMonth: 10, period: day(2031, 1, 1)...day(2031, 12, 31))
    #expect(read("25", context) == "date 2021-10-25 inferred year+month | due 2021-10-25")
    #expect(read("6-8", context).hasPrefix("interval 2021-10-06..2021-10-08"))
    #expect(read("до 25 числа", context).hasPrefix("date 2021-10-25 by inferred year+month"))
    #expect(read("3–4 недели", context).hasPrefix("unrecognized"))
    #expect(read("1 марта", context).hasPrefix("date 2021-03-01 inferred year"))
    #expect(read("до конца месяца", context).hasPrefix("date 2021-10-31 by"))
    #expect(read("вторая декада", context).hasPrefix("interval 2021-10-11..2021-10-20"))
    #expect(read("31", TermContext(sectionYear: 2021, sectionMonth: 11)).hasPrefix("unrecognized"))
  }

  @Test func thenThePeriodWhereOneYearOnlyFits() {
    let schoolYear = TermContext(period: day(2021, 9, 1)...day(2022, 5, 31))
    #expect(read("октябрь", schoolYear).hasPrefix("interval 2021-10-01..2021-10-31"))
    #expect(read("до 1 марта", schoolYear).hasPrefix("date 2022-03-01 by inferred year"))
    let years = TermContext(period: day(2018, 1, 1)...day(2020, 12, 31))
    #expect(read("до 1 марта", years) == "date --03-01 by | deadline-year-unknown")
    #expect(read("в течение года", years) == "interval --01..--12 throughout | deadline-year-unknown")
  }

  /// The act of a season over the turn of the years, and the cell.
  @Test(arguments: [
    ("План подготовки к отопительному периоду 2021/2022 года", "2021-04-15", "до 15 сентября", "2021-09-15"),
    ("План подготовки к отопительному периоду 2021–2022 годов", "2021-04-15", "до 15 мая", "2021-05-15"),
    ("План подготовки к отопительному периоду 2021–2022 годов", "2021-04-15", "до 1 апреля", "--04-01"),
    ("План подготовки к отопительному периоду 2021–2022 годов", "2021-10-15", "до 15 мая", "--05-15"),
    ("План подготовки к отопительному периоду 2021–2022 годов", "2021-10-15", "до 15 марта", "2022-03-15"),
    ("План на отопительный сезон 2021–2022 гг.", "2021-10-15", "до 1 мая", "2022-05-01"),
    ("План на отопительный сезон 2021–2022 гг.", "2021-10-15", "до 1 августа", "--08-01"),
    ("План на отопительный сезон 2021–2022 гг.", "2021-06-15", "до 1 мая", "--05-01"),
    ("План на отопительный сезон 2021–2022 гг.", "2022-01-15", "до 1 ноября", "2021-11-01"),
    ("План работы в зимних условиях 2021/2022 года", "2021-09-15", "до 1 декабря", "2021-12-01"),
    ("План на переходный период 2021–2022 годов", "2021-04-15", "до 15 сентября", "--09-15"),
    ("План мероприятий на 2021/2022 годы", "2021-04-15", "до 15 сентября", "--09-15"),
    ("План работы на 2021/2022 учебный год", "2021-08-28", "до 1 июня", "2022-06-01"),
    ("План работы на 2021/2022 учебный год", "2021-08-28", "до 1 августа", "--08-01"),
  ]) func aSeasonOverTheTurnOfTheYearsTellsWhatTheActLeavesNoDoubtOf(
    title: String, act: String, cell: String, date: String
  ) {
    let context = DeadlineReader().context(ofTitle: title, decreeDate: CivilDate(iso: act))
    #expect(read(cell, context).hasPrefix("date \(date) by"))
  }

  @Test func thenTheAct() {
    let act = TermContext(decreeDate: day(2020, 12, 24))
    #expect(read("30 декабря", act) == "date 2020-12-30 inferred year | due 2020-12-30")
    #expect(read("1 марта", act) == "date 2021-03-01 inferred year | due 2021-03-01 | deadline-year-assumed")
  }

  @Test func withNothingTheYearStaysOpenAndIsTold() {
    #expect(read("до 1 декабря", TermContext()) == "date --12-01 by | deadline-year-unknown")
    #expect(read("август – декабрь", TermContext()) == "interval --08..--12 | deadline-year-unknown")
  }

  @Test func symbolicYearsStay() {
    #expect(read("25 августа X года", TermContext()) == "date X-08-25")
    #expect(read("20 декабря X - 1 года", TermContext()) == "date X-1-12-20")
    #expect(read("2 сентября Х года, далее ежеквартально", TermContext()).contains("every quarter X-09-02.."))
  }

  @Test func aYearTakenFromAnActOfItsLastMonthsIsTold() {
    #expect(
      read("в течение года", TermContext(decreeDate: day(2020, 12, 30)))
        == "interval 2020-01-01..2020-12-31 edtf 2020 throughout inferred year | due 2020-12-31 | deadline-year-assumed"
    )
    #expect(!read("в течение года", TermContext(decreeDate: day(2020, 2, 3))).contains("deadline-"))
  }
}
