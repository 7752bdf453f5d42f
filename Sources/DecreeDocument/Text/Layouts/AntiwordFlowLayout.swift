/// Cells that each end with `|`, and one `|` more at the end of every row, flowing on over the lines: what antiword makes
/// of a Word table with more columns than it can draw. The count of cells alone tells the rows apart.
struct AntiwordFlowLayout: TextLayout {
  let name = "antiword-flow"
  let signs: LineMarks = .pipe

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      guard text.standsApart(index), mayBegin(text, index, lines.upperBound) else {
        index += 1
        continue
      }
      var table = FlowTable(text: text, lines: index..<lines.upperBound)
      if let piece = table.piece(layout: name) { pieces.append(piece) }
      index = table.end
    }
    return pieces
  }

  /// Whether the first cell of a heading ends on this line or, where «№ п/п» is divided, on the next.
  private func mayBegin(_ text: TextLines, _ index: Int, _ end: Int) -> Bool {
    if endsHeadingCell(text, index) { return true }
    let next = index + 1
    return next < end && !text.standsApart(next) && endsHeadingCell(text, next)
  }

  private func endsHeadingCell(_ text: TextLines, _ index: Int) -> Bool {
    guard text.lines[index].marks.contains(.pipe) else { return false }
    let line = text.content(index)
    guard let bar = line.firstIndex(of: 0x7C), bar > line.startIndex else { return false }
    let cell = line[..<bar].trimmed
    return RowSigns.isNumberHeading(cell) || RowSigns.holdsHeadingWord(cell)
  }
}

/// Reads one table. Every row has as many cells as the heading and the empty one that ends it; a heading within the table
/// may be one cell, or a number and one cell.
private struct FlowTable {
  let text: TextLines
  private var cells: FlowCells
  private var columns = 0
  private var isNumbered = false
  private var rows: [[FlowCell]] = []

  init(text: TextLines, lines: Range<Int>) {
    self.text = text
    cells = FlowCells(text: text, lines: lines)
  }

  /// The line after the last one looked at.
  var end: Int { cells.next }

  mutating func piece(layout: String) -> TextPiece? {
    let start = cells.next
    guard readHeading() else { return nil }
    while let length = rowLength() {
      rows.append((0..<length).map { cells.ahead[$0] })
      cells.drop(length + 1)
    }
    // A table in which one row does not fit is none of this kind.
    guard cells.ahead.isEmpty, rows.count > 2, let last = rows.last?.last else { return nil }
    let lines = start..<last.end
    let wrap = LineWrap(text, lines)
    var builder = RowBuilder(text)
    for row in rows {
      let place = row[0].start..<row[row.count - 1].end
      var cells = row.map(wrap.lines)
      // The title over a section takes up the columns that are left.
      if row.count == 2, row.count < columns { cells += Array(repeating: [], count: columns - 2) }
      builder.add(cells, lines: place, columns: columns)
    }
    let reason = "every row has \(columns) cells that end with |, and one | more"
    return builder.table(layout: layout, reason: reason).map { TextPiece(lines: lines, blocks: [$0]) }
  }

  private mutating func readHeading() -> Bool {
    cells.look(ahead: FlowTable.mostColumns + 1)
    guard let count = cells.ahead.firstIndex(where: \.isEmpty), count > 2 else { return false }
    let heading = cells.ahead[..<count]
    // Where every line is a row, the empty cell that came first is one of another row's.
    guard !heading.dropFirst().contains(where: \.isNumber), !isRowPerLine else { return false }
    isNumbered = RowSigns.isNumberHeading(heading[0].last) || heading[0].isHalvedNumberHeading
    guard isNumbered || RowSigns.areHeader(heading.map(\.last)) else { return false }
    columns = count
    return true
  }

  /// Whether the lines at the head end with `|` and have as many of them, as the rows of other layouts do.
  private var isRowPerLine: Bool {
    let start = cells.lines.lowerBound
    let bars = (start..<min(start + 6, cells.lines.upperBound)).prefix {
      $0 == start || !text.standsApart($0)
    }.map {
      text.content($0).last == 0x7C ? text.content($0).count(of: 0x7C) : 0
    }
    return bars.count > 2 && bars[0] > 2 && bars.allSatisfy { $0 == bars[0] }
  }

  private static let mostColumns = 20

