import DecreeDocument

/// A cell a block of lines, with empty lines between the cells: what is left of a table that was copied as text.
struct CellBlockLayout: ParagraphLayout {
  let name = "cell-block"

  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable? {
    guard start + 1 < lines.count, lines[start].emptyBefore > 0 || start == 0 else { return nil }
    return RecoveredTable.read(lines, from: start, layout: name, mode: .block) { from, to in
      var pieces: [CellPiece.Words] = []
      var first = from
      let gap = lines.commonGap(from..<to)
      for index in from..<to where index + 1 == to || lines[index + 1].emptyBefore > 0 {
        let text = (first...index).map { lines[$0].text }.joined(separator: "\n")
        pieces.append((text, first..<index + 1))
        first = index + 1
        guard first < to else { continue }
        // A wider gap than the others holds empty cells; a very wide one divides the table from something else.
        for _ in 0..<min(max(0, lines[first].emptyBefore - gap), 6) {
          pieces.append(("", first..<first))
        }
      }
      return pieces
    }
  }
}

extension ParagraphLines {
  /// How many empty lines stand between most blocks.
  fileprivate func commonGap(_ range: Range<Int>) -> Int {
    var counts: [Int: Int] = [:]
    for index in range.dropFirst() where self[index].emptyBefore > 0 {
      counts[self[index].emptyBefore, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }
}
