/// Reads the pages of a PDF whose tables are drawn with lines: each word stands in the cell around it.
struct RuledPages {
  private let pages: [SortedPage]
  private let words: KnownWords
  private var blocks: [Block] = []
  private var findings: [ReadingFinding] = []
  private var cells = 0
  private var tables = 0
  private var paragraphs = 0

  /// Of an act with a plan at least so many words in a hundred stand in its table; where fewer do, what is drawn is
  /// something else, and the table may be one without lines.
  private static let leastShare = 20

  /// Nothing where no tables are drawn, or not all that the pages hold.
  ///
  /// - Throws: `ReadingError` where a limit is passed.
  static func reading(of pages: [PDFPage], limits: Limits) throws -> TextReading? {
    var reader = RuledPages(pages.map(SortedPage.init))
    let tables = reader.pages.flatMap(\.tables)
    let inside = tables.reduce(0) { $0 + $1.wordCount }
    guard inside > 0, inside * 100 >= pages.reduce(0, { $0 + $1.words.count }) * leastShare,
      !tables.contains(where: \.lacksRows), try !reader.hasRowsOutside(limits)
    else { return nil }
    for index in reader.pages.indices { try reader.read(index, limits) }
    return TextReading(blocks: reader.blocks, findings: reader.findings)
  }

  /// Whether what stands in no drawn table is a table too.
  private func hasRowsOutside(_ limits: Limits) throws -> Bool {
    let lines = pages.flatMap(\.outside)
    if lines.contains(where: \.isRow) { return true }
    let text = Array(lines.map(\.spacedText).joined(separator: "\n").utf8)
    return try TextLayouts.read(text[...], limits: limits).blocks.contains { block in
      if case .table = block { true } else { false }
    }
  }

  private init(_ pages: [SortedPage]) {
    self.pages = pages
    words = KnownWords(pages)
  }

  private mutating func read(_ index: Int, _ limits: Limits) throws {
    let page = pages[index]
    let next = index + 1 < pages.count ? pages[index + 1].tables.first : nil
    var lines = page.outside[...]
    for (position, table) in page.tables.enumerated() {
      while let line = lines.first, line.box.middle.y < table.grid.rows[0] {
        add(line)
        lines.removeFirst()
      }
      try add(table, limits, next: position + 1 == page.tables.count ? next : nil)
    }
    for line in lines { add(line) }
  }

  private mutating func add(_ line: PDFLine) {
    paragraphs += 1
    blocks.append(.paragraph(Paragraph(text: line.spacedText, place: .paragraph(paragraphs))))
  }

  /// - Parameter next: the table at the head of the next page, with which this one may go on.
  private mutating func add(
    _ ruled: SortedPage.RuledTable, _ limits: Limits, next: SortedPage.RuledTable?
  ) throws {
    tables += 1
    let grid = ruled.grid
    guard grid.columns.count <= limits.columns else {
      throw ReadingError.limit(.columns, limits.columns, in: "table \(tables)")
    }
    let padding = ruled.padding
    let heading = pages.lazy.compactMap(\.tables.first).first
    var uncertain: Set<Int> = []
    let texts = zip(grid.areas, ruled.lines).map { area, lines in
      let cell = PDFCellText(
        sides: (grid.columns[area.columns.lowerBound], grid.columns[area.columns.upperBound]),
        padding: padding,
        words: words)
      if cell.mayHoldCutWord(lines) { uncertain.insert(area.rows.lowerBound) }
      let isLast = area.rows.upperBound == grid.rows.count - 1
      return cell.text(
        of: lines, goingOnIn: isLast ? next?.firstLine(over: area.columns, heading: heading) : nil)
    }
    var areas = [[Int]](repeating: [], count: grid.rows.count - 1)
    for (index, area) in grid.areas.enumerated() { for row in area.rows { areas[row].append(index) } }
    cells += areas.reduce(0) { $0 + $1.count }
    guard cells <= limits.cells else { throw ReadingError.limit(.cells, limits.cells, in: "the tables") }
    let rows = areas.indices.map { row(grid, $0, areas[$0], texts) }
    var table = Table(rows: rows, place: .table(tables, rows: 1...rows.count), layout: "pdf-rules")
    table.reason = "\(rows.count) rows and \(grid.columns.count - 1) columns are drawn with lines"
    blocks.append(.table(table))
    findings += uncertain.sorted().map { .uncertainWord(.table(tables, rows: $0 + 1...$0 + 1)) }
    findings += ruled.crossed.map {
      .crossesSide(
        .table(tables, rows: grid.areas[$0].rows.lowerBound + 1...grid.areas[$0].rows.lowerBound + 1))
    }
  }

  private func row(_ grid: RuledGrid, _ row: Int, _ areas: [Int], _ texts: [String]) -> Row {
    let place = Place.table(tables, rows: row + 1...row + 1)
    let cells = areas.sorted { grid.areas[$0].columns.lowerBound < grid.areas[$1].columns.lowerBound }
      .map { index in
        let area = grid.areas[index]
        let continues = area.rows.lowerBound < row
        let text = continues ? "" : texts[index]
        return Cell(
          blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))],
          column: area.columns.lowerBound, columnSpan: area.columns.count, continues: continues)
      }
    return Row(cells: cells, place: place)
  }
}

extension ReadingFinding {
  fileprivate static func uncertainWord(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "a line that fills its cell and the next one may be halves of one word",
      russian: "строка занимает ячейку целиком: её последнее слово может продолжаться на следующей",
      place: place)
  }

  fileprivate static func crossesSide(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "a word stands across the side of its cell: it may belong to the cell beside it",
      russian: "слово выходит за край ячейки: оно может относиться к соседней", place: place)
  }
}
