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
}
