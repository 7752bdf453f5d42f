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

  /// The cells of a line alone.
  func cells(_ text: TextLines, _ index: Int) -> [ArraySlice<UInt8>] { cells(of: text.line(index)) }

  private func cells<Bytes: TextBytes>(of line: Bytes) -> [Bytes] {
    var cells = line.pieces(dividedBy: separator)
    if isTerminated {
      if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
      if isLed, cells.count > 1, line.trimmed.first == separator { cells.removeFirst() }
    }
    return cells
  }

  private func cellCount(_ text: TextLines, _ index: Int) -> Int {
    isTerminated ? cells(text, index).count : text.line(index).count(of: separator) + 1
  }

  private func isFinished(_ text: TextLines, _ index: Int) -> Bool {
    isTerminated && text.content(index).last == separator
  }
}

// MARK: - Rows of one table

extension SeparatedRows {
  /// A row by the lines that hold it.
  private struct RowLines {
    var lines: Range<Int>
    var cells: Int
    /// Lines that might be headings have been taken for the rest of its last cell.
    var isDoubtful = false
  }

  private func table(_ text: TextLines, lines: Range<Int>) -> TextPiece? {
    let counts = lines.map { cellCount(text, $0) }
    guard let columns = columnCount(counts, text, lines) else { return nil }
    let pageNumbers = Set(lines.filter { isPageNumber(text, $0, counts[$0 - lines.lowerBound], lines) })
    let rows = self.rows(text, lines, counts, columns: columns, without: pageNumbers)
    let made = text.threads.map(rows.indices) { share in
      // Threads that share an array's slices would wait for each other at every one of them.
      text.bytes.withUnsafeBufferPointer { bytes in
        rows[share].map { row(text, bytes, $0, columns: columns, without: pageNumbers) }
      }
    }
    var builder = RowBuilder(text)
    for row in made.joined() { builder.add(row) }
    let full = counts.count { $0 == columns }
    let reason = "\(full) of \(lines.count) lines have \(columns) cells divided by \(separatorName)"
    // A line that holds many rows would give the table as many columns as it has cells.
    let named = counts[0] > 2 && columns > 2 * counts[0] ? counts[0] : columns
    let findings = rows.filter { $0.cells > named }.map {
      ReadingFinding.tooManyCells(text.place($0.lines), columns: named)
    }
    let doubts = rows.filter(\.isDoubtful).map { ReadingFinding.headingOrCell(text.place($0.lines)) }
    return builder.table(layout: layout, reason: reason).map {
      TextPiece(lines: lines, blocks: [$0], findings: findings + doubts, leftOut: pageNumbers)
    }
  }

  /// Which lines are one row.
  private func rows(
    _ text: TextLines, _ lines: Range<Int>, _ counts: [Int], columns: Int, without leftOut: Set<Int>
  ) -> [RowLines] {
    let closings = closings(text, lines, counts, columns: columns)
    var rows: [RowLines] = []
    rows.reserveCapacity(lines.count)
    var isOpen = false
    for index in lines {
      if isRule(text, index) || leftOut.contains(index) { continue }
      defer { isOpen = !isFinished(text, index) }
      let count = counts[index - lines.lowerBound]
      if isOpen, let last = rows.last, !isHeading(text, last), count > 1 || !isHeading(text, index) {
        let rest = counts[(index - lines.lowerBound + 1)...]
        let goesOn = continues(last.cells, with: count, text, index, rest, columns: columns)
        if goesOn || closes(last, columns: columns, with: count, closings, text, index) {
          rows[rows.count - 1] = RowLines(
            lines: last.lines.lowerBound..<index + 1, cells: last.cells + count - 1,
            isDoubtful: last.isDoubtful || !goesOn)
          continue
        }
      }
      rows.append(RowLines(lines: index..<index + 1, cells: count))
    }
    return rows
  }

  /// «Заседание 2. …» with nothing beside it: no row goes on in it, nor it in one. Nor does one go on in a lone «Июнь».
  private func isHeading(_ text: TextLines, _ row: RowLines) -> Bool {
    guard row.cells == 1 else { return false }
    return isHeading(text, row.lines.lowerBound) || RowSigns.headsMonth(text.content(row.lines.lowerBound))
  }

  private func isHeading(_ text: TextLines, _ line: Int) -> Bool {
    RowSigns.opensWordedSection(text.content(line))
  }

  /// The cells of a row: where it goes on in another line, its last cell does.
  private func row(
    _ text: TextLines, _ bytes: UnsafeBufferPointer<UInt8>, _ row: RowLines, columns: Int,
    without leftOut: Set<Int>
  ) -> Row {
    var pieces: [[Slice<UnsafeBufferPointer<UInt8>>]] = []
    for index in row.lines
    where row.lines.count == 1 || !isRule(text, index) && !leftOut.contains(index) {
      let line = bytes[text.lines[index].start..<text.lines[index].end]
      for (position, cell) in cells(of: line).enumerated() {
        if position == 0, !pieces.isEmpty {
          pieces[pieces.count - 1].append(cell)
        } else {
          pieces.append([cell])
        }
      }
    }
    return RowBuilder.row(pieces, place: text.place(row.lines), columns: columns)
  }

