/// Rows whose cells are divided by a byte (a tab, a `|`, a `;`), a row a line as a rule. A cell may also hold line
/// breaks, so that a row goes on over several lines, and lines without the byte may stand between rows: headings that
/// span the table.
struct SeparatedRows {
  let layout: String
  let separator: UInt8
  /// What a table's reason calls the separator.
  let separatorName: String
  /// Every cell ends with the separator, the last one too.
  let isTerminated: Bool
  /// A separator stands before the first cell too; where it does not, one at a line's head ends an empty cell.
  var isLed = false

  /// The tables among these lines. `isCandidate` says which lines may be rows.
  func pieces(of text: TextLines, among lines: Range<Int>, mark: LineMarks) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var next = lines.lowerBound
    while let start = firstRow(of: text, in: next..<lines.upperBound, mark: mark) {
      let group = self.group(of: text, from: start, to: lines.upperBound, mark: mark)
      if let piece = table(text, lines: group) { pieces.append(piece) }
      next = group.upperBound
    }
    return pieces
  }

  private func firstRow(of text: TextLines, in lines: Range<Int>, mark: LineMarks) -> Int? {
    lines.first { text.lines[$0].marks.contains(mark) && !isIndented(text, $0) }
  }

  /// Whether a line's separators only move it to the right.
  private func isIndented(_ text: TextLines, _ index: Int) -> Bool {
    guard separator == 0x09 else { return false }
    let line = text.line(index)
    guard let first = line.firstIndex(where: { $0 > 0x20 }) else { return true }
    return line[first...].trimmedAtEnd.count(of: separator) == 0 && line.last != separator
  }

  /// The lines from a first row on that can be one table: up to a heading of another, or to lines that stand outside.
  private func group(of text: TextLines, from start: Int, to end: Int, mark: LineMarks) -> Range<Int> {
    let header = cells(text, start)
    var last = start
    var index = start + 1
    while index < end {
      guard text.lines[index].marks.contains(mark) else {
        index += 1
        if index - last > SeparatedRows.longestInterruption { break }
        continue
      }
      let row = cells(text, index)
      let between = last + 1..<index
      let isOutside = between.contains { RowSigns.opensOutside(text.content($0)) }
      if isOutside
        || (!between.isEmpty || apart(text, index)) && RowSigns.areHeader(row) && !row.elementsEqual(header)
      {
        break
      }
      if !between.isEmpty && RowSigns.areHeader(row) && text.standsApart(last + 1) { break }
      if isSignature(row) && apart(text, index) && RowSigns.areHeader(header) && header.count > 2 { break }
      last = index
      index += 1
    }
    return start..<last + 1
  }

  private static let longestInterruption = 12

  private func apart(_ text: TextLines, _ index: Int) -> Bool { text.standsApart(index) }

  /// «Глава ⇥⇥⇥ И. О. Фамилия»: two words far apart, and no number.
  private func isSignature(_ row: [ArraySlice<UInt8>]) -> Bool {
    guard let first = row.first, !first.isEmpty, !RowSigns.isNumber(first) else { return false }
    return row.filter { !$0.isEmpty }.count == 2 && row.count > 2 && row[1].isEmpty
      && !row[row.count - 1].isEmpty
  }

  /// The cells of a line alone.
  private func cells(_ text: TextLines, _ index: Int) -> [ArraySlice<UInt8>] {
    var cells = text.line(index).pieces(dividedBy: separator)
    if isTerminated {
      if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
      if isLed, cells.count > 1, text.content(index).first == separator { cells.removeFirst() }
    }
    return cells
  }

  private func isFinished(_ text: TextLines, _ index: Int) -> Bool {
    isTerminated && text.content(index).last == separator
  }
}

// MARK: - Rows of one table

extension SeparatedRows {
  private func table(_ text: TextLines, lines: Range<Int>) -> TextPiece? {
    let all = lines.map { cells(text, $0) }
    guard let columns = columnCount(all) else { return nil }
    var builder = RowBuilder(text)
    var findings: [ReadingFinding] = []
    var open: (cells: [[ArraySlice<UInt8>]], lines: Range<Int>)?
    var pageNumbers: Set<Int> = []
    let closings = closings(all, columns: columns)

    func close() {
      guard let row = open else { return }
      if row.cells.count > columns { findings.append(.tooManyCells(text.place(row.lines), columns: columns)) }
      builder.add(row.cells, lines: row.lines, columns: columns)
      open = nil
    }

    for (offset, cells) in all.enumerated() {
      let index = lines.lowerBound + offset
      if isTerminated && text.content(index).isMarkdownRule { continue }
      if cells.count == 1, index + 1 < lines.upperBound, text.lines[index + 1].startsPage,
        text.standsApart(index), text.content(index).looksLikePageNumber
      {
        pageNumbers.insert(index)
        continue
      }
      if let row = open,
        continues(row.cells.count, with: cells, text, index, columns: columns, rest: all[(offset + 1)...])
          || closes(row.cells, columns: columns, with: cells, closings, text, index)
      {
        var joined = row.cells
        joined[joined.count - 1].append(cells[0])
        joined += cells.dropFirst().map { [$0] }
        open = (joined, row.lines.lowerBound..<index + 1)
      } else {
        close()
        open = (cells.map { [$0] }, index..<index + 1)
      }
      if isFinished(text, index) { close() }
    }
    close()
    let full = all.filter { $0.count == columns }.count
    let reason = "\(full) of \(lines.count) lines have \(columns) cells divided by \(separatorName)"
    return builder.table(layout: layout, reason: reason).map {
      TextPiece(lines: lines, blocks: [$0], findings: findings, leftOut: pageNumbers)
    }
  }

