/// Counts letters, digits and stops, to prove that a table holds every one that its lines hold.
struct WordTally: Equatable {
  /// ASCII by code, then two-byte characters by code.
  private var counts = Array(repeating: 0, count: 2048)

  /// `+`, `-`, `:`, `=`, `_` and `|` also draw tables.
  private static let drawing: [Int] = [0x2B, 0x2D, 0x3A, 0x3D, 0x5F, 0x7C]

  static func == (a: WordTally, b: WordTally) -> Bool {
    a.counts.indices.allSatisfy { a.counts[$0] == b.counts[$0] || drawing.contains($0) }
  }

  @inline(__always)
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var lead: UInt8 = 0
    for byte in bytes {
      if lead > 0 {
        counts[Int(lead & 0x1F) << 6 | Int(byte & 0x3F)] += 1
        lead = 0
      } else if (0x21...0x7E).contains(byte) {
        counts[Int(byte)] += 1
      } else if (0xC3...0xDF).contains(byte) {
        lead = byte
      }
    }
  }

  /// Forgets a sign that divides cells.
  mutating func leaveOut(_ sign: UInt8) { counts[Int(sign)] = 0 }

  mutating func add(_ block: Block, _ threads: Threads = .one) {
    switch block {
    case .paragraph(let paragraph): add(paragraph.text.utf8)
    case .table(let table):
      let shares = threads.map(table.rows.indices) { share in
        var tally = WordTally()
        for row in table.rows[share] {
          for cell in row.cells { for block in cell.blocks { tally.add(block) } }
        }
        return tally
      }
      for share in shares { add(share) }
    }
  }

  mutating func add(_ other: WordTally) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}

extension TextPiece {
  /// Whether the blocks hold all letters, digits and stops of the lines, and no others.
  func keepsWords(of text: TextLines) -> Bool {
    var own = WordTally()
    for block in blocks { own.add(block, text.threads) }
    var all = WordTally()
    for share in text.threads.map(
      lines,
      { share in
        var tally = WordTally()
        for index in share where !leftOut.contains(index) { tally.add(text.line(index)) }
        return tally
      })
    { all.add(share) }
    if let divider {
      own.leaveOut(divider)
      all.leaveOut(divider)
    }
    return own == all
  }
}
