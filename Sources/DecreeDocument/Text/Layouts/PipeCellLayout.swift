/// Cells that each end with `|`, over as many lines as they need, with nothing that ends a row: the sign stands at the
/// end of the cell's last line or on a line of its own. How many cells make a row has to be found out.
struct PipeCellLayout: TextLayout {
  let name = "pipe-cell"
  let signs: LineMarks = .pipe

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    let cells = PipeCells(text, among: lines).cells
    var pieces: [TextPiece] = []
    var next = 0
    while next < cells.count {
      var parser = PipeCellTable(text: text, cells: cells, start: next)
      if let piece = parser.parse(layout: name) { pieces.append(piece) }
      next = max(parser.end, next + 1)
    }
    return pieces
  }
}

/// One cell and the lines that it stands on.
struct PipeCell {
  var pieces: [ArraySlice<UInt8>]
  var lines: Range<Int>

  /// The cell as one run of bytes where it is one, as short cells are; else empty.
  var single: ArraySlice<UInt8> { pieces.count == 1 ? pieces[0] : [] }
  var isEmpty: Bool { pieces.isEmpty }
  var isNumber: Bool { pieces.count == 1 && RowSigns.isNumber(pieces[0]) }
  /// «12», «12.»: the number of a row that has one level.
  var plainNumber: Int? {
    guard isNumber else { return nil }
    let digits = single.last == 0x2E ? single.dropLast() : single
    return Int(String(decoding: digits, as: UTF8.self))
  }
  var opensSection: Bool { pieces.first.map(RowSigns.opensSection) ?? false }
  /// The lines before the cell's last one belong to what stands between two tables, and the last begins a new one.
  var opensTable: Bool {
    guard let last = pieces.last, pieces.count > 1 else { return false }
    if RowSigns.isNumberHeading(last) || holdsStamp { return true }
    return RowSigns.holdsHeadingWord(last) && pieces.dropLast().contains { RowSigns.opensAnnex($0) }
  }

  /// «Приложение 2», «к приказу …» on lines of their own, and more under them.
  private var holdsStamp: Bool {
    let lines = pieces.dropLast()
    return zip(lines, lines.dropFirst()).contains { RowSigns.opensAnnex($0) && RowSigns.namesAct($1) }
  }
}

/// Divides lines into cells. A run of more than `longestCell` lines without a `|` ends one table and begins another.
private struct PipeCells {
  private(set) var cells: [PipeCell] = []
  private static let longestCell = 200

  init(_ text: TextLines, among lines: Range<Int>) {
    var open = PipeCell(pieces: [], lines: lines.lowerBound..<lines.lowerBound)
    for index in lines {
      let line = text.content(index)
      var rest = line
      while let bar = rest.firstIndex(of: 0x7C) {
        add(rest[..<bar].trimmed, index, to: &open)
        open.lines = (open.pieces.isEmpty ? index : open.lines.lowerBound)..<index + 1
        cells.append(open)
        open = PipeCell(pieces: [], lines: index..<index + 1)
        rest = rest[(bar + 1)...]
      }
      add(rest.trimmed, index, to: &open)
      if open.pieces.count > PipeCells.longestCell { open.pieces.removeFirst(PipeCells.longestCell / 2) }
    }
    // The last cell of all may lack its sign.
    if let last = cells.last, let words = open.pieces.first,
      open.lines.lowerBound == last.lines.upperBound - 1
    {
      cells.append(PipeCell(pieces: [words], lines: open.lines.lowerBound..<open.lines.lowerBound + 1))
    }
  }

  private func add(_ piece: ArraySlice<UInt8>, _ index: Int, to cell: inout PipeCell) {
    guard !piece.isEmpty else { return }
    if cell.pieces.isEmpty { cell.lines = index..<index + 1 }
    cell.pieces.append(piece)
  }
}

/// Reads one table out of the stream of cells.
private struct PipeCellTable {
  let text: TextLines
  let cells: [PipeCell]
  let start: Int
  /// The cell after the table's last one.
  private(set) var end: Int
  private var findings: [ReadingFinding] = []

  init(text: TextLines, cells: [PipeCell], start: Int) {
    self.text = text
    self.cells = cells
    self.start = start
    end = start
    for index in cells.indices.dropFirst(start + 1) where cells[index].opensTable {
      end = index
      return
    }
    end = cells.count
  }

  mutating func parse(layout: String) -> TextPiece? {
    guard end - start > 3 else { return nil }
    let columns = columnCount()
    guard columns > 1 else { return nil }
    var builder = RowBuilder(text)
    var first = cells[start]
    first.pieces = headingLines(of: first)
    first.lines = first.lines.upperBound - linesOfHeading(first)..<first.lines.upperBound
    var index = start
    var lengths = hasNumbers ? [] : lengthsWithoutNumbers(columns)
    while index < end {
      let length =
        index == start
        ? columns : lengths.popLast() ?? rowLength(at: index, columns: columns)
      let row = (index..<min(index + length, end)).map { $0 == start ? first : cells[$0] }
      let lines = row[0].lines.lowerBound..<row[row.count - 1].lines.upperBound
      if length > 1 && row.count < columns {
        findings.append(.rowBreaksOff(text.place(lines), columns: columns))
      }
      builder.add(row.map(\.pieces), lines: lines, columns: columns)
      index += length
    }
    let wrapping = Wrapping([first.pieces] + cells[(start + 1)..<end].map(\.pieces))
    let reason = "every cell ends with |, and rows of \(columns) cells fit best"
    return builder.table(layout: layout, reason: reason, linesAreWrapped: wrapping.isLikely).map {
      TextPiece(
        lines: first.lines.lowerBound..<cells[end - 1].lines.upperBound, blocks: [$0], findings: findings)
    }
  }

