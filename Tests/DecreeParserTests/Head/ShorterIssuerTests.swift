import Testing

@testable import DecreeParser

@Suite("A stamp that names the issuer in fewer words than the act's head")
struct ShorterIssuerTests {
  private func issuer(head: String, stamp: String) -> String? {
    Orders.plan(
      head + "\n\nПРИКАЗ\n\n12.03.2021 № 5\n\nО плане\n\nУтвердить план.\n\nУтвержден\nприказом " + stamp
        + "\nот 12.03.2021 № 5" + StampTests.table
    ).decree.issuer
  }

  @Test(
    "the head's name stands",
    arguments: [
      ("Прокуратура Заречной области", "прокурора области"),
      ("Музей города Заречного", "генерального директора"),
      ("Администрация муниципального района «Лесной»", "администрации МР «Лесной»"),
      ("КГБУ «Управление дорог Заречного края»", "КГБУ «УпрДор»"),
    ])
  func shorter(head: String, stamp: String) {
    #expect(issuer(head: head, stamp: stamp) == head)
  }

  @Test(
    "letters of a legal form are as good a name, and another body is another",
    arguments: [
      ("Акционерное общество «Порт»", "АО «Порт»", "АО «Порт»"),
      ("Администрация Лесного района", "главы Лесного района", "глава Лесного района"),
      ("Администрация Лесного района", "отдела культуры Лесного района", "отдел культуры Лесного района"),
    ])
  func asGood(head: String, stamp: String, expected: String) {
    #expect(issuer(head: head, stamp: stamp) == expected)
  }
}
