import Testing

@testable import DecreeParser

@Suite("Annexes of which no table was found")
struct UnreadAnnexTests {
  private func codes(_ title: String) -> [String] {
    Orders.plan(
      """
      Приложение № 1
      План на 2021 год
      №|Мероприятие|Срок
      1|Осмотр|май

      Приложение № 2
      к приказу Отдела культуры
      от 01.02.2021 № 5

      \(title)

      Объект
      Когда
      Кто
      Школа
      Май
      Комиссия
      """
    ).diagnostics.map(\.code)
  }

  @Test(
    "one that is titled as a plan is told of", arguments: ["ГРАФИК проверок", "План осмотров на 2021 год"])
  func plan(title: String) { #expect(codes(title).contains("annex-unread")) }

  @Test("one of another kind is not", arguments: ["СОСТАВ комиссии", "Положение о плане", "Перечень школ"])
  func other(title: String) { #expect(!codes(title).contains("annex-unread")) }

  @Test("also between two plans that were read")
  func between() {
    func stamp(_ number: Int) -> String {
      "\nПриложение № \(number)\nк приказу Отдела культуры\nот 01.02.2021 № 5\n\n"
    }
    func plan(_ number: Int) -> String {
      "План \(number) на 2021 год\n\n№|Мероприятие|Срок\n1|Осмотр|май\n"
    }
    let lost = "ГРАФИК проверок\n\nОбъект\nКогда\nКто\nШкола\n"
    let told = Orders.plan(stamp(1) + plan(1) + stamp(2) + lost + stamp(3) + plan(3))
    #expect(told.plans.count == 2)
    #expect(told.diagnostics.contains { $0.code == "annex-unread" })
    #expect(
      !Orders.plan(stamp(1) + plan(1) + stamp(2) + plan(2)).diagnostics.contains { $0.code == "annex-unread" }
    )
  }
}
