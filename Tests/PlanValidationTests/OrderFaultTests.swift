import CanonicalJSON
import DecreeParser
import Foundation
import Testing

@testable import PlanValidation

/// Faults of an order stand under the words that the user wrote.
@Suite struct OrderFaultTests {
  @Test func eachFaultHasItsLineAndColumn() throws {
    let order = Array(try Data(contentsOf: Repository.fixture("order.txt")))
    let faults = try PlanValidator().faults(in: order, path: "order.txt")
    let told = faults.map { "\($0.place.start?.line ?? 0):\($0.place.start?.column ?? 0) \($0.code)" }
    #expect(
      told == [
        "9:39 deadline-impossible", "10:1 number-repeated", "10:12 mixed-script", "10:38 deadline-on-weekend",
        "11:1 item-without-party",
      ])
    #expect(faults.first?.place.excerpt?.hasPrefix("2.\tУтвердить план") == true)
  }

  /// In UTF-16 the same words stand in the same lines and columns.
  @Test func otherEncodingsHaveThemToo() throws {
    let text = try String(contentsOf: Repository.fixture("order.txt"), encoding: .utf8)
    let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    let validator = PlanValidator()
    let places = { (bytes: [UInt8]) in try validator.faults(in: bytes, path: "order.txt").map(\.place) }
    #expect(try places(wide) == places(Array(text.utf8)))
  }

  /// People look for a row of a Word document by its item's number, and for the fault by its words.
  @Test func aDocumentWithoutLinesNamesTheItem() throws {
    let cells = { (row: [String]) in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    let rows = [
      ["№", "Мероприятие", "Ответственный", "Срок"],
      ["1", "Провести аудит", "Комитет образования", "1 марта 2021 г."],
      ["2", "Утвердить план", "Комитет образования", "до 31 апреля 2021 г."],
    ]
    let order = "<p>План мероприятий на 2021 год</p><table>\(rows.map(cells).joined())</table>"
    let faults = try PlanValidator().faults(in: Array(order.utf8), path: "order.html")
    let report = ValidationReport(files: [.init(path: "order.html", faults: faults)], version: "1")
    let text = { String(decoding: TextReporter().bytes(of: report, in: $0), as: UTF8.self) }
    #expect(
      text(.russian) == """
        order.html:таблица 1, строка 3, пункт 2: предупреждение: такого дня в календаре нет: «до 31 апреля 2021 г.» \
        [deadline-impossible]
            | до 31 апреля 2021 г.

        """)
    #expect(text(.english).hasPrefix("order.html:table 1, row 3, item 2: warning: "))
  }

  /// A cell may have as many words as it likes, and two spaces between them where the reading has one.
  @Test(.timeLimit(.minutes(1))) func aLongCellIsFoundByItsBeginning() throws {
    let order = """
      План мероприятий на 2021 год
      №\tМероприятие\tОтветственный\tСрок
      1.\tПровести аудит\tКомитет образования\tв рабочем порядке \(String(repeating: "порядок  ", count: 10_000))
      2.\tУтвердить план\tКомитет образования\t1 марта 2021 г.
      3.\tПодвести итоги\tКомитет образования\t2 марта 2021 г.
      """
    let faults = try PlanValidator().faults(in: Array(order.utf8), path: "order.txt")
    #expect(faults.map(\.code) == ["deadline-unrecognized"])
    // «в рабочем порядке порядок», then two spaces.
    #expect(faults.first?.place.start == TextPosition(line: 3, column: 39))
    #expect(faults.first?.place.end == TextPosition(line: 3, column: 64))
  }

  /// Names quote others, and documents do not always close both.
  @Test(arguments: [
    ("«ФГУП «Салют»» отсылает к «А»", "ФГУП «Салют»"), ("«КОиПО» прочитано как «КОПО»", "КОиПО"),
    ("«ФГУП «Салют» отсылает", "ФГУП «Салют"), ("не указан срок", nil),
  ])
  func theWordsThatAMessageQuotes(message: String, words: String?) {
    #expect(Diagnostic.Message(english: "", russian: message).quoted == words)
  }

  @Test(arguments: [
    ("order.rtf", "{\\rtf1\\ansi", false), ("-", " {\n \"format\": 1}", true), ("plan.JSON", "[", true),
    ("-", "{}", true),
    ("order.txt", "1. План", false), ("-", "{", false),
  ])
  func plansAreToldFromOrders(path: String, text: String, expected: Bool) {
    #expect(PlanValidator.isJSON(Array(text.utf8), path) == expected)
  }
}
