/// A hash of texts by their bytes (FNV-1a): the same on every machine, and made in one pass without copying.
struct ByteHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  @inline(__always)
  init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// Adds a text, and a mark that parts it from the next.
  @inline(__always)
  mutating func add(_ text: String) {
    add(text.utf8)
    value = (value ^ 0xFF) &* 0x100_0000_01b3
  }

  @inline(__always)
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var hash = value
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = hash
  }
}
