/// Cuts the lines of a table into its columns, page by page, and hands them on to be divided into rows.
struct AlignedTable {
  let text: TextLines
  let lines: Range<Int>

  func piece(layout: String) -> TextPiece? {
    var pages = self.pages()
    guard pages.count > 0, let columns = pages.map(\.columns.starts.count).max(), columns > 1 else {
      return nil
    }
    for index in pages.indices.dropFirst() { pages[index].complete(from: pages[index - 1], columns: columns) }
    let widths = ColumnWidths(pages, columns: columns)
    var found: [ColumnLine] = []
    var findings: [ReadingFinding] = []
    for page in pages {
      var cutter = LineCutter(page: page, columns: columns, widths: widths, text: text)
      found += cutter.cut()
      findings += cutter.findings
    }
    while let last = found.last, last.isSpan || last.isForeign { found.removeLast() }
    guard let last = found.last, found.count > 2 else { return nil }
    let divider = RowDivider(found, columns: columns, text: text, measure: SerifMeasure())
    guard divider.rows.count > 1 else { return nil }
    var builder = RowBuilder(text)
    for row in divider.rows { builder.add(row.row(of: text)) }
    let reason =
      "the words of \(found.count) lines begin at the same \(columns) places on \(pages.count) pages"
    return builder.table(layout: layout, reason: reason, linesAreWrapped: true).map {
      TextPiece(
        lines: lines.lowerBound..<last.index + 1, blocks: [$0],
        findings: findings.filter { $0.isWithin(text.number(last.index)) } + divider.findings)
    }
  }

  private func pages() -> [AlignedPage] {
    var pages: [AlignedPage] = []
    var start = lines.lowerBound
    var heading: [ArraySlice<UInt8>] = []
    for index in lines.dropFirst() where text.lines[index].startsPage {
      pages.append(AlignedPage(text: text, lines: start..<index, heading: &heading))
      start = index
    }
    pages.append(AlignedPage(text: text, lines: start..<lines.upperBound, heading: &heading))
    return pages
  }
}

/// The part of a table that stands on one page.
struct AlignedPage {
  let lines: [PageLine]
  /// How many of the first lines are the table's heading.
  let headingCount: Int
  /// The number of the page, where it stands alone on a line.
  private(set) var columns: PageColumns

  /// - Parameter heading: the words of the heading's first line; given by the first page, recognised on the others.
  init(text: TextLines, lines range: Range<Int>, heading: inout [ArraySlice<UInt8>]) {
    var lines = range.map { PageLine(text, $0) }
    func isPageNumber(_ line: PageLine) -> Bool {
      line.chunks.count == 1 && text.content(line.index).looksLikePageNumber && line.chunks[0].start > 8
    }
    if let first = lines.first, first.startsPage, isPageNumber(first) { lines.removeFirst() }
    if let last = lines.last, lines.count > 1, isPageNumber(last) { lines.removeLast() }
    self.lines = lines
    let words = lines.first.map { line in line.chunks.map { line.text($0) } } ?? []
    let isHeading = heading.isEmpty || words.filter(heading.contains).count * 2 > heading.count
    if heading.isEmpty { heading = words }
    columns = PageColumns(lines)
    var count = isHeading ? 1 : 0
    while isHeading, count < min(lines.count, 9), AlignedPage.continuesHeading(lines[count], columns) {
      count += 1
    }
    headingCount = count
    columns.addEmptyColumns(under: Array(lines.prefix(count)), body: Array(lines.dropFirst(count)))
  }

  /// Whether a line after a heading's first goes on with it: its words stand in the middle of their columns.
  private static func continuesHeading(_ line: PageLine, _ columns: PageColumns) -> Bool {
    guard let first = line.chunks.first else { return false }
    let word = line.text(first)
    if RowSigns.isNumber(word) || RowSigns.opensSection(word) { return false }
    let atStarts = line.chunks.filter { columns.starts.contains($0.start) }.count
    if atStarts * 2 > line.chunks.count { return false }
    // A line in the middle of the page, over columns, is a heading inside the table.
    return !(line.chunks.count == 1 && columns.starts.contains { $0 > first.start && $0 < first.end })
  }

  /// Takes over from another page the columns that nothing on this one shows.
  mutating func complete(from other: AlignedPage, columns count: Int) {
    columns.complete(from: other.columns, count: count)
  }
}

extension ReadingFinding {
  fileprivate func isWithin(_ lastLine: Int) -> Bool {
    if case .lines(let lines) = place { return lines.lowerBound <= lastLine }
    return true
  }
}
