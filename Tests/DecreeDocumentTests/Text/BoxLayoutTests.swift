import Testing

@testable import DecreeDocument

@Suite struct BoxLayoutTests {
  @Test func cellsWrappedAndSpanning() throws {
    let example = try TextLayoutExample(
      """
         План
      ┌────┬───────────┬─────────┐
      │ №  │Мероприятие│  Срок   │
      ├────┴───────────┴─────────┤
      │         Раздел 1         │
      ├────┬───────────┬─────────┤
      │1.  │Издать при-│1 марта  │
      │    │каз        │2021 г.  │
      └────┴───────────┴─────────┘
      Глава
      """)
    #expect(example.layout == "box")
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок"], ["Раздел 1+3"], ["1.", "Издать при-\nказ", "1 марта\n2021 г."],
      ])
    #expect(example.tables.first?.linesAreWrapped == true)
    #expect(example.tables.first?.rows.last?.place == .lines(7...8))
    #expect(example.paragraphs == ["План", "Глава"])
  }

  @Test(arguments: [
    "╔══╦════╗\n║1 ║А   ║\n╠══╬════╣\n║2 ║Б   ║\n╚══╩════╝",
    "┏━━┳━━━━┓\n┃1 ┃А   ┃\n┣━━╋━━━━┫\n┃2 ┃Б   ┃\n┗━━┻━━━━┛",
    "+--+----+\n|1 |А   |\n+--+----+\n|2 |Б   |\n+--+----+",
    "+==+====+\n|1 |А   |\n+--+----+\n|2 |Б   |\n+--+----+",
    "1 │А   \n──┼────\n2 │Б   ",
  ])
  func anyKindOfStroke(_ drawing: String) throws {
    #expect(try TextLayoutExample(drawing).rows == [["1", "А"], ["2", "Б"]])
  }

  @Test func aCellOverSeveralRows() throws {
    let example = try TextLayoutExample(
      """
      ┌──┬─────────┬───────┐
      │1 │Первое   │весь   │
      ├──┼─────────┤год    │
      │2 │Второе   │       │
      └──┴─────────┴───────┘
      """)
    let rows = example.tables[0].rows
    #expect(rows.map(\.cells.count) == [3, 3])
    #expect(rows[0].cells[2].text == "весь\nгод")
    #expect(rows[1].cells[2].continues)
    #expect(rows[1].cells[2].text == "")
  }

  @Test func rowsWithoutRulesBetween() throws {
    let example = try TextLayoutExample(
      """
      ┌──┬──────┬───────┐
      │№ │Работа│Срок   │
      ├──┼──────┼───────┤
      │1 │Первая│1 марта│
      │  │часть │       │
      │2 │Вторая│2 марта│
      └──┴──────┴───────┘
      """)
    #expect(
      example.rows == [
        ["№", "Работа", "Срок"], ["1", "Первая\nчасть", "1 марта"], ["2", "Вторая", "2 марта"],
      ])
  }

  @Test func piecesOfATableStayPieces() throws {
    let piece = "┌──┬──┐\n│1 │А │\n└──┴──┘\n"
    #expect(try TextLayoutExample(piece + "\n" + piece).tables.count == 2)
  }

  @Test func aFramedTextIsNoTable() throws {
    let example = try TextLayoutExample("┌──────────┐\n│УТВЕРЖДАЮ │\n│директор  │\n└──────────┘")
    #expect(example.tables.isEmpty)
    #expect(example.paragraphs == ["УТВЕРЖДАЮ", "директор"])
  }

  @Test func rowsWithoutRulesAndNumbers() throws {
    let example = try TextLayoutExample(
      """
      ┌────────────────────┬──────────┐
      │Мероприятие         │Срок      │
      ├────────────────────┼──────────┤
      │Проведение субботни-│апрель    │
      │ков                 │          │
      │Ликвидация свалок и │до 1 июля │
      │мест сброса мусора  │          │
      │Посадка деревьев и  │с 15 мая  │
      │кустарников вдоль   │          │
      │дорог               │          │
      │Акция «Чистый берег»│июнь      │
      └────────────────────┴──────────┘
      """)
    #expect(
      example.rows.map { $0[1] } == ["Срок", "апрель", "до 1 июля", "с 15 мая", "июнь"])
  }

  @Test func wordsAndYearsCutByTheirColumnAreJoined() throws {
    let example = try TextLayoutExample(
      """
      ┌──┬────────────┬──────┐
      │№ │Работа      │Срок  │
      ├──┼────────────┼──────┤
      │1 │Аналитическа│01.04.│
      │  │я справка   │2021  │
      ├──┼────────────┼──────┤
      │2 │Установление│до мая│
      │  │правил      │      │
      └──┴────────────┴──────┘
      """)
    #expect(example.rows[1] == ["1", "Аналитическая справка", "01.04.2021"])
    #expect(example.rows[2][1] == "Установление\nправил")
  }

  @Test func aPlusInACellIsNoBorder() throws {
    let example = try TextLayoutExample(
      """
      ┌──┬──────┬─────┬─────┐
      │1 │Сбор  │  +  │  +  │
      ├──┼──────┼─────┼─────┤
      │2 │Отчет │     │  +  │
      └──┴──────┴─────┴─────┘
      """)
    #expect(example.rows == [["1", "Сбор", "+", "+"], ["2", "Отчет", "", "+"]])
  }
}
