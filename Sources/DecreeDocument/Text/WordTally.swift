/// Counts letters, digits and stops, to prove that a table holds every one that its lines hold.
struct WordTally: Equatable {
  /// ASCII by code, then two-byte characters by code.
  private var counts = Array(repeating: 0, count: 2048)

  /// `+`, `-`, `:`, `=`, `_` and `|` also draw tables.
  private static let drawing: [UInt8] = [0x2B, 0x2D, 0x3A, 0x3D, 0x5F, 0x7C]

  mutating func add(_ bytes: some Sequence<UInt8>) {
    var lead: UInt8?
    for byte in bytes {
      if let first = lead {
        counts[Int(first & 0x1F) << 6 | Int(byte & 0x3F)] += 1
        lead = nil
      } else if (0x21...0x7E).contains(byte), !WordTally.drawing.contains(byte) {
        counts[Int(byte)] += 1
      } else if (0xC3...0xDF).contains(byte) {
        lead = byte
      }
    }
  }

  /// Forgets a sign that divides cells.
  mutating func leaveOut(_ sign: UInt8) { counts[Int(sign)] = 0 }

  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): add(paragraph.text.utf8)
    case .table(let table):
      for row in table.rows { for cell in row.cells { for block in cell.blocks { add(block) } } }
    }
  }
}

extension TextPiece {
  /// Whether the blocks hold all letters, digits and stops of the lines, and no others.
  func keepsWords(of text: TextLines) -> Bool {
    var own = WordTally()
    for block in blocks { own.add(block) }
    var lines = WordTally()
    for index in self.lines where !leftOut.contains(index) { lines.add(text.line(index)) }
    if let divider {
      own.leaveOut(divider)
      lines.leaveOut(divider)
    }
    return own == lines
  }
}
