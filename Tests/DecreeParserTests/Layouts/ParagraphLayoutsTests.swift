import Testing

@testable import DecreeParser

/// Rows and cells of tables whose cells stand in paragraphs of their own.
@Suite struct ParagraphLayoutsTests {
  @Test func cellsAsBlocksBetweenEmptyLines() {
    let found = RecoveredText(
      """
      План мероприятий

      № п/п

      Мероприятие

      Исполнители

      Срок исполнения

      Раздел 1. Общие меры

      1.

      Утверждение перечня школ

      Отдел образования
      Администрация района

      до 1 марта 2021 г.

      2.

      Проведение совещаний

      Отдел образования

      ежемесячно

      Примечание: нет.
      """)
    #expect(
      found.tables == [
        [
          ["№ п/п", "Мероприятие", "Исполнители", "Срок исполнения"], ["Раздел 1. Общие меры"],
          [
            "1.", "Утверждение перечня школ", "Отдел образования\nАдминистрация района", "до 1 марта 2021 г.",
          ],
          ["2.", "Проведение совещаний", "Отдел образования", "ежемесячно"],
        ]
      ])
    #expect(found.paragraphs == ["План мероприятий", "Примечание: нет."])
    #expect(found.findings.isEmpty)
  }

  @Test func cellsAsLinesWithEmptyLinesForEmptyCells() {
    let found = RecoveredText(
      """
      План мероприятий
      №
      Мероприятие
      Исполнители
      Срок исполнения
      Примечание
      1
      2
      3
      4
      5
      1.
      Утверждение перечня школ
      Отдел образования
      до 1 марта 2021 г.

      2.
      Проведение совещаний
      Отдел образования
      Администрация района
      Управление культуры (далее – Управление)
      ежемесячно, до 5 числа

      3.
      Представление отчета
      Управление
      2 квартал 2021 г.
      по форме
      Начальник отдела          (подпись)
      """)
    #expect(found.tables.first?.count == 5)
    #expect(
      found.tables.first?[3] == [
        "2.", "Проведение совещаний",
        "Отдел образования\nАдминистрация района\nУправление культуры (далее – Управление)",
        "ежемесячно, до 5 числа", "",
      ])
    #expect(
      found.tables.first?[4] == ["3.", "Представление отчета", "Управление", "2 квартал 2021 г.", "по форме"])
    #expect(found.paragraphs == ["План мероприятий", "Начальник отдела          (подпись)"])
  }

  @Test func rowsWithoutNumbers() {
    let found = RecoveredText(
      """
      Мероприятия
      Срок
      Ответственный
      Ямочный ремонт покрытия
      17 февраля 2012 г.
      Отдел транспорта
      Отдел ГИБДД
      Нанесение разметки
      не ранее 1 августа 2012 года
      Отдел транспорта
      Осмотр переездов
      ежемесячно
      Отдел транспорта
      """)
    #expect(
      found.tables.first?.dropFirst().map { $0[0] } == [
        "Ямочный ремонт покрытия", "Нанесение разметки", "Осмотр переездов",
      ])
    #expect(found.tables.first?[1][2] == "Отдел транспорта\nОтдел ГИБДД")
  }

  @Test func allCellsOfARowOnOneLine() {
    let found = RecoveredText(
      """
      № п/п Наименование мероприятия Срок исполнения Ответственные
      1. Направить письма в школы района до 13.12.2004 Отдел образования
      2. Провести совещание с директорами 20 декабря 2004 года Администрация района
      Отдел образования
      3. Подвести итоги работы ежеквартально Отдел образования
      """)
    #expect(
      found.tables.first?.dropFirst().map { $0 } == [
        ["1", "Направить письма в школы района", "до 13.12.2004", "Отдел образования"],
        [
          "2", "Провести совещание с директорами", "20 декабря 2004 года",
          "Администрация района\nОтдел образования",
        ],
        ["3", "Подвести итоги работы", "ежеквартально", "Отдел образования"],
      ])
  }

  @Test func proseIsLeftAlone() {
    let text = "Приказ\nСрок исполнения\n1. Утвердить план.\n2. Контроль оставляю за собой.\nМероприятие"
    #expect(RecoveredText(text).tables.isEmpty)
    #expect(RecoveredText(text).paragraphs.count == 5)
  }

  @Test func aRowOfNumbersTellsTheColumnsWhateverTheyAreCalled() {
    let found = RecoveredText(
      ["№", "Мероприятия", "Ед. изм.", "Кол-во", "Срок", "Исполнитель", "1", "2", "3", "4", "5", "6"]
        .joined(separator: "\n\n") + "\n\n"
        + [
          "1", "Ремонт котла", "шт.", "1", "до 1 мая", "Отдел", "2", "Запас угля", "т", "850", "до 1 июня",
          "Отдел",
        ]
        .joined(separator: "\n\n"))
    #expect(found.tables.first?.first == ["№", "Мероприятия", "Ед. изм.", "Кол-во", "Срок", "Исполнитель"])
    #expect(found.tables.first?.dropFirst(2).map { $0[3] } == ["1", "850"])
  }

  @Test func agreementIsNoDeadlineOfTheLastRow() {
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\n1\nСбор данных\nмай\nОтдел образования\n2\nОтчет\nиюнь\n"
        + "Комитет образования\nОрганы местного самоуправления (по согласованию)\n\n<*> Сноска.")
    #expect(
      found.tables.first?.last?.last
        == "Комитет образования\nОрганы местного самоуправления (по согласованию)")
  }

  @Test func aHeadingWithinABlockOfAnotherLosesNothing() {
    let found = RecoveredText("№ п/п\n18.\n19.\n\nМероприятия\n\nОтветственные за исполнение\nОтдел ГО и ЧС")
    let words = (found.paragraphs + found.tables.flatMap { $0.flatMap { $0 } }).joined(separator: "\n")
    #expect(["18.", "19.", "Мероприятия", "Отдел ГО и ЧС"].allSatisfy(words.contains))
  }

  @Test func rowsWithoutANumberBeginWithTheirEmptyCell() {
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\n1\nСбор данных\nмай\nОтдел образования\n\nПроверка данных\n"
        + "июнь\nОтдел образования\nАдминистрация района\n\nДоклад\nиюль\nОтдел образования\n2\nОтчет\n"
        + "август\nОтдел образования\n3\nАнализ\nавгуст\nОтдел образования")
    #expect(
      found.tables.first?.dropFirst().prefix(3) == [
        ["1", "Сбор данных", "май", "Отдел образования"],
        ["", "Проверка данных", "июнь", "Отдел образования\nАдминистрация района"],
        ["", "Доклад", "июль", "Отдел образования"],
      ])
  }

  @Test func aOneBeforeTheNextNumberCountsSomething() {
    let rows = (1...6).map { number in
      let count = number == 1 ? "9" : "1"
      return
        "\(number)\nСбор данных\n\(count)\nмай\nОтдел образования\n\nПроверка\n\(count)\nиюнь\nОтдел образования"
    }
    let found = RecoveredText("№\nМероприятие\nКол-во\nСрок\nИсполнитель\n" + rows.joined(separator: "\n"))
    #expect(
      found.tables.first?.dropFirst().prefix(10).map { $0[2] } == ["9", "9"] + Array(repeating: "1", count: 8)
    )
  }

  @Test func manyRowsStandUnderOneNumber() {
    let below = (1...60).map { "\n\nПроверка \($0)\nиюнь\nОтдел образования" }.joined()
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\n1\nСбор данных\nмай\nОтдел образования" + below
        + "\n2\nОтчет\nавгуст\nОтдел образования")
    #expect(found.tables.first?.dropFirst(2).prefix(60).map { $0[1] } == (1...60).map { "Проверка \($0)" })
  }

  @Test(arguments: ["", "1\n2\n3\n4\n"])
  func aHeadingThatComesAgainCutsNoTable(_ numbers: String) {
    let found = RecoveredText(
      RecoveredText.heading + numbers + RecoveredText.row("1", "Сбор данных")
        + RecoveredText.row("2", "Сверка") + "\n" + RecoveredText.heading
        + numbers
        + RecoveredText.row("3", "Доклад") + RecoveredText.row("4", "Отчет"))
    #expect(found.tables.count == 1)
    #expect(found.tables.first?.suffix(4).map { $0[0] } == ["1", "2", "3", "4"])
    #expect(found.findings.isEmpty)
  }

  @Test func theSameHeadingUnderAnotherStampIsAnotherTables() {
    let table =
      RecoveredText.heading + RecoveredText.row("1", "Сбор данных") + RecoveredText.row("2", "Сверка")
    #expect(RecoveredText(table + "\nПриложение № 2\nк приказу\n\n" + table).tables.count == 2)
  }

  @Test func rowsNumberedByLetters() {
    let found = RecoveredText(
      RecoveredText.heading + RecoveredText.row("а)", "Сбор данных") + RecoveredText.row("б)", "Сверка")
        + RecoveredText.row("в)", "Отчет"))
    #expect(found.tables.first?.dropFirst().map { $0[0] } == ["а)", "б)", "в)"])
  }

  @Test func aMarkOfWhatIsDoneIsEmptyInEveryRow() {
    let row = { (number: String, parties: String) in "\(number)\nСбор данных \(number)\nмай\n\(parties)\n\n" }
    let found = RecoveredText(
      RecoveredText.heading + "Отметка об исполнении\n" + row("1", "Отдел образования")
        + row("2", "Отдел образования")
        + row("3", "Отдел образования\nГлавы поселений") + row("4", "Отдел образования"))
    #expect(found.tables.first?[3].suffix(2) == ["Отдел образования\nГлавы поселений", ""])
  }

  @Test func aMonthUnderTheHeadingBeginsTheFirstRow() {
    let found = RecoveredText(
      """
      Месяц
      Мероприятие
      Место проведения
      Ответственный
      февраль
      Международная выставка «Продукты-2018»
      г. Москва
      Отдел развития отраслей
      март
      Семинар по вопросам экспорта
      г. Барнаул
      Отдел развития отраслей
      апрель
      Конкурс «Лучший товар»
      г. Барнаул
      Отдел маркетинга
      """)
    #expect(
      found.tables[0].map { $0[0] } == ["Месяц", "февраль", "март", "апрель"])
    #expect(found.tables[0][1][1] == "Международная выставка «Продукты-2018»")
  }
}
