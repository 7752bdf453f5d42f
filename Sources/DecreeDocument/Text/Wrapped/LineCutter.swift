/// Cuts the lines of one page into columns.
struct LineCutter {
  let page: AlignedPage
  let columns: Int
  /// The columns in which any row has words: no run of words is cut where another begins.
  let used: Set<Int>
  let widths: ColumnWidths
  let text: TextLines
  private(set) var headings: CrossHeadings
  private let storeys: HeadingStoreys
  private let amounts: AmountColumns
  private let isNumbered: Bool
  /// The first column is one of numbers by its name.
  private let hasNumbers: Bool
  private(set) var findings: [ReadingFinding] = []
  /// Where each column's words began on the lines of the row so far: a row may be set a little aside.
  private(set) var recent: [Int: Int] = [:]
  private(set) var above: ColumnLine?

  init(
    page: AlignedPage, columns: Int, used: Set<Int>, widths: ColumnWidths, amounts: AmountColumns,
    text: TextLines, title: Int?,
    isNumbered: Bool, hasNumbers: Bool, next: AlignedPage?, earlier: [Int]?
  ) {
    headings = CrossHeadings(page, title: title, isNumbered: isNumbered, next: next, earlier: earlier)
    storeys = page.storeys
    self.amounts = amounts
    self.isNumbered = isNumbered
    self.hasNumbers = hasNumbers
    self.page = page
    self.columns = columns
    self.used = used
    self.widths = widths
    self.text = text
  }

  mutating func cut() -> [ColumnLine] {
    var result: [ColumnLine] = []
    for (offset, line) in page.lines.enumerated() {
      let next = offset + 1 < page.lines.count ? page.lines[offset + 1] : nil
      var cut = offset < page.headingCount ? heading(line) : body(line, at: offset, next: next)
      cut.isHeading = offset < page.headingCount
      cut.startsPage = offset == 0 && page.startsPage
      if let above, !above.isSpan, !above.isHeading { cut.returnYearWords(to: above) }
      if hasNumbers, !cut.isHeading { cut.releaseNumbers() }
      if hasNumbers, line.beginsWithNumber, line.chunks.count > 1, amounts.settle(&cut) {
        findings.append(.uncertainSeam(text.place(line.index..<line.index + 1)))
      }
      result.append(cut)
      above = cut
    }
    return result
  }

  private func heading(_ line: PageLine) -> ColumnLine {
    var result = ColumnLine(index: line.index, cells: Array(repeating: [], count: columns))
    let isPlain = !storeys.reach(line)
    if isPlain, let cells = page.gutters?.cut(line) {
      result.cells = cells.map(\.singleSpaced)
      return result
    }
    if isPlain, line.chunks.count == columns {
      for (column, chunk) in line.chunks.enumerated() { result.cells[column] = line.text(chunk) }
      return result
    }
    for chunk in line.chunks.flatMap({ PeriodRun.names(in: $0, of: line) }) {
      if let group = storeys.group(over: chunk, on: line) {
        result.over.append((group.columns, line.text(chunk)))
        continue
      }
      if let column = storeys.column(named: chunk, on: line) {
        result.append(line.text(chunk), to: column)
        continue
      }
      let column = page.columns.column(at: chunk.middle / 2)
      if let word = seamOfNames(line, chunk, column) {
        result.append(line.grid.text(chunk.start..<word), to: column)
        result.append(line.grid.text(word..<chunk.end), to: column + 1)
      } else {
        result.append(line.text(chunk), to: column)
      }
    }
    return result
  }

  /// Where the second of two names begins that stand so close that they look like one: the next column has no other.
  private func seamOfNames(_ line: PageLine, _ chunk: PageLine.Chunk, _ column: Int) -> Int? {
    let starts = page.columns.starts
    guard column + 1 < starts.count, chunk.end > starts[column + 1] else { return nil }
    let end = column + 2 < starts.count ? starts[column + 2] : Int.max
    let isNamed = page.lines.prefix(page.headingCount).contains { other in
      other.chunks.contains { $0.start > starts[column + 1] - 4 && $0.start < end }
    }
    return isNamed
      ? nil
      : line.words(in: chunk).min { abs($0 - starts[column + 1]) < abs($1 - starts[column + 1]) }
  }

