import Testing

@testable import DecreeParser

@Suite("Approval stamps")
struct StampTests {
  static let table =
    "\n\nПлан мероприятий на 2021 год\n\n№|Мероприятие|Срок|Ответственный\n1.|Провести сход|до 1 мая|Отдел"

  struct Case: Sendable, CustomTestStringConvertible {
    var stamp: String
    var kind: String?
    var issuer: String?
    var date: String?
    var number: String?
    var annex: String?
    var testDescription: String { stamp }
  }

  static let cases: [Case] = [
    Case(
      stamp: "УТВЕРЖДЕН\nраспоряжением Правительства\nРоссийской Федерации\nот 12 марта 2021 г. № 600-р",
      kind: "распоряжение", issuer: "Правительство Российской Федерации", date: "2021-03-12", number: "600-р"),
    Case(
      stamp:
        "Утверждён\nприказом министерства культуры,\nобщественных и внешних связей\nЗареченской области\nот 03.09.2021 N 45/2",
      kind: "приказ", issuer: "министерство культуры, общественных и внешних связей Зареченской области",
      date: "2021-09-03", number: "45/2"),
    Case(
      stamp: "Приложение № 3\nк постановлению администрации\nгорода Заречного\nот 05.08.2013 № 1440",
      kind: "постановление", issuer: "администрация города Заречного", date: "2013-08-05", number: "1440",
      annex: "Приложение № 3"),
    Case(
      stamp: "Приложение к Распоряжению от 30.01.2015 г № 147-р План", kind: "распоряжение",
      date: "2015-01-30",
      number: "147-р", annex: "Приложение"),
    Case(
      stamp: "УТВЕРЖДАЮ\nДиректор МБОУ СОШ № 5\n____________ И.И. Иванова\n«25» августа 2021 г.",
      issuer: "МБОУ СОШ № 5", date: "2021-08-25"),
    Case(
      stamp: "УТВЕРЖДАЮ\nГлава Заречного района\n\"___\" ___________ 2021 г.",
      issuer: "Глава Заречного района"),
    Case(stamp: "УТВЕРЖДАЮ\nРуководитель\n________________\n«20» февраля 2019 г.", date: "2019-02-20"),
    Case(
      stamp: "Приложение 2\n\nУТВЕРЖДЕНО\nприказом директора МБОУ СОШ № 5\nот 28 августа 2020 г. № 112-од",
      kind: "приказ", issuer: "МБОУ СОШ № 5", date: "2020-08-28", number: "112-од", annex: "Приложение 2"),
    Case(
      stamp:
        "Приложение\nк решению Совета депутатов\nЗаречного сельского поселения\nот «14» июня 2018 года\n№ 22/1",
      kind: "решение", issuer: "Совет депутатов Заречного сельского поселения", date: "2018-06-14",
      number: "22/1",
      annex: "Приложение"),
    Case(
      stamp: "Утверждена\nуказом Губернатора Заречной области\nот 01.02.2022 № 7-УГ", kind: "указ",
      issuer: "Губернатор Заречной области", date: "2022-02-01", number: "7-УГ"),
    Case(
      stamp: "УТВЕРЖДЕН\nпротоколом заседания комиссии по профилактике правонарушений\nот 11 мая 2017 г. № 3",
      kind: "протокол", issuer: "комиссия по профилактике правонарушений", date: "2017-05-11", number: "3"),
    Case(
      stamp: "УТВЕРЖДЕН\nприказом председателя Заречного районного суда\nот 10.01.2023 № 4", kind: "приказ",
      issuer: "Заречный районный суд", date: "2023-01-10", number: "4"),
    Case(
      stamp: "«УТВЕРЖДАЮ»\nПрокурор Заречного района\nстарший советник юстиции\n«25» декабря 2013 г.",
      issuer: "Прокурор Заречного района", date: "2013-12-25"),
    Case(
      stamp: "УТВЕРЖДЕНО\nрешением президиума Федерации бокса Заречной области\nот 20 декабря 2016 г.",
      kind: "решение", issuer: "президиум Федерации бокса Заречной области", date: "2016-12-20"),
  ]

