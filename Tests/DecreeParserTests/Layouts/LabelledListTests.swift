import Testing

@testable import DecreeParser

/// Plans written as a list, whose labels take the place of columns.
@Suite struct LabelledListTests {
  private func rows(_ text: String) -> [[String]] { RecoveredText(text).tables.first ?? [] }

  private func item(_ number: Int) -> String {
    "\(number). Сбор данных.\nСрок: май\nОтветственный: отдел образования\n"
  }

  @Test func labelsOnLinesOfTheirOwn() {
    #expect(
      rows(item(1) + item(2)) == [
        ["", "", "Срок", "Ответственный"],
        ["1.", "Сбор данных.", "май", "отдел образования"],
        ["2.", "Сбор данных.", "май", "отдел образования"],
      ])
  }

  @Test(arguments: [
    "1. Сбор данных. Срок: до 1 мая 2024 г. Исполнитель: отдел образования",
    "1. Сбор данных. Срок – до 1 мая 2024 г., исполнитель – отдел образования",
    "1. Сбор данных; срок: до 1 мая 2024 г.; исполнитель: отдел образования",
    "1. Сбор данных. (срок – до 1 мая 2024 г., исполнитель – отдел образования).",
  ])
  func labelsBehindTheActivity(line: String) {
    let found = rows(line + "\n2. Сверка. Срок: май. Исполнитель: отдел культуры")
    #expect(found.dropFirst().first?.first == "1.")
    #expect(found.dropFirst().first?[1].hasPrefix("Сбор данных") == true)
    #expect(found.dropFirst().first?.suffix(2) == ["до 1 мая 2024 г.", "отдел образования"])
  }

  @Test func formsOfALabelAreOneColumn() {
    let found = rows(
      "1. Сбор. Срок: май. Отв. исполнитель: отдел А\n2. Сверка. Сроки исполнения: июнь. Ответственные: отдел Б"
    )
    #expect(found.first == ["", "", "Срок", "Отв. исполнитель"])
    #expect(found.last == ["2.", "Сверка.", "июнь.", "отдел Б"])
  }

  @Test func otherLabelsAreColumnsOfTheirOwn() {
    let found = rows(
      item(1) + "Источник финансирования: местный бюджет\nСоисполнители: школы\nРезультат: отчёт\n" + item(2))
    #expect(
      found.first == [
        "", "", "Срок", "Ответственный", "Источник финансирования", "Соисполнители", "Результат",
      ])
  }

  @Test func aLabelMayNameTheActivity() {
    let item = { (number: Int) in
      "\(number). Мероприятие: сбор данных\nСрок: май\nОтветственный: отдел образования\n"
    }
    let found = rows(item(1) + item(2))
    #expect(found.first == ["", "Мероприятие", "Срок", "Ответственный"])
    #expect(found.last == ["2.", "сбор данных", "май", "отдел образования"])
    let inside = rows(self.item(1) + "2. Сверка.\nМероприятия: осмотр\nСрок: май\nОтветственный: школа\n")
    #expect(inside.last == ["2.", "Сверка.\nМероприятия: осмотр", "май", "школа"])
  }

  @Test func partsOfThePlanStandOverTheirItems() {
    let found = rows("I. Общие меры\n\n" + item(1) + "\nИтоговые меры\n\n" + item(2))
    #expect(found.map { $0[0] } == ["", "I.", "1.", "Итоговые меры", "2."])
  }

  @Test func linesGoOnWithTheWordsBeforeThem() {
    let found = rows(
      "1. Сбор данных\nо школах:\nа) городских;\nб) сельских.\nСрок: май\nОтветственные:\nотдел образования,\nотдел культуры\n"
        + item(2))
    #expect(found[1][1] == "Сбор данных\nо школах:\nа) городских;\nб) сельских.")
    #expect(found[1][3] == "отдел образования,\nотдел культуры")
  }

  @Test func whatStandsUnderTheListIsNoPartOfIt() {
    let found = RecoveredText(item(1) + item(2) + "\nГлава администрации\n\nПримечание: сроки уточняются.")
    #expect(found.tables.first?.count == 3)
    #expect(found.paragraphs == ["Глава администрации", "Примечание: сроки уточняются."])
  }

  @Test func aSentenceRightUnderAValueIsItsOwnOnlyBeforeAnotherItem() {
    let last = "Ответственный: отдел образования.\nДиректор школы\n"
    let item = { (number: Int) in "\(number). Сбор данных.\nСрок: май\n" + last }
    let found = RecoveredText(item(1) + item(2))
    #expect(
      found.tables.first?.map(\.last) == [
        "Ответственный", "отдел образования.\nДиректор школы", "отдел образования.",
      ])
    #expect(found.paragraphs == ["Директор школы"])
  }

  @Test func anItemWithoutLabelsCountsOn() {
    let found = RecoveredText(item(1) + item(2) + "3. Учёт обращений.\n\n7. Контроль за исполнением.")
    #expect(found.tables.first?.last == ["3.", "Учёт обращений.", "", ""])
    #expect(found.paragraphs == ["7. Контроль за исполнением."])
  }

  @Test(arguments: [
    "1. Утвердить план.\n2. Контроль оставляю за собой.\nОтветственный: отдел образования\nСрок: май",
    "1. Сбор данных.\nСрок: май\n2. Сверка.\nСрок: июнь",
    "1. Сбор данных.\nСрок: май\nОтветственный: отдел А\n2. Сверка.\n3. Отчёт.\n4. Итоги.",
  ])
  func aListThatIsNoPlanStaysText(text: String) {
    #expect(RecoveredText(text).tables.isEmpty)
  }

  @Test func theClausesOfTheOrderAreNoneOfIts() {
    let found = RecoveredText(
      "1. Утвердить план.\n2. Контроль оставляю за собой.\n\nПлан\n\n" + item(1) + item(2))
    #expect(found.paragraphs == ["1. Утвердить план.", "2. Контроль оставляю за собой.", "План"])
    #expect(found.tables.first?.count == 3)
  }
}
