/// Columns between `|` at fixed places and nothing between the rows: what antiword makes of a Word table.
struct AntiwordLayout: TextLayout {
  let name = "antiword"
  let signs: LineMarks = .pipe

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var heading: [[UInt8]] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      guard let width = framedWidth(text, index) else {
        index += 1
        continue
      }
      if let end = markdownEnd(text, index, lines.upperBound) {
        index = end
        continue
      }
      let start = index
      // Cells that span columns come out a little wider or narrower.
      while index < lines.upperBound, let other = framedWidth(text, index), abs(other - width) < 7,
        index == start || !beginsTable(text, index)
      {
        index += 1
      }
      if index - start > 1, let piece = piece(text, start..<index, &heading) { pieces.append(piece) }
    }
    return pieces
  }

  /// Whether a line stands apart from the one before and has its bars elsewhere, or opens an annex: another table as wide as
  /// the one above.
  private func beginsTable(_ text: TextLines, _ index: Int) -> Bool {
    guard text.standsApart(index) else { return false }
    if text.content(index).split(separator: 0x7C).contains(where: { RowSigns.opensAnnex($0.trimmed) }) {
      return true
    }
    let (above, own) = (bars(of: drawn(text, index - 1)), bars(of: drawn(text, index)))
    if above.count == own.count { return above != own }
    // A row with spanning cells has some of the other rows' bars; a stamp's have places of their own.
    let (few, many) = above.count < own.count ? (above, own) : (own, above)
    let lost = many.count - few.count
    return few.dropFirst().dropLast().contains { bar in !many.contains { abs($0 - bar) <= lost } }
  }

  private func drawn(_ text: TextLines, _ index: Int) -> GridLine {
    GridLine(text.line(index).trimmedAtEnd, isASCII: false)
  }

  private func bars(of line: GridLine) -> [Int] {
    line.marks.indices.filter { line.marks[$0] == .vertical }
  }

  /// The line after a Markdown table that begins here: padded, it looks drawn, but its one rule is under the header.
  private func markdownEnd(_ text: TextLines, _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, text.content(start + 1).isMarkdownRule else { return nil }
    var next = start + 2
    while next < end, framedWidth(text, next) != nil {
      if text.content(next).isMarkdownRule { return nil }
      next += 1
    }
    return next
  }

  /// How many characters a line has that begins and ends with `|`.
  private func framedWidth(_ text: TextLines, _ index: Int) -> Int? {
    guard text.lines[index].marks.contains(.pipe) else { return nil }
    let line = text.line(index).trimmedAtEnd
    guard line.count > 2, line.first == 0x7C, line.last == 0x7C else { return nil }
    return line.columnCount
  }

  /// - Parameter heading: what the heading of the table before says, column by column: a page may have cut one table in two.
  private func piece(_ text: TextLines, _ range: Range<Int>, _ heading: inout [[UInt8]]) -> TextPiece? {
    let drawn = range.map { self.drawn(text, $0) }
    let bars = drawn.map { self.bars(of: $0) }
    guard let fullest = bars.max(by: { $0.count < $1.count }) else { return nil }
    let settled = settled(bars, to: fullest)
    // Rows of one line each, as wide as each other by chance, have their bars anywhere.
    let places = Set(fullest)
    guard settled.allSatisfy({ $0.dropLast().allSatisfy(places.contains) }) else { return nil }
    let columns = fullest.count - 1
    if columns == 1 {
      return TextPiece(
        lines: range, blocks: range.map { framed(text, drawn[$0 - range.lowerBound], $0) },
        findings: RowSigns.isNumberHeading(drawn[0].text(1..<drawn[0].width - 1).trimmed)
          ? [.lostColumns(text.place(range))] : [])
    }
    var lines = range.map { index in
      let offset = index - range.lowerBound
      return columnLine(
        drawn[offset], index: index, bars: bars[offset],
        columns: settled[offset].map { fullest.firstIndex(of: $0) }, count: columns)
    }
    for index in 0..<repeated(heading, in: lines) { lines[index].isHeading = true }
    let widths = zip(fullest, fullest.dropFirst()).map { ($1 - $0 - 1) * 1000 }
    let divider = RowDivider(
      lines, columns: columns, text: text, measure: FixedMeasure(), widths: widths)
    heading = divider.rows.first.map { row in row.cells.map { said($0.lines.map(\.text)) } } ?? []
    var builder = RowBuilder(text)
    for row in divider.rows { builder.add(row.row(of: text)) }
    let reason = "every line has | at the same \(fullest.count) places"
    return builder.table(layout: name, reason: reason, linesAreWrapped: true).map {
      TextPiece(lines: range, blocks: [$0], findings: divider.findings)
    }
  }

  /// How many lines at the head of a piece say together what the heading of the one before says.
  private func repeated(_ heading: [[UInt8]], in lines: [ColumnLine]) -> Int {
    guard heading.count > 1, lines.first?.cells.count == heading.count else { return 0 }
    var said = Array(repeating: [ArraySlice<UInt8>](), count: heading.count)
    for (index, line) in lines.prefix(8).enumerated() {
      guard !line.isSpan else { return 0 }
      for column in heading.indices where !line.cells[column].isEmpty {
        said[column].append(line.cells[column])
      }
      if heading.indices.allSatisfy({ self.said(said[$0]) == heading[$0] }) { return index + 1 }
    }
    return 0
  }

  /// The words of a cell's lines, however they are broken.
  private func said(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    lines.joined().filter { $0 != 0x20 && $0 != 0x2D }
  }

  /// The bars of lines with spanning cells, which come out a little wider or narrower, at the places of the others.
  private func settled(_ bars: [[Int]], to fullest: [Int]) -> [[Int]] {
    guard bars.count(where: { $0 == fullest }) * 2 > bars.count else { return bars }
    return bars.map { line in
      guard line.count < fullest.count else { return line }
      let lost = fullest.count - line.count
      let near = line.dropLast().map { bar in fullest.first { abs($0 - bar) <= lost } ?? bar }
      // Two bars at one place would be those of another table.
      return Set(near).count == near.count ? near + line.suffix(1) : line
    }
  }

  /// - Parameter columns: which of the table's bars each bar of the line is; nothing for the last one of a wider line.
  private func columnLine(_ line: GridLine, index: Int, bars: [Int], columns: [Int?], count: Int)
    -> ColumnLine
  {
    var result = ColumnLine(index: index, cells: Array(repeating: [], count: count))
    for place in bars.indices.dropLast() {
      let column = columns[place] ?? 0
      let next = place + 2 == bars.count ? count : columns[place + 1] ?? column + 1
      let content = line.text(bars[place] + 1..<bars[place + 1])
      if next > column + 1, next == count {
        result.span = (column, content)
      } else {
        // A heading over some of the columns stands in the first of them.
        result.cells[column] = content
      }
    }
    return result
  }

  private func framed(_ text: TextLines, _ line: GridLine, _ index: Int) -> Block {
    let number = text.number(index)
    let content = line.text(1..<line.width - 1).string
    return .paragraph(Paragraph(text: content, place: .lines(number...number)))
  }
}

extension ReadingFinding {
  /// antiword draws the numbers alone of a table that has more columns than it can draw.
  fileprivate static func lostColumns(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-too-short",
      english:
        "of a table only the column of the numbers is here: the program that made this text left out the others",
      russian:
        "от таблицы здесь только столбец номеров: остальные пропустила программа, сделавшая этот текст",
      place: place)
  }
}
