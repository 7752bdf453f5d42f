/// What a paragraph of a Word 97 document says about the table and the list it stands in.
struct WordParagraphProperties: Sendable {
  /// How many tables the paragraph stands in.
  var depth = 0
  /// The paragraph is the mark of a row's end.
  var endsRow = false
  /// Of a nested table: the paragraph's mark ends a cell, or a row.
  var endsInnerCell = false
  var endsInnerRow = false
  var row = MarkedRowProperties()
  /// The list, an index from 1 into the list overrides, 0 for none; and the level in it from 0.
  var list = 0
  var listLevel = 0

  init() {}

  /// - Parameter stored: the properties that stand elsewhere, in the stream of data, at an offset.
  init(_ bytes: [UInt8], stored: (Int) -> WordParagraphProperties) {
    PropertyModifier.each(in: bytes) { property in
      let at = property.operand.lowerBound
      let isOn = bytes.uint8(at: at) == 1
      switch property.code {
      case 0x6646, 0x6645: if let offset = bytes.uint32(at: at) { self = stored(offset) }  // sprmPHugePapx
      case 0x2416: depth = max(depth, isOn ? 1 : 0)  // sprmPFInTable
      case 0x6649: depth = max(depth, min(bytes.uint32(at: at) ?? 0, 255))  // sprmPItap
      case 0x2417: endsRow = isOn  // sprmPFTtp
      case 0x244B: endsInnerCell = isOn  // sprmPFInnerTableCell
      case 0x244C: endsInnerRow = isOn  // sprmPFInnerTtp
      case 0x3404: row.isHeader = isOn  // sprmTTableHeader
      case 0xD608: defineTable(bytes, property.operand)  // sprmTDefTable
      case 0xD62B: mergeDown(bytes, at)  // sprmTVertMerge
      case 0x5624: mergeAcross(bytes, at)  // sprmTMerge
      case 0x460B: list = bytes.int16(at: at) ?? 0  // sprmPIlfo
      case 0x260A: listLevel = min(bytes.uint8(at: at) ?? 0, 8)  // sprmPIlvl
      default: break
      }
    }
  }

  /// sprmTDefTable: the number of cells, their edges in twips, and 20 bytes about each.
  private mutating func defineTable(_ bytes: [UInt8], _ operand: Range<Int>) {
    guard let count = bytes.uint8(at: operand.lowerBound + 2), count > 0 else { return }
    let edges = operand.lowerBound + 3
    row.left = bytes.int16(at: edges) ?? 0
    row.cells = []
    for index in 0..<count {
      var cell = MarkedCellProperties()
      cell.right = bytes.int16(at: edges + 2 * (index + 1)) ?? 0
      let flags = edges + 2 * (count + 1) + 20 * index
      if flags + 2 <= operand.upperBound, let value = bytes.uint16(at: flags) {
        cell.continuesBefore = value & 0b11 == 0b10
        cell.continuesAbove = (value >> 5) & 0b11 == 0b01
      }
      row.cells.append(cell)
    }
  }

  private mutating func mergeDown(_ bytes: [UInt8], _ at: Int) {
    guard let cell = bytes.uint8(at: at + 1), row.cells.indices.contains(cell) else { return }
    row.cells[cell].continuesAbove = bytes.uint8(at: at + 2) == 1
  }

  private mutating func mergeAcross(_ bytes: [UInt8], _ at: Int) {
    guard let first = bytes.uint8(at: at), let limit = bytes.uint8(at: at + 1) else { return }
    for cell in row.cells.indices where cell > first && cell < limit {
      row.cells[cell].continuesBefore = true
    }
  }
}

/// What the characters of a run are.
struct WordCharacterProperties: Sendable {
  var isHidden = false
  var isDeleted = false
  /// The words are an insertion that nobody has accepted.
  var isRevised = false
  var setting: TextSetting = []
  /// A character of a symbol font, which stands for the one in the text.
  var symbol: UInt16?

  init() {}

  init(_ bytes: [UInt8]) {
    PropertyModifier.each(in: bytes) { property in
      let at = property.operand.lowerBound
      switch property.code {
      case 0x083C: isHidden = bytes.uint8(at: at) == 1  // sprmCFVanish
      case 0x0800: isDeleted = bytes.uint8(at: at) == 1  // sprmCFRMarkDel
      case 0x0801: isRevised = bytes.uint8(at: at) == 1  // sprmCFRMark
      case 0x0837: if bytes.uint8(at: at) == 1 { setting.insert(.struck) }  // sprmCFStrike
      case 0x2A53: if bytes.uint8(at: at) == 1 { setting.insert(.struck) }  // sprmCFDStrike
      case 0x2A48: if bytes.uint8(at: at) == 1 { setting.insert(.raised) }  // sprmCIss
      case 0x6A09: symbol = bytes.uint16(at: at + 2).map { UInt16($0) }  // sprmCSymbol
      default: break
      }
    }
  }
}
