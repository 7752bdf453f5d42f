import Testing

@testable import DecreeParser

/// The names of columns, a paragraph each.
@Suite struct ColumnHeadingsTests {
  private let rows = "1\nСбор данных\nмай\nОтдел образования\n2\nСверка данных\nиюнь\nОтдел образования\n"

  @Test(arguments: ["Что предстоит", "Наименование результата, контрольной точки"])
  func aNameThatSaysNothingIsTheActivitysWhereNoOtherIs(name: String) {
    let found = RecoveredText("№\n\(name)\nСрок\nИсполнитель\n" + rows)
    #expect(found.tables.first?.map(\.count) == [4, 4, 4])
  }

  @Test func schoolPlansBeginWithDeeds() {
    let row = "Осенний кросс\nсентябрь\nУчителя физкультуры\n"
    let found = RecoveredText("Дела, события, мероприятия\nСрок\nОтветственные\n" + row + row)
    #expect(found.tables.first?.map(\.count) == [3, 3, 3])
  }

  @Test func partsOfADeadlineStandUnderIt() {
    let found = RecoveredText(
      "№\nМероприятие\nСроки реализации\nИсполнитель\n\n\nНачало\nОкончание\n\n1\n2\n3\n4\n5\n"
        + "1.\nСбор данных\n01.03.2021\n01.04.2021\nОтдел образования\n"
        + "2.\nСверка данных\n01.05.2021\n01.06.2021\nОтдел образования\n")
    #expect(
      found.tables.first?.prefix(2).map(\.self) == [
        ["№", "Мероприятие", "Сроки реализации", "Исполнитель"], ["", "", "Начало", "Окончание", ""],
      ])
    #expect(
      found.tables.first?.last == ["2.", "Сверка данных", "01.05.2021", "01.06.2021", "Отдел образования"])
  }

  @Test func aNameUnderTheOthersIsAColumnsWhereRowsHaveACellForIt() {
    let found = RecoveredText(
      "№\nМероприятие\nДата\nЧлены комиссии\n1\nСбор данных\n5 мая 2021 г.\nОтдел образования\n"
        + "2\nСверка данных\n6 мая 2021 г.\nУправление культуры\n")
    #expect(found.tables.first?.map(\.count) == [4, 4, 4])
    #expect(found.tables.first?.first?.last == "Члены комиссии")
  }

  @Test func aNameWithItsFirstCellUnderItHeadsNothing() {
    let found = RecoveredText(
      """
      Мероприятия
      Подключение социально значимых объектов района
      к сети «Интернет» (школы, пожарные части)

      Сроки исполнения
      II кв. 2021 г.

      Предоставление данных о показателях

      ежеквартально

      Обучение по программе

      до 20 июня 2021 г.
      """)
    #expect(found.tables.isEmpty)
  }
}
