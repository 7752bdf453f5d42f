/// Collects the lines of a drawn table into rows: a rule ends the cells above it, and a cell that no rule cuts goes on.
struct BoxRows {
  let columns: Int
  private(set) var rows: [WrappedRow] = []
  private var open = WrappedRow()
  /// Cells of closed rows that go on under a rule that did not reach them: grid column to row and cell.
  private var going: [Int: (row: Int, cell: Int)] = [:]

  init(columns: Int) { self.columns = columns }

  mutating func read(_ segments: [BoxSegment], at index: Int) {
    let ruled = segments.filter(\.isRule)
    if !ruled.isEmpty { close(ruled.reduce(0) { $0 + $1.columns.count } == columns ? [] : segments) }
    for segment in segments where !segment.isRule {
      add(segment, at: index, isBesideRule: !ruled.isEmpty)
    }
  }

  mutating func finish() { close([]) }

  private mutating func add(_ segment: BoxSegment, at index: Int, isBesideRule: Bool) {
    let column = segment.columns.lowerBound
    if let origin = going[column] {
      if !segment.text.isEmpty {
        rows[origin.row].cells[origin.cell].lines.append(.init(index: index, text: segment.text))
      }
      if isBesideRule || open.cell(at: column) != nil { return }
      let columns = rows[origin.row].cells[origin.cell].columns
      open.cells.append(WrappedCell(columns: columns, lines: [], continues: true))
      open.touch(index)
      return
    }
    if segment.text.isEmpty && isBesideRule { return }
    open.touch(index)
    if let cell = open.cell(at: column) {
      if !segment.text.isEmpty { open.cells[cell].lines.append(.init(index: index, text: segment.text)) }
    } else {
      let lines = segment.text.isEmpty ? [] : [WrappedLine(index: index, text: segment.text)]
      open.cells.append(WrappedCell(columns: segment.columns, lines: lines))
    }
  }

  /// Ends the open row. Under a rule that does not cross the whole table, the cells it spares go on.
  private mutating func close(_ segments: [BoxSegment]) {
    defer { open = WrappedRow() }
    var next: [Int: (row: Int, cell: Int)] = [:]
    let hasRow = open.lines != nil && !open.cells.isEmpty
    for segment in segments where !segment.isRule {
      let column = segment.columns.lowerBound
      if let origin = going[column] {
        next[column] = origin
      } else if hasRow, let cell = open.cell(at: column) {
        next[column] = (rows.count, cell)
      }
    }
    going = next
    if hasRow {
      open.cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
      for (column, origin) in going where origin.row == rows.count {
        if let cell = open.cell(at: column) { going[column] = (origin.row, cell) }
      }
      rows.append(open)
    }
  }
}
