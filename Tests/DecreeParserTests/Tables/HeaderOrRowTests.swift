import Testing

@testable import DecreeParser

@Suite("A header, or a row that looks like one")
struct HeaderOrRowTests {
  @Test("where no other column says what is done, the one that names the results does")
  func namesOfResults() {
    let plan = Orders.plan(
      """
      План мероприятий

      №|Наименование результата, контрольной точки|Срок|Исполнитель|Вид документа и результат
      1|Построены дома|25.12.2021|Отдел|Акт
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .result])
    let other = Orders.plan(
      "План\n\n№|Мероприятие|Срок|Наименование результата\n1|Осмотр|май|Акт")
    #expect(other.plans.first?.items.first?.result == "Акт")
    #expect(other.plans.first?.items.first?.activity == "Осмотр")
  }

  @Test("the rest of a plan without numbers, in words that headers are made of")
  func restWithoutNumbers() {
    let head = [["Мероприятия", "Классы", "Срок", "Ответственные"], ["Осенний кросс", "5", "май", "Отдел"]]
    let rest = [
      ["Публикация итогов", "9", "по окончании", "Отдел"],
      ["Единый урок", "9, 11", "1 раз в месяц", "Педагог-организатор"],
    ]
    let plan = Orders.plan(
      of: Orders.document(tables: [Orders.table(head), Orders.table(rest, number: 2)]))
    #expect(plan.plans.count == 1)
    #expect(
      plan.plans.first?.items.map(\.activity) == ["Осенний кросс", "Публикация итогов", "Единый урок"])
  }

  @Test("a new header under a plan without numbers opens another")
  func newHeader() {
    let first = [["Мероприятия", "Срок", "Ответственные"], ["Осенний кросс", "май", "Отдел"]]
    let second = [["Содержание работы", "Дата", "Исполнители"], ["Осмотр", "июнь", "Отдел"]]
    let plan = Orders.plan(
      of: Orders.document(tables: [Orders.table(first), Orders.table(second, number: 2)]))
    #expect(plan.plans.map { $0.items.map(\.activity) } == [["Осенний кросс"], ["Осмотр"]])
  }

  @Test("a header that names the deadlines alone is no row; the only column of bodies holds the parties")
  func headerByOneName() {
    let plan = Orders.plan(
      """
      ГРАФИК проверок на 2021 год

      Объект проверки|Дата|Состав комиссии
      База с. Ивановка|5 мая 2021 г.|Отдел эксплуатации, управление дорог, служба заказчика
      База г. Заречный|6 мая 2021 г.|Отдел эксплуатации, управление дорог
      Повторная проверка|11–12 июня|Отдел эксплуатации, служба заказчика
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.activity, .deadline, .responsible])
    #expect(plan.plans.first?.columns.map(\.header) == ["Объект проверки", "Дата", "Состав комиссии"])
    #expect(plan.plans.first?.items.map(\.activity).first == "База с. Ивановка")
    #expect(plan.plans.first?.items.count == 3)
    #expect(plan.diagnostics.contains { $0.code == "columns-guessed" })
  }

  @Test("a numbered heading between two pieces with the same header heads rows, and titles no other plan")
  func headingBetweenPieces() {
    let plan = Orders.plan(
      """
      План на 2021 год
      Мероприятие|Срок|Исполнитель
      Осмотр|май|Отдел
      II. Мероприятия в пожароопасный сезон
      Мероприятие|Срок|Исполнитель
      Дежурство|июнь|Отдел
      """)
    #expect(plan.plans.count == 1)
    #expect(plan.plans.first?.items.map(\.section) == [[], ["II. Мероприятия в пожароопасный сезон"]])
  }
}
