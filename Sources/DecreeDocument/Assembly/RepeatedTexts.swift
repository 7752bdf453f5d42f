#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes texts of bytes, and gives the same text again for bytes that came a short while ago: a plan says the same
/// parties and deadlines in row after row, and each copy would take memory and time of its own.
package struct RepeatedTexts: Sendable {
  /// The last text of each slot.
  private var texts = [String](repeating: "", count: slots)

  private static let slots = 512
  /// Shorter texts lie in the `String` itself; longer ones seldom come again.
  private static let lengths = 16...512

  package init() {}

  /// The bytes as a text; what is no UTF-8 becomes U+FFFD.
  package mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard RepeatedTexts.lengths.contains(bytes.count) else { return String(decoding: bytes, as: UTF8.self) }
    let slot = RepeatedTexts.slot(of: UnsafeRawBufferPointer(bytes))
    if texts[slot].hasBytes(bytes) { return texts[slot] }
    texts[slot] = String(decoding: bytes, as: UTF8.self)
    return texts[slot]
  }

  /// Told by the length and both ends, which is enough: texts that share a slot only take turns in it.
  private static func slot(of bytes: UnsafeRawBufferPointer) -> Int {
    let head = bytes.loadUnaligned(as: UInt64.self)
    let tail = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    let (high, low) = (head ^ tail &+ UInt64(bytes.count))
      .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: (high ^ low) % UInt64(slots))
  }
}

extension String {
  /// Whether the text is these bytes; `==` also takes for equal what Unicode writes in two ways.
  package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == bytes.count, let base = bytes.baseAddress else { return isEmpty && bytes.isEmpty }
    var text = self
    return text.withUTF8 { memcmp($0.baseAddress!, base, $0.count) == 0 }
  }
}
