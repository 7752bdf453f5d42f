import DecreeDocument
import Testing

@testable import DecreeParser

@Suite("Rows of a plan")
struct RowsTests {
  static let head = "План на 2021 год\n\n№|Мероприятие|Срок|Ответственный\n"

  private func items(_ rows: String) -> [Item] { Orders.plan(Self.head + rows).plans.first?.items ?? [] }

  @Test("a row that a page cut in two is one, with the header repeated or not")
  func cutRow() {
    let items = items(
      """
      15.|Ремонт, приведение площадок в соответствии с|до 1 мая|Отдел

      №|Мероприятие|Срок|Ответственный
      1|2|3|4
      |фирменным стилем||Общеобразовательные организации
      16.|Осмотр|май|Отдел
      """)
    #expect(items.map(\.number) == ["15", "16"])
    #expect(items.first?.activity == "Ремонт, приведение площадок в соответствии с фирменным стилем")
    #expect(items.first?.location == .lines(4...8))
  }

  @Test("without numbers a row goes on behind a page's break where a cell beside it begins as none does")
  func cutRowWithoutNumbers() {
    let rows = """
      Событие 1.1.|Отдел жилищного хозяйства|1 мая
      Событие 1.2.|Комитет|10 ноября

      Мероприятие|Ответственный|Срок
      Подписаны акты|жилищно-коммунального хозяйства|
      Событие 1.3.|Отдел жилищного хозяйства|июнь
      """
    let plan = Orders.plan("План на 2021 год\n\nМероприятие|Ответственный|Срок\n" + rows).plans.first
    #expect(
      plan?.items.map(\.activity) == ["Событие 1.1.", "Событие 1.2. Подписаны акты", "Событие 1.3."])
  }

  @Test("a narrow column breaks «№ п/п» and «1.1» letter by letter")
  func narrowNumbers() {
    let number = { (text: String, rest: [String]) in [text] + rest }
    let table = Orders.table([
      number("№\nп", ["Мероприятие", "Срок", "Ответственный"]), number("/\nп", ["", "", ""]),
      number("1", ["Правовые меры", "", ""]), number("1\n.\n1", ["Осмотр", "май", "Отдел"]),
      number("2", ["Кадровые меры", "", ""]), number("2\n.\n1", ["Обучение", "июнь", "Отдел"]),
    ])
    let items = Orders.plan(of: Orders.document(tables: [table])).plans.first?.items
    #expect(items?.map(\.section) == [["1 Правовые меры"], ["2 Кадровые меры"]])
    #expect(items?.map(\.number) == ["1.1", "2.1"])
  }

  @Test("rows that an act quotes lose its quotation marks, and no name loses its own")
  func quotedRows() {
    let items = items(
      """
      «3.|Посадка деревьев|до 1 мая|МКУ «Парк»».
      4.|Осмотр|май|ГКУ «Управление

      №|Мероприятие|Срок|Ответственный
      |||дорог»
      5.|Отчет|май|ГБУ "Центр "Лефортово"
      """)
    #expect(items.map(\.number) == ["3", "4", "5"])
    #expect(
      items.map { $0.responsible.map(\.text) } == [
        ["МКУ «Парк»"], ["ГКУ «Управление дорог»"], ["ГБУ \"Центр \"Лефортово\""],
      ])
  }

  @Test("headings: in one cell, with a number of their own, outside the cells")
  func sections() {
    let items = items(
      """
      1.|Правовые меры||
      1.1.|Осмотр|май|Отдел
      2. Кадры|||
      2.1.|Обучение|май|Отдел
      Раздел 3. Контроль
      3.1.|Проверка|май|Отдел
      Прочее|||
      3.2.|Отчет|май|Отдел
      """)
    #expect(
      items.map(\.section) == [
        ["1. Правовые меры"], ["2. Кадры"], ["2. Кадры", "Раздел 3. Контроль"],
        ["2. Кадры", "Раздел 3. Контроль", "Прочее"],
      ])
  }

  @Test("headings whose number counts the lines of the table with the rows")
  func countedSections() {
    let items = items(
      """
      1.|Раздел 1. Меры||
      2.|Осмотр|май|Отдел
      3.|Обучение|май|Отдел
      4.|Раздел II. Контроль||
      5.|Проверка|май|Отдел
      6.|Раздел сайта о плане||
      """)
    #expect(items.map(\.number) == ["2", "3", "5", "6"])
    #expect(
      items.map(\.section) == [
        ["1. Раздел 1. Меры"], ["1. Раздел 1. Меры"], ["4. Раздел II. Контроль"], ["4. Раздел II. Контроль"],
      ])
  }

  @Test("sub-sections stand under sections until one of their level opens")
  func levels() {
    let items = items(
      """
      I. Меры|||
      1.1. Правовые|||
      1|Осмотр|май|Отдел
      1.2. Кадровые|||
      2|Обучение|май|Отдел
      II. Контроль|||
      3|Проверка|май|Отдел
      """)
    #expect(
      items.map(\.section) == [
        ["I. Меры", "1.1. Правовые"], ["I. Меры", "1.2. Кадровые"], ["II. Контроль"],
      ])
  }

  @Test("a titled row with its own party or deadline is an item")
  func itemOverItems() {
    let items = items("1|Провести ремонт:|до мая|Отдел\n1.1|крыши|до мая|\n1.2|стен|до мая|")
    #expect(items.map(\.number) == ["1", "1.1", "1.2"])
    #expect(items.allSatisfy { $0.section.isEmpty })
  }

  @Test("totals, notes and signatures are no items, and no word of them is lost")
  func furniture() {
    let plan = Orders.plan(
      Self.head + "1|Осмотр|май|Отдел\nИтого|12||\n* по согласованию|||\nРуководитель|||И.О. Фамилия")
    #expect(plan.plans.first?.items.count == 1)
    #expect(plan.plans.first?.notes == ["Итого 12", "* по согласованию", "Руководитель И.О. Фамилия"])
  }

  @Test("a title that a repeated header parts from its rows, or that stands in another column, heads them")
  func sectionsOverRepeatedHeaders() {
    let items =
      Orders.plan(
        Self.head
          + "1.||Первые меры|\n1.1|Осмотр|май|Отдел\n2.|Другие меры||\n№|Мероприятие|Срок|Ответственный"
          + "\n2.1|Обход|июнь|Отдел"
      ).plans.first?.items ?? []
    #expect(items.map(\.section) == [["1. Первые меры"], ["2. Другие меры"]])
    #expect(items.map(\.number) == ["1.1", "2.1"])
  }

  @Test("a title that a page cut in two is one")
  func cutTitle() {
    let items =
      Orders.plan(
        Self.head + "1|Осмотр|май|Отдел\n2.|Меры в||\n№|Мероприятие|Срок|Ответственный\n|сфере закупок||\n"
          + "2.1|Обход|июнь|Отдел"
      ).plans.first?.items ?? []
    #expect(items.map(\.section) == [[], ["2. Меры в сфере закупок"]])
  }

  @Test("words alone under the last row are told of it, a whole sentence is a remark")
  func lastWords() {
    let words = Orders.plan(Self.head + "1|Осмотр|май|Отдел\nЕДДС|||")
    #expect(words.plans.first?.notes == ["ЕДДС"])
    #expect(words.diagnostics.filter { $0.code == "text-outside-rows" }.map(\.item) == [0])
    let sentence = Orders.plan(Self.head + "1|Осмотр|май|Отдел\nСроки могут быть изменены решением штаба.|||")
    #expect(sentence.plans.first?.notes == ["Сроки могут быть изменены решением штаба."])
    #expect(!sentence.diagnostics.contains { $0.code == "text-outside-rows" })
  }

  @Test("a number at the head of the activity's own cell")
  func ownNumber() {
    let items =
      Orders.plan(
        "План\n\nМероприятие|Срок|Ответственный\n1. Подготовить письмо|май|Отдел\n2) Сход|май|Отдел\nПрочее дело|май|Отдел"
      ).plans.first?.items ?? []
    #expect(items.map(\.number) == ["1", "2", nil])
    #expect(items.map(\.activity) == ["Подготовить письмо", "Сход", "Прочее дело"])
  }

  @Test("«то же» and ditto marks say what the cell above says")
  func ditto() {
    let items = items("1|Осмотр|до 1 мая|Отдел\n2|Сход|то же|-\"-\n3|Отчет|-|–")
    #expect(items.map { $0.responsible.map(\.text) } == [["Отдел"], ["Отдел"], []])
    #expect(items.map { $0.deadline?.text } == ["до 1 мая", "до 1 мая", nil])
  }

  @Test("cells merged down hold for each row")
  func merged() {
    var table = Orders.table([
      ["№", "Мероприятие", "Срок", "Исполнитель"], ["1", "Осмотр", "до 1 мая", "Отдел"],
      ["2", "Сход", "", "Совет"],
    ])
    table.rows[2].cells[2].continues = true
    let items = Orders.plan(of: Orders.document(tables: [table])).plans.first?.items ?? []
    #expect(items.map { $0.deadline?.text } == ["до 1 мая", "до 1 мая"])
  }

  @Test("a number and a title across the table is a heading, whatever number follows")
  func spanningTitle() {
    var table = Orders.table([
      ["№", "Мероприятие", "Срок", "Исполнитель"], ["1", "Правовые меры"], ["2", "Осмотр", "май", "Отдел"],
    ])
    table.rows[1].cells[1].columnSpan = 3
    let items = Orders.plan(of: Orders.document(tables: [table])).plans.first?.items ?? []
    #expect(items.map(\.section) == [["1 Правовые меры"]])
  }

  @Test(
    "lines without cells after a row are lines of its last cell where it is not finished, and that is told")
  func linesOfACell() {
    let plan = Orders.plan(
      Self.head
        + "1|Осмотр|май|Отдел образования,\nКомитет по культуре,\nуправы\n2|Сход|июнь|Отдел образования")
    #expect(plan.plans.first?.items.map { $0.responsible.count } == [3, 1])
    #expect(plan.plans.first?.items.allSatisfy { $0.section.isEmpty } == true)
    #expect(plan.diagnostics.contains { $0.code == "row-in-doubt" && $0.item == 0 })
    let cells = Orders.plan(
      Self.head + "1|Осмотр|май|Отдел образования,\nУправа|||\n2|Сход|июнь|Отдел образования")
    #expect(cells.plans.first?.items.first?.responsible.map(\.text) == ["Отдел образования", "Управа"])
  }

  @Test("a heading with no row under it is kept in the notes")
  func emptyHeading() {
    let plan = Orders.plan(
      Self.head + "1|Осмотр|май|Отдел\nРаздел 2. Пусто|||\nРаздел 3. Меры|||\n2|Сход|май|Отдел")
    #expect(plan.plans.first?.items.map(\.section) == [[], ["Раздел 3. Меры"]])
    #expect(plan.plans.first?.notes == ["Раздел 2. Пусто"])
  }

  @Test("no word of a table is missing from the plan")
  func nothingLost() {
    let document = Orders.document(
      Self.head
        + "Раздел 1. Меры\n1|Осмотр|+|Отдел (далее – ОТД)\n|новое|дело|\nИтого|всё|100|\n|||остаток\n2|||\n|Хвост||"
    )
    #expect(LostWords.of(document, in: Orders.plan(of: document)).isEmpty)
  }

  @Test("sections that count for themselves stand between items that count on")
  func parallelNumbers() {
    let items = items(
      """
      1.|Нормы||
      1|Осмотр|май|Отдел
      2|Обучение|май|Отдел
      2.|Инфраструктура||
      3|Проверка|май|Отдел
      4.|Ремонт||
      5|Отчет|май|Отдел
      """)
    #expect(items.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(
      items.map(\.section.last) == [
        "1. Нормы", "1. Нормы", "2. Инфраструктура", "2. Инфраструктура", "2. Инфраструктура",
      ])
  }

  @Test("what a reader doubted is told of the item that it stands in")
  func doubtsOfReaders() {
    var document = Orders.document(Self.head + "1|Осмотр|май|Отдел\n2|Отчет|июнь|Отдел\n\nПримечание")
    document.findings = [5...5, 7...7].map {
      ReadingFinding(
        severity: .warning, code: "cell-boundary-uncertain", english: "", russian: "", place: .lines($0))
    }
    let told = Orders.plan(of: document).diagnostics.filter { $0.code == "cell-boundary-uncertain" }
    #expect(told.map(\.item) == [1, nil])
    #expect(told.map(\.plan) == [0, nil])
  }

  @Test("a conference at the end sums nothing up")
  func noTotal() {
    #expect(items("1|Осмотр|май|Отдел\n2|Итоговая конференция|июнь|Отдел").map(\.number) == ["1", "2"])
  }

  @Test("a heading in the deadlines' column, where that comes first; the rest of a deadline is none")
  func headingAmongDeadlines() {
    let items =
      Orders.plan(
        "План на 2021 год\n\nСрок|Мероприятие|Ответственный\nМай|Осмотр|Отдел\nПодведение итогов||\nиюнь|Отчет|Отдел\n"
          + "июль,|Сбор|Отдел\nавгуст||"
      ).plans.first?.items ?? []
    #expect(items.map(\.section) == [[], ["Подведение итогов"], ["Подведение итогов"]])
    #expect(items.map { $0.deadline?.text } == ["Май", "июнь", "июль, август"])
  }

  @Test("co-executors alone answer for nothing, and that is told")
  func onlyCoExecutors() {
    let plan = Orders.plan(
      "План\n\n№|Мероприятие|Срок|Исполнитель|Соисполнители\n1|Осмотр|май|Отдел образования|Школы\n2|Отчет|май||Школы"
    )
    let told = plan.diagnostics.filter { $0.code == "item-without-party" }
    #expect(told.map(\.item) == [1])
  }

  @Test("a heading that counts with the rows ends where one of them goes on counting")
  func headingThatCounts() {
    let items = items(
      """
      5|Осмотр|май|Отдел
      6|Обход дворов:||
      6.1|одинокие|май|Отдел
      6.2|многодетные|июнь|Отдел
      7|Отчет|июль|Отдел
      8|Проверка:||
      а)|складов|май|Отдел
      9|Доклад|июль|Отдел
      """)
    #expect(
      items.map(\.section) == [[], ["6 Обход дворов:"], ["6 Обход дворов:"], [], ["8 Проверка:"], []])
  }

  @Test("rows that begin again under a section's number stay in it")
  func headingOverRowsThatBeginAgain() {
    let items = items(
      """
      1.|Правовые меры||
      1|Осмотр|май|Отдел
      2|Отчет|июль|Отдел
      2.|Кадровые меры||
      1|Учеба|май|Отдел
      2|Аттестация|июль|Отдел
      3|Доклад|июль|Отдел
      """)
    #expect(
      items.map { $0.section.last } == Array(repeating: "1. Правовые меры", count: 2)
        + Array(repeating: "2. Кадровые меры", count: 3))
  }

  @Test("a number that a page has left alone is that of the row's rest")
  func numberLeftAlone() {
    let plan = Orders.plan(
      """
      План на 2021 год

      Мероприятие|Вид документа|Срок|Ответственный
      6. Создание реестра|акт|май|Ростехнадзор
      7.|справка|раз в полгода|Ростехнадзор, МЧС

      Мероприятие|Вид документа|Срок|Ответственный
      Мониторинг аварийности|||России
      8. Доклад|доклад|июль|Ростехнадзор
      """)
    #expect(plan.plans.first?.items.map(\.number) == ["6", "7", "8"])
    #expect(plan.plans.first?.items[1].activity == "Мониторинг аварийности")
    #expect(plan.plans.first?.items[1].result == "справка")
  }

  @Test("the rest of a total that a page has cut is no part of the row above it")
  func cutTotal() {
    let plan = Orders.plan(
      Self.head + """
        1.|Осмотр|май|Отдел
        |Всего по||

        №|Мероприятие|Срок|Ответственный
        |задаче 2||
        2.|Отчет|июль|Отдел
        """)
    #expect(plan.plans.first?.items.map(\.activity) == ["Осмотр", "Отчет"])
    #expect(plan.plans.first?.notes == ["Всего по задаче 2"])
  }

  @Test("an item that counts on closes the heading that counts with it, also after a row without a number")
  func unnumberedBetween() {
    let items = items(
      "1.|Организационные меры||\n1.1.|Сбор|май|Отдел\n|– первое|июнь|Отдел\n2.|Сведения|июль|Отдел\n3.|Отчет|июль|Отдел"
    )
    #expect(items.map(\.section) == [["1. Организационные меры"], ["1. Организационные меры"], [], []])
  }

  @Test("a heading right over another heads those that follow, and that is told")
  func headingOverHeading() {
    let plan = Orders.plan(
      Self.head + "Дороги|||\nЛенинский район|||\n1|Ремонт|май|Отдел\nКировский район|||\n2|Ремонт|май|Отдел")
    #expect(
      plan.plans.first?.items.map(\.section) == [
        ["Дороги", "Ленинский район"], ["Дороги", "Кировский район"],
      ])
    #expect(plan.diagnostics.contains { $0.code == "heading-over-heading" })
  }
}
