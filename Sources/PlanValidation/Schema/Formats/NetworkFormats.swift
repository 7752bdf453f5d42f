/// Host names (RFC 1123), addresses (RFC 2673, RFC 4291) and mailboxes (RFC 5321).
extension FormatReader {
  mutating func readHostname() -> Bool {
    let start = at
    repeat {
      let label = at
      guard readWhile({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) > 0 else { return false }
      let bytes = slice(from: label)
      // Two hyphens there are kept for encodings of other alphabets, of which there is one, `xn--`.
      let isTagged =
        bytes.count > 3 && bytes[2] == UInt8(ascii: "-") && bytes[3] == UInt8(ascii: "-")
        && (bytes[0] | 0x20 != UInt8(ascii: "x") || bytes[1] | 0x20 != UInt8(ascii: "n"))
      guard bytes.count <= 63, bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-"), !isTagged
      else {
        return false
      }
    } while read(".")
    return at - start <= 253
  }

  mutating func readIPv4() -> Bool {
    for part in 0..<4 {
      if part > 0, !read(".") { return false }
      let start = at
      let count = readWhile(isDigit)
      let value = slice(from: start).reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1000) }
      guard (1...3).contains(count), value < 256, count == 1 || slice(from: start)[0] != UInt8(ascii: "0")
      else {
        return false
      }
    }
    return true
  }

  mutating func readIPv6() -> Bool {
    var groups = 0
    var hasGap = false
    if next == UInt8(ascii: ":") {
      guard read(":"), read(":") else { return false }
      hasGap = true
      if isAtEnd { return true }
    }
    while true {
      let start = at
      let count = readWhile(isHexDigit)
      if next == UInt8(ascii: ".") {
        go(to: start)
        guard readIPv4() else { return false }
        groups += 2
        break
      }
      guard (1...4).contains(count) else { return false }
      groups += 1
      guard read(":") else { break }
      if read(":") {
        guard !hasGap else { return false }
        hasGap = true
        guard isHexDigit(next) else { break }
      }
    }
    return hasGap ? groups < 8 : groups == 8
  }

  mutating func readMailbox(ascii: Bool) -> Bool {
    let isAtom = { (byte: UInt8) in
      isLetter(byte) || isDigit(byte) || isOne(of: "!#$%&'*+-/=?^_`{|}~", byte) || (!ascii && byte >= 0x80)
    }
    if read("\"") {
      while !isAtEnd, next != UInt8(ascii: "\"") {
        if read("\\"), isAtEnd { return false }
        guard next >= 0x20, next < 0x7F || !ascii else { return false }
        skip()
      }
      guard read("\"") else { return false }
    } else {
      repeat { guard readWhile(isAtom) > 0 else { return false } } while read(".")
    }
    guard read("@") else { return false }
    if read("[") {
      let start = at
      let isAddress: Bool
      if readTag("IPv6:") {
        isAddress = readIPv6()
      } else {
        go(to: start)
        isAddress = readIPv4()
      }
      return isAddress && read("]")
    }
    if ascii { return readHostname() }
    return readWhile({ $0 > 0x20 && $0 != UInt8(ascii: "@") }) > 0
  }

  private mutating func readTag(_ tag: StaticString) -> Bool {
    tag.withUTF8Buffer { $0.allSatisfy { byte in read(Unicode.Scalar(byte)) } }
  }
}
