import Testing

@testable import DecreeDocument

/// A Word table that a page cuts in two comes from antiword as two, with the bars of each where its words leave them.
@Suite struct AntiwordPiecesTests {
  @Test func aTableAsWideAsTheOneAboveItIsItsOwn() throws {
    let example = try TextLayoutExample(
      """
      |№ п/п |Мероприятие                  |Срок           |Исполнитель   |
      |1.    |Открытие модельной библиотеки|июль           |Управление    |
      |      |города                       |               |культуры      |
      |2.    |Творческие встречи           |2 раза в год   |Библиотека    |


      |3.   |Создание мультимедиа-гидов по    |до 25 июля    |Управление   |
      |     |экспозициям музея                |              |культуры     |
      |4.   |Подведение итогов                |декабрь       |Музей        |
      """)
    #expect(example.layout == "antiword")
    #expect(example.tables.count == 2)
    #expect(
      example.tables.flatMap { $0.rows.map { $0.cells[1].text } } == [
        "Мероприятие", "Открытие модельной библиотеки\nгорода", "Творческие встречи",
        "Создание мультимедиа-гидов по\nэкспозициям музея", "Подведение итогов",
      ])
  }

  @Test func whatGoesOnUnderARepeatedHeadingIsNoPartOfIt() throws {
    let example = try TextLayoutExample(
      """
      |№ п/п |Мероприятие                  |Объем,         |Исполнитель   |
      |      |                             |тыс. руб.      |              |
      |1.    |Ямочный ремонт дорог         |580            |Управление    |
      |2.    |Анализ причин происшествий   |48,0           |Управление    |

      |№ п/п |Мероприятие                      |Объем, тыс.   |Исполнитель  |
      |      |                                 |руб.          |             |
      |      |в местах их концентрации         |              |             |
      |3.    |Обустройство тротуаров           |15,75         |Администрация|
      """)
    #expect(
      example.tables.last?.rows.map { $0.cells.map(\.text) } == [
        ["№ п/п", "Мероприятие", "Объем, тыс.\nруб.", "Исполнитель"],
        ["", "в местах их концентрации", "", ""],
        ["3.", "Обустройство тротуаров", "15,75", "Администрация"],
      ])
  }

  /// The stamp of the next annex is a table without visible sides in many orders.
  @Test func aStampUnderATableIsItsOwn() throws {
    let example = try TextLayoutExample(
      """
      |№ |Мероприятие               |Срок        |Исполнители      |
      |1 |Осмотр                    |02.09.2019 –|Отдел работы с   |
      |  |помещений                 |31.10.2019  |гражданами       |
      |2 |Отчет                     |декабрь     |Отдел работы с   |
      |  |                          |            |гражданами       |

      |                             |Приложение № 2                 |
      |                             |к приказу управления           |
      """)
    #expect(example.tables.map(\.layout) == ["antiword", "antiword"])
    #expect(
      example.rows.map { $0[1] } == ["Мероприятие", "Осмотр\nпомещений", "Отчет"])
    #expect(example.rows(of: 1).last?.last == "Приложение № 2\nк приказу управления")
  }
}
