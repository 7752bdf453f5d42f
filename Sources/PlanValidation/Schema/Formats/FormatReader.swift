/// Reads a string's bytes from front to back. A `read` that answers false may have read some of them.
struct FormatReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { at == bytes.count }
  var left: Int { bytes.count - at }

  /// The next byte, or 0 at the end; a NUL stands in no format.
  var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func skip() { at += 1 }

  mutating func go(to offset: Int) { at = offset }

  mutating func read(_ byte: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  mutating func readOne(of set: StaticString) -> Bool {
    guard at < bytes.count, set.withUTF8Buffer({ $0.contains(bytes[at]) }) else { return false }
    at += 1
    return true
  }

  /// Passes over the bytes that belong, and says how many they were.
  mutating func readWhile(_ belongs: (UInt8) -> Bool) -> Int {
    let start = at
    while at < bytes.count, belongs(bytes[at]) { at += 1 }
    return at - start
  }

  /// A number of just so many digits.
  mutating func readDigits(_ count: Int) -> Int? {
    guard left >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard isDigit(bytes[at]) else { return nil }
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
    }
    return value
  }

  mutating func readHexDigits(_ count: Int) -> Bool {
    guard left >= count, bytes[at..<at + count].allSatisfy(isHexDigit) else { return false }
    at += count
    return true
  }

  mutating func readRest() -> String {
    defer { at = bytes.count }
    return String(decoding: bytes[at...], as: UTF8.self)
  }

  func slice(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<at])
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
func isOne(of set: StaticString, _ byte: UInt8) -> Bool { set.withUTF8Buffer { $0.contains(byte) } }
