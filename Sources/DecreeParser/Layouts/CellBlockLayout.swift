import DecreeDocument

/// A cell a block of lines, with empty lines between the cells: what is left of a table that was copied as text.
struct CellBlockLayout: ParagraphLayout {
  let name = "cell-block"

  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable? {
    guard start + 1 < lines.count, lines[start].emptyBefore > 0 || start == 0 else { return nil }
    return RecoveredTable.read(lines, from: start, layout: name, mode: .block) { from, to in
      var pieces: [CellPiece] = []
      var first = from
      for index in from..<to where index + 1 == to || lines[index + 1].emptyBefore > 0 {
        let text = (first...index).map { lines[$0].text }.joined(separator: "\n")
        pieces.append(CellPiece(text: text, lines: first..<index + 1))
        first = index + 1
      }
      return pieces
    }
  }
}
