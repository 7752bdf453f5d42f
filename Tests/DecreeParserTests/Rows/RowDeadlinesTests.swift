import Testing

@testable import DecreeParser

@Suite("Deadlines that the rows around or the columns state")
struct RowDeadlinesTests {
  private func items(_ rows: String) -> [Item] {
    Orders.plan(RowsTests.head + rows).plans.first?.items ?? []
  }

  @Test("months as headings give the deadline's month")
  func headings() {
    let items = items("Октябрь 2021|||\n1|Осмотр|25|Отдел\nНоябрь|||\n2|Сход|3|Отдел")
    #expect(items.map(\.section) == [["Октябрь 2021"], ["Ноябрь"]])
  }

  @Test("a start and an end in columns of their own are one text; quarters with marks say the deadline")
  func deadlineColumns() {
    let two = Orders.plan(
      "План\n\n№|Мероприятие|Срок начала|Срок окончания\n1|Осмотр|01.02.2021|05.03.2021")
    #expect(two.plans.first?.items.first?.deadline?.text == "01.02.2021 05.03.2021")
    let quarters = Orders.plan(
      "План на 2021 год\n\n№|Мероприятие|I квартал|II квартал|III квартал|IV квартал|Исполнитель\n"
        + "1|Осмотр|+||+||Отдел\n2|Сход||х|||Совет")
    #expect(
      quarters.plans.first?.items.map { $0.deadline?.text } == ["I квартал, III квартал", "II квартал"])
  }

  @Test("where the header speaks of a place, what stands beside the day is noted, not warned of")
  func places() {
    let read = { (header: String) in
      Orders.plan("План на 2021 год\n\n№|Мероприятие|\(header)|Исполнитель\n1|Сход|5 мая, у клуба|Отдел")
        .diagnostics.filter { $0.code == "deadline-unrecognized" }.map(\.severity)
    }
    #expect(read("Дата и место") == [.note])
    #expect(read("Дата") == [.warning])
  }

  @Test("a quarter without a mark is a deadline's column as its neighbours are, on every page")
  func quarters() {
    let plan = Orders.plan(
      """
      План на 2015 год

      №|Мероприятие|I кв.|II кв.|III кв.|IV кв.|Ответственный
      1|Осмотр|+|+|||Отдел
      2|Обучение||||+|Отдел
      №|Мероприятие|I кв.|II кв.|III кв.|IV кв.|Ответственный
      3|Отчет|+|+||+|Отдел
      """)
    #expect(
      plan.plans.first?.items.map { $0.deadline?.text } == [
        "I кв., II кв.", "IV кв.", "I кв., II кв., IV кв.",
      ])
  }

  @Test("a mark merged over several periods holds for each, words over all of them stand alone")
  func mergedMarks() {
    let plan = Orders.merged(
      """
      №|Мероприятие|Ответственный|I кв.|II кв.|III кв.|IV кв.
      1|Семинар|Отдел|+<2||
      2|Слет|Отдел||х||√
      3|Обучение|Отдел|+<4
      4|Смотр|Отдел||до 15 сентября<2|
      5|Обход|Отдел|ежемесячно<4
      6|Сбор|Отдел||+|+|
      7|Сход|Отдел||^<2|
      """)
    #expect(
      plan.plans.first?.items.map { $0.deadline?.text } == [
        "I кв., II кв.", "II кв., IV кв.", "I кв., II кв., III кв., IV кв.", "II кв., III кв. до 15 сентября",
        "ежемесячно", "II кв., III кв.", "II кв.",
      ])
  }

  @Test("every abbreviated month heads a column of marks")
  func months() {
    let names = ["Янв", "Фев", "Мар", "Апр", "Май", "Июн", "Июл.", "Авг.", "Сент.", "Окт.", "Ноя", "Дек"]
    let marks = [String](repeating: "+", count: 12).joined(separator: "|")
    let plan = Orders.plan(
      "План на 2021 год\n\n№|Мероприятие|" + names.joined(separator: "|") + "\n1|Обход|\(marks)")
    let terms = plan.plans.first?.items.first?.deadline?.terms ?? []
    #expect(terms.count == 12)
    #expect(plan.plans.first?.columns.filter { $0.role == .deadline }.map(\.header) == names)
  }

  @Test("an end before its start is told", arguments: ["30.06.2021|01.02.2021", "июнь 2021|февраль 2021"])
  func reversedColumns(days: String) {
    let plan = Orders.plan("План\n\n№|Мероприятие|Срок начала|Срок окончания\n1|Осмотр|" + days)
    #expect(plan.diagnostics.contains { $0.code == "deadline-reversed" && $0.item == 0 })
    let text = days.replacing("|", with: " ")
    #expect(plan.plans.first?.items.first?.deadline?.text == text)
    #expect(plan.plans.first?.items.first?.deadline?.terms == [.unrecognized(text: text)])
  }

  @Test("an end that without a year falls behind the plan's period is told as one that may be the start")
  func perhapsReversedColumns() {
    func codes(_ title: String, _ days: String) -> [String] {
      let plan = Orders.plan("\(title)\n\n№|Мероприятие|Начало|Окончание|Исполнитель\n1|Осмотр|\(days)|Отдел")
      return plan.diagnostics.map(\.code).filter { $0 == "deadline-ambiguous" }
    }
    #expect(codes("План на 2021 год", "июнь|март") == ["deadline-ambiguous"])
    #expect(codes("План на 2021 год", "15 июня|1 мая") == ["deadline-ambiguous"])
    #expect(codes("План на 2021 год", "март|июнь") == [])
    #expect(codes("План на 2021–2022 годы", "сентябрь|май") == [])
  }

  @Test("the same words are another deadline under the heading of another month")
  func sameDeadlineElsewhere() {
    let items = items(
      """
      Октябрь 2021 года|||
      1|Отчет|до 5 числа|Отдел
      2|Осмотр|до 5 числа|Отдел
      Ноябрь 2021 года|||
      3|Итоги|до 5 числа|Отдел
      """)
    #expect(items.map { $0.deadline?.due?.description } == ["2021-10-05", "2021-10-05", "2021-11-05"])
  }

  @Test("a day under a quarter is when the row is due; one outside the quarter is told")
  func dayUnderAPeriod() {
    let plan = Orders.plan(
      "План на 2021 год\n\n№|Мероприятие|Исполнитель|I кв.|II кв.|III кв.|IV кв.\n1|Осмотр|Отдел|+|||\n"
        + "2|Слет|Отдел||+||+\n3|Смотр|Отдел||20 мая||\n4|Отчет|Отдел||июль||")
    #expect(
      plan.plans.first?.items.map { $0.deadline?.due?.description }
        == ["2021-03-31", "2021-06-30", "2021-05-20", "2021-06-30"])
    #expect(plan.diagnostics.filter { $0.code == "deadline-outside-column" }.map(\.item) == [3])
  }
}
