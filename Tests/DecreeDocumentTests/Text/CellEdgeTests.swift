import Testing

@testable import DecreeDocument

@Suite struct CellEdgeTests {
  @Test(
    arguments: [
      "не позднее 5 мая", "В январе 2026 года", "с 8 января по 10 июля", "до 18.06.2018 г.", "2 раза в год",
      "к 1 сентября",
      "до конца 2018 года",
    ])
  func wordsThatOpenADeadline(text: String) { #expect(CellEdge.opensDeadline(Array(text.utf8)[...])) }

  @Test(arguments: [
    "с 1 по 4 класс", "до 30 процентов", "в районе", "2 комбинированные машины", "к празднику", "января", "в",
  ])
  func wordsThatOpenNone(text: String) { #expect(!CellEdge.opensDeadline(Array(text.utf8)[...])) }

  @Test(
    "a name in capitals, and half a bracket, head no section",
    arguments: [
      ("ЕДДС", true, false), ("МАЙ", false, false), ("ЖКХ)", false, true), ("палата (по", false, true),
    ])
  func noHeadings(text: String, isAbbreviation: Bool, isCut: Bool) {
    let bytes = Array(text.utf8)[...]
    #expect(CellEdge.isAbbreviation(bytes) == isAbbreviation)
    #expect(CellEdge.isCutInBrackets(bytes) == isCut)
  }
}
