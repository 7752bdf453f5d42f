import Testing

@testable import DecreeParser

@Suite("Row numbers")
struct RowNumberTests {
  @Test(
    "in every form, without the closing mark",
    arguments: [
      ("1.", "1"), ("1)", "1"), ("12", "12"), ("1.1.", "1.1"), ("1.1.1", "1.1.1"), ("I.", "I"), ("IV", "IV"),
      ("а)", "а"), ("№ 3", "3"), ("п. 4", "4"), ("2а", "2а"), ("10.2)", "10.2"), ("8(1).", "8(1)"),
      ("3¹.", "3¹"), ("3¹⁾", "3¹⁾"), ("2.4¹²", "2.4¹²"),
      ("«3.", "3"),
      ("2.4(12)", "2.4(12)"), ("ІІІ.", "ІІІ"),
      ("А.1", "А.1"), ("Б.2.3.", "Б.2.3"),
    ])
  func number(raw: String, expected: String) { #expect(RowNumber(raw)?.text == expected) }

  @Test(
    "lines of a narrow column leave spaces before the closing mark",
    arguments: [
      ("а )", "а)"), ("1 .", "1."), ("2.1 .", "2.1."), ("12", "12"), ("2 . а )", "2. а)"),
      ("1. 1", "1.1"), ("2. 1. 3", "2.1.3"), ("1. 2.", "1. 2."),
    ])
  func cell(raw: String, expected: String) { #expect(RowNumber.cell(raw) == expected) }

  @Test(
    "other words are no number",
    arguments: [
      "", "Раздел 1", "25 мая", "1. Провести", "МКУ", "2021 год", "8(а)", "3(100)", "г.1", "А.Б",
      "01.02.2023",
    ])
  func none(raw: String) { #expect(RowNumber(raw) == nil) }

  @Test(
    "at the head of a text",
    arguments: [
      ("1. Подготовить письмо", "1", "Подготовить письмо"), ("2) провести сход", "2", "провести сход"),
      ("1.1 Правовые меры", "1.1", "Правовые меры"), ("III. Контроль", "III", "Контроль"),
      ("3.Собрать сведения", "3", "Собрать сведения"), ("В.2 Отчет", "В.2", "Отчет"),
      ("а) провести", "а", "провести"),
    ])
  func head(text: String, number: String, rest: String) {
    let found = RowNumber.head(of: text)
    #expect(found?.number.text == number)
    #expect(found.map { text.suffix(fromByte: $0.end) } == rest)
  }

  @Test(
    "a date or a count is none",
    arguments: ["25 мая провести", "1.5 км дороги", "01.02.2021 сдать", "3 заседания", "И. о. главы"])
  func noHead(text: String) { #expect(RowNumber.head(of: text) == nil) }
}
