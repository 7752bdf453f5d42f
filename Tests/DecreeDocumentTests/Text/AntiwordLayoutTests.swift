import Testing

@testable import DecreeDocument

@Suite struct AntiwordLayoutTests {
  @Test func rowsByNumberAndHeadingsOverColumns() throws {
    let example = try TextLayoutExample(
      """
      |Утвержден        |
      |приказом         |

      |№ п/п |Мероприятие          |Срок      |
      |Раздел 1                             |
      |1.    |Промывка и опрессовка|до 15     |
      |      |систем отопления     |сентября  |
      |2.    |Получение паспортов  |ежедневно |
      """)
    #expect(example.layout == "antiword")
    #expect(example.paragraphs == ["Утвержден", "приказом"])
    #expect(
      example.rows == [
        ["№ п/п", "Мероприятие", "Срок"], ["Раздел 1+3"],
        ["1.", "Промывка и опрессовка\nсистем отопления", "до 15\nсентября"],
        ["2.", "Получение паспортов", "ежедневно"],
      ])
  }

  @Test func rowsWithoutNumbersByWhatCouldNotBeAWrap() throws {
    let example = try TextLayoutExample(
      """
      |№ п/п |Срок       |Мероприятие             |
      |      |ежемесячно |Заседание комиссии по   |
      |      |           |делам несовершеннолетних|
      |      |до 1 марта |Отчет                   |
      |      |по графику |Сдача нормативов        |
      """)
    #expect(
      example.rows.map { $0[2] } == [
        "Мероприятие", "Заседание комиссии по\nделам несовершеннолетних", "Отчет", "Сдача нормативов",
      ])
  }
}
