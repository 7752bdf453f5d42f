/// A number just as its decimal digits say it, of any size and precision: JSON's 1, 1.0 and 10e-1 are the same one.
public struct ExactDecimal: Sendable, Hashable {
  let isNegative: Bool
  /// Significant digits, 0 to 9 each, without zeros at either end; none for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit. One too large to count is the largest that can be.
  let exponent: Int

  /// Reads a JSON number.
  init(literal bytes: some Collection<UInt8>) {
    var digits: [UInt8] = []
    var fraction = 0
    var isInFraction = false
    var at = bytes.startIndex
    scan: while at != bytes.endIndex {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isInFraction { fraction += 1 }
        let digit = bytes[at] - UInt8(ascii: "0")
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
      case UInt8(ascii: "."): isInFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: break
      }
      at = bytes.index(after: at)
    }
    var zeros = 0
    while digits.last == 0 {
      digits.removeLast()
      zeros += 1
    }
    let power = at == bytes.endIndex ? 0 : clampedInteger(bytes[at...].dropFirst())
    self.isNegative = bytes.first == UInt8(ascii: "-") && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : power - fraction + zeros
    self.digits = digits
  }

  public init(_ integer: Int) {
    self.init(literal: String(integer).utf8)
  }

  /// Whether the number has no fraction; 1.0 has none.
  public var isInteger: Bool { exponent >= 0 }

  /// The number as an `Int`, where it is a whole one that fits.
  public var integer: Int? {
    guard isInteger, digits.count + exponent <= 19 else { return nil }
    let text = digits.map(String.init).joined() + String(repeating: "0", count: exponent)
    return Int((isNegative ? "-" : "") + (text.isEmpty ? "0" : text))
  }

  /// Whether the number is a whole multiple of another; no number but 0 is one of 0.
  public func isMultiple(of other: ExactDecimal) -> Bool {
    if digits.isEmpty { return true }
    // The last digit is not 0, so a divisor with more zeros at its end divides nothing.
    guard !other.digits.isEmpty, exponent >= other.exponent else { return false }
    // All twos and fives of the divisor are used up after so many zeros; more of them change nothing.
    let zeros = min(exponent - other.exponent, 4 * other.digits.count)
    var rest: [UInt8] = []
    for digit in digits { rest = remainder(of: rest + [digit], by: other.digits) }
    for _ in 0..<zeros { rest = remainder(of: rest + [0], by: other.digits) }
    return rest.isEmpty
  }
}

extension ExactDecimal: Comparable {
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.isSmallerInSize(than: a) : a.isSmallerInSize(than: b)
  }

  private func isSmallerInSize(than other: ExactDecimal) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (top, otherTop) = (digits.count + exponent, other.digits.count + other.exponent)
    return top != otherTop ? top < otherTop : digits.lexicographicallyPrecedes(other.digits)
  }
}

/// Decimal digits without leading zeros, less than ten times the divisor, taken modulo it.
private func remainder(of digits: [UInt8], by divisor: [UInt8]) -> [UInt8] {
  var rest = Array(digits.drop { $0 == 0 })
  while rest.count > divisor.count
    || (rest.count == divisor.count && !rest.lexicographicallyPrecedes(divisor))
  {
    var borrow: UInt8 = 0
    for place in 1...rest.count {
      let taken = borrow + (place <= divisor.count ? divisor[divisor.count - place] : 0)
      let index = rest.count - place
      borrow = rest[index] < taken ? 1 : 0
      rest[index] = rest[index] + borrow * 10 - taken
    }
    rest.removeFirst(rest.firstIndex { $0 != 0 } ?? rest.count)
  }
  return rest
}

/// An integer with a sign or without; one past ±10^15 is held there.
private func clampedInteger(_ bytes: some Collection<UInt8>) -> Int {
  var value = 0
  for byte in bytes where byte >= UInt8(ascii: "0") {
    value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000_000_000)
  }
  return bytes.first == UInt8(ascii: "-") ? -value : value
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits where they are not too many, else with an exponent.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let text = digits.isEmpty ? "0" : digits.map(String.init).joined()
    if (0...20).contains(exponent) { return sign + text + String(repeating: "0", count: exponent) }
    if (-20..<0).contains(exponent) {
      let padded = String(repeating: "0", count: max(0, 1 - exponent - text.utf8.count)) + text
      return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
    return "\(sign)\(text)e\(exponent)"
  }
}
