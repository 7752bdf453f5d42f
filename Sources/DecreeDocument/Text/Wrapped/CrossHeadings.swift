/// Tells the lines that name a section across the table from those of its cells: words alone on a line, right over a new
/// row, that stand in the middle of the table rather than where the words of a column do.
struct CrossHeadings {
  enum Verdict {
    case heading, cell
    /// The words stand where both would.
    case either
  }

  let shapes: [ColumnShape]
  private let page: AlignedPage
  private let isNumbered: Bool
  /// Twice the middle of all that stands on the page.
  private let middle: Int
  /// Twice the middle of the title over the table.
  private let title: Int?
  /// Whether a new row begins under each line, or under the headings that follow it.
  private var overRow: [Bool]
  /// The words alone over a row: those in the middle of the table have one middle, wherever they begin.
  private var candidates: [PageLine.Chunk] = []
  /// Those of them that number a section.
  private var sections: [PageLine.Chunk] = []
  /// The headings found so far.
  private var known: [PageLine.Chunk] = []
  private let earlier: [Int]?
  /// Whether the table began on an earlier page.
  var follows: Bool { earlier != nil }
  /// How far from the page's middle headings stand, for the pages that follow.
  var distances: [Int] { (earlier ?? []) + known.map { $0.middle - middle } }

  /// - Parameter next: the page on which the table goes on.
  /// - Parameter earlier: how far from the middle of their pages the headings of earlier pages stand; nothing on the first.
  init(_ page: AlignedPage, title: Int?, isNumbered: Bool, next: AlignedPage?, earlier: [Int]?) {
    self.earlier = earlier
    self.page = page
    self.title = title
    self.isNumbered = isNumbered
    let body = page.lines.dropFirst(page.headingCount)
    shapes = ColumnShape.shapes(of: page)
    let chunks = page.lines.lazy.filter { $0.chunks.count > 1 }.flatMap(\.chunks)
    middle = (chunks.map(\.start).min() ?? 0) + (chunks.map(\.end).max() ?? 0)
    overRow = Array(repeating: false, count: page.lines.count)
    var chain = 0
    if let next, let line = next.lines.dropFirst(next.headingCount).first, !body.isEmpty {
      overRow[page.lines.count - 1] = opensRow(line)
    }
    for index in body.indices.reversed().dropFirst() {
      let next = page.lines[index + 1]
      chain = next.chunks.count == 1 && overRow[index + 1] ? chain + 1 : 0
      overRow[index] = chain > 0 ? chain < 4 : opensRow(next)
    }
    for index in body.indices where overRow[index] && page.lines[index].chunks.count == 1 {
      let chunk = page.lines[index].chunks[0]
      let words = page.lines[index].text(chunk)
      if !words.beginsInLowerCase { candidates.append(chunk) }
      if RowSigns.opensSection(words) { sections.append(chunk) }
    }
  }

  private func opensRow(_ line: PageLine) -> Bool {
    guard let first = line.chunks.first else { return false }
    if isNumbered { return line.beginsWithNumber }
    return line.chunks.count > 1 && page.columns.column(at: first.start) == 0
      && !line.text(first).beginsInLowerCase
  }

  /// - Parameters:
  ///   - offset: of the line on the page.
  ///   - column: the one whose cell the words would be in.
  ///   - above: the line above, as it was cut.
  func verdict(_ offset: Int, column: Int, above: ColumnLine?) -> Verdict? {
    let line = page.lines[offset]
    guard line.chunks.count == 1, let chunk = line.chunks.first, !isNumbered || column > 0 else { return nil }
    let words = line.text(chunk)
    let shape = shapes[min(column, shapes.count - 1)]
    // «Единая дежурно-» goes on.
    if words.first == 0x28 || words.last == 0x2D || CellEdge.isCutInBrackets(words)
      || CellEdge.isAbbreviation(words)
    {
      return .cell
    }
    if words.beginsInLowerCase {
      // A heading of two lines goes on so.
      guard let above, above.isSpan else { return .cell }
      return overRow[offset] && isNearMiddle(chunk) ? .heading : nil
    }
    guard overRow[offset] else {
      return !shape.isLeft && shape.holds(chunk) && !RowSigns.opensSection(words) ? .cell : nil
    }
    guard !RowSigns.isNumber(words) else { return nil }
    if words.beginsWithListMark { return .cell }
    let isUnderHeading = above.map { $0.isSpan || $0.isHeading || $0.numbersColumns } ?? false
    let isSilent = isUnderHeading || above.map { $0.cells[min(column, $0.cells.count - 1)].isEmpty } ?? false
    if offset == page.headingCount, let earlier {
      // At the head of a page, «Точка роста»» closes a cell of the page before.
      if words.starts(with: "«".utf8) { return .cell }
      // So may the rest of any cell, unless headings stood in the middle before, or the words number a section.
      if !RowSigns.opensSection(words), !earlier.contains(where: { abs($0 - chunk.middle + middle) <= 8 }) {
        return .either
      }
    }
    // «… «Росавтодор»», «ежеквартально 2021 г.»
    if !isSilent, words.starts(with: "«".utf8) || CellEdge.isYear(words) { return .cell }
    guard shape.holds(chunk) else {
      if !isUnderHeading, goesOn(chunk, words, at: offset) {
        return known.contains { abs($0.middle - chunk.middle) <= 4 } ? .either : .cell
      }
      return isNearMiddle(chunk) ? .heading : nil
    }
    guard isNearMiddle(chunk) else { return isSilent ? nil : .cell }
    if isSilent { return .heading }
    // At the head of a page a cell of the page before may go on.
    guard let above, offset > 0 else { return .either }
    if CellEdge.goesOn(after: above.cells[min(column, above.cells.count - 1)]) { return .cell }
    if isOneOfSections(chunk, words) || numbersSection(words, at: offset) { return .heading }
    guard shape.isLeft else { return .either }
    // The lines of a cell begin right under each other.
    if page.lines[offset - 1].chunks.contains(where: { $0.start == chunk.start }) {
      return candidates.contains { isSure($0) && abs($0.middle - chunk.middle) <= 4 } ? .either : .cell
    }
    return known.contains { abs($0.middle - chunk.middle) <= 4 } ? .heading : .either
  }

