import Testing

@testable import DecreeParser

@Suite("Heads of whole acts")
struct ActHeadTests {
  @Test("an order of a governor with its annex")
  func wholeAct() {
    let plan = Orders.plan(
      """
      РОССИЙСКАЯ ФЕДЕРАЦИЯ
      ГУБЕРНАТОР ЗАРЕЧНОЙ ОБЛАСТИ

      Р А С П О Р Я Ж Е Н И Е

      от 22 января 2018 года № 12-р
      г. Заречный

      Об утверждении Плана мероприятий
      по охране лесов

      В соответствии с Федеральным законом от 6 октября 2003 г. № 131-ФЗ:

      1. Утвердить прилагаемый план.

      Руководитель                И.О. Фамилия


      Утверждён
      распоряжением Губернатора
      Заречной области
      от 22 января 2018 г. N 12-р

      План мероприятий по охране лесов
      на 2018–2020 годы

      №|Мероприятие|Срок|Ответственный
      1.|Провести осмотр|до 1 мая|Отдел
      """)
    #expect(plan.decree.kind == "распоряжение")
    #expect(plan.decree.issuer == "Губернатор Заречной области")
    #expect(plan.decree.date?.description == "2018-01-22")
    #expect(plan.decree.number == "12-р")
    #expect(plan.decree.title == "Об утверждении Плана мероприятий по охране лесов")
    #expect(plan.plans.map(\.title) == ["План мероприятий по охране лесов на 2018–2020 годы"])
    #expect(!plan.diagnostics.contains { $0.code == "decree-head-conflict" })
  }

  @Test("an issuer that decides in the third person ends the title; two ministries are two issuers")
  func thirdPersonAndJoint() {
    let plan = Orders.plan(
      """
      МИНИСТЕРСТВО ОБРАЗОВАНИЯ
      МИНИСТЕРСТВО КУЛЬТУРЫ
      ПРИКАЗ
      от 5 мая 2020 г. № 12/34
      Об утверждении плана
      Министерства области приказывают:
      1. Утвердить план.

      План на 2021 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == "Министерство образования, министерство культуры")
    let single = Orders.plan(
      """
      ПРАВИТЕЛЬСТВО ЗАРЕЧНОГО КРАЯ
      ПОСТАНОВЛЕНИЕ
      от 5 мая 2020 г. № 12
      Об утверждении плана
      Правительство края постановляет:
      1. Утвердить план.

      План на 2021 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(single.decree.title == "Об утверждении плана")
  }

  @Test("the annex's stamp gives another date: told")
  func conflict() {
    let plan = Orders.plan(
      """
      АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧНОГО
      ПРИКАЗ
      05.03.2020 № 28
      О мерах
      ПРИКАЗЫВАЮ:
      1. Утвердить план.

      Приложение
      к приказу администрации города Заречного
      от 06.03.2020 № 28
      План на 2020 год
      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.date?.description == "2020-03-05")
    #expect(plan.diagnostics.contains { $0.code == "decree-head-conflict" })
  }

  @Test("an issuer in capitals alone is given the letters of a name")
  func capitals() {
    let plan = Orders.plan(
      """
      МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ
      ПРИКАЗ
      от 5 марта 2020 г. № 28
      О плане
      1. Утвердить план.

      План на 2020 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == "Министерство образования Заречной области")
    #expect(plan.plans.first?.title == "План на 2020 год")
  }

  @Test(
    "a stamp that shortens the issuer leaves the head's whole name",
    arguments: [
      ("ГУБЕРНАТОР ЗАРЕЧНОЙ ОБЛАСТИ", "Губернатора области", "Губернатор Заречной области"),
      (
        "МИНИСТЕРСТВО ФИНАНСОВ ЗАРЕЧНОЙ ОБЛАСТИ", "министерства",
        "Министерство финансов Заречной области"
      ),
      (
        "АДМИНИСТРАЦИЯ ГОРОДА САРОВА ЗАРЕЧНОЙ ОБЛАСТИ", "администрации города Сарова",
        "администрация города Сарова"
      ),
    ])
  func shortened(head: String, stamp: String, issuer: String) {
    let plan = Orders.plan(
      """
      \(head)
      ПОСТАНОВЛЕНИЕ
      от 5 марта 2020 г. № 28
      О плане
      1. Утвердить план.

      УТВЕРЖДЕН
      постановлением \(stamp)
      от 5 марта 2020 г. № 28

      План на 2020 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == issuer)
  }

  @Test("the first line says it all, as legal reference systems have it")
  func reference() {
    let plan = Orders.plan(
      """
      Приказ Департамента труда Заречной области от 5 марта 2020 г. N 28
      "Об утверждении плана на 2020 год"

      1. Утвердить план.

      Утвержден
      приказом департамента
      от 5 марта 2020 г. N 28

      План на 2020 год

      №|Мероприятие|Срок
      1|Осмотр|май
      """)
    #expect(plan.decree.issuer == "Департамент труда Заречной области")
    #expect(plan.decree.title == "Об утверждении плана на 2020 год")
    #expect(plan.decree.number == "28")
  }

  @Test("a head's own stamp that names an order gives his body")
  func ownOrder() {
    let plan = Orders.plan(
      """
      УТВЕРЖДАЮ
      Директор МАОУ «Лицей № 4»
      __________ И.О. Фамилия
      Приказ № 210 от 29.08.2023

      План на 2023 год

      Дела|Срок|Ответственный
      Осмотр|до 1 мая|Завхоз
      Ремонт|до 1 июня|Те же
      """)
    #expect(plan.decree.issuer == "МАОУ «Лицей № 4»")
    #expect(plan.decree.number == "210")
    #expect(plan.decree.date?.description == "2023-08-29")
    #expect(plan.plans.first?.items.last?.responsible.map(\.text) == ["Завхоз"])
  }

  @Test("quarters by their numbers under one header of a text layout")
  func quarters() {
    let plan = Orders.plan(
      """
      План на 2021 год

      №|Мероприятие|Исполнитель|Срок (квартал)|||
      |||I|II|III|IV
      1|Осмотр|Отдел|+|||
      2|Отчет|Отдел||+||
      """)
    #expect(plan.plans.first?.items.map { $0.deadline?.text } == ["I квартал", "II квартал"])
  }

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
    #expect(plan.decree.issuer == "Глава Заречной республики")
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
