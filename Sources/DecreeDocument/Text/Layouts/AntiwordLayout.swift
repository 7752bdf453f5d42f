/// Columns between `|` at fixed places and nothing between the rows: what antiword makes of a Word table.
struct AntiwordLayout: TextLayout {
  let name = "antiword"
  let signs: LineMarks = .pipe

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
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
      while index < lines.upperBound, let other = framedWidth(text, index), abs(other - width) < 7 {
        index += 1
      }
      if index - start > 1, let piece = piece(text, start..<index) { pieces.append(piece) }
    }
    return pieces
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

  private func piece(_ text: TextLines, _ range: Range<Int>) -> TextPiece? {
    let drawn = range.map { GridLine(text.line($0).trimmedAtEnd, isASCII: false) }
    let bars = drawn.map { line in line.marks.indices.filter { line.marks[$0] == .vertical } }
    guard let fullest = bars.max(by: { $0.count < $1.count }) else { return nil }
    // Rows of one line each, as wide as each other by chance, have their bars anywhere.
    let places = Set(fullest)
    guard bars.allSatisfy({ $0.dropLast().allSatisfy(places.contains) }) else { return nil }
    let columns = fullest.count - 1
    if columns == 1 {
      return TextPiece(
        lines: range, blocks: range.map { framed(text, drawn[$0 - range.lowerBound], $0) },
        findings: RowSigns.isNumberHeading(drawn[0].text(1..<drawn[0].width - 1).trimmed)
          ? [.lostColumns(text.place(range))] : [])
    }
    var lines: [ColumnLine] = []
    for (offset, line) in drawn.enumerated() {
      lines.append(columnLine(line, index: range.lowerBound + offset, bars: bars[offset], of: fullest))
    }
    let divider = RowDivider(lines, columns: columns, text: text, measure: FixedMeasure())
    var builder = RowBuilder(text)
    for row in divider.rows { builder.add(row.row(of: text)) }
    let reason = "every line has | at the same \(fullest.count) places"
    return builder.table(layout: name, reason: reason, linesAreWrapped: true).map {
      TextPiece(lines: range, blocks: [$0], findings: divider.findings)
    }
  }

  private func columnLine(_ line: GridLine, index: Int, bars: [Int], of all: [Int]) -> ColumnLine {
    var result = ColumnLine(index: index, cells: Array(repeating: [], count: all.count - 1))
    for (left, right) in zip(bars, bars.dropFirst()) {
      let column = all.firstIndex(of: left) ?? 0
      let next = right == bars.last ? all.count - 1 : all.firstIndex(of: right) ?? column + 1
      let content = line.text(left + 1..<right)
      if next > column + 1 {
        result.span = (column, content)
      } else {
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
