/// The marks of footnotes, which are part of what they follow: «<1>», «<**>», «¹».
package enum FootnoteMark {
  /// Where a mark in angle brackets ends, a byte offset.
  ///
  /// - Parameter start: the offset of `<`.
  package static func end<Bytes: RandomAccessCollection>(in bytes: Bytes, from start: Int) -> Int?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var end = start + 1
    while end < bytes.endIndex, end < start + 4, bytes[end] == 0x2A || (0x30...0x39).contains(bytes[end]) {
      end += 1
    }
    return end > start + 1 && end < bytes.endIndex && bytes[end] == 0x3E ? end + 1 : nil
  }

  /// Whether a scalar is a raised figure.
  package static func isFigure(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079: true
    default: false
    }
  }
}
