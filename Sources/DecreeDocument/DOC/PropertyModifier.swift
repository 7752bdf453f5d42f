/// One property as Word's binary format sets it (a `Prl`, [MS-DOC] 2.9.214): a code and its operand.
struct PropertyModifier: Sendable {
  var code: Int
  /// Where the operand stands in the properties' bytes.
  var operand: Range<Int>

  /// Walks over a list of properties; a broken rest is passed over.
  static func each(in bytes: [UInt8], _ body: (PropertyModifier) -> Void) {
    var offset = 0
    while let code = bytes.uint16(at: offset) {
      offset += 2
      guard let length = operandLength(code, bytes, offset), offset + length <= bytes.count else { return }
      body(PropertyModifier(code: code, operand: offset..<offset + length))
      offset += length
    }
  }

  /// The length follows from the three topmost bits, and from the operand itself where they say that it varies.
  private static func operandLength(_ code: Int, _ bytes: [UInt8], _ offset: Int) -> Int? {
    switch code >> 13 {
    case 0, 1: return 1
    case 2, 4, 5: return 2
    case 3: return 4
    case 7: return 3
    default:
      // sprmTDefTable counts its bytes in two, and one too many.
      if code == 0xD608 { return bytes.uint16(at: offset).map { $0 + 1 } }
      return bytes.uint8(at: offset).map { $0 + 1 }
    }
  }
}
