import Testing

@testable import DecreeDocument

/// Where the cells of a line end that spaces set, when they stand close or are stretched to their width.
@Suite struct AlignedCellsTests {
  @Test func namesThatTouchHeadTwoColumns() throws {
    let example = try TextLayoutExample(
      """
      №         Наименование         Ответственный Соисполнители        Срок         Документ
                 мероприятия            исполнитель
      1.    Создание рабочей         Министерство       Больницы        январь       Приказ
            группы                                      области
      2.    Утверждение порядка      Министерство       Больницы        I квартал    Регламент
      3.    Осмотр граждан           Центр надзора      Больницы        до 1 июля    Справка
      """)
    #expect(
      example.rows[0] == [
        "№", "Наименование\nмероприятия", "Ответственный\nисполнитель", "Соисполнители", "Срок", "Документ",
      ])
  }

  @Test func aStopUnderANumberIsItsOwn() throws {
    let example = try TextLayoutExample(
      """
      №          Этап              Начало         Результат       Исполнители
      1     Инвентаризация         июнь           Реестр          Отдел тепла
      )     действующих цен
      2     Сбор предложений       июль           Сводка          Отдел воды
      )
      3     Экспертиза             август         Заключение      Отдел экспертизы
      )                                                           и надзора
      """)
    #expect(example.rows.map { $0[0] } == ["№", "1)", "2)", "3)"])
    #expect(example.rows[3][4] == "Отдел экспертизы\nи надзора")
  }

  @Test func aWordThatItsColumnHasCutIsWhole() throws {
    let example = try TextLayoutExample(
      """
      № п/п     Мероприятие                Срок          Исполнители
      1.        Прием заявок граждан       еженедельн    Отдел занятости
                и организаций              о             населения
      2.        Ярмарка                    май           Отдел занятости
      """)
    #expect(example.rows[1][2] == "еженедельно")
  }

  @Test func aLineThatHadRoomForItsNextWordIsTold() throws {
    let example = try TextLayoutExample(
      """
      № п/п     Мероприятие                     Срок           Исполнители
      1.        Открытие выставки               с 1 марта      Городской музей
                и чтений для школьников
      2.        Поздравление ветеранов на дому  с 5 мая        Молодежный центр
      3.        Кинопоказ под открытым небом    1 июня         Кинофонд
      """)
    let told = example.reading.findings.filter { $0.code == "cell-boundary-uncertain" }
    #expect(told.map(\.place) == [.lines(2...2)])
  }

  @Test func wordsUnderNoNameAreTold() throws {
    let example = try TextLayoutExample(
      """
      № п/п     Мероприятие                Срок           Исполнители
      1.        Открытие выставки          1 марта        Городской музей      Приказ
      2.        Поздравление ветеранов     5 мая          Молодежный центр     Отчет
      3.        Кинопоказ                  1 июня         Кинофонд             Отчет
      """)
    #expect(example.reading.findings.count { $0.code == "cell-boundary-uncertain" } == 3)
  }

  @Test func aPlaceThatTouchesTheCellBeforeItIsWhole() throws {
    let example = try TextLayoutExample(
      """
      Месяц     Мероприятие                       Место проведения     Ответственный
      февраль   Выставка «Продукты»               г. Москва            Отдел отраслей
      март      Семинар по вопросам экспорта дичи г. Барнаул           Отдел отраслей
                в страны Азии
      апрель    Конкурс «Лучший товар»            г. Барнаул           Отдел маркетинга
      июнь      Фестиваль напитков                г. Барнаул           Отдел маркетинга
      август    День сыра                         Смоленский район     Отдел отраслей
      """)
    #expect(example.rows[2][1] == "Семинар по вопросам экспорта дичи\nв страны Азии")
    #expect(example.rows[2][2] == "г. Барнаул")
  }

  @Test func marksUnderNamesThatTouchStandInTwoColumns() throws {
    let example = try TextLayoutExample(
      """
      №             Наименование мероприятия              I кв.   II кв.   III кв. IV кв.       Ответственные
      1.    Упорядочение документов организаций             +        +        +      +        Отдел комплектования
      2.         Проверка состояния дел                              +                           Отдел хранения
      3.          Выставка к юбилею                                           +               Отдел использования
      4.        Семинар для архивистов                                               +        Организационный отдел
      """)
    #expect(
      example.rows[0]
        == ["№", "Наименование мероприятия", "I кв.", "II кв.", "III кв.", "IV кв.", "Ответственные"])
    #expect(example.rows[3] == ["3.", "Выставка к юбилею", "", "", "+", "", "Отдел использования"])
    #expect(example.rows[4][5] == "+")
  }

  @Test func aPageThatSeemsToHaveMoreColumnsHasNoMore() throws {
    let page = """
      №              Мероприятие                   Срок              Ответственный
      1          Осмотр жилых домов              до 1 мая           Отдел хозяйства
      2            Ремонт крыш                   до 1 июля             Подрядчик
      3       Уборка дворов и улиц               до 1 июня          Управляющая компания
      4               Отчет                    до 1 октября              Глава
      """
    let other = (5...16).map {
      "\($0)   Осмотр     домов     города     до мая     Отдел     хозяйства     района     Акт"
    }
    let example = try TextLayoutExample(page + "\n\u{0C}" + other.joined(separator: "\n"))
    #expect(example.letters == TextLayoutExample.letters(page + other.joined()))
  }

  /// «№ п/п» and the next name have but a space between them, and every cell stands in the middle of its column.
  @Test func theNumbersNameIsToldFromTheNextByItsWords() throws {
    let example = try TextLayoutExample(
      """
       № п/п Наименование мероприятий     Объем        Срок исполнения      Исполнитель
         1.        Ямочный ремонт          580         II квартал 2017 г.    Министерство
              автомобильных дорог                                             транспорта
         2.         Нанесение             15,75        май–октябрь 2017       УГИБДД
                дорожной разметки                           года
         3.       Обследование             580          ежегодно до 10        УГИБДД,
                     пассажиропотока на                    февраля              ЦОДД
                  маршрутах
      """)
    #expect(example.rows.map { $0[0] } == ["№ п/п", "1.", "2.", "3."])
    #expect(example.rows.map(\.count) == [5, 5, 5, 5])
  }

  @Test func wordsOverAGutterGoToBothCells() throws {
    let example = try TextLayoutExample(
      """
         № п/п               Мероприятие                    Срок исполнения            Ответственный исполнитель
      1        Организация представления              С 4 ноября по 15 декабря   Администрация учреждения
               гражданскими служащими сведений о 2026 года
               доходах, расходах, об имуществе
      2                  Оценка рисков                       до 15 мая                    Кадровая служба
      3                Обучение служащих                      ежегодно                    Кадровая служба
      4                 Обмен сведениями                     постоянно                       Управление
      """)
    #expect(example.rows[1][2] == "С 4 ноября по 15 декабря\n2026 года")
    #expect(example.reading.findings.contains { $0.place == .lines(3...3) })
  }

  @Test func pagesThatDisagreeOnAColumnHaveOne() throws {
    let example = try TextLayoutExample(
      """
       № п/п       Мероприятие                 Срок           Исполнители                              Отметка
      1        Создание запасов         до 19 августа             Глава штаба
      2        Опашка селений           октябрь         Глава штаба, служба спасения
                                                        и отдел гражданской обороны
      3        Осмотр мостов            май                       Глава штаба
      4        Проведение месячника     с 23 апреля     Глава штаба, служба спасения
                                                        и отдел гражданской обороны
      5        Тренировки               ежегодно                  Глава штаба
      """)
    #expect(example.rows.dropFirst().allSatisfy { $0[3].hasPrefix("Глава штаба") && $0[4].isEmpty })
  }
}