  private mutating func body(_ line: PageLine, at offset: Int, next: PageLine?) -> ColumnLine {
    var result = ColumnLine(index: line.index, cells: Array(repeating: [], count: columns))
    var verdict: CrossHeadings.Verdict?
    let column = line.chunks.count == 1 ? recentColumn(line) ?? headings.column(of: line, above: above) : 0
    if line.chunks.count == 1 { verdict = headings.verdict(offset, column: column, above: above) }
    if verdict == .either { findings.append(.uncertainHeading(text.place(line.index..<line.index + 1))) }
    if verdict == .heading {
      headings.add(line)
      result.span = (0, line.text(line.chunks[0]))
      recent = [:]
      return result
    }
    if let title = titleOfLevel(line, over: next) {
      result.cells[0] = line.text(line.chunks[0])
      result.span = (1, line.text(title))
      recent = [:]
      return result
    }
    if let gutters = page.gutters, let places = gutters.places(line) {
      if line.chunks.count == 1, verdict == nil, isHeading(line, between: gutters, next: next) {
        result.span = (0, line.text(line.chunks[0]))
      } else if line.chunks.count == 1, headings.shapes[column].holds(line.chunks[0]),
        places[column].contains(line.chunks[0].end - 1)
      {
        result.cells[column] = line.text(line.chunks[0]).singleSpaced
      } else {
        let settled = SettledCells(places, on: line, shapes: headings.shapes)
        if settled.isUncertain || places.contains(where: { line.hasWideGap(in: $0) }) {
          findings.append(.uncertainSeam(text.place(line.index..<line.index + 1)))
        }
        let cells = settled.places.map(line.grid.text)
        result.cells = cells.map(\.singleSpaced)
        result.isForeign = isForeign(line, cells)
      }
      return result
    }
    let starts = page.columns.starts
    if line.beginsWithNumber { recent = [:] }
    let placed =
      verdict == .cell
      ? [(line.chunks[0], column)] : headings.columns(of: line) ?? page.columns.place(line, recent: recent)
    if verdict != .cell, let only = placed.first, placed.count == 1 {
      if let column = strayColumn(line, only.chunk) {
        findings.append(.strayWords(text.place(line.index..<line.index + 1)))
        result.cells[column] = line.text(only.chunk)
        return result
      }
      if verdict == nil, isHeading(line, only.chunk, only.column) {
        // At the head of a page a cell of the page before may go on.
        if offset == page.headingCount, headings.follows, !RowSigns.opensSection(line.text(only.chunk)) {
          findings.append(.uncertainHeading(text.place(line.index..<line.index + 1)))
        }
        result.span = (0, line.text(only.chunk))
        recent = [:]
        return result
      }
    }
    result.isForeign = isForeign(line, placed)
    if placed.count > 1,
      placed.count < line.chunks.count
        && placed.contains(where: { headings.shapes[$0.column].begins(after: $0.chunk.start) })
        || placed.contains(where: { line.widestGap(in: $0.chunk) > 3 })
        || placed.dropFirst().contains(where: { beginsEarly(line, $0.chunk, $0.column) })
    {
      findings.append(.uncertainSeam(text.place(line.index..<line.index + 1)))
    }
    for item in placed { recent[item.column] = item.chunk.start }
    let below = filledBelow(next)
    let opensRow = line.beginsWithNumber
    for (offset, item) in placed.enumerated() {
      var chunk = item.chunk
      var column = item.column
      let limit = offset + 1 < placed.count ? placed[offset + 1].column : starts.count
      let isLast = offset + 1 == placed.count
      // Words behind a number and an activity head nothing.
      if isLast, verdict != .cell, !opensRow || offset < 2, spans(line, chunk, column, next: next) {
        result.span = (column, line.text(chunk))
        continue
      }
      while column + 1 < limit, used.contains(column + 1) {
        // A row's cells all begin on its first line: words below one that has none there must begin in this run.
        let misses = opensRow && below.contains(column + 1) && chunk.end > starts[column + 1] - 10
        guard starts[column + 1] < chunk.end || misses && column > 0,
          let seam = seam(line, chunk, column, leftGoesOn: below.contains(column))
        else { break }
        result.append(line.grid.text(chunk.start..<seam), to: column)
        chunk.columns = seam..<chunk.end
        column += 1
      }
      result.append(line.text(chunk), to: column)
    }
    return result
  }

  /// A signature begins where numbers stand; a row without them may be one only where it stands apart, and not under the
  /// columns.
  private func isForeign(_ line: PageLine, _ cells: [ArraySlice<UInt8>]) -> Bool {
    guard line.chunks.count > 1, !cells[0].isEmpty else { return false }
    if isNumbered { return !RowSigns.isNumber(cells[0]) && !CutNumber.isOfNumber(cells[0]) }
    return text.standsApart(line.index)
      && !line.chunks.dropFirst().contains { headings.shapes[page.column(of: $0)].holds($0) }
  }

  /// The column whose words began where this line's do on the lines above in the same row.
  private func recentColumn(_ line: PageLine) -> Int? {
    recent.keys.filter { abs(recent[$0]! - line.chunks[0].start) < 2 }.min()
  }

