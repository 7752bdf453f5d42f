/// Rows of a drawn table between which no rules are drawn: divided as the rows of tables without any rules are.
struct UnruledRows {
  let text: TextLines
  let columns: Int
  private(set) var findings: [ReadingFinding] = []

  init(text: TextLines, columns: Int) {
    self.text = text
    self.columns = columns
  }

  mutating func divided(_ rows: [WrappedRow]) -> [WrappedRow] {
    let widths = self.widths(of: rows)
    // A heading and one body are all that the rules divide.
    let fewest = rows.count <= 2 ? 2 : 8
    return rows.flatMap { row in
      var parts = divided(row, fewest)
      for index in parts.indices { parts[index].joinCutWords(widths: widths, measure: FixedMeasure()) }
      return parts
    }
  }

  private mutating func divided(_ row: WrappedRow, _ fewest: Int) -> [WrappedRow] {
    let numbers = row.cells.first?.lines.count { RowSigns.isNumber($0.text) } ?? 0
    guard let lines = row.lines, columns > 1, row.cells.count == columns,
      !row.cells.contains(where: \.continues),
      numbers > 1 || lines.count > fewest && mayHoldSeveral(row)
    else { return row.dividedAtNumbers() }
    let texts = row.cells.map { cell in
      Dictionary(cell.lines.map { ($0.index, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    let drawn = lines.map { index in
      ColumnLine(index: index, cells: texts.map { $0[index] ?? [] })
    }.filter { line in line.cells.contains { !$0.isEmpty } }
    let divider = RowDivider(drawn, columns: columns, text: text, measure: FixedMeasure())
    findings += divider.findings
    return divider.rows
  }

  /// A row without a number in which the activities' column falls silent and speaks again, as no single cell does.
  private func mayHoldSeveral(_ row: WrappedRow) -> Bool {
    guard row.cells[0].lines.count > 1 else { return false }
    let waking = row.cells.count { cell in
      zip(cell.lines, cell.lines.dropFirst()).contains { $1.index > $0.index + 1 }
    }
    return waking * 2 >= columns
  }

  /// The widest line of each column.
  private func widths(of rows: [WrappedRow]) -> [Int] {
    var widths = Array(repeating: 0, count: columns)
    for cell in rows.flatMap(\.cells) where cell.columns.count == 1 {
      for line in cell.lines {
        widths[cell.columns.lowerBound] = max(
          widths[cell.columns.lowerBound], FixedMeasure().width(line.text))
      }
    }
    return widths
  }
}
