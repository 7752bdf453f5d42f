import DecreeDocument

/// A table that was found among paragraphs.
struct RecoveredTable: Sendable {
  /// Of the lines given.
  var lines: Range<Int>
  var table: Table
  var findings: [ReadingFinding] = []
  /// How badly the heading fits the rows.
  var cost = 0.0
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
    guard
      let heading = ColumnHeadings(
        near.map(\.text), at: 0, firstIsSilent: !ColumnHeadings.mayBegin(lines[start].text))
    else { return nil }
    func cells(under heading: ColumnHeadings) -> [CellPiece] {
      let first = near[heading.pieces.upperBound - 1].lines.upperBound
      let repeated = RepeatedHeading(heading, near)
      return repeated.dropped(from: pieces(start, repeated.end(of: lines, after: first)))
        .map { CellPiece(text: $0.text, lines: $0.lines) }
    }
    var all = cells(under: heading)
    guard all.count >= heading.pieces.upperBound else { return nil }
    var rows = RecoveredRows.best(run: lines, pieces: all, heading: heading, mode: mode)
    // Where one more name was found, it comes again with the others.
    if rows.heading.headings.count > heading.headings.count {
      all = cells(under: rows.heading)
      rows = RecoveredRows(run: lines, pieces: all, heading: rows.heading, mode: mode)
    }
    guard rows.rows.count > 2 else { return nil }
    let last = all[..<rows.end].last { !$0.isBlank }
    let range = start..<(last?.lines.upperBound ?? start + 1)
    var table = Table(rows: rows.rows, place: lines.place(range), layout: layout)
    table.reason =
      "\(rows.heading.headings.count) column headings follow one another, and \(rows.rows.count - 1) rows fit them"
    return RecoveredTable(lines: range, table: table, findings: rows.findings, cost: rows.cost)
  }
}