  /// The columns that the next line has words in, where it begins no row of its own.
  private func filledBelow(_ next: PageLine?) -> Set<Int> {
    guard let next, !next.chunks.isEmpty, !next.beginsWithNumber else { return [] }
    return Set(page.columns.uncontested(next).map(\.column))
  }

  /// Words under a row's number that are no number have slipped there from the one cell that goes on: the one whose last
  /// line had no room for them.
  private func strayColumn(_ line: PageLine, _ chunk: PageLine.Chunk) -> Int? {
    let words = line.text(chunk)
    guard page.columns.isNarrowFirst, chunk.start == 0, chunk.end < page.columns.starts[1], let above,
      !above.isSpan,
      !above.isHeading, !RowSigns.isNumber(words), !RowSigns.opensSection(words)
    else { return nil }
    let full = above.cells.indices.dropFirst().filter { column in
      !above.cells[column].isEmpty && widths.isFull(above.cells[column], before: words, column: column)
    }
    return full.count == 1 ? full[0] : nil
  }

  /// Where a run of words that goes over the beginning of the next column is to be cut.
  ///
  /// - Parameter leftGoesOn: the cell to the left has words on the next line, so that any word may end this one.
  private mutating func seam(
    _ line: PageLine, _ chunk: PageLine.Chunk, _ column: Int, leftGoesOn: Bool
  ) -> Int? {
    let start = recent[column + 1] ?? page.columns.starts[column + 1]
    let goesOn = above.map { !$0.isSpan && !$0.cells[min(column + 1, columns - 1)].isEmpty } ?? false
    var candidates: [(place: Int, cost: Int)] = []
    for place in line.words(in: chunk) where place <= start + 2 && place > start - 14 {
      let left = line.grid.text(chunk.start..<place)
      let right = line.grid.text(place..<chunk.end)
      var cost = column == 0 && page.columns.isNarrowFirst ? 0 : widths.misfit(left, column: column)
      cost += abs(place - start) * 25
      if place == start { cost -= 300 }
      if CellEdge.cannotEnd(left) { cost += leftGoesOn ? 0 : 400 }
      if leftGoesOn, CellEdge.isLinking(right) { cost += 250 }
      if CellEdge.cannotBegin(right) { cost += goesOn ? -200 : 600 }
      if CellEdge.isInside(left, right) { cost += 600 }
      if CellEdge.beginsDeadline(right) { cost -= 150 }
      if CellEdge.opensDeadline(right) { cost -= 1_000 }
      if CellEdge.parts(left, right) { cost -= 1_000 }
      if CellEdge.isLinking(right), CellEdge.opensDeadline(right.drop { $0 != 0x20 }.trimmedAtStart) {
        cost += 1_000
      }
      candidates.append((place, cost))
    }
    candidates.sort { $0.cost < $1.cost }
    guard let best = candidates.first else { return nil }
    let left = line.grid.text(chunk.start..<best.place)
    let right = line.grid.text(best.place..<chunk.end)
    if candidates.count > 1,
      candidates[1].cost - best.cost < 150
        || CellEdge.cannotEnd(left) && CellEdge.isDeadline(right)
        || CellEdge.maySplitName(left, right)
    {
      findings.append(.uncertainSeam(text.place(line.index..<line.index + 1)))
    }
    return best.place
  }

  /// Whether a run begins before its column does, and one of its words where the column does: the words before it may
  /// close the cell to the left.
  private func beginsEarly(_ line: PageLine, _ chunk: PageLine.Chunk, _ column: Int) -> Bool {
    guard let shape = headings.shapes.dropFirst(column).first, shape.begins(after: chunk.start) else {
      return false
    }
    guard let word = line.words(in: chunk).first(where: shape.begins(at:)) else { return false }
    return CellEdge.isFragment(line.grid.text(chunk.start..<word))
  }

  /// A line whose words begin where no column does, such as a signature.
  private func isForeign(_ line: PageLine, _ placed: [(chunk: PageLine.Chunk, column: Int)]) -> Bool {
    let starts = page.columns.starts
    guard placed.count > 1, !line.text(placed[0].chunk).beginsInLowerCase else { return false }
    return placed.dropFirst().allSatisfy { item in
      abs(item.chunk.start - starts[item.column]) > 3
        && abs(item.chunk.start - (recent[item.column] ?? -9)) > 1
    }
  }
}

extension ColumnLine {
  /// Adds words to a cell of the line.
  fileprivate mutating func append(_ words: ArraySlice<UInt8>, to column: Int) {
    let column = min(column, cells.count - 1)
    guard !words.isEmpty else { return }
    cells[column] = cells[column].isEmpty ? words : cells[column] + [0x20] + words
  }
}
