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

extension RecoveredTable {
  /// Reads a heading near its first line, and the table under it as far as it goes.
  ///
  /// - Parameter pieces: makes pieces of a range of lines.
  static func read(
    _ lines: ParagraphLines, from start: Int, layout: String, mode: CellAssignment.Mode,
    pieces: (Int, Int) -> [CellPiece.Words]
  ) -> RecoveredTable? {
    let near = pieces(start, min(lines.count, start + 40))
    guard let heading = ColumnHeadings(near.map(\.text), at: 0) else { return nil }
    let all = pieces(start, end(of: lines, after: near[heading.pieces.upperBound - 1].lines.upperBound))
      .map { CellPiece(text: $0.text, lines: $0.lines) }
    guard all.count >= heading.pieces.upperBound else { return nil }
    let rows = RecoveredRows.best(run: lines, pieces: all, heading: heading, mode: mode)
    guard rows.rows.count > 2 else { return nil }
    let last = all[..<rows.end].last { !$0.isBlank }
    let range = start..<(last?.lines.upperBound ?? start + 1)
    var table = Table(rows: rows.rows, place: lines.place(range), layout: layout)
    table.reason =
      "\(rows.heading.headings.count) column headings follow one another, and \(rows.rows.count - 1) rows fit them"
    return RecoveredTable(lines: range, table: table, findings: rows.findings)
  }

  /// Where the heading of another table begins.
  private static func end(of lines: ParagraphLines, after start: Int) -> Int {
    var index = start
    while index < lines.count {
      if ColumnHeadings.mayBegin(lines[index].text), index + 2 < lines.count {
        let near = (index..<min(lines.count, index + 12)).map { lines[$0].text }
        if ColumnHeadings(near, at: 0) != nil { return index }
      }
      index += 1
    }
    return lines.count
  }
}
