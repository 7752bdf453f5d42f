/// A character set of one byte per character whose lower half is ASCII.
struct CodePage: Sendable, Hashable {
  /// IANA name in lower case, or the name that browsers know where IANA has none.
  let name: String
  /// The characters of the bytes 0x80 to 0xFF; U+FFFD where the set has none.
  let upperHalf: [Unicode.Scalar]

  init(_ name: String, _ upperHalf: String) {
    self.name = name
    self.upperHalf = Array(upperHalf.unicodeScalars)
    precondition(self.upperHalf.count == 128, "\(name) must name 128 characters")
  }

  /// The text in UTF-8. Bytes that the set does not define become U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let encoded = upperHalf.map { Array(String($0).utf8) }
    // Each upper character packed into one word: its UTF-8 bytes from the lowest byte up, its length at the top.
    let packed = encoded.map { utf8 in
      utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } | UInt32(utf8.count) << 24
    }
    let length = bytes.reduce(0) { $0 + ($1 < 0x80 ? 1 : Int(packed[Int($1 & 0x7F)] >> 24)) }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      var end = 0
      for byte in bytes {
        guard byte >= 0x80 else {
          buffer[end] = byte
          end += 1
          continue
        }
        var word = packed[Int(byte & 0x7F)]
        for _ in 0..<(word >> 24) {
          buffer[end] = UInt8(truncatingIfNeeded: word)
          word >>= 8
          end += 1
        }
      }
      count = end
    }
  }
}
