import Testing

@testable import DecreeDocument

@Suite struct CellEdgeTests {
  @Test(
    arguments: [
      "не позднее 5 мая", "В январе 2026 года", "с 8 января по 10 июля", "до 18.06.2018 г.", "2 раза в год",
      "к 1 сентября",
      "до конца 2018 года", "с 8 по 13 апреля", "«03» января 2014 г.",
    ])
  func wordsThatOpenADeadline(text: String) { #expect(CellEdge.opensDeadline(Array(text.utf8)[...])) }

  @Test(arguments: [
    "с 1 по 4 класс", "до 30 процентов", "в районе", "2 комбинированные машины", "к празднику", "января", "в",
  ])
  func wordsThatOpenNone(text: String) { #expect(!CellEdge.opensDeadline(Array(text.utf8)[...])) }

  @Test(
    "what is one cell's, whichever it is",
    arguments: [
      ("отопления июль", "2022 г."), ("до 31 декабря 2026", "года"), ("закупок В", "сроки, установленные"),
      ("лиц с 8", "по 13 апреля"), ("до 15", "сентября"), ("чернения июнь", "- декабрь 2018 г."),
      ("твердых коммунальных г.,", "далее постоянно"),
    ])
  func noSeam(left: String, right: String) {
    #expect(CellEdge.isInside(Array(left.utf8)[...], Array(right.utf8)[...]))
  }

  @Test(arguments: [
    ("от котельной № 3", "сентября"), ("по итогам июля", "до 5 числа"), ("сведений о доходах", "2026 год"),
    ("учащихся 8", "по плану"), ("Отделение В", "Отдел"), ("в 2020 г.", "отдел"),
    ("Дни края в г.", "с дегустацией"),
    ("реестр в", "Министерство"),
  ])
  func aSeam(left: String, right: String) {
    #expect(!CellEdge.isInside(Array(left.utf8)[...], Array(right.utf8)[...]))
  }

  @Test("a month is whole only with what its column has cut off")
  func cutMonths() {
    func isCut(_ head: String, _ rest: String) -> Bool {
      CellEdge.isMonth(Array(head.utf8)[...], cutBefore: Array(rest.utf8)[...])
    }
    for (head, rest) in [("мар", "т"), ("ма", "й"), ("июн", "ь"), ("Октя", "бря"), ("янва", "рь 2021")] {
      #expect(isCut(head, rest))
    }
    for (head, rest) in [("май", "в"), ("март", "а"), ("ма", "ло"), ("июль", "и август")] {
      #expect(!isCut(head, rest))
    }
  }

  @Test(
    "a name in capitals, and half a bracket, head no section",
    arguments: [
      ("ЕДДС", true, false), ("МАЙ", false, false), ("ЖКХ)", false, true), ("палата (по", false, true),
      ("1) Разработка документов", false, false), ("а) учения (по", false, true),
    ])
  func noHeadings(text: String, isAbbreviation: Bool, isCut: Bool) {
    let bytes = Array(text.utf8)[...]
    #expect(CellEdge.isAbbreviation(bytes) == isAbbreviation)
    #expect(CellEdge.isCutInBrackets(bytes) == isCut)
  }

  @Test func datesYearsAndPlaces() {
    func holds(_ rule: (ArraySlice<UInt8>) -> Bool, _ text: String) -> Bool { rule(Array(text.utf8)[...]) }
    #expect(holds(CellEdge.isYear, "2021 г.") && holds(CellEdge.isYear, "2021 года"))
    #expect(!holds(CellEdge.isYear, "2021 год") && !holds(CellEdge.isYear, "2021 г. – план"))
    #expect(holds(CellEdge.opensPlace, "г. Богородицк, Дворец культуры"))
    #expect(!holds(CellEdge.opensPlace, "г.") && !holds(CellEdge.opensPlace, "г. по графику"))
    #expect(holds(CellEdge.isDate, "06.11.2019"))
    #expect(!holds(CellEdge.isDate, "06.11.2019,") && !holds(CellEdge.isDate, "10.00–13.0"))
    #expect(holds(CellEdge.endsWithYear, "III квартал 2018") && !holds(CellEdge.endsWithYear, "№ 12018"))
  }
}
