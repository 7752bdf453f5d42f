import Testing

@testable import DecreeParser

@Suite("What the cells of a row leave in doubt")
struct DoubtfulRowsTests {
  private func plan(_ rows: String) -> DecreePlan { Orders.plan(RowsTests.head + rows) }

  @Test("a number's closing mark that a page cut off numbers nothing")
  func restOfNumber() {
    let items =
      plan(
        """
        6|Информировать население о ходе|еженедельно|Отдел

        №|Мероприятие|Срок|Ответственный
        .|месячника||
        7|Отчет|май|Отдел
        """
      ).plans.first?.items ?? []
    #expect(items.map(\.number) == ["6", "7"])
    #expect(items.first?.activity == "Информировать население о ходе месячника")
  }

  @Test("words where the other rows have a number are told, and stay what they are")
  func wordsForNumber() {
    let plan = plan("1|Осмотр|май|Отдел\n2. пандус|Сбор|июнь|Отдел\n3|Отчет|июль|Отдел\n4|Доклад|июль|Отдел")
    #expect(plan.plans.first?.items.map(\.number) == ["1", "2. пандус", "3", "4"])
    #expect(plan.diagnostics.filter { $0.code == "number-unread" }.map(\.item) == [1])
  }

  @Test("what a narrow column leaves of «№ п/п» heads no rows")
  func restOfHeader() {
    let plan = plan("/п|||\n1|Осмотр|май|Отдел\n2|Сбор|май|Отдел")
    #expect(plan.plans.first?.items.map(\.section) == [[], []])
    #expect(plan.plans.first?.notes == [])
  }

  @Test(
    "a row without a number at a page's head goes on with an activity that ends with a colon, and that is told"
  )
  func openActivity() {
    let plan = plan(
      """
      3|Контрольная точка:|15.04.|Администрации

      |Заключены контракты|2021|районов
      4|Отчет|май|Отдел
      """)
    #expect(plan.plans.first?.items.map(\.number) == ["3", "4"])
    #expect(plan.plans.first?.items.first?.activity == "Контрольная точка: Заключены контракты")
    #expect(plan.plans.first?.items.first?.deadline?.text == "15.04.2021")
    #expect(plan.diagnostics.contains { ["row-joined", "row-in-doubt"].contains($0.code) })
  }

  @Test("a line at a page's head that closes a bracket heads no rows")
  func closedBracket() {
    let plan = plan(
      """
      1|Рассмотрение уведомлений (ч. 2 ст. 11 закона|май|Отдел

      02.03.2007 № 25-ФЗ)|||
      2|Отчет|май|Отдел
      """)
    #expect(plan.plans.first?.items.map(\.section) == [[], []])
  }

  @Test("a Roman number in the parties' column, alone, heads rows")
  func headingInTheMiddle() {
    let plan = Orders.plan(
      "План на 2021 год\n\nМероприятие|Исполнитель|Срок\n|I. Подготовка|\nОсмотр|Отдел|май\n|II. Работа|\nСбор|Отдел|май"
    )
    #expect(plan.plans.first?.items.map(\.section) == [["I. Подготовка"], ["II. Работа"]])
  }

  @Test("no activity begins with a bracket: at the head of a page it is the rest of the row above")
  func bracketAtTheHeadOfAPage() {
    let plan = Orders.plan(
      """
      План на 2021 год

      № п/п|Мероприятие|Срок|Исполнитель
      1|Развитие платформы обратной связи|I квартал 2022 года,|Отдел связи;

      |(ПОС) «Решаем вместе»|далее постоянно|Отдел сетей
      2|Отчет|май|Отдел
      """)
    #expect(plan.plans.first?.items.map(\.number) == ["1", "2"])
    #expect(
      plan.plans.first?.items.first?.activity == "Развитие платформы обратной связи (ПОС) «Решаем вместе»")
  }

  @Test("a cell that says the same on two lines may hold two rows of one activity, and that is told")
  func joinedRows() {
    func codes(_ result: String) -> [String] {
      let table = Orders.table(
        [["Мероприятие", "Исполнитель", "Срок", "Результат"], ["Осмотр", "Отдел", "май\nиюнь", result]],
        wrapped: true)
      return Orders.plan(of: Orders.document(tables: [table])).diagnostics.map(\.code)
    }
    #expect(codes("Акты\n\nАкты").contains("row-boundary-uncertain"))
    #expect(!codes("Отдел\nкультуры\nОтдел\nспорта").contains("row-boundary-uncertain"))
  }

  @Test(
    "a remark between rows heads none of them",
    arguments: [
      "(сбор проводится по конкурсу)", "Справочно: сбор проводится по конкурсу.",
      "Примечание|Сбор по конкурсу.||",
      "Примечание. Сбор по конкурсу.",
    ])
  func remark(line: String) {
    let table = Orders.table(
      [["№", "Мероприятие", "Срок", "Исполнитель"], ["1", "Сбор", "май", "Отдел"]]
        + [line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)]
        + [["2", "Отчет", "май", "Отдел"], ["3", "Доклад", "май", "Отдел"]])
    let plan = Orders.plan(of: Orders.document(tables: [table])).plans.first
    #expect(plan?.items.map(\.section) == [[], [], []])
    #expect(plan?.notes == [line.split(separator: "|").joined(separator: " ")])
  }

  @Test("what says that the table goes on is no heading, and the end of a school year is one")
  func tableGoesOn() {
    let sections = { (line: String) in
      plan("1|Сбор|май|Отдел\n\(line)|||\n2|Отчет|май|Отдел").plans.first?.items.last?.section
    }
    #expect(sections("Продолжение таблицы 1") == [])
    #expect(sections("Окончание учебного года") == ["Окончание учебного года"])
  }
}
