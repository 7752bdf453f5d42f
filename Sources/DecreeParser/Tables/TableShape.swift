import DecreeDocument

/// What a table is by its shape, whatever it says.
enum TableShape {
  static func width(of table: Table) -> Int {
    table.rows.reduce(0) { max($0, $1.cells.last.map { $0.column + $0.columnSpan } ?? 0) }
  }

  /// A table that holds other tables in place and says little itself.
  static func isFrame(_ table: Table) -> Bool {
    guard table.rows.count <= 60 else { return false }
    let cells = table.rows.flatMap(\.cells)
    return cells.count <= 60
      && cells.contains { cell in
        cell.contains {
          if case .table(let inner) = $0 { inner.rows.count >= 2 && width(of: inner) >= 2 } else { false }
        }
      }
  }

  /// A few cells that set a stamp or a signature beside each other.
  static func isLayout(_ table: Table) -> Bool {
    let cells = table.rows.flatMap(\.cells).filter { !Blank.isBlank($0.text) }
    return table.rows.count <= 12 && cells.count <= 12
      && (cells.count <= 3 || isSignature(table) || hasStamp(cells))
  }

  static func isSignature(_ table: Table) -> Bool {
    guard table.rows.count <= 3 else { return false }
    let texts = table.rows.flatMap(\.cells).map(\.text.trimmed).filter { !$0.isEmpty }
    return Signature.isSignature(texts)
  }

  private static func hasStamp(_ cells: [Cell]) -> Bool {
    cells.contains {
      FrontLine.all(in: [Paragraph(text: $0.text, place: .paragraph(0))]).contains {
        StampReader.opens($0.text)
      }
    }
  }

  /// The words of a row as paragraphs, cell by cell.
  static func paragraphs(of row: Row) -> [Paragraph] {
    row.cells.filter { !$0.continues }.flatMap { cell in
      [Paragraph(text: "", place: row.place)]
        + cell.blocks.map { block in
          if case .paragraph(var paragraph) = block {
            paragraph.place = row.place
            return paragraph
          }
          return Paragraph(text: cell.text, place: row.place)
        }
    }
  }
}
