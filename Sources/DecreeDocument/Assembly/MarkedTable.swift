/// The cell that the properties of a row announce.
struct MarkedCellProperties: Sendable, Hashable {
  /// The cell's right edge in twips.
  var right = 0
  /// The cell goes on from the row above, or from the cell before it.
  var continuesAbove = false
  var continuesBefore = false
}

/// The properties of a row, which stand beside its cells.
struct MarkedRowProperties: Sendable, Hashable {
  var left = 0
  var isHeader = false
  var cells: [MarkedCellProperties] = []
  /// What has been said of the cell whose edge is still to come.
  var pending = MarkedCellProperties()
}

/// A table as Word keeps it in RTF and in its binary format: rows with edges of their own, from which the common grid
/// follows.
struct MarkedTable: Sendable {
  struct Row: Sendable {
    var properties: MarkedRowProperties
    var cells: [[Block]]
  }

  /// Edges nearer than this are one: programs round them differently from row to row.
  private static let tolerance = 20

  var rows: [Row] = []

  /// - Throws: `ReadingError` where the grid is wider than the limit.
  func table(layout: String, limits: Limits, part: String) throws -> Table {
    let edges = gridEdges()
    if edges.count > limits.columns { throw ReadingError.limit(.columns, limits.columns, in: part) }
    let rows = rows.map { row in
      DecreeDocument.Row(
        cells: Self.cells(of: row, edges: edges), place: .paragraph(0), isHeader: row.properties.isHeader)
    }
    let isTooWide = rows.contains { $0.cells.last.map { $0.column >= limits.columns } ?? false }
    if isTooWide { throw ReadingError.limit(.columns, limits.columns, in: part) }
    return Table(rows: rows, place: .paragraph(0), layout: layout)
  }

  /// The left and right edges of all cells, in order.
  private func gridEdges() -> [Int] {
    var seen: Set<Int> = []
    for row in rows {
      seen.insert(row.properties.left)
      for cell in row.properties.cells { seen.insert(cell.right) }
    }
    var edges: [Int] = []
    for edge in seen.sorted() where edge - (edges.last ?? Int.min / 2) > Self.tolerance { edges.append(edge) }
    return edges
  }

  private static func cells(of row: Row, edges: [Int]) -> [Cell] {
    var cells: [Cell] = []
    var left = column(of: row.properties.left, in: edges)
    for (index, blocks) in row.cells.enumerated() {
      let properties = index < row.properties.cells.count ? row.properties.cells[index] : nil
      // LibreOffice writes more cell marks than cells into a row that holds a nested table.
      if properties == nil, blocks.isEmpty, !row.properties.cells.isEmpty { continue }
      let right = max(left + 1, properties.map { column(of: $0.right, in: edges) } ?? left + 1)
      if properties?.continuesBefore == true, let last = cells.indices.last {
        cells[last].columnSpan = right - cells[last].column
        cells[last].blocks += blocks
      } else {
        cells.append(
          Cell(
            blocks: blocks, column: left, columnSpan: right - left,
            continues: properties?.continuesAbove ?? false))
      }
      left = right
    }
    return cells
  }

  /// The grid edge that an edge belongs to: the last that is not beyond it by more than the tolerance.
  private static func column(of edge: Int, in edges: [Int]) -> Int {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= edge { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
