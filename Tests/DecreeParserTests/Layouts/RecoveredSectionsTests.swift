import Testing

@testable import DecreeParser

/// Headings between such rows.
@Suite struct RecoveredSectionsTests {
  @Test func aSectionsNumberOnALineOfItsOwnBelongsToItsTitle() {
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\n1.\nПравовые меры\n1\nСбор данных\nмай\nОтдел образования\n"
        + "2\nСверка данных\nиюнь\nОтдел образования\n2.\nКадровые меры\n3\nОтчет\nиюль\nОтдел образования")
    #expect(found.tables.first?.contains(["2. Кадровые меры"]) == true)
  }

  @Test func aSectionWithoutANumberIsKnownByTheOneOverTheFirstRow() {
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\nРезультат\nПравовые меры\n1\nСбор данных\nмай\nОтдел образования\n"
        + "Отчет\n2\nСверка данных\nиюнь\nОтдел образования\nОтчет\nКадровые меры\n3\nДоклад\nиюль\n"
        + "Отдел образования\nОтчет")
    #expect(
      found.tables.first?.dropFirst() == [
        ["Правовые меры"], ["1", "Сбор данных", "май", "Отдел образования", "Отчет"],
        ["2", "Сверка данных", "июнь", "Отдел образования", "Отчет"], ["Кадровые меры"],
        ["3", "Доклад", "июль", "Отдел образования", "Отчет"],
      ])
  }

  @Test func anAmountBeforeAHeadingIsNoNumberOfThatLevel() {
    let row = { (number: String, amount: String) in
      "\(number)\nСбор данных\nмай\nОтдел образования\n\(amount)\n"
    }
    let found = RecoveredText(
      RecoveredText.heading + "Бюджет\n" + row("2.1.1", "3") + row("2.1.2", "4") + "Направление 3. Кадры\n"
        + row("3.1.1", "2") + row("3.1.2", "5"))
    #expect(
      found.tables.first?.dropFirst().map { $0[0] } == [
        "2.1.1", "2.1.2", "Направление 3. Кадры", "3.1.1", "3.1.2",
      ])
  }

  @Test func aPartIsNamedByAWordANumberAndQuotes() {
    let row = { (activity: String) in "\(activity)\nмай\nОтдел образования\n" }
    let found = RecoveredText(
      "Мероприятие\nСрок\nИсполнитель\nПодпрограмма 1 «Дворы»\n" + row("Ремонт") + row("Уборка")
        + "Подпрограмма 2 «Парки»\n" + row("Посадка"))
    #expect(
      found.tables.first?.filter { $0.count == 1 } == [
        ["Подпрограмма 1 «Дворы»"], ["Подпрограмма 2 «Парки»"],
      ])
  }

  @Test func numbersOfThreeLevelsAndHeadingsBetween() {
    let found = RecoveredText(
      RecoveredText.heading + "1. Сбор\n" + RecoveredText.row("1.1.1", "Сбор данных")
        + RecoveredText.row("1.1.2", "Сверка")
        + "2. Учет\n"
        + RecoveredText.row("1.2.1", "Доклад") + "Раздел II\n" + RecoveredText.row("2.1.1", "Отчет"))
    #expect(
      found.tables.first?.dropFirst().map { $0[0] } == [
        "1. Сбор", "1.1.1", "1.1.2", "2. Учет", "1.2.1", "Раздел II", "2.1.1",
      ])
  }

  @Test(arguments: ["Заседание 2. Итоги", "Семинар 2. Итоги", "Раздел 2"])
  func aWordAndANumberHeadASectionOfRowsWithoutNumbers(title: String) {
    let row = { (text: String) in "май\n\(text)\nОтдел образования\nПротокол\n" }
    let found = RecoveredText(
      "Срок\nСодержание работы\nИсполнитель\nРезультат\n" + row("Сбор данных") + row("Сверка данных")
        + title + "\n" + row("Подготовка отчета") + row("Составление плана"))
    #expect(found.tables.first?[3] == [title])
    #expect(found.tables.first?.count == 6)
  }

  @Test func aSectionOverTheFirstRowIsNoNameOfAColumn() {
    let found = RecoveredText(
      "№\nМероприятие\nИсполнитель\nСрок\nРаздел 1. Вопросы для обсуждения\n1\nСбор данных\nОтдел образования\nмай\n"
        + "2\nСверка данных\nОтдел образования\nиюнь")
    #expect(found.tables.first?[1] == ["Раздел 1. Вопросы для обсуждения"])
  }

  @Test func lettersHeadTheRowsWhoseNumbersBeginWithThem() {
    let found = RecoveredText(
      RecoveredText.heading + "А. Сбор\n" + RecoveredText.row("А.1", "Сбор данных")
        + RecoveredText.row("А.2", "Сверка") + "Б. Учет\n" + RecoveredText.row("Б.1", "Доклад"))
    #expect(found.tables.first?.dropFirst().map { $0[0] } == ["А. Сбор", "А.1", "А.2", "Б. Учет", "Б.1"])
  }

  @Test func monthsHeadTheRowsOfDays() {
    let row = { (day: String, text: String) in "\(day)\n\(text)\nОтдел образования\n" }
    let found = RecoveredText(
      "Число\nМероприятие\nИсполнитель\nЯнварь\n" + row("13", "Сбор данных") + row("до 20", "Сверка данных")
        + "Март\n" + row("1–10", "Подготовка отчета"))
    #expect(found.tables.first?.dropFirst().map { $0[0] } == ["Январь", "13", "до 20", "Март", "1–10"])
  }

  @Test func totalsUnderTheLastRowAreKept() {
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнитель\nСумма\n1\nСбор данных\nмай\nОтдел образования\n10,5\n"
        + "2\nСверка данных\nиюнь\nОтдел образования\n20,0\nВсего по плану\n30,5\nИТОГО:\n30,5\nДиректор школы"
    )
    #expect(found.tables.first?.suffix(2) == [["Всего по плану 30,5"], ["ИТОГО: 30,5"]])
    #expect(found.paragraphs == ["Директор школы"])
  }

  @Test func aCellThatMayHoldAnotherRowIsTold() {
    let row = { (text: String) in "\(text)\nшкола\nмай\nОтдел образования\n" }
    let found = RecoveredText(
      "Мероприятие\nМесто\nСрок\nИсполнитель\n" + row("Сбор данных")
        + "Сверка данных\nшкола\nбез промедления\nОтдел образования\n" + row("Подготовка отчета")
        + row("Доклад"))
    #expect(found.findings.contains("cell-boundary-uncertain"))
  }

  @Test func aMonthBetweenRowsHeadsThem() {
    let found = RecoveredText(
      RecoveredText.heading + "Январь\n" + RecoveredText.row("1", "Сбор данных")
        + RecoveredText.row("2", "Сверка") + "Май\n"
        + RecoveredText.row("3", "Доклад") + RecoveredText.row("4", "Отчет"))
    #expect(found.tables.first?.map { $0[0] } == ["№", "Январь", "1", "2", "Май", "3", "4"])
    #expect(found.tables.first?.first?.count == 4)
  }

  /// «Работа с родителями» may head the row or be the first of its cells, whichever is read.
  @Test func aLineMoreThanTheRowsHaveIsASectionOrTold() {
    func row(_ text: String, _ group: String, _ month: String, _ party: String, _ form: String) -> String {
      [text, group, month, party, form].joined(separator: "\n") + "\n"
    }
    let found = RecoveredText(
      "Содержание работы\nВозрастная группа\nСрок\nОтветственный\nФорма отчетности\nРабота с педагогами\n"
        + row("Инструктаж", "–", "сентябрь", "старший воспитатель", "журнал")
        + row("Просмотр мультфильмов", "все группы", "еженедельно", "воспитатели", "–")
        + "Работа с родителями\n"
        + row(
          "Памятки «Световозвращатели»", "все группы", "октябрь, январь", "старший воспитатель", "памятка")
        + row("Родительское собрание", "подготовительная", "апрель", "заведующий", "протокол"))
    let isSection = found.tables.first?.contains(["Работа с родителями"]) ?? false
    #expect(isSection || found.findings.contains("cell-boundary-uncertain"))
  }

  @Test func wordsOverAnActivityHeadASectionOrAreTold() {
    let rows = ["Сбор данных", "Сверка данных"].map { "\($0)\nдо 1 мая 2021 г.\nОтдел образования\n\n" }
    let found = RecoveredText(
      "Мероприятие\nСрок\nИсполнитель\nОтметка о выполнении\nОрганизационные мероприятия\n" + rows[0]
        + rows[1]
        + "Профилактические мероприятия\n" + rows[0].replacing("Сбор", with: "Учет") + rows[1])
    #expect(
      found.tables.first?.map { $0[0] } == [
        "Мероприятие", "Организационные мероприятия", "Сбор данных", "Сверка данных",
        "Профилактические мероприятия", "Учет данных", "Сверка данных",
      ])
  }

  @Test func monthsAndPlainWordsHeadRowsWithoutNumbers() {
    let found = RecoveredText(
      """
      Содержание мероприятия
      Дата проведения
      Место
      Ответственное лицо
      ФЕВРАЛЬ
      Слет руководителей отрядов
      10 февраля
      г. Уфа
      Отдел инициатив
      Тренинг для учащихся колледжей
      14–16 февраля
      г. Белорецк
      Отдел занятости молодежи
      Молодежный центр города
      АПРЕЛЬ
      Акция «Неделя добра»
      17–23 апреля
      г. Салават
      Отдел инициатив
      """)
    #expect(
      found.tables[0].map { $0[0] } == [
        "Содержание мероприятия", "ФЕВРАЛЬ", "Слет руководителей отрядов", "Тренинг для учащихся колледжей",
        "АПРЕЛЬ", "Акция «Неделя добра»",
      ])
    let plain = RecoveredText(
      """
      Наименование мероприятия
      Срок проведения
      Ответственный за исполнение
      Организационные мероприятия
      Заседание комиссии
      до 5 апреля 2024 г.
      Отдел по делам ГОЧС
      Проверка пожарных гидрантов
      до 20.04.2024
      Управление жизнеобеспечения
      Профилактические мероприятия
      Уборка сухой растительности
      до 15 мая 2024 г.
      Территориальные отделы
      Контроль
      Ежедневный мониторинг термических точек
      с 15 апреля по 15 июня
      Единая диспетчерская служба
      Доклад главе округа
      по пятницам
      Отдел по делам ГОЧС
      """)
    #expect(plain.tables[0].count == 9)
    #expect(plain.tables[0][6] == ["Контроль"])
  }

  @Test(arguments: ["Модуль «Наша школа»", "II. Коррекционная работа"])
  func aNameInQuotesOrARomanNumberHeadsASectionOfRowsWithoutNumbers(title: String) {
    let found = RecoveredText(
      "Мероприятие\nИсполнитель\nСрок\nРезультат\n" + title
        + "\nПроверка готовности станций\nФилиал «Русский лес»\nдо 20 марта 2021 г.\nАкты\n"
        + "Обновление договоров\nОтдел снабжения\nмарт 2021 г.\nДоговоры\n")
    #expect(
      found.tables.first?.map { $0[0] }.dropFirst() == [
        title, "Проверка готовности станций", "Обновление договоров",
      ])
  }
}
