import DecreeDocument

/// The rows of a plan, from all the tables that it goes on through, with the lines that stand between those.
///
/// They are divided into the plan's columns when they are asked for, and the cells are freed as rows are taken: the
/// tables, their rows and the items that these become would otherwise be in memory at once.
struct PlanRows: Sendable {
  private enum Piece: Sendable {
    case table(TablePiece)
    /// A line of its own.
    case line(PlanRow)
    /// All its rows are taken.
    case taken
  }

  private struct TablePiece: Sendable {
    var rows: [Row]
    /// The first row that belongs to the plan.
    var start: Int
    /// The first row that is not yet taken.
    var next: Int
    var divider: RowDivider
    var linesAreWrapped: Bool
    /// Rows before which a page ended.
    var gaps: Set<Int>

    /// Another row of the table as the plan's columns divide it, where it stands at `index`.
    func divided(_ row: Row, at index: Int) -> PlanRow {
      divider.row(
        row, startsPiece: index == start || gaps.contains(index), linesAreWrapped: linesAreWrapped)
    }

    /// The next rows, whose cells the table then has no more.
    mutating func takeRows(_ most: Int) -> [Row] {
      let end = min(next + most, rows.count)
      let gone = Row(cells: [], place: .table(0, rows: 0...0))
      var taken = [Row](repeating: gone, count: end - next)
      for index in next..<end { swap(&rows[index], &taken[index - next]) }
      next = end
      return taken
    }
  }

  private var pieces: [Piece] = []
  /// How many pieces are taken.
  private var taken = 0

  /// How many rows are taken at once: enough for all threads, little in memory.
  static let rowsAtOnce = 8_192

  /// How many there are that are not yet taken.
  var count: Int {
    pieces[taken...].reduce(0) { sum, piece in
      switch piece {
      case .table(let table): sum + table.rows.count - table.next
      case .line: sum + 1
      case .taken: sum
      }
    }
  }

  mutating func append(_ line: PlanRow) { pieces.append(.line(line)) }

  /// Adds the rows of a table from one on; the first of them begins a piece, and so does one after an empty line.
  mutating func append(_ table: Table, from start: Int, columns: [PlanColumn]) {
    guard start < table.rows.count else { return }
    pieces.append(
      .table(
        TablePiece(
          rows: table.rows, start: start, next: start, divider: RowDivider(columns: columns),
          linesAreWrapped: table.linesAreWrapped, gaps: PageGaps.rows(of: table))))
  }

  mutating func prepend(_ lines: [PlanRow]) { pieces.insert(contentsOf: lines.map(Piece.line), at: 0) }

  /// The next rows, of which nothing is kept here; none where all are taken.
  mutating func take(_ threads: Threads) -> [PlanRow]? {
    guard taken < pieces.count else { return nil }
    switch pieces[taken] {
    case .taken: return nil
    case .line(let line):
      taken += 1
      return [line]
    case .table(var table):
      // The table must be held once, for its rows to be taken out where they stand.
      pieces[taken] = .taken
      let first = table.next
      var rows = table.takeRows(PlanRows.rowsAtOnce)
      let divided = threads.map(rows.indices) { [table, rows] share in
        share.map { table.divided(rows[$0], at: first + $0) }
      }
      threads.discard(&rows)
      if table.next < table.rows.count { pieces[taken] = .table(table) } else { taken += 1 }
      return divided.count == 1 ? divided[0] : divided.flatMap { $0 }
    }
  }

  /// What `body` gives for each row that is not yet taken, in order; it may run on several threads at once.
  func map<Result: Sendable>(_ threads: Threads, _ body: @Sendable (PlanRow) -> Result) -> [Result] {
    pieces[taken...].flatMap { piece -> [Result] in
      switch piece {
      case .table(let table):
        threads.map(table.next..<table.rows.count) { share in
          share.map { body(table.divided(table.rows[$0], at: $0)) }
        }.flatMap { $0 }
      case .line(let line): [body(line)]
      case .taken: []
      }
    }
  }

  /// What `body` gives for the last row for which it gives anything.
  func last<Result>(_ body: (PlanRow) -> Result?) -> Result? {
    for piece in pieces.reversed() {
      switch piece {
      case .table(let table):
        for index in (table.next..<table.rows.count).reversed() {
          if let found = body(table.divided(table.rows[index], at: index)) { return found }
        }
      case .line(let line): if let found = body(line) { return found }
      case .taken: break
      }
    }
    return nil
  }
}
