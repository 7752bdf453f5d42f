import CanonicalJSON
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
    let validator = try PlanValidator()
    let places = { (bytes: [UInt8]) in try validator.faults(in: bytes, path: "order.txt").map(\.place) }
    #expect(try places(wide) == places(Array(text.utf8)))
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
