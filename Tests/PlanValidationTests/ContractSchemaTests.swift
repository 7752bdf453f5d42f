import CanonicalJSON
import DecreeDocument
import DecreeParser
import Foundation
import RussianTerms
import Testing

@testable import PlanValidation

@Suite struct ContractSchemaTests {
  /// The library's copy is the file that the repository shows.
  @Test func isTheFileOfTheRepository() throws {
    let file = Repository.root.appending(path: "Schema/decree-plan-1.schema.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    if Repository.isRewriting { try rewrite(with: text) }
    #expect(ContractSchema.text == text)
  }

  private func rewrite(with text: String) throws {
    let url = Repository.root.appending(path: "Sources/PlanValidation/Plans/ContractSchema+Source.swift")
    let source = try String(contentsOf: url, encoding: .utf8)
    let head = try #require(source.range(of: "#\"\"\"\n")).upperBound
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "    \($0)\n" }
    try (source[..<head] + lines.joined() + "\n    \"\"\"#\n}\n").write(
      to: url, atomically: true, encoding: .utf8)
  }

  @Test func isASchemaOfItsDraft() throws {
    let text = try JSONText(parsing: Array(ContractSchema.text.utf8))
    #expect(try ContractSchema.faults(inSchema: text) == [])
    #expect(try ContractSchema.compiled().findings == [])
  }

  /// A plan with every key that the library can write is valid, so that every key is in the schema.
  @Test func permitsEverythingThatIsWritten() throws {
    let text = try JSONText(parsing: FullPlan.plan.canonicalJSON())
    #expect(try ContractSchema.compiled().faults(in: text).map(\.english) == [])
  }

  /// What is read back is what was written.
  @Test func readsBackWhatWasWritten() throws {
    var read = PlanFile(try JSONText(parsing: FullPlan.plan.canonicalJSON())).plan
    // Of a message, JSON carries the English words alone.
    read.diagnostics = FullPlan.plan.diagnostics
    #expect(read == FullPlan.plan)
  }

  /// People read the schema too.
  @Test func everyPartHasATitleAndADescription() throws {
    let text = try JSONText(parsing: Array(ContractSchema.text.utf8))
    let definitions = try #require(text.value(of: "$defs", in: text.root))
    for (name, schema) in text.members(of: definitions) {
      let title = text.value(of: "title", in: schema)
      let description = text.value(of: "description", in: schema)
      #expect(title != nil && description != nil, "\(text.string(name) ?? "")")
    }
  }
}

enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let isRewriting = ProcessInfo.processInfo.environment["INGEST_REWRITE_GOLDEN"] == "1"

  /// A file under Tests/Fixtures/validation.
  static func fixture(_ name: String) -> URL { root.appending(path: "Tests/Fixtures/validation/\(name)") }
}

/// A plan that has every key of the contract.
enum FullPlan {
  static let plan: DecreePlan = {
    let day = CivilDate(iso: "2021-03-01") ?? CivilDate(dayNumber: 0)!
    let end = CivilDate(iso: "2021-12-31") ?? day
    var place = Recurrence.Place()
    (place.month, place.toMonth, place.day, place.weekday) = (5, 9, 15, .friday)
    (place.ordinal, place.workingDays, place.quarter, place.halfYear) = (-1, true, 2, 1)
    (place.monthOfUnit, place.bound, place.following) = (3, .by, true)
    let terms: [Term] = [
      .date(DateTerm(date: "2021-03-01", bound: .by, time: "09:00", inferred: [.year])),
      .date(DateTerm(date: "X-1-12-20", bound: .from, time: "14:00/17:00", inferred: [.year, .month])),
      .interval(
        Interval(
          start: "2021-03-01", end: "2021-05-31", edtf: "2021-03/2021-05", bound: .by, throughout: true,
          approximate: .start, time: "10:00", inferred: [.year])),
      .interval(Interval(start: "--08", end: "--12")),
      .recurrence(
        Recurrence(
          unit: .halfYear, interval: 2, times: 3, atLeast: true, on: [place], start: "2021-01-01",
          end: "2021-12-31", rrule: "FREQ=MONTHLY;INTERVAL=6", time: "10:00", inferred: [.year])),
      .schedule(reference: "отдельному графику"), .continuous,
      .relative(Relative(duration: "P10D", workingDays: true, direction: .before, event: "начала работ")),
      .condition(text: "при необходимости"), .unrecognized(text: "в рабочем порядке"),
    ]
    let item = Item(
      number: "1", section: ["I. Общие меры", "1. Подготовка"], activity: "Провести аудит",
      responsible: [
        Responsible(text: "Комитет", party: "p1", agreement: true),
        Responsible(text: "Отдел", isCoExecutor: true),
      ],
      deadline: Deadline(text: "до 1 марта 2021 г.", terms: terms, due: day), result: "Отчёт",
      other: [OtherCell(header: "Финансирование", text: "без затрат")], location: .table(1, rows: 2...3))
    let programmes = Programme.Kind.allCases.map { Programme(kind: $0, name: "Образование") }
    let columns = Column.Role.allCases.map { Column(header: $0.rawValue, role: $0) }
    return DecreePlan(
      source: Source(
        name: "order.txt", mediaType: "text/plain", encoding: "utf-8", bytes: 12,
        sha256: String(repeating: "0", count: 64)),
      decree: Decree(
        kind: "приказ", issuer: "комитет образования", date: day, number: "5-р",
        title: "Об утверждении плана",
        amendedBy: [Amendment(kind: "приказ", issuer: "комитет образования", date: end, number: "6-р")]),
      plans: [
        Plan(
          annex: "Приложение 1", title: "План на 2021 год", period: day...end, programmes: programmes,
          columns: columns, notes: ["* в первом полугодии"],
          items: [
            item, Item(activity: "Подвести итоги", location: .lines(5...6)),
            Item(activity: "Отчитаться", location: .paragraph(7)),
          ])
      ],
      parties: [Party(id: "p1", name: "Комитет образования", aliases: ["Комитет"])],
      diagnostics: [
        Diagnostic(
          .warning, "deadline-unrecognized", english: "not understood", russian: "не понято", plan: 0,
          item: 0,
          place: .table(1, rows: 2...3))
      ])
  }()
}
