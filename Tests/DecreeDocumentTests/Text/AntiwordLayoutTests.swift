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

  /// Two rows share the deadline, as Word merges cells: the number says where the second begins.
  @Test func rowsCountOnInTheirWords() throws {
    let example = try TextLayoutExample(
      """
      |Мероприятие            |Документ    |Срок        |Исполнители       |
      |1. Сбор предложений    |справка     |I квартал   |Минэнерго России  |
      |муниципалитетов        |            |            |                  |
      |2. Учет баллонов       |приказ      |II квартал  |Минстрой России   |
      |с метками              |            |            |                  |
      |3. Анализ торгов       |доклад      |1 июня      |ФАС России        |
      |на бирже               |            |            |                  |
      |4. Включение в планы   |программы   |по согласо- |органы власти     |
      |газификации            |газификации |ванию       |субъектов         |
      |5. Информирование      |публикации  |            |органы власти     |
      |граждан                |            |            |                  |
      """)
    #expect(
      example.rows.dropFirst().map { $0[0] } == [
        "1. Сбор предложений\nмуниципалитетов", "2. Учет баллонов\nс метками", "3. Анализ торгов\nна бирже",
        "4. Включение в планы\nгазификации", "5. Информирование\nграждан",
      ])
  }

  @Test func rowsBeginWithPlacesAndDates() throws {
    let example = try TextLayoutExample(
      """
      |Место проведения                        |Дата       |Время        |Инспекция                 |
      |г. Алексин, администрация               |05.11.2019 |10.00–13.00  |Межрайонная ИФНС № 8      |
      |г. Богородицк, Дворец культуры          |06.11.2019 |             |Межрайонная ИФНС № 1      |
      |г. Венев, библиотека                    |07.11.2019 |14.00–16.00  |Межрайонная ИФНС № 9      |
      |г. Донской, молодежный центр            |12.11.2019 |10.00–12.00  |Межрайонная ИФНС № 9      |
      """)
    #expect(example.rows.count == 5)
    #expect(example.rows[2][0] == "г. Богородицк, Дворец культуры")
  }

  @Test func theNameOfTheNumbersOnTwoLinesIsOneHeading() throws {
    let example = try TextLayoutExample(
      """
      |№   |Мероприятие          |Срок      |
      |п/п |                     |          |
      |1.  |Промывка и опрессовка|ежедневно |
      |2.  |Получение паспортов  |май       |
      """)
    #expect(example.rows.first == ["№\nп/п", "Мероприятие", "Срок"])
    #expect(example.rows.count == 3)
  }

  @Test func aWordThatFillsItsColumnGoesOn() throws {
    let example = try TextLayoutExample(
      """
      |№  |Мероприятие      |Срок        |
      |1. |Сбор сведений    |в соответств|
      |   |                 |ии с планом |
      |2. |Сверка данных    |ежекварталь |
      |   |                 |но          |
      |3. |Подготовка отчета|установленны|
      |   |                 |й законом   |
      |4. |Издание приказа  |ежеквартальн|
      |   |                 |о           |
      """)
    #expect(
      example.rows.dropFirst().map { $0[2] } == [
        "в соответств\nии с планом", "ежекварталь\nно", "установленный законом", "ежеквартально",
      ])
  }

  @Test func aLineWithoutWhatEveryRowHasBeginsNone() throws {
    let example = try TextLayoutExample(
      """
      |Мероприятие         |Срок     |Ответственный     |
      |Сбор сведений       |май      |Отдел             |
      |о ходе работ        |         |                  |
      |Заключение договоров|июнь     |Комитет           |
      |и соглашений        |         |                  |
      |Внесение изменений  |июль     |Отдел             |
      |Вологодской области |         |Государственное   |
      |                    |         |учреждение        |
      |Отчет               |декабрь  |Комитет           |
      """)
    #expect(example.rows.count == 5)
    #expect(example.rows.last?.first == "Отчет")
  }

  @Test func cellsThatSpeakAgainTogetherBeginARowWithoutANumber() throws {
    let example = try TextLayoutExample(
      """
      |№  |Мероприятие          |Срок      |Исполнители |
      |1. |Промывка систем      |до 15 мая |Отдел ЖКХ   |
      |   |отопления            |          |            |
      |   |Получение паспортов  |ежегодно  |Отдел кадров|
      |2. |Отчет                |май       |Отдел ЖКХ   |
      """)
    #expect(
      example.rows.map { $0[1] } == [
        "Мероприятие", "Промывка систем\nотопления", "Получение паспортов", "Отчет",
      ])
  }

  @Test func aStumpThatFillsItsColumnGoesOn() throws {
    let example = try TextLayoutExample(
      """
      |№  |Исполнители     |Результат       |
      |1. |Сельхозпроизводс|Отчет           |
      |   |твенные бригады |                |
      |2. |Заместители-псих|хозяйством      |
      |   |ологи школы     |                |
      |3. |Протокол, доклад|Отчет в марте   |
      |   |руководителя    |                |
      """)
    #expect(
      example.rows.dropFirst().map { $0[1] } == [
        "Сельхозпроизводственные бригады", "Заместители-психологи школы",
        "Протокол, доклад\nруководителя",
      ])
  }

  @Test func aColumnOfNumbersAloneIsToldToLackTheOthers() throws {
    let example = try TextLayoutExample(
      """
      |№ п/п          |
      |1.             |

      2. |Доклад |май | |
      """)
    #expect(example.reading.findings.map(\.code) == ["row-too-short"])
  }

  @Test func numbersCutByTheirColumn() throws {
    let example = try TextLayoutExample(
      """
      |№ |Мероприятие        |Срок     |
      |1.|Ремонт дорог       |май      |
      |1.|Составление        |до 1     |
      |1.|ведомостей         |июня     |
      |1.|Приемка            |до 1     |
      |2.|работ              |июля     |
      |2.|Отчет              |август   |
      |3.|Доклад             |август   |
      """)
    #expect(example.rows.map { $0[0] } == ["№", "1.", "1.1.", "1.2.", "2.", "3."])
    #expect(example.rows[2][1] == "Составление\nведомостей")
  }

  @Test func aHeadingOverSomeColumnsStandsOverTheFirstOfThem() throws {
    let example = try TextLayoutExample(
      """
      |№   |Мероприятие   |Срок, год     |Кто     |
      |    |              |2019  |2020  |        |
      |1   |Сбор          |+     |      |Отдел   |
      |2   |Отчет         |      |+     |Отдел   |
      """)
    #expect(example.layout == "antiword")
    #expect(example.rows[0] == ["№", "Мероприятие", "Срок, год\n2019", "2020", "Кто"])
    #expect(example.rows.suffix(2) == [["1", "Сбор", "+", "", "Отдел"], ["2", "Отчет", "", "+", "Отдел"]])
  }

  @Test func pointsOfAListBeginNoRows() throws {
    let example = try TextLayoutExample(
      """
      |Сроки     |Содержание                |Кто       |
      |Заседание 1                                      |
      |апрель    |Сбор данных               |Завуч     |
      |          |                          |Учителя   |
      |май       |Осмотр                    |Завуч     |
      |          |                          |Учителя   |
      |июнь      |Олимпиада школьников:     |Завуч     |
      |          |– русский язык;           |Учителя   |
      |          |– физика                  |          |
      |июль      |Отчет                     |Завуч     |
      |август    |План                      |Завуч     |
      """)
    #expect(
      example.rows.filter { $0.count > 1 }.map { $0[1] } == [
        "Содержание", "Сбор данных", "Осмотр", "Олимпиада школьников:\n– русский язык;\n– физика", "Отчет",
        "План",
      ])
  }

  @Test func aRowWhoseCellsAllGoOnWithACapitalIsTwo() throws {
    let example = try TextLayoutExample(
      """
      |Мероприятие               |Срок        |Кто              |
      |Сбор данных               |май         |Отдел образования|
      |                          |            |Школы            |
      |Ремонт дорог              |июнь        |Отдел            |
      |                          |            |Подрядчик        |
      |Проверка гидрантов        |август      |Отдел            |
      |                          |            |Подрядчик        |
      |Уборка травы у всех дорог |до 15 июля  |Отдел образования|
      |Рейды по выявлению        |еженедельно |Административная |
      |свалок                    |            |комиссия         |
      """)
    #expect(
      example.rows.suffix(2).map { $0[0] } == ["Уборка травы у всех дорог", "Рейды по выявлению\nсвалок"])
    #expect(example.reading.findings.map(\.code) == ["row-boundary-uncertain"])
  }
}