  @Test("says genre, issuer, date and number", arguments: cases)
  func reads(_ expected: Case) {
    let plan = Orders.plan(expected.stamp + Self.table)
    #expect(plan.decree.kind == expected.kind)
    #expect(plan.decree.issuer == expected.issuer)
    #expect(plan.decree.date?.description == expected.date)
    #expect(plan.decree.number == expected.number)
    #expect(plan.plans.first?.annex == expected.annex)
    #expect(plan.plans.first?.title == "План мероприятий на 2021 год")
  }

  @Test("of two that stand beside each other, the one that approves")
  func sideBySide() {
    let plan = Orders.plan(
      "СОГЛАСОВАНО                          УТВЕРЖДАЮ\n"
        + "Председатель совета                  Директор МБОУ СОШ № 5\n"
        + "___________ И.О. Фамилия             ___________ И.О. Фамилия\n"
        + "«28» августа 2021 г.                 «30» августа 2021 г." + Self.table)
    #expect(plan.decree.issuer == "МБОУ СОШ № 5")
    #expect(plan.decree.date?.description == "2021-08-30")
    #expect(plan.plans.first?.title == "План мероприятий на 2021 год")
  }

  @Test("names the acts that changed the decree")
  func amendments() {
    let plan = Orders.plan(
      "Утвержден\nпостановлением Правительства\nЗареченской области\nот 2 июля 2019 г. № 241-пп\n"
        + "(в ред. постановлений Правительства Зареченской области\nот 19.01.2021 № 7-пп, от 03.03.2021 № 81-пп)"
        + Self.table)
    #expect(plan.decree.date?.description == "2019-07-02")
    #expect(plan.decree.amendedBy.map(\.number) == ["7-пп", "81-пп"])
    #expect(plan.decree.amendedBy.map { $0.date?.description } == ["2021-01-19", "2021-03-03"])
    #expect(plan.decree.amendedBy.first?.issuer == "Правительство Зареченской области")
    #expect(plan.plans.first?.title == "План мероприятий на 2021 год")
  }

  @Test("has letters or a contraction for the body that the act's head names in full")
  func contracted() {
    func issuer(_ stamp: String) -> String? {
      Orders.plan(
        "УПРАВЛЕНИЕ ФЕДЕРАЛЬНОЙ НАЛОГОВОЙ СЛУЖБЫ ПО ЗАРЕЧЕНСКОЙ ОБЛАСТИ\n\nПРИКАЗ\n\n02.09.2019 № 132\n\n"
          + "О проведении кампании\n\n1. Утвердить план.\n\nРуководитель\n\n\(stamp)\nот 02.09.2019 № 132"
          + Self.table
      ).decree.issuer
    }
    let full = issuer("Приложение\nк приказу УФНС России по Зареченской области") ?? ""
    #expect(Letters.folded(full) == "управление федеральной налоговой службы по зареченской области")
    #expect(
      issuer("Приложение\nк приказу управления Федеральной налоговой службы по Зареченской области")
        == "управление Федеральной налоговой службы по Зареченской области")
  }

  @Test("of a head's own and a council's, the head's")
  func council() {
    let own = "УТВЕРЖДАЮ\nЗаведующий МБДОУ «Детский сад № 27»\n29.08.2019"
    let council = "ПРИНЯТО\nрешением педагогического совета\nот 28.08.2019, протокол № 1\n"
    let plan = Orders.plan(council + own + Self.table)
    #expect(plan.decree.issuer == "МБДОУ «Детский сад № 27»")
    #expect(plan.decree.date?.description == "2019-08-29")
    #expect(Orders.plan(council + Self.table).decree.date?.description == "2019-08-28")
  }

  @Test("a number at the end of the line above is no part of the date, whichever of two stamps stands first")
  func numberOverDate() {
    let own = "УТВЕРЖДАЮ\nДиректор МБОУ СОШ № 5\n12 января 2021 г."
    let other = "СОГЛАСОВАНО\nНачальник отдела образования\n10 января 2021 г."
    for stamps in [own + "\n\n" + other, other + "\n\n" + own] {
      #expect(Orders.plan(stamps + Self.table).decree.date?.description == "2021-01-12")
    }
  }
}
