import Testing

@testable import DecreeParser

@Suite("Where heads put what they say")
struct HeadPlacesTests {
  @Test(
    "dates and numbers wherever heads put them",
    arguments: [
      (
        "УКАЗ\nГЛАВЫ ЗАРЕЧНОЙ РЕСПУБЛИКИ\n\nОб утверждении плана\n\nот 27 августа 2021 года № 81",
        "2021-08-27", "81"
      ),
      ("ПРИКАЗ № 1450\n\nг. Заречный          25 октября 2018 г.\n\nО плане", "2018-10-25", "1450"),
      (
        "РАСПОРЯЖЕНИЕ\n25.12.2020          Заречный          № 1255-10\n\nОб утверждении плана", "2020-12-25",
        "1255-10"
      ),
      ("ПРИКАЗ от 15.12.2021 г. № 610-О\n\nО плане", "2021-12-15", "610-О"),
      ("ПРИКАЗ\n\nО внесении изменений в приказ\nот 12.01.2021 № 5\n\n17.05.2021 № 40", "2021-05-17", "40"),
    ])
  func datesAnywhere(_ head: String, date: String, number: String) {
    let plan = Orders.plan(head + "\n\nПлан на 2022 год\n\n№|Мероприятие|Срок\n1|Осмотр|май")
    #expect(plan.decree.date?.description == date)
    #expect(plan.decree.number == number)
  }

  @Test("an issuer under the genre stands in the genitive; a short name in brackets is no part of it")
  func issuerBelow() {
    let plan = Orders.plan(
      """
      УКАЗ
      ГЛАВЫ ЗАРЕЧНОЙ РЕСПУБЛИКИ
      от 27 августа 2021 года № 81

      План на 2022 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == "Глава Заречной Республики")
    let short = Orders.plan(
      """
      ФЕДЕРАЛЬНАЯ СЛУЖБА ПО НАДЗОРУ ЗА ЛЕСАМИ
      (РОСЛЕСНАДЗОР)
      ПРИКАЗ
      от 27 августа 2021 года № 81

      План на 2022 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(short.decree.issuer == "Федеральная служба по надзору за лесами")
  }

  @Test("a plan's title right under the act's is no part of it")
  func titlesWithoutGap() {
    let plan = Orders.plan(
      """
      ПРИКАЗ
      28.06.2022 № 612
      О реализации проекта
      План
      реализации проекта на 2022 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.title == "О реализации проекта")
    #expect(plan.plans.map(\.title) == ["План реализации проекта на 2022 год"])
  }

  @Test("words set wide are words; a title in quotes is read without them")
  func wideAndQuoted() {
    let plan = Orders.plan(
      """
      А Д М И Н И С Т Р А Ц И Я   Р А Й О Н А
      П О С Т А Н О В Л Е Н И Е
      12.03.2024 № 213
      «О плане «Забота»»

      П Л А Н
      мероприятий на 2024 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == "Администрация района")
    #expect(plan.decree.title == "О плане «Забота»")
    #expect(plan.plans.map(\.title) == ["ПЛАН мероприятий на 2024 год"])
    #expect(LetterSpacing.closed("И О директора А Б В") == "И О директора А Б В")
  }

  @Test("what a head leaves out is told, and so are two stamps of two acts")
  func incomplete() {
    func told(_ head: String) -> [String] {
      Orders.plan(head + "\n\nПлан на 2022 год\n\n№|Мероприятие|Срок\n1|Осмотр|май").diagnostics.map(\.code)
        .filter { $0.hasPrefix("decree") }
    }
    #expect(told("ПРИКАЗ\n\nот «___» _______ 2021 г. № ____\n\nО плане") == ["decree-head-incomplete"])
    #expect(told("ПРИКАЗ\n\nот 5 мая 2021 г. № 7\n\nО плане") == [])
    let stamps = """
      УТВЕРЖДЕНО
      на заседании педагогического совета
      протокол № 1 от 30.08.2023

      УТВЕРЖДАЮ
      Директор лицея № 3
      приказ № 210 от 31.08.2023
      """
    #expect(told(stamps) == ["decree-head-conflict"])
  }
}
