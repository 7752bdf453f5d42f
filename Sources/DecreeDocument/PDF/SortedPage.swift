/// A page whose words have been put into the cells of its tables, and into lines where they stand in none.
struct SortedPage {
  struct RuledTable {
    var grid: RuledGrid
    /// For each of the grid's areas.
    var lines: [[PDFLine]]

    var wordCount: Int { lines.reduce(0) { $0 + $1.reduce(0) { $0 + $1.words.count } } }

    /// Whether several numbers stand in one cell at a row's head: the lines between these rows are not drawn.
    var lacksRows: Bool {
      let heads = zip(grid.areas, lines).filter { area, lines in
        area.columns.lowerBound == 0 && lines.count { RowSigns.isNumber(Array($0.text.utf8)[...]) } > 1
      }
      // «2.» over «3.» may count on, but not where «2.» over «1.» is one number.
      let areCut = heads.contains { isCutNumber($1, in: $0, mayCountOn: false) }
      return heads.contains { !isCutNumber($1, in: $0, mayCountOn: areCut) }
    }

    /// «1.1.» over «1.» where the column has hardly room for a figure more: one number.
    private func isCutNumber(_ lines: [PDFLine], in area: RuledGrid.Area, mayCountOn: Bool) -> Bool {
      guard lines.count <= 3, PDFLine.areOneNumber(lines), mayCountOn || !PDFLine.countOn(lines) else {
        return false
      }
      let room =
        grid.columns[area.columns.upperBound] - grid.columns[area.columns.lowerBound] - 2 * padding
      return lines.dropLast().allSatisfy { line in
        room - line.box.width < 1.5 * line.box.width / Double(line.text.utf8.count)
      }
    }

    /// The indices of the areas in which a word stands across the side of its cell.
    var crossed: [Int] {
      grid.areas.indices.filter { index in
        let area = grid.areas[index]
        let (left, right) = (grid.columns[area.columns.lowerBound], grid.columns[area.columns.upperBound])
        return lines[index].contains { $0.box.left < left - 2 || $0.box.right > right + 2 }
      }
    }

    /// The first line of the cell at the head that covers these columns, under the rows of a heading that each page
    /// repeats.
    func firstLine(over columns: Range<Int>, heading: RuledTable?) -> PDFLine? {
      let first = heading.map(repeatedRows) ?? 0
      let index = grid.areas.firstIndex { $0.rows.lowerBound == first && $0.columns == columns }
      return index.flatMap { lines[$0].first }
    }

    /// How many rows at the head say what those of another table do.
    private func repeatedRows(of other: RuledTable) -> Int {
      var row = 0
      while row < grid.rows.count - 1, let words = words(of: row), words == other.words(of: row) { row += 1 }
      return row
    }

    private func words(of row: Int) -> [String]? {
      let cells = grid.areas.indices.filter { grid.areas[$0].rows.lowerBound == row }
      return cells.isEmpty ? nil : cells.map { lines[$0].map(\.text).joined(separator: " ") }
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
    // A frame may stand around a table: the word belongs to the smaller of two nets around it.
    let grids = RuledGrid.all(in: page.rules)
    let order = grids.indices.sorted { grids[$0].size < grids[$1].size }
    let areaOf = grids.map(\.areaOfFields)
    var inside = grids.map { [[PDFWord]](repeating: [], count: $0.areas.count) }
    var rest: [PDFWord] = []
    func cell(around word: PDFWord) -> (grid: Int, area: Int)? {
      for grid in order {
        if let field = grids[grid].field(at: word.box.middle) { return (grid, areaOf[grid][field]) }
      }
      return nil
    }
    for word in page.words {
      if let cell = cell(around: word) {
        inside[cell.grid][cell.area].append(word)
      } else {
        rest.append(word)
      }
    }
    tables = zip(grids, inside).filter { $1.contains { !$0.isEmpty } }.map { grid, words in
      RuledTable(grid: grid, lines: words.map(PDFLine.all))
    }
    outside = PDFLine.all(of: rest)
  }
}