  /// Whether the number of a page stands alone on a line at its foot.
  private func isPageNumber(_ text: TextLines, _ index: Int, _ count: Int, _ lines: Range<Int>) -> Bool {
    count == 1 && index + 1 < lines.upperBound && text.lines[index + 1].startsPage && text.standsApart(index)
      && text.content(index).looksLikePageNumber
  }

  private func isRule(_ text: TextLines, _ index: Int) -> Bool {
    isTerminated && text.content(index).isMarkdownRule
  }

  /// Whether a line goes on with a row that has `known` cells so far; `rest` counts the cells of the lines after it.
  private func continues(
    _ known: Int, with count: Int, _ text: TextLines, _ index: Int, _ rest: ArraySlice<Int>, columns: Int
  ) -> Bool {
    if text.lines[index].startsPage { return false }
    func goesOn(_ index: Int) -> Bool {
      let first = cells(text, index)[0]
      return !RowSigns.isNumber(first) && !first.isEmpty
    }
    // Words alone over a whole row, or over another heading, are a heading, unless the row's first cell goes on with them.
    if known == 1, count > 1, case let first = cells(text, index)[0],
      RowSigns.opensSection(first) || count == columns && !first.beginsInLowerCase
    {
      return false
    }
    if count > 1 { return known < columns && known + count - 1 <= columns && goesOn(index) }
    if known >= columns {
      let line = cells(text, index)[0]
      // «б) обучение населения» goes on where the line before it asks for a point of a list, and else heads rows.
      guard line.beginsInLowerCase, !text.standsApart(index) else { return false }
      return !RowSigns.opensSection(line) || [0x2C, 0x3A, 0x3B].contains(text.content(index - 1).last)
    }
    // The row lacks cells: it goes on where the next line with separators brings them, and no row of its own begins.
    guard let next = rest.prefix(SeparatedRows.longestInterruption).firstIndex(where: { $0 > 1 }) else {
      return false
    }
    return known + rest[next] - 1 <= columns && goesOn(index + 1 + next - rest.startIndex)
  }

  /// What lines without separators say that stands in the last cells of full rows too, or on such lines more than once.
  /// A heading may do so as well, and therefore it is told. `nil` where no such line follows a full row.
  private func closings(
    _ text: TextLines, _ lines: Range<Int>, _ counts: [Int], columns: Int
  ) -> Set<ArraySlice<UInt8>>? {
    guard !isTerminated, columns > 2,
      zip(counts, counts.dropFirst()).contains(where: { $0 == columns && $1 == 1 })
    else { return nil }
    var alone: Set<ArraySlice<UInt8>> = []
    var closings: Set<ArraySlice<UInt8>> = []
    for (index, count) in zip(lines, counts) where count == 1 {
      let words = SeparatedRows.unpunctuated(text.content(index))
      guard !words.isEmpty, !RowSigns.opensSection(words) else { continue }
      if !alone.insert(words).inserted { closings.insert(words) }
    }
    guard !alone.isEmpty else { return [] }
    for (index, count) in zip(lines, counts) where count == columns {
      let words = SeparatedRows.unpunctuated(lastCell(text, index))
      if alone.contains(words) { closings.insert(words) }
    }
    return closings
  }

  /// Whether a line without separators goes on with the last cell of a full row: what it says stands in last cells
  /// elsewhere, or a comma or semicolon asks for it.
  private func closes(
    _ row: RowLines, columns: Int, with count: Int, _ closings: Set<ArraySlice<UInt8>>?, _ text: TextLines,
    _ index: Int
  ) -> Bool {
    guard let closings, row.cells == columns, count == 1, !text.standsApart(index),
      !RowSigns.opensSection(text.content(index)), let last = lastCell(text, row.lines.upperBound - 1).last
    else { return false }
    return last == 0x2C || last == 0x3B || closings.contains(SeparatedRows.unpunctuated(text.content(index)))
  }

  private func lastCell(_ text: TextLines, _ index: Int) -> ArraySlice<UInt8> {
    let line = text.line(index)
    guard let end = line.lastIndex(of: separator) else { return line.trimmed }
    return line[(end + 1)...].trimmed
  }

  private static func unpunctuated(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = words.last, [0x2C, 0x2E, 0x3B].contains(last) else { return words }
    return words.dropLast()
  }

  /// How many columns most lines have; nil where the lines are no table.
  private func columnCount(_ counts: [Int], _ text: TextLines, _ lines: Range<Int>) -> Int? {
    let widest = counts.max() ?? 0
    guard widest > 1, let first = counts.firstIndex(where: { $0 > 1 }) else { return nil }
    var tally = [Int](repeating: 0, count: widest + 1)
    for count in counts where count > 1 { tally[count] += 1 }
    let columns = tally.indices.max { (tally[$0], $0) < (tally[$1], $1) } ?? widest
    let header = cells(text, lines.lowerBound + first)
    if RowSigns.areHeader(header) { return max(columns, header.count) }
    guard tally[columns] > 1 else { return nil }
    // A list whose numbers are divided from its points by a tab is no table.
    let isList =
      columns == 2
      && zip(lines, counts).allSatisfy { index, count in
        guard count > 1 else { return true }
        let first = cells(text, index)[0]
        return RowSigns.isNumber(first) || first.isEmpty
      }
    return isList ? nil : columns
  }
}
