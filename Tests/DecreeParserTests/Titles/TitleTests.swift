import Testing

@testable import DecreeParser

@Suite("Titles")
struct TitleTests {
  @Test(
    "the period that a title names",
    arguments: [
      ("План на 2021 год", "2021-01-01", "2021-12-31"),
      ("План на 2018–2020 годы", "2018-01-01", "2020-12-31"),
      ("План празднования 70-й годовщины Победы 1941–1945 годов в 2015 году", "2015-01-01", "2015-12-31"),
      ("План работы школы на 2021/2022 учебный год", "2021-09-01", "2022-05-31"),
      ("План работы школы на 2021-2022 уч. год", "2021-09-01", "2022-05-31"),
      ("План на I квартал 2021 года", "2021-01-01", "2021-03-31"),
      ("План на второе полугодие 2021 года", "2021-07-01", "2021-12-31"),
      ("План на март 2021 года", "2021-03-01", "2021-03-31"),
      ("План на январь–март 2021 г.", "2021-01-01", "2021-03-31"),
      ("План подготовки к отопительному периоду 2015 года", "2015-01-01", "2015-12-31"),
      ("План по реализации Стратегии до 2030 года на 2024 год", "2024-01-01", "2024-12-31"),
      ("План на 2021 год и на плановый период 2022 и 2023 годов", "2021-01-01", "2023-12-31"),
      ("План во исполнение приказа от 25.12.2018 № 7 на 2019 год", "2019-01-01", "2019-12-31"),
      ("План подготовки к ГИА в 2026 году", "2026-01-01", "2026-12-31"),
    ])
  func period(title: String, start: String, end: String) {
    let period = PeriodReader.period(of: title)
    #expect(period?.lowerBound.description == start)
    #expect(period?.upperBound.description == end)
  }

  @Test("a title without a year has no period")
  func noPeriod() { #expect(PeriodReader.period(of: "План мероприятий по охране лесов") == nil) }

  @Test("programmes and projects, in their order")
  func programmes() {
    let title =
      "План в рамках федерального проекта «Современная школа» национального проекта «Образование», "
      + "государственной программы Заречной области \"Развитие села\" и муниципальной программы «Дом «Очаг»»"
    #expect(
      ProgrammeReader.programmes(in: title) == [
        Programme(kind: .federalProject, name: "Современная школа"),
        Programme(kind: .nationalProject, name: "Образование"),
        Programme(kind: .stateProgramme, name: "Развитие села"),
        Programme(kind: .municipalProgramme, name: "Дом «Очаг»"),
      ])
  }

  @Test("several projects behind one plural noun")
  func plural() {
    let title = "План реализации национальных проектов «Культура», «Экология» и «Образование»"
    #expect(ProgrammeReader.programmes(in: title).map(\.name) == ["Культура", "Экология", "Образование"])
  }

  @Test("remarks under the table are the plan's notes, a signature is none")
  func notes() {
    let plan = Orders.plan(
      """
      План на 2021 год

      №|Мероприятие|Срок
      1|Осмотр|май

      --------------------------------
      <*> В пределах средств,
      предусмотренных на год.

      Начальник отдела                         (подпись)
      """)
    #expect(plan.plans.first?.notes == ["<*> В пределах средств, предусмотренных на год."])
  }
}
