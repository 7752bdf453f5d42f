import Testing

@testable import DecreeParser

@Suite("What legal databases write among rows")
struct AmendmentMarkTests {
  @Test(
    "remarks on acts that changed the plan",
    arguments: [
      "(п. 1 в ред. распоряжения Правительства РФ от 30.12.2021 N 3962-р)",
      "(п. 8(1) введен распоряжением Правительства РФ от 30.12.2021 N 3962-р)",
      "(в ред. Постановлений Правительства РФ от 12.05.2022 N 1170, от 01.02.2023 N 15)",
      "(Пункт в редакции, введенной в действие с 30 декабря 2021 года распоряжением Кабинета Министров Чувашской "
        + "Республики от 30 декабря 2021 года N 962-р. - См. предыдущую редакцию)",
      "Информация об изменениях:", "См. предыдущую редакцию", "КонсультантПлюс: примечание.",
      "Пункт 5 изменен с 12 мая 2021 г. - Распоряжение Правительства РФ от 12 мая 2021 г. N 1170-Р",
    ])
  func remarks(text: String) { #expect(AmendmentMark.isRemark(text)) }

  @Test(
    "headings and activities are none",
    arguments: [
      "(введен пилотный проект)", "Раздел II. Изменения в порядке работы", "Пункт проката",
      "Информация о работе",
      "План мероприятий на 2021 год", "Подготовка изменений в приказ от 12.05.2021 N 15",
      "Приложение к приказу от 12.05.2021 N 15",
    ])
  func otherWords(text: String) { #expect(!AmendmentMark.isRemark(text)) }

  @Test(
    "rows that are struck",
    arguments: [
      ("Исключен. - Распоряжение Правительства РФ от 30.12.2021 N 3962-р", nil),
      ("5 - 7. Утратили силу. - Приказ Минтруда от 01.02.2022 N 15", "5 - 7"), ("8(1). Исключен.", "8(1)"),
      ("Утратил силу с 1 января 2022 г. - Постановление Правительства РФ от 01.12.2021 N 5", nil),
      (
        "Пункт 3 утратил силу с 12 мая 2021 г. - Распоряжение Правительства РФ от 12 мая 2021 г. N 1170-Р",
        nil
      ),
      ("Отменено", nil),
    ])
  func struck(text: String, number: String?) throws {
    let found = try #require(AmendmentMark.struck(text))
    #expect(found.number == number)
  }

  @Test(
    "rows that ask for something",
    arguments: [
      "Исключение дублирования отчетов", "Исключены случаи травматизма среди учащихся школ района",
      "1. Провести сход",
      "Отменены пошлины: разъяснить порядок заявителям", "исключен", "Утратившие силу акты признать таковыми",
    ])
  func notStruck(text: String) { #expect(AmendmentMark.struck(text) == nil) }

  @Test func titlesOfActsThatChangeOthers() {
    #expect(AmendmentMark.changesAct(title: "О внесении изменений в распоряжение от 20.01.2021 № 55"))
    #expect(AmendmentMark.changesAct(title: "Об изменении плана мероприятий"))
    #expect(!AmendmentMark.changesAct(title: "Об утверждении плана мероприятий"))
    #expect(!AmendmentMark.changesAct(title: "О внесении сведений в реестр"))
  }
}
