/// A hash of texts by their bytes (FNV-1a over single bytes, folded products over words of eight where whole texts are
/// added): the same on every machine, and made in one pass without copying.
struct ByteHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  @inline(__always)
  init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// Adds a text, and a mark that parts it from the next.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest << 8 ^ UInt64(raw[index])
        index += 1
      }
      mix(rest)
      // The length keeps a text apart from one with zeros, and from the text that is added next.
      mix(UInt64(raw.count))
    }
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let (high, low) = (value ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = high ^ low
  }

  @inline(__always)
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var hash = value
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = hash
  }
}
