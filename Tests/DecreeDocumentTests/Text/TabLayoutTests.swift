import Testing

@testable import DecreeDocument

@Suite struct TabLayoutTests {
  @Test func rowsAndTheHeadingOverSections() throws {
    let example = try TextLayoutExample(
      """
      План мероприятий на 2021 год

      №\tМероприятие\tСрок\tИсполнитель
      I. Общие меры
      1.\tИздать приказ\t1 марта\tОтдел кадров
      2.\tПровести сход\t\tАдминистрация
      """)
    #expect(example.layout == "tab")
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок", "Исполнитель"], ["I. Общие меры+4"],
        ["1.", "Издать приказ", "1 марта", "Отдел кадров"], ["2.", "Провести сход", "", "Администрация"],
      ])
    #expect(example.paragraphs == ["План мероприятий на 2021 год"])
    #expect(example.tables[0].rows[2].place == .lines(5...5))
    #expect(!example.tables[0].linesAreWrapped)
  }

  @Test func aPointOfAListGoesOnWithACellThatAsksForIt() throws {
    let heading = try TextLayoutExample(
      "№\tМероприятие\tСрок\tИсполнитель\n1\tСбор данных\tмай\tОтдел\nб) обучение\n2\tСверка\tмай\tОтдел")
    #expect(heading.rows[2] == ["б) обучение+4"])
    let point = try TextLayoutExample(
      "№\tМероприятие\tСрок\tПорядок\n1\tСбор данных\tмай\tПриказ:\nа) о сборе;\n2\tСверка\tмай\tАкт")
    #expect(point.rows[1].last == "Приказ:\nа) о сборе;")
  }

  @Test func aCellMayGoOverLines() throws {
    let example = try TextLayoutExample(
      """
      №\tМероприятие\tИсполнитель\tСрок
      1.\tИздать приказ\tОтдел кадров
      Бухгалтерия\t1 марта
      2.\tПровести сход\tАдминистрация\t2 марта
      """)
    #expect(example.rows[1] == ["1.", "Издать приказ", "Отдел кадров\nБухгалтерия", "1 марта"])
    #expect(example.tables[0].rows[1].place == .lines(2...3))
  }

  @Test func aMonthAloneHeadsTheRowsUnderIt() throws {
    let example = try TextLayoutExample(
      """
      Мероприятие\tСрок\tМесто\tИсполнитель
      ФЕВРАЛЬ
      Слет отрядов\t10 февраля\tг. Заречный\tОтдел кадров
      Июнь
      Форум села\t20 июня\tг. Заречный
      """)
    #expect(
      example.rows.map(\.first) == [
        "Мероприятие", "ФЕВРАЛЬ+4", "Слет отрядов", "Июнь+4", "Форум села",
      ])
  }

  @Test func theLastCellMayListSeveralBodies() throws {
    let example = try TextLayoutExample(
      """
      №\tМероприятие\tСрок\tИсполнитель
      Подготовка
      1.\tИздать приказ\t1 марта\tОтдел кадров
      Бухгалтерия
      Контроль
      2.\tПровести сход\t2 марта\tБухгалтерия
      3.\tСобрать отчёты\t3 марта\tОтдел кадров;
      Архив
      """)
    #expect(
      example.rows == [
        ["№", "Мероприятие", "Срок", "Исполнитель"], ["Подготовка+4"],
        ["1.", "Издать приказ", "1 марта", "Отдел кадров\nБухгалтерия"], ["Контроль+4"],
        ["2.", "Провести сход", "2 марта", "Бухгалтерия"],
        ["3.", "Собрать отчёты", "3 марта", "Отдел кадров;"],
      ])
  }

  @Test func aPagesNumberIsNoPartOfAHeading() throws {
    let example = try TextLayoutExample(
      """
      №\tМероприятие\tСрок
      1.\tИздать приказ\t1 марта
      Контроль

      2
      \u{0C}№\tМероприятие\tСрок
      2.\tПровести сход\t2 марта
      """)
    #expect(example.rows.map(\.first) == ["№", "1.", "Контроль+3", "№", "2."])
  }

  @Test func trailingTabsMayBeCutOff() throws {
    let example = try TextLayoutExample(
      "№\tМероприятие\tСрок\tОтметка\n1.\tИздать приказ\t1 марта\n2.\tПровести сход\n3.\tИтоги\t5 мая\t\n")
    #expect(example.rows[1] == ["1.", "Издать приказ", "1 марта"])
    #expect(example.rows[2] == ["2.", "Провести сход"])
    #expect(example.rows.count == 4)
  }

  @Test func signatureNotesAndTheNextAnnexStandOutside() throws {
    let example = try TextLayoutExample(
      """
      №\tМероприятие\tСрок
      1.\tИздать приказ\t1 марта

      Глава\t\tИ.О. Фамилия
      Примечание: нет.
      Приложение № 2
      План второй
      №\tМероприятие\tСрок\tИсполнитель
      1.\tПровести сход\t2 марта\tОтдел
      """)
    #expect(example.tables.count == 2)
    #expect(example.rows(of: 0).count == 2)
    #expect(example.rows(of: 1).count == 2)
    #expect(
      example.paragraphs == ["Глава\t\tИ.О. Фамилия", "Примечание: нет.", "Приложение № 2", "План второй"])
  }

  @Test func numberedPointsAreNoTable() throws {
    let example = try TextLayoutExample(
      "1.\tУтвердить план.\n2.\tКонтроль оставляю за собой.\n3.\tОпубликовать.\n")
    #expect(example.tables.isEmpty)
  }

  @Test func moreCellsThanColumnsIsTold() throws {
    let example = try TextLayoutExample(
      "№\tМероприятие\tСрок\n1\tА\tБ\n2\tВ\tГ\tД\n3\tЕ\tЖ\n")
    #expect(example.reading.findings.map(\.code) == ["row-too-long"])
    #expect(example.reading.findings.first?.place == .lines(3...3))
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"]) func anyLineEnd(_ end: String) throws {
    let example = try TextLayoutExample(
      ["№\tМероприятие\tСрок", "1.\tИздать приказ\t1 марта"].joined(separator: end))
    #expect(example.rows == [["№", "Мероприятие", "Срок"], ["1.", "Издать приказ", "1 марта"]])
    #expect(example.tables.first?.place == .lines(1...2))
  }

  @Test func aWordAndANumberOverARowThatGoesOnAreAHeading() throws {
    let example = try TextLayoutExample(
      "Сроки\tСодержание\tОтветственный\nМай\tСбор\tОтдел\nЗаседание 2. Дети\nИюнь\tОтчет:\n– один,\n– два\tОтдел\n"
    )
    #expect(
      example.rows.suffix(2) == [["Заседание 2. Дети+3"], ["Июнь", "Отчет:\n– один,\n– два", "Отдел"]])
  }

  @Test func wordsAloneOverAWholeRowAreAHeading() throws {
    let example = try TextLayoutExample(
      "Сроки\tСодержание\tОтветственный\nМай\tСбор\tОтдел\nОсенний период\nСентябрь\tОтчет\tОтдел\n")
    #expect(example.rows.suffix(2) == [["Осенний период+3"], ["Сентябрь", "Отчет", "Отдел"]])
  }

  @Test func aHeadingIsNoPartOfTheHeadingUnderIt() throws {
    let row = { (number: Int) in "\(number).\tУчения\tмай\tОтдел\tдружина\t\n" }
    let example = try TextLayoutExample(
      "№\tМероприятие\tСрок\tИсполнитель\tСилы\tОтметка\n" + row(1) + row(2)
        + "Раздел II. Подготовка\n1) Тренировки\t\t\t\t\n" + row(3))
    #expect(example.rows[3] == ["Раздел II. Подготовка+6"])
    #expect(example.rows[4].first == "1) Тренировки")
  }

  @Test func aRemarkBetweenRowsThatCountOnEndsNoTable() throws {
    let head = "№\tМероприятие\tСрок\tИсполнитель\n1\tСбор\tмай\tОтдел\n2\tСверка\tмай\tОтдел\n"
    let remark = "Примечание. Сбор по конкурсу.\n"
    #expect(try TextLayoutExample(head + remark + "3\tОтчет\tмай\tОтдел").rows.count == 5)
    #expect(try TextLayoutExample(head + remark + "1\tОтчет\tмай\tОтдел").rows.count == 3)
    #expect(try TextLayoutExample(head + "Приложение 2\n" + "3\tОтчет\tмай\tОтдел").rows.count == 3)
  }
}
