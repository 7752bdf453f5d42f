import Testing

@testable import DecreeParser

@Suite("Columns whose header says nothing")
struct SilentColumnsTests {
  @Test("numbers under an empty header are the items' numbers")
  func numbers() {
    let plan = Orders.plan(
      """
      План мероприятий на 2022 год

      |Мероприятие|Срок|Ответственный исполнитель
      1.|Подготовка доклада|IV квартал|Минсельхоз России
      2.|Подготовка рекомендаций|декабрь|Минсельхоз России
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
    #expect(plan.plans.first?.items.map(\.number) == ["1", "2"])
  }

  @Test("the longest unnamed column states what is done, and that is told")
  func activity() {
    let plan = Orders.plan(
      """
      План воспитательной работы на 2023 год

      №|Школьная жизнь|Классы|Сроки|Ответственные
      1|Торжественная линейка|1-11|1 сентября|Классные руководители
      2|Месячник безопасности|1-11|сентябрь|Преподаватель-организатор
      """)
    #expect(plan.plans.first?.items.map(\.activity) == ["Торжественная линейка", "Месячник безопасности"])
    #expect(plan.plans.first?.items.first?.other == [OtherCell(header: "Классы", text: "1-11")])
    #expect(plan.diagnostics.contains { $0.code == "activity-guessed" && $0.severity == .note })
  }

  @Test("a column that holds bodies, or times, is taken for what no header names, and that is told")
  func byCells() {
    let plan = Orders.plan(
      """
      План работы на 2023 год

      №|Вопрос|Дата заседания|Докладчик
      1|О готовности школ|15 августа|Отдел образования
      2|О ремонте дорог|20 сентября|Управление жилищно-коммунального хозяйства
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
    #expect(plan.diagnostics.contains { $0.code == "column-guessed" && $0.severity == .note })
    let other = Orders.plan(
      """
      План работы на 2023 год

      №|Вопрос|Дата заседания|Ответственный|Школа
      1|О готовности школ|15 августа|Отдел образования|Школа № 3
      2|О ремонте дорог|20 сентября|Управление дорог|Школа № 5
      """)
    #expect(other.plans.first?.columns.last?.role == .other)
    #expect(!other.diagnostics.contains { $0.code == "column-guessed" })
  }

  @Test("a form with a plan's header and nothing in it is told")
  func form() {
    let plan = Orders.plan(
      """
      Форма плана

      №|Мероприятие|Срок|Ответственный
      1.|||
      2.|||
      """)
    #expect(plan.plans.first?.items.isEmpty == true)
    #expect(plan.diagnostics.contains { $0.code == "plan-without-items" && $0.severity == .warning })
  }

  @Test("a short piece after a page break keeps the roles of the whole table")
  func pieces() {
    let plan = Orders.plan(
      """
      План на 2022 год

      |Мероприятие|Срок|Исполнитель
      1.|Подготовка доклада|IV квартал|Минсельхоз России
      2.|Подготовка обзора|IV квартал|Минсельхоз России

      |Мероприятие|Срок|Исполнитель
      3.|Подготовка рекомендаций|декабрь|Минсельхоз России
      """)
    #expect(plan.plans.count == 1)
    #expect(plan.plans.first?.items.map(\.number) == ["1", "2", "3"])
  }

  @Test(
    "numbers under a word that could as well name the work are the items' numbers, where another names it")
  func numbersUnderAWord() {
    let plan = Orders.plan(
      """
      План мероприятий на 2022 год

      Пункт|Мероприятие|Срок|Ответственный исполнитель
      2.1|Подготовка доклада|IV квартал|Отдел культуры
      2.2|Подготовка рекомендаций|декабрь|Отдел культуры
      """)
    #expect(plan.plans.first?.items.map(\.number) == ["2.1", "2.2"])
  }

  @Test("a division beside the responsible party is another matter, and alone is the party")
  func division() {
    func roles(_ header: String) -> [Column.Role] {
      let row = "|Отдел кадров|Подготовка доклада|май|Начальник отдела"
      return Orders.plan("План мероприятий на 2022 год\n\n\(header)\n1\(row)\n2\(row)")
        .plans.first?.columns.map(\.role) ?? []
    }
    #expect(
      roles("№|Подразделение|Мероприятие|Срок|Ответственный")
        == [.number, .other, .activity, .deadline, .responsible])
    #expect(
      roles("№|Подразделение|Мероприятие|Срок|Примечание")
        == [.number, .responsible, .activity, .deadline, .other])
  }

  @Test(
    "a column that stands beside another of its part is kept as it is, and alone plays the part",
    arguments: [
      ("Исполнитель", "Ответственный за контроль", Column.Role.responsible),
      ("Ответственный исполнитель", "Ответственный за осуществление контроля", .responsible),
      ("Месяц проведения", "Срок, раб. дней", .deadline),
      ("Дата начала", "Продолжительность проверки, срок (часов)", .deadline),
    ])
  func besides(plays: String, seems: String, role: Column.Role) {
    func roles(_ first: String, _ second: String) -> [Column.Role] {
      let row = "|Проверка склада|март|Отдел кадров"
      return Orders.plan("План проверок на 2022 год\n\n№|Мероприятие|\(first)|\(second)\n1\(row)\n2\(row)")
        .plans.first?.columns.map(\.role) ?? []
    }
    #expect(roles(plays, seems) == [.number, .activity, role, .other])
    let alone = role == .responsible ? "Срок" : "Ответственный"
    #expect(roles(alone, seems).contains(role))
    #expect(
      roles("Срок", "Ответственный за исполнение и контроль") == [
        .number, .activity, .deadline, .responsible,
      ]
    )
  }

  @Test("a table whose header names a time alone: bodies by their letters, and a time of day beside the date")
  func bodiesByLetters() {
    let plan = Orders.plan(
      """
      График выездных консультаций на 2019 год

      Место консультации|Дата|Время|Инспекция
      г. Алексин, здание администрации|05.11.2019|10.00–13.00|Межрайонная ИФНС России № 8
      г. Богородицк, Дворец культуры|06.11.2019|10.00–13.00|Межрайонная ИФНС России № 1
      г. Тула, торговый центр|16.11.2019|12.00–17.00|ИФНС России по Центральному району
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.activity, .deadline, .deadline, .responsible])
    #expect(plan.diagnostics.contains { $0.code == "columns-guessed" && $0.severity == .warning })
  }

  @Test("an office names the parties' column and not the work, however long its cells are")
  func office() {
    let plan = Orders.plan(
      """
      График проверок готовности на 2023 год

      №|Объект проверки|Дата проверки|Председатель комиссии
      1|Котельная, сети|10 октября|начальник транспортного цеха предприятия
      2|Компрессорная станция|11 октября|председатель профсоюзной организации
      """)
    #expect(plan.plans.first?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
    #expect(plan.plans.first?.items.map(\.activity) == ["Котельная, сети", "Компрессорная станция"])
    #expect(plan.diagnostics.contains { $0.code == "activity-guessed" })
  }
}