  /// Whether a line goes on with a row that has `count` cells so far.
  private func continues(
    _ count: Int, with cells: [ArraySlice<UInt8>], _ text: TextLines, _ index: Int, columns: Int,
    rest: ArraySlice<[ArraySlice<UInt8>]>
  ) -> Bool {
    if text.lines[index].startsPage { return false }
    if cells.count > 1 {
      return count < columns && count + cells.count - 1 <= columns && !RowSigns.isNumber(cells[0])
        && !cells[0].isEmpty
    }
    if count >= columns { return cells[0].beginsInLowerCase && !text.standsApart(index) }
    // The row lacks cells: it goes on where the next line with separators brings them, and no row of its own begins.
    guard let next = rest.prefix(SeparatedRows.longestInterruption).first(where: { $0.count > 1 }) else {
      return false
    }
    return count + next.count - 1 <= columns && !RowSigns.isNumber(next[0]) && !next[0].isEmpty
  }

  /// What stands in the last cells of full rows, and on lines of their own more than once, where lines of their own
  /// follow full rows: a heading says no such thing.
  private func closings(_ rows: [[ArraySlice<UInt8>]], columns: Int) -> Set<ArraySlice<UInt8>> {
    guard !isTerminated, columns > 2,
      zip(rows, rows.dropFirst()).contains(where: { $0.count == columns && $1.count == 1 })
    else { return [] }
    var closings: Set<ArraySlice<UInt8>> = []
    var alone: Set<ArraySlice<UInt8>> = []
    for row in rows {
      let words = SeparatedRows.unpunctuated(row[row.count - 1])
      if words.isEmpty { continue }
      if row.count == columns {
        closings.insert(words)
      } else if row.count == 1, !alone.insert(words).inserted {
        closings.insert(words)
      }
    }
    return closings
  }

  /// Whether a line without separators goes on with the last cell of a full row: what it says stands in last cells
  /// elsewhere, or a comma or semicolon asks for it.
  private func closes(
    _ row: [[ArraySlice<UInt8>]], columns: Int, with cells: [ArraySlice<UInt8>],
    _ closings: Set<ArraySlice<UInt8>>, _ text: TextLines, _ index: Int
  ) -> Bool {
    guard !closings.isEmpty, row.count == columns, cells.count == 1, !text.standsApart(index),
      !RowSigns.opensSection(cells[0]), let last = row[columns - 1].last?.last
    else { return false }
    return last == 0x2C || last == 0x3B || closings.contains(SeparatedRows.unpunctuated(cells[0]))
  }

  private static func unpunctuated(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = words.last, [0x2C, 0x2E, 0x3B].contains(last) else { return words }
    return words.dropLast()
  }

  /// How many columns most lines have; nil where the lines are no table.
  private func columnCount(_ rows: [[ArraySlice<UInt8>]]) -> Int? {
    var lines: [Int: Int] = [:]
    for row in rows where row.count > 1 { lines[row.count, default: 0] += 1 }
    guard var columns = lines.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    if let header = rows.first(where: { $0.count > 1 }), RowSigns.areHeader(header) {
      columns = max(columns, header.count)
      return columns
    }
    guard lines[columns] ?? 0 > 1 else { return nil }
    // A list whose numbers are divided from its points by a tab is no table.
    let isList = columns == 2 && rows.allSatisfy { $0.count < 2 || RowSigns.isNumber($0[0]) || $0[0].isEmpty }
    return isList ? nil : columns
  }
}

extension ReadingFinding {
  static func tooManyCells(_ place: Place, columns: Int) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-too-long",
      english:
        "the row has more cells than the table's \(columns) columns; the last ones belong to no column",
      russian:
        "в строке больше ячеек, чем столбцов в таблице (\(columns)); последние не относятся ни к одному столбцу",
      place: place)
  }
}
