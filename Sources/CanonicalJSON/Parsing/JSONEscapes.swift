/// The characters between a string's quotes, escapes resolved. The bytes have been checked before.
func unescaped(_ bytes: some RandomAccessCollection<UInt8>) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  let bytes = Array(bytes)
  var at = 0
  while at < bytes.count {
    guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
      out.append(bytes[at])
      at += 1
      continue
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      at += appendCharacter(of: bytes, at, to: &out)
      continue
    default: out.append(bytes[at + 1])
    }
    at += 2
  }
  return String(decoding: out, as: UTF8.self)
}

/// Appends the character of a `\u` escape or of a surrogate pair of them, and says how many bytes it took.
private func appendCharacter(of bytes: [UInt8], _ at: Int, to out: inout [UInt8]) -> Int {
  bytes.withUnsafeBufferPointer { buffer in
    var value = hexadecimal(buffer, at + 2) ?? 0xFFFD
    var length = 6
    if value & 0xFC00 == 0xD800, let low = hexadecimal(buffer, at + 8) {
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      length = 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return length
  }
}

/// The value of four hexadecimal digits.
func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
  guard at + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for byte in bytes[at..<at + 4] {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }
  return value
}
