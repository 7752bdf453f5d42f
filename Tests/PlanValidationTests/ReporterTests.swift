import CanonicalJSON
import DecreeDocument
import DecreeParser
import Foundation
import Testing

@testable import PlanValidation

/// Each reporter has one golden output; INGEST_REWRITE_GOLDEN=1 writes them anew.
@Suite struct ReporterTests {
  @Test(arguments: Reporters.all.map(\.identifier), [ReportLanguage.english])
  func writesItsGoldenOutput(identifier: String, language: ReportLanguage) throws {
    let reporter = try #require(Reporters.all.first { $0.identifier == identifier })
    let bytes = reporter.bytes(of: report, in: language)
    let golden = Repository.fixture("report.\(identifier)")
    if Repository.isRewriting { try Data(bytes).write(to: golden) }
    #expect(String(decoding: bytes, as: UTF8.self) == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test(arguments: ["json", "sarif", "gitlab"])
  func writesJSON(identifier: String) throws {
    let reporter = try #require(Reporters.all.first { $0.identifier == identifier })
    #expect(throws: Never.self) { try JSONText(parsing: reporter.bytes(of: report, in: .russian)) }
  }

  @Test func fingerprintsOutliveLinesAddedAbove() {
    var moved = faults[0]
    moved.place.start = TextPosition(line: 99, column: 1)
    #expect(moved.fingerprint(in: "a.txt") == faults[0].fingerprint(in: "a.txt"))
    #expect(faults[1].fingerprint(in: "a.txt") != faults[0].fingerprint(in: "a.txt"))
  }

  private var report: ValidationReport {
    ValidationReport(
      files: [
        .init(path: "orders/приказ 5.txt", faults: faults), .init(path: "orders/plan.json", faults: []),
        .init(path: "orders/план.docx", faults: [inTable]),
      ], version: "1.2.3")
  }

  private let faults = [
    Fault(
      .warning, "number-repeated",
      .init(english: "the number 2 stands on an earlier item already", russian: "номер 2 уже стоит выше"),
      at: FaultPlace(
        start: TextPosition(line: 10, column: 1), end: TextPosition(line: 10, column: 2),
        excerpt: "2.\tОткрыть <центр> & сад\tКомитет", block: .lines(10...11), item: "2")),
    Fault(
      .error, "schema",
      .init(english: "the key «activty» is not known here", russian: "ключ «activty» не предусмотрен"),
      cure: .init(english: "did you mean «activity»?", russian: "возможно, «activity»"),
      at: FaultPlace(
        start: TextPosition(line: 3, column: 150), end: TextPosition(line: 4, column: 2),
        excerpt: String(repeating: "x", count: 149) + "\"activty\": 1", pointer: "/plans/0/items/0/activty")),
    {
      var fault = Fault(
        .note, "deadline-on-weekend", .init(english: "100% a Sunday,\nsay: all", russian: "воскресенье"))
      fault.suppression = "agreed with the «department»"
      return fault
    }(),
  ]

  private let inTable = Fault(
    .note, "deadline-on-holiday", .init(english: "a holiday, 50% off: all", russian: "праздник"),
    at: FaultPlace(excerpt: "01.05.2021", block: .table(1, rows: 3...4), item: "7"))
}
