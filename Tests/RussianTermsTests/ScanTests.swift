import Foundation
import RussianTerms
import Testing

@Suite struct ScanTests {
  private func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: Corpus.directory + "/" + name, encoding: .utf8).split(separator: "\n").map(
      String.init
    )
    .filter { !$0.hasPrefix("#") }
  }

  @Test func numbersAreNoDeadlines() throws {
    for line in try lines("text-negative.txt") {
      #expect(DeadlineReader().scan(line).isEmpty, "\(line)")
    }
  }

  @Test func deadlinesAreFoundWithTheirPlaces() throws {
    var text = ""
    var expected: [String] = []
    func check() {
      let found = DeadlineReader().scan(text).map {
        String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
      }
      #expect(found == expected, "\(text)")
    }
    for line in try lines("text-positive.txt") {
      if line.hasPrefix("  ") {
        expected.append(String(line.dropFirst(2)))
      } else {
        if !text.isEmpty { check() }
        text = line
        expected = []
      }
    }
    check()
  }

  @Test func datesOfActsAreFound() {
    let reader = DeadlineReader()
    #expect(reader.firstDate(in: "от 24 декабря 2020 года № 2229-р")?.description == "2020-12-24")
    #expect(reader.firstDate(in: "Распоряжение от «24» декабря 2020 г. № 5")?.description == "2020-12-24")
    #expect(
      reader.dates(in: "24.12.2020 № 5, 15 марта 2021 года").map(\.date.description) == [
        "2020-12-24", "2021-03-15",
      ])
    #expect(reader.firstDate(in: "31 апреля 2021 года") == nil)
    #expect(reader.firstDate(in: "№ 12.05.2021-п") == nil)
  }

  @Test(arguments: [
    ("План на 2018–2020 годы", "2018-01-01..2020-12-31"),
    ("План мероприятий в 2021 году", "2021-01-01..2021-12-31"),
    ("План на I полугодие 2022 года", "2022-01-01..2022-06-30"),
    ("План работы на 2021/2022 учебный год", "2021-09-01..2022-05-31"),
    ("План подготовки к отопительному периоду 2015 года", "2015-01-01..2015-12-31"),
    ("О подготовке к отопительному периоду 2022/2023 года", "2022-01-01..2023-12-31"),
    ("План ГИА в 2026 году", "2026-01-01..2026-12-31"),
    ("План празднования Победы в войне 1941–1945 годов в 2015 году", "2015-01-01..2015-12-31"),
    ("План реализации программы «Развитие на 2014-2020 годы» на 2016 год", "2016-01-01..2016-12-31"),
    ("План мероприятий в 2018 и 2019 годах", "2018-01-01..2019-12-31"),
    ("План на 2021 год и на плановый период 2022 и 2023 годов", "2021-01-01..2023-12-31"),
    ("План в период с 1 июня по 31 августа 2021 года", "2021-06-01..2021-08-31"),
    ("План, утвержденный приказом от 12.03.2021 № 5", "-"),
    ("Комплекс мер по созданию центров", "-"),
  ]) func titlesNameTheirPeriod(_ title: String, _ expected: String) {
    let period = DeadlineReader().period(ofTitle: title)
    #expect((period.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "-") == expected)
  }

  @Test func headingsNameMonthAndYear() {
    let reader = DeadlineReader()
    #expect(reader.heading("Октябрь 2021") == (2021, 10))
    #expect(reader.heading("МАРТ") == (nil, 3))
    #expect(reader.heading("2021 год") == (2021, nil))
    #expect(reader.heading("Организационные мероприятия") == (nil, nil))
  }

  @Test func twoColumnsMakeOneInterval() {
    let reader = DeadlineReader()
    #expect(
      describe(reader.read(start: "04.03.2019", end: "26.08.2020"))
        == "interval 2019-03-04..2020-08-26 edtf 2019-03-04/2020-08-26 | due 2020-08-26")
    #expect(
      describe(reader.read(start: "апрель 2020 г.", end: "сентябрь 2023 г."))
        == "interval 2020-04-01..2023-09-30 edtf 2020-04/2023-09 | due 2023-09-30")
    #expect(
      describe(reader.read(start: "2019 г.", end: "2023 г."))
        == "interval 2019-01-01..2023-12-31 edtf 2019/2023 | due 2023-12-31")
    #expect(describe(reader.read(start: "постоянно", end: "постоянно")) == "continuous + continuous")
  }
}
