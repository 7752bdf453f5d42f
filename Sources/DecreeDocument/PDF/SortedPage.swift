/// A page whose words have been put into the cells of its tables, and into lines where they stand in none.
struct SortedPage {
  struct RuledTable {
    var grid: RuledGrid
    /// For each of the grid's areas.
    var lines: [[PDFLine]]

    var wordCount: Int { lines.reduce(0) { $0 + $1.reduce(0) { $0 + $1.words.count } } }

    /// The first line of the cell at the head that covers these columns.
    func firstLine(over columns: Range<Int>) -> PDFLine? {
      let index = grid.areas.firstIndex { $0.rows.lowerBound == 0 && $0.columns == columns }
      return index.flatMap { lines[$0].first }
    }

    /// How far the words keep from the sides of their cells at least.
    var padding: Double {
      let gaps = zip(grid.areas, lines).flatMap { area, lines in
        lines.map { $0.box.left - grid.columns[area.columns.lowerBound] }
      }
      return min(max(gaps.min() ?? 0, 0), 8)
    }
  }

  /// From top to bottom; those without words are left out.
  private(set) var tables: [RuledTable] = []
  private(set) var outside: [PDFLine] = []

  init(_ page: PDFPage) {
    let grids = RuledGrid.all(in: page.rules)
    let areaOf = grids.map(\.areaOfFields)
    var inside = grids.map { [[PDFWord]](repeating: [], count: $0.areas.count) }
    var rest: [PDFWord] = []
    for word in page.words {
      var area: (grid: Int, index: Int)?
      for index in grids.indices where area == nil {
        if let field = grids[index].field(at: word.box.middle) { area = (index, areaOf[index][field]) }
      }
      if let area { inside[area.grid][area.index].append(word) } else { rest.append(word) }
    }
    tables = zip(grids, inside).filter { $1.contains { !$0.isEmpty } }.map { grid, words in
      RuledTable(grid: grid, lines: words.map(PDFLine.all))
    }
    outside = PDFLine.all(of: rest)
  }
}
