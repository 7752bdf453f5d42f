/// A finite number as ECMAScript's Number::toString writes it, which RFC 8785 section 3.2.2.3 asks for: `1e-7`, `0`
/// for -0, `100000000000000000000` for 1e20.
func canonicalNumber(_ number: Double) -> String {
  precondition(number.isFinite, "JSON has no such number")
  if number == 0 { return "0" }
  let sign = number < 0 ? "-" : ""
  let (digits, exponent) = shortestDigits(number.magnitude)
  let count = digits.count
  switch exponent {
  case count...21 where exponent >= count:
    return sign + String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent - count)
  case 1...21:
    return sign + text(digits[..<exponent]) + "." + text(digits[exponent...])
  case -5...0:
    return sign + "0." + String(repeating: "0", count: -exponent) + text(digits[...])
  default:
    let power = exponent - 1
    let fraction = count > 1 ? "." + text(digits[1...]) : ""
    return sign + text(digits[..<1]) + fraction + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
  }
}

/// The shortest decimal digits that read back as the number, and where the point stands: 0.digits × 10^exponent.
private func shortestDigits(_ number: Double) -> (digits: [UInt8], exponent: Int) {
  var digits: [UInt8] = []
  var exponent = 0
  var pointSeen = false
  var rest = Substring(number.description).utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "e") {
      exponent += Int(Substring(rest)) ?? 0
      break
    } else if byte == UInt8(ascii: ".") {
      pointSeen = true
    } else {
      digits.append(byte)
      if !pointSeen { exponent += 1 }
    }
  }
  while digits.first == UInt8(ascii: "0") {
    digits.removeFirst()
    exponent -= 1
  }
  while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  return (digits, exponent)
}

private func text(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
