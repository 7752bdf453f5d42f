import Testing

@testable import DecreeParser

@Suite("Column roles by header")
struct ColumnRolesTests {
  @Test(
    "the word that tells what the column holds decides",
    arguments: [
      ("№", Column.Role.number), ("N п/п", .number), ("№\nп/п", .number), ("п/п", .number),
      ("Номер", .number),
      ("№ пункта", .number), ("Мероприятия", .activity), ("Наименование мероприятия", .activity),
      ("Содержание работы", .activity), ("Наименование", .activity), ("Виды работ", .activity),
      ("№ и наименование мероприятия", .activity), ("Вопросы", .activity),
      ("Меры по минимизации риска", .activity), ("Что необходимо сделать", .activity),
      ("Кем проводится", .responsible), ("Дедлайн", .deadline),
      ("Срок реализации мероприятия", .deadline),
      ("Дата проведения", .deadline), ("Период", .deadline), ("Сроки", .deadline), ("Дата начала", .deadline),
      ("Ответственный за исполнение мероприятия", .responsible), ("Исполнители", .responsible),
      ("Отв. лицо", .responsible), ("Соисполнители", .responsible), ("Кто проводит", .responsible),
      ("Кому поручено", .responsible), ("На кого возложено исполнение", .responsible),
      ("Орган, осуществляющий проверку", .responsible),
      ("Результат. Вид документа", .result), ("Вид документа", .result), ("Ожидаемый результат", .result),
      ("Показатель", .result), ("Наименование показателя", .result), ("Форма отчетности", .result),
      ("Отметка о проведении мероприятия", .other), ("Место проведения", .other), ("Примечание", .other),
      ("Источник финансирования", .other), ("Объем финансирования, тыс. руб.", .other),
      ("Форма проведения мероприятия", .other), ("Цель мероприятия", .other),
      ("Сведения о ходе реализации мероприятия", .other),
      ("Код работы", .number), ("ИД", .number), ("Владелец процесса", .responsible),
      ("Целевой показатель", .result), ("Критерий выполнения", .result),
      ("Дата исполнения фактическая", .other), ("Срок (плановый, фактический)", .deadline),
      ("Кто контролирует", .other),
      ("Кто рассматривает", .other), ("Пункт", .number),
      ("Контроль за исполнением", .other), ("Смета, руб.", .other), ("Причастные", .responsible),
      ("Проводящая организация", .responsible), ("Форма завершения", .result), ("Число", .deadline),
      ("Число участников", .other), ("Форма и сроки проведения", .deadline),
      ("Наименование суда, цель выезда", .activity), ("Виды деятельности", .activity),
    ])
  func role(header: String, expected: Column.Role) {
    #expect(ColumnRoles.reading(of: header)?.role == expected)
  }

  @Test("nothing is said by words that head no column")
  func unknown() {
    #expect(ColumnRoles.reading(of: "Прочее") == nil)
    #expect(ColumnRoles.reading(of: "Контрольная точка") == nil)
    #expect(ColumnRoles.reading(of: "Код бюджетной классификации")?.role != .number)
  }

  @Test("co-executors, starts and ends")
  func marks() {
    #expect(ColumnRoles.reading(of: "Соисполнители")?.isCoExecutor == true)
    #expect(ColumnRoles.reading(of: "Ответственный исполнитель (соисполнители)")?.isCoExecutor == false)
    #expect(ColumnRoles.reading(of: "Срок начала реализации")?.isStart == true)
    #expect(ColumnRoles.reading(of: "Дата окончания")?.isEnd == true)
  }
}
