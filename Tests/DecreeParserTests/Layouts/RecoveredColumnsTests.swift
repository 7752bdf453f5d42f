import Testing

@testable import DecreeParser

/// Which columns such a table has, and which of its numbers count rows.
@Suite struct RecoveredColumnsTests {
  @Test func namesUnderOneNameStandOnARowOfTheirOwn() {
    let row = { (number: String, activity: String) in
      "\(number)\n\(activity)\n01.03.2024\n31.05.2024\nОтчет\nОтдел закупок\n"
    }
    let found = RecoveredText(
      "ИД\nМероприятие\nСрок реализации\nДокумент\nОтветственный\n\n\nначало\nокончание\n\n\n"
        + row("1", "Сбор") + row("1.1", "Сверка") + row("2", "Выбор"))
    #expect(found.tables.first?[0] == ["ИД", "Мероприятие", "Срок реализации", "Документ", "Ответственный"])
    #expect(found.tables.first?[1] == ["", "", "начало", "окончание", "", ""])
    #expect(
      found.tables.first?[2] == ["1", "Сбор", "01.03.2024", "31.05.2024", "Отчет", "Отдел закупок"])
    #expect(found.tables.first?.count == 5)
  }

  @Test func theLastNameMayStandOverOthersWithNumbersUnderThem() {
    let row = { (number: String, activity: String) in
      "\(number)\n\(activity)\nдо 1 мая\nОтдел кадров\n48\n11\n"
    }
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nОтветственный\nЧисло работников\n\n\n\n\nвсего\nв т. ч. женщин\n1\n2\n3\n4\n5\n6\n"
        + row("1", "Обучение") + row("2", "Осмотр") + row("3", "Отчет"))
    #expect(found.tables.first?[3] == ["1", "Обучение", "до 1 мая", "Отдел кадров", "48", "11"])
    #expect(found.tables.first?.count == 6)
  }

  @Test func beginAndEndAfterAllNamesStandUnderTheDeadline() {
    let row = { (number: String, activity: String) in
      "\(number)\n\n\(activity)\n\n01.03.2024\n\n31.05.2024\n\nОтдел закупок\n\n"
    }
    let found = RecoveredText(
      "№\n\nМероприятие\n\nСрок реализации\n\nОтветственный\n\nначало\n\nокончание\n\n" + row("1", "Сбор")
        + row("2", "Сверка") + row("3", "Выбор"))
    #expect(found.tables.first?.last == ["3", "Выбор", "01.03.2024", "31.05.2024", "Отдел закупок"])
  }

  @Test func aNameThatSaysNothingOfItsColumnIsNoSection() {
    let row = { (number: String, activity: String) in
      "\(number)\n\(activity)\nмай\nСтаршие сестры\nВрач-эпидемиолог\n"
    }
    let found = RecoveredText(
      RecoveredText.heading + "Контроль исполнения\n1. Организация\n" + row("1.1.", "Осмотр")
        + row("1.2.", "Обучение") + "2. Прививки\n" + row("2.1.", "Сверка") + row("2.2.", "Учет"))
    #expect(found.tables.first?[0].last == "Контроль исполнения")
    #expect(found.tables.first?[1] == ["1. Организация"])
    #expect(found.tables.first?[2] == ["1.1.", "Осмотр", "май", "Старшие сестры", "Врач-эпидемиолог"])
    #expect(found.tables.first?[4] == ["2. Прививки"])
  }

  @Test func aNumberThatCountsThingsBeginsNoRow() {
    let row = { (number: String, activity: String, count: String) in
      "\(number)\n\(activity)\nшт.\n\(count)\nмай\nОтдел снабжения\n"
    }
    let found = RecoveredText(
      "№\nМероприятие\nЕд. изм.\nКоличество\nСрок\nИсполнитель\n" + row("1", "Ремонт котла", "1")
        + row("2", "Замена насосов", "3") + row("3", "Замена окон", "5") + row("4", "Осмотр", "9"))
    #expect(found.tables.first?.map { $0[0] } == ["№", "1", "2", "3", "4"])
    #expect(found.tables.first?.map { $0[3] } == ["Количество", "1", "3", "5", "9"])
  }

  @Test func dashesAndSumsStateNoActivity() {
    let found = RecoveredText(
      """
      Мероприятие
      Дата проведения
      Место проведения
      Ответственный
      Смета, руб.
      Организация
      Создание комитета
      до 1 февраля 2018 г.
      –
      ректорат
      –
      Разработка логотипа
      февраль 2018 г.
      –
      кафедра дизайна
      15 000
      Наука
      Выставка разработок
      октябрь 2018 г.
      фойе корпуса 2
      деканаты факультетов
      25 000
      """)
    #expect(
      found.tables.first?.dropFirst() == [
        ["Организация"], ["Создание комитета", "до 1 февраля 2018 г.", "–", "ректорат", "–"],
        ["Разработка логотипа", "февраль 2018 г.", "–", "кафедра дизайна", "15 000"], ["Наука"],
        ["Выставка разработок", "октябрь 2018 г.", "фойе корпуса 2", "деканаты факультетов", "25 000"],
      ])
  }

  @Test func anOfficeNamesTheColumnOfTheParties() {
    let row = { (number: String, topic: String) in
      "\(number)\n\(topic)\nуполномоченные\nиюль\nОтдел статистики\n12\n"
    }
    let found = RecoveredText(
      "№\nТема занятия\nКатегория\nСрок обучения\nПреподаватель\nЧасы\n" + row("1", "Основы переписи")
        + row("2", "Заполнение листов") + row("3", "Охрана труда"))
    #expect(
      found.tables.first?[0]
        == ["№", "Тема занятия", "Категория", "Срок обучения", "Преподаватель", "Часы"])
    #expect(found.tables.first?.count == 4)
  }

  @Test func theStampOfAnotherAnnexEndsTheTable() {
    let found = RecoveredText(
      RecoveredText.heading + RecoveredText.row("1", "Сбор данных") + RecoveredText.row("2", "Сверка")
        + "\nПриложение № 2\nк распоряжению общества\nот 02.10.2023 № 188\n\nГрафик проверок\n\n№\nОбъект\nКомиссия\n"
        + "3\nКотельная\nмай\n")
    #expect(found.tables.first?.map { $0[0] } == ["№", "1", "2"])
    #expect(found.paragraphs.first == "Приложение № 2")
  }

  @Test func aDashIsACellOfItsOwnAndAHeadingLikeTheFirstHeadsRows() {
    let found = RecoveredText(
      """
      Содержание работы
      Группа
      Срок
      Ответственный
      Форма отчетности
      Работа с педагогами
      Инструктаж педагогов
      –
      сентябрь
      старший воспитатель
      журнал инструктажа
      Оформление уголков
      все группы
      до 20 сентября
      воспитатели
      –
      Работа с детьми
      Прогулки к перекрестку
      старшая, подготовительная
      1 раз в месяц
      воспитатели
      запись в плане
      """)
    #expect(
      found.tables.first?.dropFirst() == [
        ["Работа с педагогами"],
        ["Инструктаж педагогов", "–", "сентябрь", "старший воспитатель", "журнал инструктажа"],
        ["Оформление уголков", "все группы", "до 20 сентября", "воспитатели", "–"], ["Работа с детьми"],
        [
          "Прогулки к перекрестку", "старшая, подготовительная", "1 раз в месяц", "воспитатели",
          "запись в плане",
        ],
      ])
  }
}
