import Testing

@testable import DecreeParser

@Suite("Headings over rows")
struct SectionPathTests {
  /// The headings over the last of some rows, where `nil` is a row.
  private func path(_ headings: [String?]) -> [String] {
    var path = SectionPath()
    var followsHeading = false
    for heading in headings {
      if let heading { path.open(Section(text: heading), followsHeading: followsHeading) }
      followsHeading = heading != nil
    }
    return path.texts
  }

  @Test(
    "a heading in capitals right over another is the title of all in small letters until the next in capitals"
  )
  func capitals() {
    #expect(
      path(["ОБРАЗОВАНИЕ", "Дошкольное образование", nil]) == ["ОБРАЗОВАНИЕ", "Дошкольное образование"])
    #expect(
      path(["ОБРАЗОВАНИЕ", "Дошкольное образование", nil, "Общее образование", nil])
        == ["ОБРАЗОВАНИЕ", "Общее образование"])
    #expect(path(["ОБРАЗОВАНИЕ", "Дошкольное образование", nil, "КУЛЬТУРА", nil]) == ["КУЛЬТУРА"])
  }

  @Test("capitals over rows of their own are a heading like the others: ВПР, ГИА")
  func abbreviations() {
    #expect(path(["ВПР", nil, "Подготовка к олимпиаде", nil]) == ["Подготовка к олимпиаде"])
    #expect(path(["Подготовка к олимпиаде", nil, "ГИА", nil]) == ["ГИА"])
  }

  @Test("numbers nest by their levels")
  func numbers() {
    #expect(
      path(["Раздел 1. Кадры", "1.1. Обучение", nil, "1.2. Аттестация", nil])
        == ["Раздел 1. Кадры", "1.2. Аттестация"])
    #expect(path(["1. Кадры", "1.1. Обучение", nil, "2. Сеть", nil]) == ["2. Сеть"])
  }

  @Test("a heading right over another is the title of those up to the next such pair")
  func pairs() {
    let streets = ["Дороги", "Ленинский район", nil, "Кировский район", nil]
    #expect(path(streets) == ["Дороги", "Кировский район"])
    #expect(path(streets + ["Дворы", "Ленинский район", nil]) == ["Дворы", "Ленинский район"])
  }

  @Test("a longer period stands over the shorter ones")
  func periods() {
    #expect(path(["2022 год", "I квартал", nil, "II квартал", nil]) == ["2022 год", "II квартал"])
    #expect(
      path(["2022 год", "I квартал", nil, "2023 год", "IV квартал", nil]) == ["2023 год", "IV квартал"])
    #expect(path(["I полугодие", "Март", nil, "II полугодие", nil]) == ["II полугодие"])
    #expect(path(["2022 год", "Дороги", nil, "Дворы", nil]) == ["2022 год", "Дворы"])
  }

  @Test("words after the rows of a month are no part of it")
  func afterMonth() {
    #expect(path(["Январь", nil, "Февраль", nil, "Летние каникулы", nil]) == ["Летние каникулы"])
    #expect(path(["Январь", "Спорт", nil, "Культура", nil]) == ["Январь", "Культура"])
  }

  @Test("«Глава 2» is marked as a heading, «Глава администрации» is not")
  func offices() {
    #expect(["Глава 2. Кадры", "Глава II", "Цель: порядок"].allSatisfy { Section(text: $0).isMarked })
    #expect(!Section(text: "Глава администрации района").isMarked)
  }
}
