/// Lays compact JSON out for people: two spaces a level, one member or element a line.
///
/// - Parameter compact: JSON without white space between its tokens, as the canonical writer makes it.
public func prettyPrinted(_ compact: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(compact.count + compact.count / 2)
  var depth = 0
  var inString = false
  var escaped = false

  func breakLine(into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  for (index, byte) in compact.enumerated() {
    if inString {
      output.append(byte)
      inString = escaped || byte != UInt8(ascii: "\"")
      escaped = !escaped && byte == UInt8(ascii: "\\")
      continue
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      output.append(byte)
      depth += 1
      let closes = index + 1 < compact.count && (compact[index + 1] == byte + 2)
      if !closes { breakLine(into: &output) }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if compact[index - 1] != byte - 2 { breakLine(into: &output) }
      output.append(byte)
    case UInt8(ascii: ","):
      output.append(byte)
      breakLine(into: &output)
    case UInt8(ascii: ":"):
      output.append(contentsOf: ": ".utf8)
    default:
      inString = byte == UInt8(ascii: "\"")
      output.append(byte)
    }
  }
  return output
}
