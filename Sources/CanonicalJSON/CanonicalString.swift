/// Appends a string in quotes, escaped as RFC 8785 section 3.2.2.2 has it: `"`, `\` and control characters only, with
/// the two-character escapes where JSON has them.
public func appendCanonicalString(_ string: String, to bytes: inout [UInt8]) {
  var string = string
  bytes.append(UInt8(ascii: "\""))
  string.withUTF8 { utf8 in
    // Without a branch, so that many bytes are looked at at once.
    let escapes = utf8.reduce(0) { $0 | (needsEscape($1) ? 1 : 0) as UInt8 }
    guard escapes != 0 else { return bytes.append(contentsOf: utf8) }
    var start = 0
    for index in utf8.indices where needsEscape(utf8[index]) {
      bytes.append(contentsOf: utf8[start..<index])
      appendEscape(of: utf8[index], to: &bytes)
      start = index + 1
    }
    bytes.append(contentsOf: utf8[start...])
  }
  bytes.append(UInt8(ascii: "\""))
}

/// Whether RFC 8785 puts one key before another: by UTF-16 code units, which differs from the order of UTF-8 bytes
/// where a character beyond U+FFFF meets one from U+E000 on.
public func canonicallyPrecedes(_ a: String, _ b: String) -> Bool {
  a.utf16.lexicographicallyPrecedes(b.utf16)
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\\"))
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
  case 0x08: bytes.append(UInt8(ascii: "b"))
  case 0x09: bytes.append(UInt8(ascii: "t"))
  case 0x0A: bytes.append(UInt8(ascii: "n"))
  case 0x0C: bytes.append(UInt8(ascii: "f"))
  case 0x0D: bytes.append(UInt8(ascii: "r"))
  default:
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "u00".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
