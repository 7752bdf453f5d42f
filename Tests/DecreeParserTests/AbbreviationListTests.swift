import Testing

@testable import DecreeParser

@Suite("Lists of abbreviations")
struct AbbreviationListTests {
  @Test("entries of a list, however they are divided")
  func entries() {
    let both = ["органы местного самоуправления (далее – ОМСУ)", "образовательные организации (далее – ОО)"]
    for list in [
      "ОМСУ – органы местного самоуправления; ОО – образовательные организации.",
      "* ОМСУ - органы местного самоуправления, ОО - образовательные организации",
      "Сокращения: ОМСУ — органы местного самоуправления;\nОО — образовательные организации;",
      "1) ОМСУ – органы местного самоуправления\n2) ОО – образовательные организации",
    ] {
      #expect(AbbreviationList.definitions(in: list) == both)
    }
    #expect(AbbreviationList.definitions(in: "Директора ОО – до 15 числа каждого месяца").isEmpty)
  }

  @Test("what a list names under the plan is the party of its rows, whose letters must spell it")
  func resolved() {
    let plan = Orders.plan(
      """
      План на 2024 год

      №|Мероприятие|Срок|Ответственный
      1|Осмотр|май|ОМСУ
      2|Отчёт|июнь|Органы местного самоуправления
      3|Обход|июль|РЦОИ

      Список сокращений:
      ОМСУ – органы местного самоуправления;
      РЦОИ – школы района.
      """)
    #expect(plan.parties.map(\.name) == ["Органы местного самоуправления", "РЦОИ"])
    #expect(plan.parties.map(\.aliases) == [["ОМСУ"], []])
    #expect(plan.plans[0].items.flatMap(\.responsible).map(\.party) == ["p1", "p1", "p2"])
  }
}
