/// Where the cells of a table stand whose file gives spans and no columns, as HTML and ODF do.
struct TableGrid: Sendable {
  /// A cell of an earlier row that reaches down into this one.
  fileprivate struct Span {
    var column: Int
    var columnSpan: Int
    var rowsLeft: Int
  }

  /// By column; they never overlap.
  private var open: [Span] = []
  /// Spans that began in this row, in order of column.
  private var begun: [Span] = []
  private var next = 0
  private var column = 0

  /// Begins a row; call `place` for its cells and then `endRow`.
  mutating func beginRow() {
    next = 0
    column = 0
  }

  /// Finds the column of the row's next cell; `passed` gets the cells from above that stand before it.
  mutating func place(columnSpan: Int, rowSpan: Int, passed: (Cell) -> Void) -> Int {
    while next < open.count, open[next].column <= column {
      passed(open[next].continuation)
      column = open[next].column + open[next].columnSpan
      next += 1
    }
    defer { column += columnSpan }
    if rowSpan > 1 { begun.append(Span(column: column, columnSpan: columnSpan, rowsLeft: rowSpan)) }
    return column
  }

  /// Ends the row; `passed` gets the cells from above that stand behind its last cell.
  mutating func endRow(passed: (Cell) -> Void) {
    while next < open.count {
      // A cell too wide for the gap before a span has run into it: the span ends there.
      if open[next].column >= column { passed(open[next].continuation) } else { open[next].rowsLeft = 0 }
      next += 1
    }
    open.append(contentsOf: begun)
    if !begun.isEmpty { open.sort { $0.column < $1.column } }
    begun.removeAll()
    for index in open.indices { open[index].rowsLeft -= 1 }
    open.removeAll { $0.rowsLeft <= 0 }
  }

  /// How many cells reach into the next row.
  var openCount: Int { open.count }

  /// Ends all spans: no cell reaches out of its row group.
  mutating func endGroup() { open.removeAll() }
}

extension TableGrid.Span {
  fileprivate var continuation: Cell {
    Cell(blocks: [], column: column, columnSpan: columnSpan, continues: true)
  }
}
