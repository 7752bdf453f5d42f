/// Builds paragraphs and tables from what a reader meets on its way through a file, however badly that is nested.
struct BlockAssembler: Sendable {
  /// How tables of this file were told, such as `html`.
  private let layout: String
  private let limits: Limits
  /// The name of the file, for messages.
  private let part: String
  /// A table with a nested table larger than itself only lays a page out, and its cells' contents stand for it.
  private let dissolvesLayoutTables: Bool

  private var frames = [Frame(kind: .body)]
  private var notes: [Paragraph] = []
  private var suspended: [(text: [UInt8], number: String?)] = []
  private var cells = 0
  private var paragraphs = 0

  /// The text of the paragraph that is being read.
  var text: [UInt8] = []
  /// An automatic number that the next paragraph begins with.
  var number: String?
  /// Words have been marked for how they are set.
  var hasSetWords = false

  init(layout: String, limits: Limits, part: String, dissolvesLayoutTables: Bool = false) {
    self.layout = layout
    self.limits = limits
    self.part = part
    self.dissolvesLayoutTables = dissolvesLayoutTables
  }

  private struct Frame {
    enum Kind { case body, note, table, row, cell }
    var kind: Kind
    /// Of a body, a note or a cell.
    var blocks: [Block] = []
    /// Of a table.
    var rows: [Row] = []
    var grid = TableGrid()
    var largestNested = 0
    var ownCells = 0
    /// Of a row.
    var cells: [Cell] = []
    var isHeader = false
    var hasOwnCell = false
    var hasPlainCell = false
    /// Of a cell.
    var column = 0
    var columnSpan = 1
    var continues = false
    var isHeaderCell = false
  }

  // MARK: Paragraphs

  /// Ends the paragraph. One without text or number is no block, unless `keepsEmpty`.
  mutating func endParagraph(keepsEmpty: Bool = false) throws {
    defer {
      text.removeAll(keepingCapacity: true)
      number = nil
    }
    if text.isEmpty, number == nil, !keepsEmpty { return }
    paragraphs += 1
    if paragraphs - cells > limits.paragraphs {
      throw ReadingError.limit(.paragraphs, limits.paragraphs, in: part)
    }
    if text.count > limits.paragraphBytes {
      throw ReadingError.limit(.paragraphBytes, limits.paragraphBytes, in: part)
    }
    var paragraph = Paragraph(text: "", place: .paragraph(0))
    if let number {
      paragraph.text = text.isEmpty ? number : number + " "
      paragraph.numberLength = number.utf8.count
    }
    paragraph.text += String(decoding: text, as: UTF8.self)
    append(.paragraph(paragraph))
  }

  /// Puts a block into the body, note or cell that is open; a block between the rows of a table goes before the table.
  mutating func append(_ block: Block) {
    frames[frames.lastIndex { $0.kind != .table && $0.kind != .row } ?? 0].blocks.append(block)
  }

  /// Puts the paragraph aside, for something anchored in it comes first. Each call needs one of `resumeParagraph`.
  mutating func suspendParagraph() {
    suspended.append((text, number))
    text = []
    number = nil
  }

  mutating func resumeParagraph() throws {
    try endParagraph()
    if let last = suspended.popLast() { (text, number) = last }
  }

  // MARK: Notes

  mutating func beginNote() {
    suspendParagraph()
    frames.append(Frame(kind: .note))
  }

  mutating func endNote() throws {
    try close(through: .note)
    try resumeParagraph()
  }

  // MARK: Tables

  mutating func beginTable() { frames.append(Frame(kind: .table)) }

  mutating func endTable() throws { try close(through: .table) }

  /// Begins a row; where no table is open, it opens one.
  mutating func beginRow(isHeader: Bool = false) throws {
    while frames.last?.kind == .row { try closeLast() }
    if frames.last?.kind != .table { beginTable() }
    frames[frames.count - 1].grid.beginRow()
    frames.append(Frame(kind: .row, isHeader: isHeader))
  }

  mutating func endRow() throws { try close(through: .row) }

  /// Begins a cell; its column is the next that is free.
  mutating func beginCell(columnSpan: Int = 1, rowSpan: Int = 1) throws {
    if frames.last?.kind != .row { try beginRow() }
    let row = frames.count - 1
    let span = min(max(columnSpan, 1), limits.columns)
    var passed: [Cell] = []
    let column = frames[row - 1].grid.place(columnSpan: span, rowSpan: max(rowSpan, 1)) { passed.append($0) }
    try count(passed.count)
    frames[row].cells.append(contentsOf: passed)
    try beginCell(column: column, columnSpan: span, continues: false)
  }

  /// Begins a cell whose column is known.
  mutating func beginCell(column: Int, columnSpan: Int, continues: Bool) throws {
    if frames.last?.kind != .row { try beginRow() }
    try count(1)
    guard column < limits.columns else { throw ReadingError.limit(.columns, limits.columns, in: part) }
    let columnSpan = min(columnSpan, limits.columns - column)
    frames[frames.count - 1].hasOwnCell = true
    frames.append(Frame(kind: .cell, column: column, columnSpan: columnSpan, continues: continues))
  }

