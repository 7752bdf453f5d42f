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

  /// The text without the stars and raised figures at its end.
  package static func leftOut(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.last, last == "*" || isFigure(last.value),
      let end = scalars.lastIndex(where: { $0 != "*" && $0 != " " && !isFigure($0.value) })
    else { return text }
    return String(scalars[...end])
  }

  /// Whether a scalar is a raised figure, or the raised bracket behind one.
  package static func isFigure(_ scalar: UInt32) -> Bool { value(of: scalar) != nil || scalar == 0x207E }

  /// The value of a raised figure.
  package static func value(of scalar: UInt32) -> Int32? {
    switch scalar {
    case 0xB9: 1
    case 0xB2, 0xB3: Int32(scalar - 0xB0)
    case 0x2070, 0x2074...0x2079: Int32(scalar - 0x2070)
    default: nil
    }
  }
}
