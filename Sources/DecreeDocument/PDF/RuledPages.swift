/// Reads the pages of a PDF whose tables are drawn with lines: each word stands in the cell around it.
struct RuledPages {
  private let pages: [SortedPage]
  private let words: KnownWords
  private var blocks: [Block] = []
  private var tables = 0
  private var paragraphs = 0

  /// Of an act with a plan at least so many words in a hundred stand in its table; where fewer do, what is drawn is
  /// something else, and the table may be one without lines.
  private static let leastShare = 20

  /// Nothing where no tables are drawn, or none that hold much of the text.
  static func blocks(of pages: [PDFPage]) -> [Block]? {
    var reader = RuledPages(pages.map(SortedPage.init))
    let inside = reader.pages.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.wordCount } }
    guard inside > 0, inside * 100 >= pages.reduce(0, { $0 + $1.words.count }) * leastShare else {
      return nil
    }
    for index in reader.pages.indices { reader.read(index) }
    return reader.blocks
  }

  private init(_ pages: [SortedPage]) {
    self.pages = pages
    words = KnownWords(pages)
  }

  private mutating func read(_ index: Int) {
    let page = pages[index]
    let next = index + 1 < pages.count ? pages[index + 1].tables.first : nil
    var lines = page.outside[...]
    for (position, table) in page.tables.enumerated() {
      while let line = lines.first, line.box.middle.y < table.grid.rows[0] {
        add(line)
        lines.removeFirst()
      }
      add(table, next: position + 1 == page.tables.count ? next : nil)
    }
    for line in lines { add(line) }
  }

  private mutating func add(_ line: PDFLine) {
    paragraphs += 1
    blocks.append(.paragraph(Paragraph(text: line.spacedText, place: .paragraph(paragraphs))))
  }

  /// - Parameter next: the table at the head of the next page, with which this one may go on.
  private mutating func add(_ ruled: SortedPage.RuledTable, next: SortedPage.RuledTable?) {
    tables += 1
    let grid = ruled.grid
    let padding = ruled.padding
    let texts = zip(grid.areas, ruled.lines).map { area, lines in
      let cell = PDFCellText(
        sides: (grid.columns[area.columns.lowerBound], grid.columns[area.columns.upperBound]),
        padding: padding,
        words: words)
      let isLast = area.rows.upperBound == grid.rows.count - 1
      return cell.text(of: lines, goingOnIn: isLast ? next?.firstLine(over: area.columns) : nil)
    }
    let rows = (0..<grid.rows.count - 1).map { row(grid, $0, texts) }
    var table = Table(rows: rows, place: .table(tables, rows: 1...rows.count), layout: "pdf-rules")
    table.reason = "\(rows.count) rows and \(grid.columns.count - 1) columns are drawn with lines"
    blocks.append(.table(table))
  }

  private func row(_ grid: RuledGrid, _ row: Int, _ texts: [String]) -> Row {
    let place = Place.table(tables, rows: row + 1...row + 1)
    let cells = grid.areas.indices.filter { grid.areas[$0].rows.contains(row) }
      .sorted { grid.areas[$0].columns.lowerBound < grid.areas[$1].columns.lowerBound }
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