  mutating func endCell() throws { try close(through: .cell) }

  /// The cell that is open is one of a header. A row of such cells only is a header where it leads its table.
  mutating func markHeaderCell() {
    if frames.last?.kind == .cell { frames[frames.count - 1].isHeaderCell = true }
  }

  /// Repeats the cell that has just ended, as often as the columns allow; empty cells are not worth it.
  mutating func repeatLastCell(_ times: Int) throws {
    guard times > 0, frames.last?.kind == .row, let cell = frames[frames.count - 1].cells.last else { return }
    let room = limits.columns - cell.column - cell.columnSpan
    if times > room, !cell.blocks.isEmpty { throw ReadingError.limit(.columns, limits.columns, in: part) }
    for _ in 0..<min(times, room) {
      try beginCell(columnSpan: cell.columnSpan)
      frames[frames.count - 1].blocks = cell.blocks
      try endCell()
    }
  }

  /// No order repeats a row of words more often; a file that does is made to fill the memory.
  private static let mostRepeats = 10_000

  /// Repeats the row that has just ended; an empty one says nothing more often than once.
  mutating func repeatLastRow(_ times: Int) throws {
    guard times > 0, frames.last?.kind == .table, let row = frames[frames.count - 1].rows.last,
      row.cells.contains(where: { !$0.blocks.isEmpty })
    else { return }
    if times > Self.mostRepeats { throw ReadingError.limit(.cells, limits.cells, in: part) }
    try count(times * row.cells.count)
    frames[frames.count - 1].rows.append(contentsOf: repeatElement(row, count: times))
  }

  /// Ends a group of rows, out of which no cell reaches.
  mutating func endRowGroup() {
    if frames.last?.kind == .table { frames[frames.count - 1].grid.endGroup() }
  }

  var isInTable: Bool { frames.contains { $0.kind == .table } }
  var isInCell: Bool { frames.contains { $0.kind == .cell } }
  /// How many tables, rows, cells and notes are open.
  var depth: Int { frames.count - 1 }

  // MARK: Closing

  /// Closes everything that is still open.
  mutating func finish() throws -> (blocks: [Block], notes: [Paragraph], findings: [ReadingFinding]) {
    try endParagraph()
    while frames.count > 1 { try closeLast() }
    // Taken out, so that placing them copies none.
    var blocks: [Block] = []
    swap(&blocks, &frames[0].blocks)
    BlockPlacer.place(&blocks)
    let findings = hasSetWords ? SetWords.settle(&blocks, &notes) : []
    return (blocks, notes, findings)
  }

  /// Closes the innermost frame of a kind and what is open inside it; nothing where none is open.
  private mutating func close(through kind: Frame.Kind) throws {
    guard let index = frames.lastIndex(where: { $0.kind == kind }) else { return }
    try endParagraph()
    while frames.count > index { try closeLast() }
  }

  private mutating func closeLast() throws {
    var frame = frames.removeLast()
    let parent = frames.count - 1
    switch frame.kind {
    case .body: return
    case .note:
      for block in frame.blocks {
        if case .paragraph(var paragraph) = block {
          paragraph.place = .paragraph(notes.count + 1)
          notes.append(paragraph)
        } else {
          append(block)
        }
      }
    case .cell:
      if !frame.isHeaderCell { frames[parent].hasPlainCell = true }
      frames[parent].cells.append(
        Cell(
          blocks: frame.blocks, column: frame.column, columnSpan: frame.columnSpan, continues: frame.continues
        ))
    case .row:
      var passed: [Cell] = []
      frames[parent].grid.endRow { passed.append($0) }
      guard frame.hasOwnCell else { return }
      frames[parent].ownCells += frame.cells.count { !$0.continues }
      try count(passed.count)
      frame.cells.append(contentsOf: passed)
      let isHeader = frame.isHeader || !frame.hasPlainCell && frames[parent].rows.allSatisfy(\.isHeader)
      frames[parent].rows.append(Row(cells: frame.cells, place: .paragraph(0), isHeader: isHeader))
    case .table:
      closeTable(frame)
    }
  }

  private mutating func closeTable(_ frame: Frame) {
    guard !frame.rows.isEmpty else { return }
    let isLayout = dissolvesLayoutTables && frame.largestNested > frame.ownCells
    if let outer = frames.lastIndex(where: { $0.kind == .table }) {
      let size = isLayout ? frame.largestNested : frame.ownCells
      frames[outer].largestNested = max(frames[outer].largestNested, size)
    }
    guard isLayout else {
      return append(.table(Table(rows: frame.rows, place: .paragraph(0), layout: layout)))
    }
    for row in frame.rows {
      for cell in row.cells {
        for block in cell.blocks { append(block) }
      }
    }
  }

  private mutating func count(_ more: Int) throws {
    cells += more
    if cells > limits.cells { throw ReadingError.limit(.cells, limits.cells, in: part) }
  }
}
