import Testing

@testable import DecreeDocument

@Suite struct PipeLayoutTests {
  private let expected = [
    ["N п/п", "Мероприятие", "Срок"], ["Раздел 1+3"], ["1", "Издать приказ", "1 марта"],
    ["2", "Провести сход", ""],
    ["3", "Подвести итоги", "2 марта"],
  ]

  @Test func aRowALine() throws {
    let example = try TextLayoutExample(
      """
      План
      N п/п | Мероприятие | Срок |
      Раздел 1 |
      1 | Издать приказ | 1 марта |
      2 | Провести сход | |
      3 | Подвести итоги | 2 марта |
      Примечание: нет.
      """)
    #expect(example.layout == "pipe-row")
    #expect(example.rows == expected)
    #expect(example.paragraphs == ["План", "Примечание: нет."])
  }

  /// antiword draws the heading alone of a table that has more columns than it can draw, and lets all rows flow.
  @Test func aLineThatHoldsManyRowsIsTold() throws {
    let example = try TextLayoutExample(
      """
      План

      |№ |Мероприятие |Срок |
      |1 |Осмотр |май | |2 |Ремонт |июнь | |3 |Отчет |июль |
      """)
    #expect(example.reading.findings.map(\.code) == ["row-too-long"])
  }

  /// Every second row ends in an empty cell, as all rows of antiword's flowing tables do.
  @Test func aRowALineWhoseLastCellsAreEmpty() throws {
    let example = try TextLayoutExample(
      """
      План

      № | Мероприятие | Срок | Отметка о выполнении |
      1. | Издать приказ | 1 марта | |
      2. | Провести сход | 2 марта | |
      3. | Подвести итоги | 3 марта | |
      4. | Составить отчёт | 4 марта | |
      """)
    #expect(example.layout == "pipe-row")
    #expect(example.rows.map(\.count) == [4, 4, 4, 4, 4])
  }

