import Testing

@testable import DecreeParser

@Suite("Heads of whole acts")
struct ActHeadTests {
  @Test(
    "the words by which an act decides are no part of its title",
    arguments: ["приказываю:", "п р и к а з ы в а ю:", "комиссия области постановляет:", "Дума РЕШИЛА:"])
  func deciding(line: String) {
    let plan = Orders.plan(
      "АДМИНИСТРАЦИЯ РАЙОНА\n\nПРИКАЗ\n\n01.02.2021 № 5\n\nО плане на 2021 год\n\n\(line)\n1. Утвердить план.\n\n"
        + "План на 2021 год\n№|Мероприятие|Срок\n1|Осмотр|май")
    #expect(plan.decree.title == "О плане на 2021 год")
  }

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
    "a plan's title right under the act's date is the plan's",
    arguments: ["от 10.12.2021 № 3\n\n", "от 10.12.2021 № 3\nг. Псков\n", "10 декабря 2021 г.  № 3\n"])
  func planTitleInHead(date: String) {
    let plan = Orders.plan(
      "ГБУ «Центр»\n\nПРИКАЗ\n\n" + date
        + "План мероприятий на 2022 год\n\n№|Мероприятие|Срок\n1|Осмотр|май\n2|Сход|до 25 декабря")
    #expect(plan.plans.first?.title == "План мероприятий на 2022 год")
    #expect(plan.plans.first?.items.last?.deadline?.due?.description == "2022-12-25")
    #expect(plan.decree.date?.description == "2021-12-10")
    #expect(plan.decree.number == "3")
  }

  @Test(
    "minutes name the body that met",
    arguments: [
      "Протокол заседания комиссии от 05.02.2021 № 3", "Протокол заседания комиссии\nот 05.02.2021 № 3",
    ])
  func minutes(head: String) {
    let decree = Orders.plan(head + "\n\nПлан на 2021 год\n\n№|Мероприятие|Срок\n1|Осмотр|май\n2|Сход|июнь")
      .decree
    #expect(decree.kind == "протокол")
    #expect(decree.issuer == "комиссия")
    #expect(decree.date?.description == "2021-02-05")
    #expect(decree.number == "3")
  }

  @Test("a date that no calendar has leaves the act its number")
  func impossibleDate() {
    let plan = Orders.plan(
      "УПРАВЛЕНИЕ КУЛЬТУРЫ\n\nПРИКАЗ\n\n31 ноября 2021 г.    № 1800\n\nОб утверждении плана\n\n"
        + "План на 2022 год\n\n№|Мероприятие|Срок\n1|Осмотр|май\n2|Сход|июнь")
    #expect(plan.decree.number == "1800")
    #expect(plan.decree.date == nil)
    #expect(plan.diagnostics.contains { $0.code == "decree-head-incomplete" })
  }
}