  /// Whether words that number no section begin right under others of the line above, as the lines of a cell do.
  private func goesOn(_ chunk: PageLine.Chunk, _ words: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset > page.headingCount && !RowSigns.opensSection(words) && page.column(of: chunk) > 0
      && page.lines[offset - 1].chunks.contains { $0.start == chunk.start }
  }

  /// Whether words alone stand where no column has its words.
  private func isSure(_ chunk: PageLine.Chunk) -> Bool { !shapes.contains { $0.holds(chunk) } }

  /// Remembers that a line was a heading: those that follow have its middle.
  mutating func add(_ line: PageLine) { known += line.chunks.prefix(1) }

  /// Whether the words have the middle of the title, or that of other words alone that begin elsewhere.
  private func isInMiddle(_ chunk: PageLine.Chunk) -> Bool {
    if let title, abs(title - chunk.middle) <= 4 { return true }
    return candidates.contains { abs($0.middle - chunk.middle) <= 4 && abs($0.start - chunk.start) > 1 }
  }

  /// Whether the words number a section, as other words alone with the same middle do.
  private func isOneOfSections(_ chunk: PageLine.Chunk, _ words: ArraySlice<UInt8>) -> Bool {
    RowSigns.opensSection(words)
      && sections.contains { abs($0.middle - chunk.middle) <= 6 && $0.columns != chunk.columns }
  }

  /// Whether the words number a section, and no list of a cell of the row above, which has a number before.
  private func numbersSection(_ words: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard RowSigns.opensSection(words) else { return false }
    for line in page.lines[page.headingCount..<offset].reversed() {
      if opensRow(line) { return true }
      if line.chunks.contains(where: { RowSigns.opensSection(line.text($0)) }) { return false }
    }
    return true
  }

  private func isNearMiddle(_ chunk: PageLine.Chunk) -> Bool {
    abs(chunk.middle - middle) <= 24 || isInMiddle(chunk) && abs(chunk.middle - middle) <= 48
  }
}

extension CrossHeadings {
  /// The column that words alone on their line stand in: the only one whose cells stand where they do, if there is one;
  /// words that go on stand under others.
  func column(of line: PageLine, above: ColumnLine?) -> Int {
    let chunk = line.chunks[0]
    let own = page.column(of: chunk)
    guard shapes.indices.contains(own), !shapes[own].holds(chunk) else { return own }
    let holding = shapes.indices.filter { shapes[$0].holds(chunk) }
    if holding.count == 1 { return holding[0] }
    if let above, !above.isSpan, line.text(chunk).beginsInLowerCase,
      above.cells[min(own, above.cells.count - 1)].isEmpty
    {
      let open = above.cells.indices.filter { shapes.indices.contains($0) && !above.cells[$0].isEmpty }
      return open.min { shapes[$0].distance(to: chunk) < shapes[$1].distance(to: chunk) } ?? own
    }
    return own
  }

  /// The column of each run of words of a line, where each stands as those of one column do, and in none that follows.
  func columns(of line: PageLine) -> [(chunk: PageLine.Chunk, column: Int)]? {
    var found: [(chunk: PageLine.Chunk, column: Int)] = []
    for chunk in line.chunks {
      let holding = shapes.indices.filter { shapes[$0].holds(chunk) }
      guard holding.count == 1, holding[0] > found.last?.column ?? -1 else { return nil }
      let next = holding[0] + 1
      guard next >= page.columns.starts.count || chunk.end <= page.columns.starts[next] else { return nil }
      found.append((chunk, holding[0]))
    }
    return found
  }
}