  /// How many cells the rows under the heading take, the last one first. A heading that no sign shows is told.
  private mutating func lengthsWithoutNumbers(_ columns: Int) -> [Int] {
    let first = min(start + columns, end)
    let rest = UnnumberedCells(cells[first..<end], under: names(columns))
    let lengths = rest.divided(columns: columns).lengths
    var index = 0
    for length in lengths {
      if length == 1, !rest.opensSection(index) {
        findings.append(.headingAmongCells(text.place(cells[first + index].lines)))
      }
      index += length
    }
    return lengths.reversed()
  }

  /// Of the first cell, what stands in the table: its last line, and those of a heading that goes over several.
  private func headingLines(of cell: PipeCell) -> [ArraySlice<UInt8>] {
    var count = 1
    while count < cell.pieces.count, cell.pieces[cell.pieces.count - count].beginsInLowerCase,
      RowSigns.isNumberHeading(cell.pieces[cell.pieces.count - count - 1])
    {
      count += 1
    }
    return Array(cell.pieces.suffix(count))
  }

  /// How many lines the first cell takes up, the one with its `|` included.
  private func linesOfHeading(_ cell: PipeCell) -> Int {
    let bar = text.content(cell.lines.upperBound - 1).first == 0x7C ? 1 : 0
    return cell.pieces.count + bar
  }
}

// MARK: - How many cells make a row

extension PipeCellTable {
  private static let mostColumns = 20
  private static let sample = 600

  /// A row that numbers the columns says it outright; else it is the length that puts most numbers into the first column.
  private func columnCount() -> Int {
    for count in 2...PipeCellTable.mostColumns where start + 2 * count <= end {
      if (0..<count).allSatisfy({ cells[start + count + $0].single.elementsEqual("\($0 + 1)".utf8) }) {
        return count
      }
    }
    var best = (columns: 0, cost: Int.max)
    for count in 2...PipeCellTable.mostColumns where start + count <= end {
      let cost = cost(of: count)
      if cost < best.cost { best = (count, cost) }
    }
    return best.columns
  }

  /// Cells at the head of a row that are no numbers or do not count on, and numbers elsewhere.
  private func cost(of columns: Int) -> Int {
    guard hasNumbers else { return costWithoutNumbers(of: columns) }
    var cost = 0
    for index in start + 1..<min(start + columns, end)
    where cells[index].isNumber || cells[index].opensSection { cost += 3 }
    var index = start + columns
    var last: Int?
    let end = min(end, start + PipeCellTable.sample)
    while index < end {
      let length = rowLength(at: index, columns: columns)
      if let number = cells[index].plainNumber {
        if let last, number != last + 1, number != 1 { cost += 2 }
        last = number
      }
      if length == 1 {
        cost += 2
      } else {
        if index + length > self.end { cost += 3 }
        let rest = index + 1..<min(index + length, end)
        cost += rest.filter { cells[$0].isNumber }.count * 2
        if !cells[index].isNumber && !cells[index].isEmpty && !RowSigns.isNumberHeading(cells[index].single) {
          cost += 1
        }
      }
      index += length
    }
    return cost
  }

  /// How unlike each other the rows are, and names of columns that no heading has.
  private func costWithoutNumbers(of columns: Int) -> Int {
    let headings = (start..<min(start + columns, end)).filter {
      RowSigns.holdsHeadingWord(cells[$0].pieces.last ?? [])
    }
    let rest = cells[min(start + columns, end)..<min(end, start + PipeCellTable.sample)]
    let names = names(columns)
    let unlikeness = UnnumberedCells(rest, under: names).divided(columns: columns).cost
    let isPlan =
      names.contains(where: RowSigns.namesActivities)
      && names.contains(where: RowSigns.namesDeadlinesOrParties)
    let goesOn = cells[min(start + columns, end)..<min(start + columns + 3, end)].contains {
      $0.single.count <= 60 && RowSigns.namesDeadlinesOrParties($0.single)
    }
    return Int(unlikeness) + 4 * (columns - headings.count) + (goesOn ? 5 : 0) + (isPlan ? 0 : 10)
  }

  /// What the first cells say, which name the columns.
  private func names(_ columns: Int) -> [ArraySlice<UInt8>] {
    cells[start..<min(start + columns, end)].map { $0.pieces.last ?? [] }
  }

  private var hasNumbers: Bool { RowSigns.isNumberHeading(cells[start].pieces.last ?? []) }

  /// A heading that spans the table is one cell; any other row has them all.
  private func rowLength(at index: Int, columns: Int) -> Int {
    let cell = cells[index]
    if cell.isNumber || cell.isEmpty || RowSigns.isNumberHeading(cell.single) { return columns }
    func beginsRow(_ index: Int) -> Bool { index >= end || cells[index].isNumber }
    guard hasNumbers else { return columns }
    if beginsRow(index + columns) && !beginsRow(index + 1) && index + columns <= end { return columns }
    return 1
  }
}

extension ReadingFinding {
  fileprivate static func headingAmongCells(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "this cell was taken for a heading, as the rows around it have all their cells without it",
      russian: "ячейка принята за заголовок: в строках вокруг неё и без неё хватает ячеек", place: place)
  }

  static func rowBreaksOff(_ place: Place, columns: Int) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-too-short",
      english: "the table ends within a row: it has fewer cells than the table's \(columns) columns",
      russian: "таблица кончается посреди строки: в ней меньше ячеек, чем столбцов (\(columns))", place: place
    )
  }
}
