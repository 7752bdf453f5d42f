import DecreeDocument
import Testing

@testable import DecreeParser

@Suite("Tables of a plan")
struct PlanTablesTests {
  @Test("two header rows: parts of a period under one name")
  func twoHeaderRows() {
    let plan = Orders.plan(
      """
      План

      №|Мероприятие|Срок||Исполнитель
      ||начало|окончание|
      1|Осмотр|01.02.2021|05.03.2021|Отдел
      """)
    #expect(
      plan.plans.first?.columns.map(\.header) == [
        "№", "Мероприятие", "Срок начало", "Срок окончание", "Исполнитель",
      ])
    #expect(plan.plans.first?.items.first?.deadline?.text == "01.02.2021 05.03.2021")
  }

  @Test("a direction groups what another column states")
  func direction() {
    let columns = Orders.plan(
      "План\n\nНаправление|Содержание деятельности|Сроки|Кто проводит\nСпорт|Эстафета|1 мая|Кафедра"
    ).plans.first?.columns
    #expect(columns?.map(\.role) == [.other, .activity, .deadline, .responsible])
    let alone = Orders.plan("План\n\n№|Направление работы|Сроки\n1|Эстафета|1 мая").plans.first?.columns
    #expect(alone?.map(\.role) == [.number, .activity, .deadline])
  }

  @Test("several plans in one act; tables of another kind are left out, and that is told")
  func severalTables() {
    let plan = Orders.plan(
      """
      Приложение № 1
      План на 2021 год
      №|Мероприятие|Срок
      1|Осмотр|май

      Показатели
      №|Наименование показателя|Ед. изм.|Значение
      1|Доля|%|12

      Приложение № 2
      План на 2022 год
      №|Мероприятие|Срок
      1|Сход|июнь
      """)
    #expect(plan.plans.map(\.annex) == ["Приложение № 1", "Приложение № 2"])
    #expect(plan.plans.map(\.title) == ["План на 2021 год", "План на 2022 год"])
    #expect(plan.plans.map { $0.items.map(\.activity) } == [["Осмотр"], ["Сход"]])
    #expect(plan.diagnostics.contains { $0.code == "table-left-out" })
  }

  @Test("of two columns that could state the activity the plainer one does; the other is kept")
  func twoActivityColumns() {
    let plan = Orders.plan(
      "План\n\n№|Направление|Мероприятие|Срок\n1|Охрана лесов|Осмотр|май")
    #expect(plan.plans.first?.items.map(\.activity) == ["Осмотр"])
    #expect(plan.plans.first?.items.first?.other == [OtherCell(header: "Направление", text: "Охрана лесов")])
  }

  @Test("a table without a header: roles by what the cells hold, and that is told")
  func noHeader() {
    let plan = Orders.plan(
      """
      План на 2021 год

      1.|Провести осмотр пожарных водоемов|до 1 мая 2021 г.|Отдел по делам ГО
      2.|Провести сход граждан в деревнях|в течение года|Администрация поселения
      3.|Обновить запасы песка|июнь 2021 г.|Отдел по делам ГО
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
    #expect(plan.diagnostics.contains { $0.code == "columns-guessed" })
  }

  @Test("a stamp and a title inside tables are read; a signature table is no plan")
  func layoutTables() {
    let stamp = Orders.table([["", "УТВЕРЖДЕН\nприказом Отдела культуры\nот 01.02.2021 № 5"]])
    let title = Orders.table(
      [["План мероприятий на 2021 год"], ["№", "Мероприятие", "Срок"], ["1", "Осмотр", "май"]], number: 2)
    let signature = Orders.table([["Начальник отдела", "", "И.О. Фамилия"]], number: 3)
    let plan = Orders.plan(of: Orders.document(tables: [stamp, title, signature]))
    #expect(plan.decree.number == "5")
    #expect(plan.decree.issuer == "Отдел культуры")
    #expect(plan.plans.map(\.title) == ["План мероприятий на 2021 год"])
    #expect(plan.plans.first?.items.count == 1)
  }

  @Test("a plan inside a cell of another table is found")
  func nested() {
    let inner = Orders.table([["№", "Мероприятие", "Срок"], ["1", "Осмотр", "май"], ["2", "Сход", "июнь"]])
    var outer = Orders.table([[""]])
    outer.rows[0].cells[0].blocks = [.table(inner)]
    #expect(Orders.plan(of: Orders.document(tables: [outer])).plans.first?.items.count == 2)
  }

  @Test("a budget by years is no plan")
  func budget() {
    let plan = Orders.plan(
      "План на 2021 год\n\n№|Мероприятие|Ответственный|2021 год|2022 год\n1|Осмотр|Отдел|12,5|13,0")
    #expect(plan.plans.isEmpty)
  }

  @Test("a document without a plan says so")
  func noPlan() {
    let plan = Orders.plan("Просто письмо\nо погоде")
    #expect(plan.plans.isEmpty)
    #expect(plan.diagnostics.contains { $0.code == "no-plan" && $0.severity == .error })
  }

  @Test("a heading over columns of periods that stands with the first of them; its second row comes again")
  func periodsUnderOneHeading() {
    let items =
      Orders.plan(
        """
        План на 2019–2020 годы

        №|Мероприятие|Срок исполнения, год 2019|2020|Ответственный
        1|Осмотр|+||Отдел
        2|Отчет|+|+|Отдел

        №|Мероприятие|2019|2020|Ответственный
        3|Доклад||+|Отдел
        """
      ).plans.first?.items ?? []
    #expect(items.map { $0.deadline?.text } == ["2019", "2019, 2020", "2020"])
  }

  @Test("a table left out under a plan of as many columns is told aloud, as it may be a piece of it")
  func leftOut() {
    let severities = { (second: String) in
      Orders.plan(RowsTests.head + "1|Осмотр|май|Отдел\n\n" + second).diagnostics
        .filter { $0.code == "table-left-out" }.map(\.severity)
    }
    let table = "Показатель|Единица|Факт|План\nОхват|чел.|5|7\n"
    #expect(severities("План мероприятий по улучшению показателей\n\n" + table) == [.note])
    #expect(severities(table) == [.warning])
  }

  @Test("a small table in a plan's cell makes the plan no frame around it")
  func tableInACell() {
    let inner = Orders.table([["Школа № 1", "10 мая"], ["Школа № 2", "20 мая"]])
    var outer = Orders.table([
      ["№", "Мероприятие", "Исполнитель", "Срок"], ["1", "", "Отдел образования", "май"],
      ["2", "Опрессовка", "Отдел образования", "июнь"],
    ])
    outer.rows[1].cells[1].blocks = [
      .paragraph(Paragraph(text: "Промывка по графику:", place: outer.rows[1].place)), .table(inner),
    ]
    let items = Orders.plan(of: Orders.document(tables: [outer])).plans.first?.items ?? []
    #expect(
      items.map(\.activity) == ["Промывка по графику: Школа № 1 10 мая Школа № 2 20 мая", "Опрессовка"])
  }

  @Test(
    "what a page leaves between two pieces says nothing, and a heading there heads the second",
    arguments: [
      ("Продолжение таблицы 1", []), ("Окончание", []), ("Продолжение на следующей странице", []), ("12", []),
      ("Окончание учебного года", ["Окончание учебного года"]),
    ])
  func betweenPieces(line: String, section: [String]) {
    let plan = Orders.plan(
      "План на 2021 год\n\n№|Мероприятие|Срок\n1|Осмотр|май\n2|Сход|июнь\n\n\(line)\n\n3|Отчет|июль\n4|Итоги|июль"
    )
    #expect(plan.plans.map { $0.items.map(\.section) } == [[[], [], section, section]])
  }
}
