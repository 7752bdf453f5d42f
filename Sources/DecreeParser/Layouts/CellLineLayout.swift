import DecreeDocument

/// A paragraph of a cell a line, and an empty line for an empty cell: what LibreOffice writes as plain text.
struct CellLineLayout: ParagraphLayout {
  let name = "cell-line"

  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable? {
    RecoveredTable.read(lines, from: start, layout: name, mode: .line) { from, to in
      var pieces: [CellPiece.Words] = []
      for index in from..<to {
        if index > from {
          // More empty lines than any table has columns are no cells.
          for _ in 0..<min(lines[index].emptyBefore, 20) {
            pieces.append(("", index..<index))
          }
        }
        pieces.append((lines[index].text, index..<index + 1))
      }
      return pieces
    }
  }
}
