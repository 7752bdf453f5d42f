extension JSONValue {
  /// The value as RFC 8785 writes it, without a closing line feed.
  public func canonicalBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return bytes
  }

  func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: canonicalInteger(number).utf8)
    case .number(let number): bytes.append(contentsOf: canonicalNumber(number).utf8)
    case .string(let string): appendCanonicalString(string, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { canonicallyPrecedes($0.key, $1.key) }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCanonicalString(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

/// JSON's numbers are doubles to RFC 8785: an integer beyond 2^53 is written as the double nearest to it.
private func canonicalInteger(_ number: Int) -> String {
  number.magnitude <= 1 << 53 ? String(number) : canonicalNumber(Double(number))
}
