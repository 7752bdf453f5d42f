/// A drawn table: finds its grid columns from the rules, then reads its rows from rule to rule.
struct BoxGrid {
  let text: TextLines
  let lines: Range<Int>
  private let drawn: [GridLine]
  /// The columns of the page in which borders stand, ascending.
  private let borders: [Int]
  private let isASCII: Bool

  init(text: TextLines, lines: Range<Int>) {
    self.text = text
    self.lines = lines
    let isASCII = !text.lines[lines.lowerBound].marks.contains(.box)
    self.isASCII = isASCII
    drawn = lines.map { GridLine(text.line($0), isASCII: isASCII) }
    borders = BoxGrid.borders(of: drawn, isASCII: isASCII)
  }

  func piece(layout: String) -> TextPiece? {
    guard borders.count > 1 else { return nil }
    var rows = BoxRows(columns: borders.count - 1)
    var leftOut: Set<Int> = []
    for (offset, line) in drawn.enumerated() {
      let index = lines.lowerBound + offset
      if text.lines[index].marks.isDisjoint(with: [.box, .pipe, .plusRule]) {
        leftOut.insert(index)
        continue
      }
      rows.read(segments(of: line), at: index)
    }
    rows.finish()
    guard !rows.rows.isEmpty else { return nil }
    if rows.rows.allSatisfy({ $0.cells.count == 1 }) {
      return TextPiece(lines: lines, blocks: framed(rows), leftOut: leftOut)
    }
    var builder = RowBuilder(text)
    var unruled = UnruledRows(text: text, columns: rows.columns)
    for row in unruled.divided(rows.rows) { builder.add(row.row(of: text)) }
    let reason = "drawn with \(isASCII ? "+, - and |" : "box characters"): \(borders.count) borders"
    return builder.table(layout: layout, reason: reason, linesAreWrapped: true).map {
      TextPiece(lines: lines, blocks: [$0], findings: unruled.findings, leftOut: leftOut)
    }
  }

  /// A frame around a text is no table: its lines are paragraphs.
  private func framed(_ rows: BoxRows) -> [Block] {
    rows.rows.flatMap(\.cells).flatMap(\.lines).map { line in
      let number = text.number(line.index)
      return .paragraph(Paragraph(text: line.text.string, place: .lines(number...number)))
    }
  }
}

// MARK: - Borders

extension BoxGrid {
  /// Columns in which rules have junctions, and those in which many lines have a vertical stroke.
  private static func borders(of lines: [GridLine], isASCII: Bool) -> [Int] {
    var strokes: [Int: Int] = [:]
    var inRules: Set<Int> = []
    for line in lines {
      let isRule = line.marks.allSatisfy { $0 != .text } && line.marks.contains(.horizontal)
      for (column, mark) in line.marks.enumerated() where mark == .vertical || mark == .junction {
        strokes[column, default: 0] += 1
        if isRule { inRules.insert(column) }
      }
    }
    let often = max(2, lines.count / 4)
    var borders = inRules
    if !isASCII || inRules.isEmpty { borders.formUnion(strokes.filter { $0.value >= often }.keys) }
    guard let first = borders.min(), let last = borders.max() else { return [] }
    // A table without outer borders still has its outer columns.
    if lines.contains(where: { !$0.text(0..<first).isEmpty }) { borders.insert(-1) }
    if lines.contains(where: { $0.width > last && !$0.text(last + 1..<$0.width).isEmpty }) {
      borders.insert(Int.max)
    }
    return borders.sorted()
  }

  /// The line between the borders it shows.
  private func segments(of line: GridLine) -> [BoxSegment] {
    var shown = line.marks.indices.filter { line.marks[$0] == .vertical || line.marks[$0] == .junction }
    if isASCII { shown = shown.filter { borders.contains($0) } }
    let inner = borders.filter { $0 >= 0 && $0 != Int.max }
    var edges: [(column: Int, border: Int)] = []
    if shown.count == inner.count {
      let first = borders.first == -1 ? 1 : 0
      edges = shown.enumerated().map { ($1, $0 + first) }
    } else {
      for column in shown {
        let border = nearestBorder(to: column)
        if edges.last?.border != border { edges.append((column, border)) }
      }
    }
    if edges.first?.border != 0 { edges.insert((-1, 0), at: 0) }
    if edges.last?.border != borders.count - 1 { edges.append((line.width, borders.count - 1)) }
    return zip(edges, edges.dropFirst()).map { left, right in
      let columns = left.column + 1..<max(left.column + 1, right.column)
      return BoxSegment(
        columns: left.border..<right.border, text: line.text(columns), isRule: isRule(line, columns))
    }
  }

  private func nearestBorder(to column: Int) -> Int {
    var low = 0
    var high = borders.count - 1
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < column { low = middle + 1 } else { high = middle }
    }
    if low > 0, borders[low] == Int.max || column - borders[low - 1] < borders[low] - column {
      return low - 1
    }
    return low
  }

  private func isRule(_ line: GridLine, _ columns: Range<Int>) -> Bool {
    let marks = line.marks[columns.clamped(to: 0..<line.width)]
    guard !marks.isEmpty, marks.allSatisfy({ $0 == .horizontal || $0 == .junction }) else { return false }
    return !isASCII || marks.count > 1
  }
}

/// What a line has between two borders that it shows.
struct BoxSegment {
  /// Grid columns.
  var columns: Range<Int>
  var text: ArraySlice<UInt8>
  var isRule: Bool
}
