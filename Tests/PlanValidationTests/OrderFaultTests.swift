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
}
