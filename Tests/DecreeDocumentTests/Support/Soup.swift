/// Changes to a document as a fuzzer makes them, always the same: bytes flipped, pieces cut out, doubled and moved.
struct Soup {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(limit, 1)))
  }

  mutating func stir(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + next(below: 6)) where !bytes.isEmpty {
      let start = next(below: bytes.count)
      let end = min(bytes.count, start + 1 + next(below: 64))
      switch next(below: 5) {
      case 0: bytes[start] = UInt8(next(below: 256))
      case 1: bytes[start] ^= 1 << UInt8(next(below: 8))
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: next(below: bytes.count))
      default: bytes.removeSubrange(next(below: bytes.count)...)
      }
    }
    return bytes
  }
}