  /// How many cells the next row has; nil at the end of the table, and where no row fits.
  private mutating func rowLength() -> Int? {
    cells.look(ahead: columns + 1)
    let ahead = cells.ahead
    guard let first = ahead.first else { return nil }
    let isFull = ahead.count > columns && ahead[columns].isEmpty
    let opensRow = !isNumbered || first.isEmpty || first.isNumber || rows.isEmpty
    if isFull, opensRow || ahead.count > 1 && !ahead[1].isEmpty { return columns }
    if first.isEmpty { return nil }
    if ahead.count > 1, ahead[1].isEmpty, !first.isNumber { return 1 }
    return ahead.count > 2 && ahead[2].isEmpty && first.isNumber ? 2 : nil
  }
}

/// A cell's pieces, by line.
private struct FlowCell {
  var pieces: [WrappedLine] = []
  /// The lines from its first word, or from its `|`, to its `|`.
  var start: Int
  var end: Int

  var isEmpty: Bool { pieces.isEmpty }
  var last: ArraySlice<UInt8> { pieces.last?.text ?? [] }
  var isNumber: Bool { pieces.count == 1 && RowSigns.isNumber(last) }
  var isHalvedNumberHeading: Bool {
    pieces.count == 2 && RowSigns.isHalvedNumberHeading(pieces[0].text, pieces[1].text)
  }
}

/// Takes the cells from the lines as they are asked for, up to an empty line after a `|`.
private struct FlowCells {
  let text: TextLines
  let lines: Range<Int>
  /// The line to be looked at next.
  private(set) var next: Int
  private(set) var ahead: [FlowCell] = []
  private var open: FlowCell
  private var isClosed = false

  init(text: TextLines, lines: Range<Int>) {
    self.text = text
    self.lines = lines
    next = lines.lowerBound
    open = FlowCell(start: next, end: next)
  }

  mutating func drop(_ count: Int) { ahead.removeFirst(count) }

  mutating func look(ahead count: Int) {
    while ahead.count < count, next < lines.upperBound, !isClosed {
      if next > lines.lowerBound, text.standsApart(next), text.content(next - 1).last == 0x7C {
        isClosed = true
        return
      }
      var rest = text.content(next)
      while let bar = rest.firstIndex(of: 0x7C) {
        add(rest[..<bar].trimmed)
        if open.isEmpty { open.start = next }
        open.end = next + 1
        ahead.append(open)
        open = FlowCell(start: next, end: next + 1)
        rest = rest[(bar + 1)...]
      }
      add(rest.trimmed)
      next += 1
    }
  }

  private mutating func add(_ words: ArraySlice<UInt8>) {
    guard !words.isEmpty else { return }
    if open.isEmpty { open.start = next }
    open.pieces.append(WrappedLine(index: next, text: words))
  }
}

/// Tells the ends of lines at which the next word had no room from those at which a paragraph ends.
private struct LineWrap {
  let text: TextLines
  private var width = 0
  /// Whether the lines were wrapped at all.
  private var isLikely = false

  init(_ text: TextLines, _ lines: Range<Int>) {
    self.text = text
    width = lines.reduce(0) { max($0, text.line($1).trimmedAtEnd.columnCount) }
    let full = lines.dropFirst().count { isFull(before: $0) }
    isLikely = width <= LineWrap.widest && full * 3 > lines.count
  }

  /// No program wraps to more characters.
  private static let widest = 200

  private func isFull(before index: Int) -> Bool {
    var word = 0
    for byte in text.content(index) where byte & 0xC0 != 0x80 {
      if byte == 0x20 { break }
      word += 1
      // A line may also end after a hyphen.
      if byte == 0x2D { break }
    }
    return text.line(index - 1).trimmedAtEnd.columnCount + 1 + word > width
  }

  /// The paragraphs of a cell.
  func lines(of cell: FlowCell) -> [ArraySlice<UInt8>] {
    guard isLikely, cell.pieces.count > 1 else { return cell.pieces.map(\.text) }
    var lines: [ArraySlice<UInt8>] = []
    for piece in cell.pieces {
      guard let last = lines.last, !text.standsApart(piece.index), isFull(before: piece.index) else {
        lines.append(piece.text)
        continue
      }
      // antiword divides no word but after a hyphen of its own.
      let isCut = last.last == 0x2D && last.dropLast().last ?? 0x20 != 0x20
      lines[lines.count - 1] = ArraySlice(last + (isCut ? [] : [0x20]) + piece.text)
    }
    return lines
  }
}
