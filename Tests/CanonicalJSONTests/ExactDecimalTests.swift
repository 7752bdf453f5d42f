import Testing

@testable import CanonicalJSON

@Suite struct ExactDecimalTests {
  @Test(arguments: [("1", "1.0"), ("10e-1", "1"), ("0", "-0.0e9"), ("1e400", "10e399"), ("1.50", "15e-1")])
  func sameNumbers(a: String, b: String) {
    #expect(decimal(a) == decimal(b))
  }

  @Test(arguments: [
    ("-1", "0"), ("-2", "-1"), ("0.1", "0.10000000000000000001"), ("9007199254740992", "9007199254740993"),
    ("1e399", "1e400"), ("-1e400", "-1e399"), ("9", "10"), ("0", "1e-400"),
  ])
  func order(a: String, b: String) {
    #expect(decimal(a) < decimal(b))
    #expect(!(decimal(b) < decimal(a)))
  }

  @Test(arguments: [
    ("0.0075", "0.0001", true), ("0.00751", "0.0001", false), ("0.3", "0.1", true), ("1e308", "0.5", true),
    ("1e999999999999", "7", false), ("1e999999999999", "64", true), ("0", "3", true), ("5", "0", false),
    ("123456789012345678901234567890", "30", true), ("123456789012345678901234567891", "30", false),
    ("340282366920938463463374607431768211456", "18446744073709551616", true), ("100", "1000", false),
    ("-9", "3", true),
  ])
  func multiples(number: String, divisor: String, expected: Bool) {
    #expect(decimal(number).isMultiple(of: decimal(divisor)) == expected)
  }

  @Test func integers() {
    #expect(decimal("-120.0").integer == -120)
    #expect(decimal("9223372036854775807").integer == Int.max)
    #expect(decimal("9223372036854775808").integer == nil)
    #expect(decimal("1.5").integer == nil)
    #expect(decimal("1e1000000000000000000000").isInteger)
    #expect(decimal("0").integer == 0)
  }
}

private func decimal(_ literal: String) -> ExactDecimal {
  ExactDecimal(literal: Array(literal.utf8))
}
