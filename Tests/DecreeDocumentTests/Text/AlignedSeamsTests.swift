import Testing

@testable import DecreeDocument

/// Words that a page set by spaces has put on the wrong side of a seam go back to their cell.
@Suite struct AlignedSeamsTests {
  @Test func aNumberIsPartedByOneSpace() throws {
    let example = try TextLayoutExample(
      """
      №             Объект проверки              Дата проверки        Председатель комиссии
      1 Котельная, тепловые сети                10 октября         главный энергетик
      2 Компрессорная станция                   11 октября         главный механик
      3 Железнодорожное хозяйство               12–13 октября      начальник цеха
      """)
    #expect(example.rows.map { $0[0] } == ["№", "1", "2", "3"])
    #expect(example.rows[1][1] == "Котельная, тепловые сети")
  }

  @Test func aNumberAloneOnItsLineIsAsItWas() throws {
    let example = try TextLayoutExample(
      """
      №    Мероприятие                 Срок          Исполнители
      1    15 семинаров для школ       до 1 мая      Отдел школ
      2    2 конкурса для вузов        до 5 мая      Отдел вузов
      3    Итоги года                  до 9 мая      Отдел кадров
      """)
    #expect(example.rows[1] == ["1", "15 семинаров для школ", "до 1 мая", "Отдел школ"])
    #expect(example.rows[2][1] == "2 конкурса для вузов")
  }

  @Test func theWordOfAYearGoesBackToItsDate() throws {
    let example = try TextLayoutExample(
      """
      № п/п     Мероприятие              Срок               Исполнители
      1.        Уборка снега, вывоз      с 15 ноября 2022   Управление ЖКХ
                твердых коммунальных г.,
                отходов                  далее постоянно
      2.        Осмотр крыш              1–3 июля 2022      Управление ЖКХ
                в исторических домах года
      3.        Промывка труб            до 1 мая 2022 г.   Водоканал
      """)
    #expect(example.rows[1][2] == "с 15 ноября 2022\nг.,\nдалее постоянно")
    #expect(example.rows[1][1] == "Уборка снега, вывоз\nтвердых коммунальных\nотходов")
    #expect(example.rows[2][2] == "1–3 июля 2022\nгода")
  }

  @Test func aFigureGoesToTheColumnOfMoney() throws {
    let example = try TextLayoutExample(
      """
      № п/п    Мероприятие                     Сумма        Срок          Исполнители
      1.       Ремонт моста                    350,5        до 1 мая      Отдел дорог
      2.       Разметка улиц                   48,0         до 5 мая      Отдел дорог
      3.       Осмотр железнодорожных 15,75                 до 9 мая      Отдел дорог
               переездов
      4.       Покупка дорожных знаков         580          до 7 июня     Отдел дорог
      5.       Строительство перехода          12,5         до 8 июня     Отдел дорог
      """)
    #expect(example.rows[3][1...2] == ["Осмотр железнодорожных\nпереездов", "15,75"])
    #expect(
      example.reading.findings.contains { $0.code == "cell-boundary-uncertain" && $0.place == .lines(4...4) })
  }

  @Test func theNumbersColumnHoldsNoWords() throws {
    let example = try TextLayoutExample(
      """
      №     Мероприятие               Срок             Исполнители
      1     Открытие выставки         1 марта          Городской музей
      2     Поздравление ветеранов    5 мая            Молодежный центр
      3     Доведение плана           до 25 марта      Руководители
      \u{0C} №         Мероприятие        Срок           Исполнители
       исполнителям и сайту      2021 года        центров
       и школам
      4     Кинопоказ                 1 июня           Кинофонд
      """)
    let third = try #require(example.rows.first { $0[0].hasPrefix("3") })
    #expect(third[0] == "3")
  }

  @Test func aHeadingIsRepeatedWholeWhereverItsLinesBreak() throws {
    let example = try TextLayoutExample(
      """
      №          Наименование           Объем          Срок                Исполнитель
      п/п         мероприятий         финансиро     исполнения
                                      вания, тыс.
                                          руб.
      1.    Проведение акции             350,5           август      Минтранс области,
            «Внимание, дети!»                                        организации
      2.    Анализ причин аварий          580          один раз в    Администрации
            на дорогах                                  квартал      образований
      \u{0C}№          Наименование             Объем              Срок             Исполнитель
      п/п         мероприятий         финансирован        исполнения
                                       ия, тыс. руб.
            в местах концентрации
            ДТП
      3.    Обустройство тротуаров        15,75          до 24 ноября     Администрации
            и ограждений                                                  образований
      """)
    #expect(example.rows.contains { $0.count > 1 && $0[1].hasSuffix("в местах концентрации\nДТП") })
  }

  @Test(arguments: [
    ("областного театра по", "по месту нахождения"), ("услуг в", "в течение года"),
  ])
  func aDoubledPrepositionParts(left: String, right: String) {
    #expect(CellEdge.parts(Array(left.utf8)[...], Array(right.utf8)[...]))
  }

  @Test(arguments: [("театра по", "месту нахождения"), ("театра", "театра драмы")])
  func otherWordsPartNothing(left: String, right: String) {
    #expect(!CellEdge.parts(Array(left.utf8)[...], Array(right.utf8)[...]))
  }
}