  @Test func figuresHeadNoRowsThatHaveNoNumbers() throws {
    let lines = [
      "Мероприятие", "Исполнитель", "Срок", "Объем, тыс. руб.", "Подпрограмма 1 «Дворы»", "Ремонт дворов",
      "Комитет",
      "май", "18 500,0", "Приемка", "Комитет", "июнь", "Х", "Подпрограмма 2 «Парки»", "Посадка деревьев",
      "МБУ «Сад»", "май", "2 310,4", "Субботник", "Комитет", "июнь", "Х",
    ]
    let example = try TextLayoutExample("План\n" + lines.map { $0 + " |" }.joined(separator: "\n"))
    #expect(
      example.rows.filter { $0.count == 1 } == [["Подпрограмма 1 «Дворы»+4"], ["Подпрограмма 2 «Парки»+4"]])
  }

  @Test func markdown() throws {
    let example = try TextLayoutExample(
      """
      | № | Мероприятие | Срок |
      |---|:-----------:|------|
      | 1 | Издать приказ | 1 марта |
      | 2 | Провести сход | |
      """)
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок"], ["1", "Издать приказ", "1 марта"], ["2", "Провести сход", ""],
      ])
  }

  @Test func betweenCellsOnly() throws {
    let example = try TextLayoutExample(
      "№ | Мероприятие | Срок\n1 | Издать приказ | 1 марта\n2 | Провести сход | 2 марта\n")
    #expect(example.rows.count == 3)
    #expect(example.rows[2] == ["2", "Провести сход", "2 марта"])
  }

  @Test func aSignAtTheEndOfEveryCell() throws {
    let example = try TextLayoutExample(
      """
      План
      N п/п |
      Мероприятие |
      Срок |
      Раздел 1 |
      1 |
      Издать
      приказ |
      1 марта |
      2 |
      Провести сход |
      |
      3 |
      Подвести итоги |
      2 марта |
      Примечание: нет.
      """)
    #expect(example.layout == "pipe-cell")
    var rows = expected
    rows[2][1] = "Издать\nприказ"
    #expect(example.rows == rows)
    #expect(example.paragraphs == ["План", "Примечание: нет."])
    #expect(example.tables.first?.rows[2].place == .lines(6...9))
  }

  @Test func aSignOnALineOfItsOwn() throws {
    let lines = [
      "План", "N п/п", "|", "Мероприятие", "|", "Срок", "|", "Раздел 1", "|", "1", "|", "Издать приказ", "|",
      "1 марта", "|",
      "2", "|", "Провести сход", "|", "|", "3", "|", "Подвести итоги", "|", "2 марта", "|",
    ]
    let example = try TextLayoutExample(lines.joined(separator: "\n"))
    #expect(example.rows == expected)
  }

  @Test func anotherAnnexIsAnotherTable() throws {
    let lines = [
      "№ |", "Мероприятие |", "Срок |", "1 |", "Издать приказ |", "1 марта |", "2 |", "Провести сход |",
      "2 марта |",
      "Примечание: нет.", "Приложение 2", "План второй", "№ |", "Мероприятие |", "Срок |", "Исполнитель |",
      "1 |", "А |", "Б |", "В |",
      "2 |", "Г |", "Д |", "Е |",
    ]
    let example = try TextLayoutExample(lines.joined(separator: "\n"))
    #expect(example.tables.map { $0.rows[0].cells.count } == [3, 4])
    #expect(example.paragraphs == ["Примечание: нет.", "Приложение 2", "План второй"])
  }

  @Test func whereItBreaksOffIsTold() throws {
    let lines = [
      "№ |", "Мероприятие |", "Срок |", "1 |", "А |", "1 марта |", "2 |", "Б |", "2 марта |", "3 |", "В |",
    ]
    let example = try TextLayoutExample(lines.joined(separator: "\n"))
    #expect(example.rows.last == ["3", "В"])
    #expect(example.reading.findings.map(\.code) == ["row-too-short"])
  }

  @Test func markdownPaddedToTheWidthOfItsRule() throws {
    let example = try TextLayoutExample(
      """
      | №   | Мероприятие   | Срок      |
      |-----|---------------|-----------|
      | 1   | Издать приказ | 1 марта   |
      | 2   | Провести сход деревни | 2 марта |
      """)
    #expect(example.layout == "pipe-row")
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок"], ["1", "Издать приказ", "1 марта"],
        ["2", "Провести сход деревни", "2 марта"],
      ])
  }

  @Test func aBarBeforeTheFirstWordEndsAnEmptyCell() throws {
    let example = try TextLayoutExample(
      """
      N п/п | Мероприятие | Срок |
      1 | Субсидирование, в том числе: | весь год |
       | молоковозов | 1 апреля |
      2 | Подвести итоги | 2 марта |
      """)
    #expect(example.rows[2] == ["", "молоковозов", "1 апреля"])
  }

  @Test func namesOfQuartersOpenNoSections() throws {
    let cells = [
      "N п/п", "Работа", "I кв.", "II кв.", "Кто", "1", "Осмотр", "+", "", "Отдел", "2", "Отчет", "", "+",
      "Отдел",
    ]
    let example = try TextLayoutExample(cells.map { $0 + " |\n" }.joined())
    #expect(example.rows.map(\.count) == [5, 5, 5])
  }

  private func rows(ofCells cells: [String]) throws -> TextLayoutExample {
    try TextLayoutExample(cells.map { $0 + " |\n" }.joined())
  }

  @Test func numbersAtTheHeadOfActivitiesOpenNoSections() throws {
    let example = try rows(ofCells: [
      "Содержание работы", "Срок", "Исполнитель", "1. Сбор данных", "май", "отдел", "2. Сверка", "июнь",
      "отдел",
    ])
    #expect(example.rows.last == ["2. Сверка", "июнь", "отдел"])
    #expect(example.rows.count == 3)
  }

  @Test func headingsAmongCellsWithoutNumbers() throws {
    let row = { (text: String) in ["май 2021", text, "Отдел", "Протокол"] }
    let head = ["Сроки", "Содержание работы", "Ответственные", "Форма отчета"]
    let marked = try rows(
      ofCells: head + ["Заседание 1. Начало"] + row("Сбор данных") + row("Сверка данных") + [
        "Заседание 2. Итоги"
      ]
        + row("Составление отчета"))
    #expect(marked.rows.map(\.count) == [4, 1, 4, 4, 1, 4])
    #expect(marked.reading.findings.isEmpty)
    let plain = try rows(
      ofCells: head + ["Сбор данных", "Сверка данных", "Составление отчета"].flatMap(row) + [
        "Подведение итогов"
      ]
        + ["Подготовка доклада", "Обсуждение доклада"].flatMap(row))
    #expect(plain.rows.map(\.count) == [4, 4, 4, 4, 1, 4, 4])
    #expect(plain.reading.findings.map(\.code) == ["cell-boundary-uncertain"])
  }

  @Test func monthsAndPlacesHeadColumnsToo() throws {
    let example = try rows(
      ofCells: ["Месяц", "Мероприятие", "Место проведения", "Ответственный"]
        + [("март", "Семинар"), ("апрель", "Конкурс"), ("июнь", "Фестиваль"), ("август", "День сыра")].flatMap
      {
        [$0, $1, "г. Барнаул", "Отдел маркетинга"]
      })
    #expect(example.rows.map(\.count) == [4, 4, 4, 4, 4])
  }

  @Test(arguments: ["ФЕВРАЛЬ", "Февраль"])
  func monthsOverRowsWithoutNumbers(month: String) throws {
    let lines = [
      "Содержание мероприятия |", "Дата |", "Место |", "Ответственный |", "\(month) |",
      "Слет руководителей отрядов |", "10 февраля |", "г. Уфа |", "Отдел инициатив |",
      "Тренинг для учащихся |", "14–16 февраля |", "г. Белорецк |", "Отдел занятости", "Молодежный центр |",
      "Апрель |", "Акция «Неделя добра» |", "17–23 апреля |", "районы |", "Ресурсный центр |",
      "Фотовыставка |", "до 28 апреля |", "г. Салават |", "Дом молодежи |", "Июнь |",
      "Форум «Агидель» |", "20–27 июня |", "водохранилище |", "Ресурсный центр |",
    ]
    let example = try TextLayoutExample(lines.joined(separator: "\n"))
    #expect(
      example.rows.map { $0[0] } == [
        "Содержание мероприятия", "\(month)+4", "Слет руководителей отрядов", "Тренинг для учащихся",
        "Апрель+4", "Акция «Неделя добра»", "Фотовыставка", "Июнь+4", "Форум «Агидель»",
      ])
  }

  @Test func anotherAnnexBeginsAnotherTableWhateverItsColumnsAreCalled() throws {
    let cells = ["N п/п", "Перечень работ", "Ед. изм.", "Кол-во", "Дата готовности", "Ответственный"]
    let rows = [
      ["1", "Заготовка смеси", "т", "128,4", "до 1 ноября", "ДРСУ"],
      ["2", "Установка щитов", "м", "45 000", "до 15 ноября", "ДРСУ"],
      ["3", "Очистка", "-", "-", "в течение зимы", "ДРСУ"],
      ["4", "Устройство переправ", "шт.", "7", "по мере образования льда", "ГКУ"],
      ["5", "Сбор сведений", "раз", "2", "ежедневно", "Служба"],
    ]
    let table = (cells + rows.flatMap { $0 }).map { $0 + " |\n" }.joined()
    let annex = "\nПриложение 2\nк приказу министерства\nот 27.10.2014 N 138\nГРАФИК проверок\n"
    let second = [
      "Объект", "Дата", "Состав комиссии", "База", "5 ноября 2014 г.", "Отдел", "Мост", "6 ноября", "Отдел",
    ]
    let example = try TextLayoutExample("План\n" + table + annex + second.map { $0 + " |\n" }.joined())
    #expect(Array(example.rows.prefix(6)) == [cells] + rows)
    #expect(example.paragraphs.contains("ГРАФИК проверок"))
  }

  @Test func theColumnOfDeadlinesTellsRowsWithoutNumbersFromHeadings() throws {
    let cells = [
      "Мероприятие", "Дата проведения", "Место", "Подразделение", "Смета, руб.", "Организация",
      "Создание комитета", "до 1 февраля 2018 г.", "–", "ректорат", "–",
      "Разработка логотипа", "февраль 2018 г.", "–", "кафедра дизайна", "15 000", "Наука",
      "Конференция", "18 апреля 2018 г.", "актовый зал", "деканаты", "180 000",
      "Выставка разработок", "октябрь 2018 г.", "фойе", "деканаты", "25 000",
    ]
    let example = try TextLayoutExample(cells.map { $0 + " |\n" }.joined())
    #expect(example.rows.map(\.count) == [5, 1, 5, 5, 1, 5, 5])
  }
}
