import Testing

@testable import DecreeDocument

@Suite struct SemicolonLayoutTests {
  @Test func aHeadingAndRowsOfAsManyCells() throws {
    let example = try TextLayoutExample(
      """
      План
      №;Мероприятие;Срок;Ответственный
      1;Издать приказ;1 марта;Отдел
      2;Провести сход;;Отдел
      Примечание: нет; нет; нет; да.
      """)
    #expect(example.layout == "semicolon")
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок", "Ответственный"], ["1", "Издать приказ", "1 марта", "Отдел"],
        ["2", "Провести сход", "", "Отдел"],
      ])
    #expect(example.paragraphs.count == 2)
  }

  @Test func proseIsNoTable() throws {
    let example = try TextLayoutExample(
      "Утвердить: план мероприятий; сроки исполнения; состав.\nОтделу: принять; учесть; доложить.\n")
    #expect(example.tables.isEmpty)
  }
}
