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

  @Test func theLastNameMayStandOverOthersThatGoOnInSmallLetters() {
    let found = RecoveredText(
      "Недостаток\nМероприятие\nСрок\nОтветственный\nСведения о ходе работы\n\n\n\n\nчто сделано\nсрок\n"
        + "Нет раздела\nДополнить сайт\n31.03.2020\nдиректор\n\n\nНет стенда\nЗаказать стенд\n30.06.2020\nзавхоз\n\n\n"
    )
    #expect(found.tables.first?[1] == ["", "", "", "", "что сделано", "срок"])
    #expect(found.tables.first?[2] == ["Нет раздела", "Дополнить сайт", "31.03.2020", "директор", "", ""])
    #expect(found.tables.first?.count == 4)
  }

  @Test func aFirstNameThatSaysNothingIsTheTablesWhereItsRowsHaveACellMore() {
    let row = { (place: String, topic: String, day: String) in "\(place)\n\(topic)\n\(day)\nшкола\nСовет\n" }
    let found = RecoveredText(
      "График\nПоселение\nТема слушаний\nДата\nМесто\nКто проводит\n"
        + row("с. Лесное", "Ремонт дороги", "21 октября") + row("с. Речное", "Проект бюджета", "24 октября")
        + row("пос. Горный", "Проект устава", "5 ноября"))
    #expect(found.tables.first?[1] == ["с. Лесное", "Ремонт дороги", "21 октября", "школа", "Совет"])
    #expect(found.paragraphs == ["График"])
    let title = RecoveredText(
      "Работа совета\nМероприятие\nСрок\nИсполнитель\nСбор\nмай\nОтдел кадров\nСверка\nиюнь\nОтдел кадров\n")
    #expect(title.paragraphs == ["Работа совета"])
    #expect(title.tables.first?.last == ["Сверка", "июнь", "Отдел кадров"])
  }

  @Test func aColumnOfControlHoldsPeopleAsThatOfThePartiesDoes() {
    let row = { (number: String, parties: String) in
      "\(number)\nСбор данных\nмай\n\(parties)\nпредседатель суда\n\n"
    }
    let found = RecoveredText(
      "№\nМероприятие\nСрок\nИсполнители\nКонтроль\nОтметка\nА. Учет\n" + row("1", "председатель суда")
        + "Б. Учеба\n" + row("2", "консультант суда\nпомощник судьи") + "В. Итоги\n" + row("3", "архивариус"))
    #expect(
      found.tables.first?.map { $0.count > 4 ? $0[4] : "" }.filter { $0 == "председатель суда" }.count == 3)
    #expect(found.findings == [])
  }

  @Test func aColumnOfDaysAndPlacesHoldsBothOnLinesOfTheirOwn() {
    let found = RecoveredText(
      "№\nДата и место\nМероприятие\nОтветственный\n1\nдо 1 мая\nСбор данных\nОтдел культуры\n"
        + "2\n24 июня\n19.00\nплощадь у театра\nКонцерт «Мы»\nОтдел культуры\n3\nдо 5 июля\nОтчет\nОтдел культуры"
    )
    #expect(
      found.tables.first?[2] == ["2", "24 июня\n19.00\nплощадь у театра", "Концерт «Мы»", "Отдел культуры"])
  }

  @Test func aDayInItsCellIsNoRowsNumber() {
    let row = { (number: String) in "\(number)\nСбор данных\n01.02.2023\n31.12.2023\nОтдел закупок\n" }
    let found = RecoveredText(
      "№\nМероприятие\nНачало\nОкончание\nОтветственный\n" + row("1.1") + row("1.2") + row("1.3"))
    #expect(found.tables.first?.map { $0[0] } == ["№", "1.1", "1.2", "1.3"])
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
