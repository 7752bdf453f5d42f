import DecreeDocument
import RussianTerms
import Testing

@testable import DecreeParser

@Suite struct PlanCheckTests {
  @Test(arguments: PlanChecks.all.map(\.code))
  func findsNothingInItsGoodExamples(code: String) throws {
    let check = try #require(PlanChecks.all.first { $0.code == code })
    #expect(!check.good.isEmpty)
    for example in check.good { #expect(check.findings(in: CheckedPlan(example.plan)) == []) }
  }

  @Test(arguments: PlanChecks.all.map(\.code))
  func findsSomethingInEachOfItsBadExamples(code: String) throws {
    let check = try #require(PlanChecks.all.first { $0.code == code })
    #expect(!check.bad.isEmpty)
    for example in check.bad {
      let found = check.findings(in: CheckedPlan(example.plan))
      #expect(found.count == 1)
      #expect(found.allSatisfy { $0.code == code && $0.severity <= check.severity && $0.place != nil })
    }
  }

  @Test(arguments: PlanChecks.all.map(\.code))
  func saysWhatItIsAboutInBothLanguages(code: String) throws {
    let check = try #require(PlanChecks.all.first { $0.code == code })
    #expect(check.explanation.english.count > 40 && check.explanation.russian.count > 40)
    #expect(PlanChecks.all.filter { $0.code == code }.count == 1)
  }

  @Test(
    "a report is due when the period is over",
    arguments: [
      ("Представить отчет", "2022-01-20", Diagnostic.Severity.note),
      ("Подвести итоги", "2022-06-30", .note), ("Подвести итоги", "2022-12-25", .warning),
      ("Провести аудит", "2022-01-20", .warning),
    ])
  func reportsAfterThePeriod(activity: String, day: String, severity: Diagnostic.Severity) {
    let example = PlanExample(
      period: ("2021-01-01", "2021-12-31"),
      .init("1", activity, "Комитет образования", day, .date(DateTerm(date: day))))
    let found = DeadlineOutsidePeriod().findings(in: CheckedPlan(example.plan))
    #expect(found.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("Профилактика «СOVID-19»", "СOVID", "COVID"), ("в цeнтре – там", "цeнтре", "центре"),
    ("в ХIХ веке", "ХIХ", "XIX"),
  ])
  func mixedWordsAreToldWholeAndMended(text: String, word: String, mended: String) {
    #expect(MixedWord.first(in: text)?.text == word)
    #expect(MixedWord.first(in: text)?.mended == mended)
  }

  @Test(arguments: [
    "IT-куб", "3D-принтер", "IIIкв. 2021", "Яндекс.Ru", "e-mail: почта", "«Wi-Fi»–сеть", "ЁЛКА и VIP",
  ])
  func wordsOfTwoAlphabetsThatNobodyMistakesAreLeftAlone(text: String) {
    #expect(MixedWord.first(in: text) == nil)
  }

  @Test(arguments: [
    ("План на 2021–2025 годы", [2021...2025]), ("План на 2021/22 учебный год", [2021...2022]),
    ("План «Год науки» на 2021 год", [2021...2021]), ("в ред. от 12 марта 2020 года", []),
    ("от 01.02.2020 г.", []),
    ("об участии в форуме «Россия 2030»", []),
  ])
  func yearsOfTitles(title: String, expected: [ClosedRange<Int>]) {
    #expect(PlannedYears.named(in: title) == expected)
  }

  /// A month is not told as a day: by the cell's words where it says nothing else, else by both its ends.
  @Test func aMonthIsNotCalledADay() {
    let august = Term.interval(Interval(start: "2022-08-01", end: "2022-08-31"))
    let day = Term.date(DateTerm(date: "2021-05-01"))
    for (text, terms, words) in [
      ("август 2022 г.", [august], "срок «август 2022 г.» позже"),
      ("1 мая 2021 г., август 2022 г.", [day, august], "срок с 01.08.2022 по 31.08.2022 позже"),
      ("1 мая 2022 г.", [.date(DateTerm(date: "2022-05-01"))], "срок 01.05.2022 позже"),
    ] {
      var row = PlanExample.Row("1", "Провести аудит", "Комитет образования", text)
      row.terms = terms
      let example = PlanExample(period: ("2021-01-01", "2021-12-31"), row)
      let found = DeadlineOutsidePeriod().findings(in: CheckedPlan(example.plan))
      #expect(found.first?.message.russian.hasPrefix(words) == true)
    }
  }

  @Test func findingsStandInTheOrderOfTheDocument() {
    let plan = PlanExample(
      decreeDate: "2021-01-01", .init("1", "Провести аудит"), .init("1", "Открыть цeнтр", ""),
      .init("5", "Провести аудит", "")
    ).plan
    #expect(
      PlanChecks.run(plan).map { "\($0.item ?? -1) \($0.code)" } == [
        "1 number-repeated", "1 item-without-party", "1 mixed-script", "2 number-skipped",
        "2 item-without-party",
      ])
  }
}
