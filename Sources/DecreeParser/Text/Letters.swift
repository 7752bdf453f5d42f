/// Russian text as UTF-8 bytes: the few facts about letters that understanding a plan rests on.
enum Letters {
  /// The text in lower case, ё as е, a composed й, and without soft hyphens.
  static func folded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: folded(bytes[...]), as: UTF8.self)
  }

  /// The same over bytes, which do not become more; what is no letter stays as it is.
  static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // The standard library writes to the storage that all empty arrays share.
    guard !bytes.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        var index = 0
        func put(_ byte: UInt8) {
          out[count] = byte
          count += 1
        }
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            put((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            index += 1
            continue
          }
          let next = index + 1 < bytes.count ? bytes[index + 1] : 0
          switch (byte, next) {
          case (0xD0, 0x81), (0xD1, 0x91):
            put(0xD0)
            put(0xB5)
          case (0xD0, 0x90...0x9F):
            put(0xD0)
            put(next + 0x20)
          case (0xD0, 0xA0...0xAF):
            put(0xD1)
            put(next - 0x20)
          case (0xC2, 0xAD): break
          case (0xCC, 0x86) where count >= 2 && out[count - 1] == 0xB8 && out[count - 2] == 0xD0:
            out[count - 1] = 0xB9
          default:
            put(byte)
            index += 1
            continue
          }
          index += 2
        }
      }
    }
  }

  /// How many bytes the letter at `index` takes; 0 where no Latin or Russian letter stands there.
  static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) ? 1 : 0 }
    guard index + 1 < bytes.endIndex else { return 0 }
    switch (byte, bytes[index + 1]) {
    case (0xD0, 0x81), (0xD0, 0x90...0xBF), (0xD1, 0x80...0x91), (0xCC, 0x86): return 2
    default: return 0
    }
  }

  /// Whether the text's first byte begins a small Russian or Latin letter.
  static func startsSmall(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    if first < 0x80 { return (0x61...0x7A).contains(first) }
    guard let second = bytes.next() else { return false }
    return (first == 0xD0 && second >= 0xB0) || (first == 0xD1 && (0x80...0x91).contains(second))
  }

  /// Whether the text's first byte begins a capital Russian or Latin letter.
  static func startsCapital(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    if first < 0x80 { return (0x41...0x5A).contains(first) }
    guard first == 0xD0, let second = bytes.next() else { return false }
    return second == 0x81 || (0x90...0xAF).contains(second)
  }

  /// Whether there are letters and all of them are capitals.
  static func allCapitals(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)[...]
    var found = false
    var index = 0
    while index < bytes.endIndex {
      let length = length(at: index, in: bytes)
      if length > 0 {
        let letter = bytes[index..<(index + length)]
        if startsSmall(String(decoding: letter, as: UTF8.self)) { return false }
        found = true
      }
      index += max(1, length)
    }
    return found
  }

  /// Whether there is a letter that no Russian word has, from another language's alphabet («муниципальнӧй»).
  static func holdsOtherAlphabet(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // І numbers parts.
      case 0x401, 0x406, 0x451, 0x456: false
      case 0xC0...0xFF: scalar.properties.isAlphabetic
      case 0x400...0x40F, 0x450...0x52F: true
      default: false
      }
    }
  }
}
