/// What a strict reading of bytes as UTF-8 (RFC 3629) finds.
struct UTF8Scan: Sendable, Hashable {
  /// Well-formed sequences of two bytes and more.
  var sequences = 0
  /// Bytes, or heads of cut sequences, that are not UTF-8.
  var invalid = 0
  /// Offset of the first such byte.
  var firstInvalid: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        while index + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      let length = Self.sequenceLength(bytes, at: index)
      if length > 0 {
        sequences += 1
        index += length
      } else {
        if firstInvalid == nil { firstInvalid = index }
        invalid += 1
        index += 1
      }
    }
  }

  /// Length of the well-formed sequence at an offset, 0 where there is none.
  @inline(__always)
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = bytes[index]
    func trails(_ count: Int) -> Bool {
      guard index + count < bytes.count else { return false }
      for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
      return true
    }
    switch lead {
    case 0xC2...0xDF:
      return trails(1) ? 2 : 0
    case 0xE0...0xEF:
      guard trails(2) else { return 0 }
      let second = bytes[index + 1]
      let isOverlong = lead == 0xE0 && second < 0xA0
      let isSurrogate = lead == 0xED && second > 0x9F
      return isOverlong || isSurrogate ? 0 : 3
    case 0xF0...0xF4:
      guard trails(3) else { return 0 }
      let second = bytes[index + 1]
      let isOverlong = lead == 0xF0 && second < 0x90
      let isBeyond = lead == 0xF4 && second > 0x8F
      return isOverlong || isBeyond ? 0 : 4
    default:
      return 0
    }
  }
}
