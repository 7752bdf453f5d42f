/// Gives the blocks of a document their places: tables and rows by number, paragraphs outside tables by number.
/// What is nested in a cell stands where the cell's row stands.
struct BlockPlacer: Sendable {
  private var tables = 0
  private var paragraphs = 0

  static func place(_ blocks: inout [Block]) {
    var placer = BlockPlacer()
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        placer.paragraphs += 1
        paragraph.place = .paragraph(placer.paragraphs)
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        blocks[index] = .paragraph(Paragraph(text: "", place: .paragraph(0)))
        placer.tables += 1
        placer.place(&table)
        blocks[index] = .table(table)
      }
    }
  }

  private func place(_ table: inout Table) {
    table.place = .table(tables, rows: 1...max(1, table.rows.count))
    for row in table.rows.indices {
      let place = Place.table(tables, rows: row + 1...row + 1)
      table.rows[row].place = place
      for cell in table.rows[row].cells.indices {
        Self.setPlace(of: &table.rows[row].cells[cell].blocks, place)
      }
    }
  }

  private static func setPlace(of blocks: inout [Block], _ place: Place) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        paragraph.place = place
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        table.place = place
        for row in table.rows.indices {
          table.rows[row].place = place
          for cell in table.rows[row].cells.indices {
            setPlace(of: &table.rows[row].cells[cell].blocks, place)
          }
        }
        blocks[index] = .table(table)
      }
    }
  }
}
