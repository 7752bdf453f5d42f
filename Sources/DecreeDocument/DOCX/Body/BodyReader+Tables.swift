/// Tables: rows and cells by grid column, spans and merges, deleted rows and cells.
extension BodyReader {
  /// Tables may stand in one another this deep; what is nested deeper is read as paragraphs of the cell around it.
  static var deepestTable: Int { 48 }

  /// The top frame is that in which a table's row is open.
  var isInRow: Bool {
    tables.count > frames[frames.count - 1].firstTable && tables[tables.count - 1].row != nil
  }

  /// The top frame is a cell's.
  var isInCell: Bool {
    if case .cell = scopes.last?.kind { return true }
    return false
  }

  /// Where the outermost open table's row stands.
  var tablePlace: Place? {
    guard let table = tables.first else { return nil }
    let row = table.rows.count + 1
    return .table(table.index, rows: row...row)
  }

  mutating func openTable() throws {
    if frames[frames.count - 1].isDiscarded { return skip() }
    try finishStory()
    if tables.count >= Self.deepestTable {
      findings.noteFlattening(tablePlace)
      return
    }
    if tables.isEmpty { tableCount += 1 }
    tables.append(GridTable(index: tableCount))
    open(.table)
  }

  mutating func closeTable() throws {
    try finishStory()
    let place = tables.count > 1 ? tablePlace : nil
    let table = tables.removeLast()
    guard let last = table.rows.last else {
      if tables.isEmpty { tableCount -= 1 }
      return
    }
    let whole = place ?? table.rows[0].place.joined(with: last.place)
    frames[frames.count - 1].blocks.append(.table(Table(rows: table.rows, place: whole, layout: "docx")))
  }

  mutating func openRow() throws {
    let top = tables.count - 1
    guard tables.count > frames[frames.count - 1].firstTable, tables[top].row == nil else { return }
    tables[top].row = GridRow()
    open(.row)
  }

  mutating func closeRow() throws {
    let top = tables.count - 1
    guard let row = tables[top].row else { return }
    let place = tablePlace
    tables[top].row = nil
    guard !row.isDeleted, !row.cells.isEmpty, let place else { return }
    tables[top].merges = row.merges
    tables[top].rows.append(Row(cells: row.cells, place: place, isHeader: row.isHeader))
  }

  mutating func openCell() throws {
    guard isInRow else { return }
    let top = tables.count - 1
    if tables[top].row!.isDeleted { return skip() }
    cellTotal += 1
    if cellTotal > limits.cells { throw ReadingError.limit(.cells, limits.cells, in: "the document") }
    tables[top].row!.cell = GridCell()
    frames.append(StoryFrame(firstTable: tables.count, firstField: fields.count))
    open(.cell)
  }

  mutating func closeCell() throws {
    try finishStory()
    dropFields()
    let blocks = frames.removeLast().blocks
    tables[tables.count - 1].closeCell(blocks)
  }

  mutating func readRowProperty(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    let top = tables.count - 1
    switch name {
    case .gridBefore where tables[top].row!.cells.isEmpty:
      let count = attributes[.value]?.integer ?? 0
      tables[top].row!.column = (0...limits.columns).contains(count) ? count : 0
    case .headerRow: tables[top].row!.isHeader = attributes.isOn(.value, unsaid: true)
    default: break
    }
  }

  mutating func readCellProperty(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    let top = tables.count - 1
    switch name {
    case .gridSpan:
      let span = attributes[.value]?.integer ?? 1
      tables[top].row!.cell.span = (1...limits.columns).contains(span) ? span : 1
    case .verticalMerge:
      if let value = attributes[.value], value == "restart" {
        tables[top].row!.cell.opensMerge = true
      } else {
        tables[top].row!.cell.continuesAbove = true
      }
    case .cellMerge:
      guard let value = attributes[.verticalMerge] else { return }
      tables[top].row!.cell.continuesAbove = value == "cont"
      tables[top].row!.cell.opensMerge = value == "rest"
    case .horizontalMerge:
      tables[top].row!.cell.continuesLeft = !(attributes[.value].map { $0 == "restart" } ?? false)
    case .cellDeletion:
      noteChange()
      tables[top].row!.cell.isDeleted = true
      frames[frames.count - 1].isDiscarded = true
    default: break
    }
  }
}

extension GridTable {
  /// Gives the open cell its blocks and its place in the grid.
  fileprivate mutating func closeCell(_ blocks: [Block]) {
    guard row?.cell.isDeleted == false else { return }
    row!.close(blocks, under: merges)
  }
}

extension GridRow {
  /// Adds the open cell with its blocks.
  ///
  /// - Parameter merges: those that the row above leaves open.
  fileprivate mutating func close(_ blocks: [Block], under merges: [Int]) {
    let start = column
    column += cell.span
    if cell.continuesLeft, !cells.isEmpty {
      let last = cells.count - 1
      cells[last].columnSpan += cell.span
      if !blocks.areBlank { cells[last].blocks += blocks }
      return
    }
    while above < merges.count, merges[above] < start { above += 1 }
    // A merge that goes on from nothing begins here.
    let continues = cell.continuesAbove && above < merges.count && merges[above] == start
    if cell.continuesAbove || cell.opensMerge { self.merges.append(start) }
    cells.append(
      Cell(
        blocks: continues && blocks.areBlank ? [] : blocks, column: start, columnSpan: cell.span,
        continues: continues))
  }
}

extension [Block] {
  /// No block of these has a word.
  fileprivate var areBlank: Bool {
    allSatisfy { block in
      if case .paragraph(let paragraph) = block { paragraph.text.isEmpty } else { false }
    }
  }
}
