/// URIs and IRIs (RFC 3986, RFC 3987), URI templates (RFC 6570), JSON Pointers (RFC 6901) and UUIDs (RFC 4122).
extension FormatReader {
  mutating func readURI(isReference: Bool, ascii: Bool) -> Bool {
    let start = at
    let hasScheme =
      isLetter(next) && readWhile { isLetter($0) || isDigit($0) || isOne(of: "+-.", $0) } > 0 && read(":")
    if !hasScheme {
      guard isReference else { return false }
      go(to: start)
    }
    if next == UInt8(ascii: "/"), left > 1 {
      skip()
      if read("/") {
        guard readAuthority(ascii: ascii) else { return false }
        guard isAtEnd || isOne(of: "/?#", next) else { return false }
      }
    }
    guard readText("/:@", ascii: ascii) else { return false }
    if read("?"), !readText("/:@?", ascii: ascii) { return false }
    if read("#"), !readText("/:@?", ascii: ascii) { return false }
    return isAtEnd
  }

  private mutating func readAuthority(ascii: Bool) -> Bool {
    let start = at
    if readText(":", ascii: ascii), read("@") {} else { go(to: start) }
    if read("[") {
      if read("v") {
        guard readWhile(isHexDigit) > 0, read("."), readText(":", ascii: true) else { return false }
      } else if !readIPv6() {
        return false
      }
      guard read("]") else { return false }
    } else if !readText("", ascii: ascii) {
      return false
    }
    if read(":") { _ = readWhile(isDigit) }
    return true
  }

  /// Unreserved characters, sub-delimiters, escapes, and those given.
  private mutating func readText(_ more: StaticString, ascii: Bool) -> Bool {
    while !isAtEnd {
      if read("%") {
        guard readHexDigits(2) else { return false }
      } else if isLetter(next) || isDigit(next) || isOne(of: "-._~!$&'()*+,;=", next) || isOne(of: more, next)
        || (!ascii && next >= 0x80)
      {
        skip()
      } else {
        break
      }
    }
    return true
  }

  mutating func readURITemplate() -> Bool {
    while !isAtEnd {
      if read("{") {
        _ = readOne(of: "+#./;?&=,!@|")
        repeat {
          let isName = { (byte: UInt8) in isLetter(byte) || isDigit(byte) || isOne(of: "_.%", byte) }
          guard readWhile(isName) > 0 else { return false }
          if read(":"), !(1...4).contains(readWhile(isDigit)) { return false }
          _ = read("*")
        } while read(",")
        guard read("}") else { return false }
      } else if next <= 0x20 || isOne(of: "\"'<>\\^`|}", next) {
        return false
      } else {
        skip()
      }
    }
    return true
  }

  mutating func readJSONPointer() -> Bool {
    while read("/") {
      while !isAtEnd, next != UInt8(ascii: "/") {
        if read("~") {
          guard readOne(of: "01") else { return false }
        } else {
          skip()
        }
      }
    }
    return isAtEnd
  }

  mutating func readRelativeJSONPointer() -> Bool {
    let isZero = next == UInt8(ascii: "0")
    let count = readWhile(isDigit)
    guard count > 0, !isZero || count == 1 else { return false }
    return read("#") || readJSONPointer()
  }

  mutating func readUUID() -> Bool {
    for (index, count) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0, !read("-") { return false }
      guard readHexDigits(count) else { return false }
    }
    return true
  }
}
