import DecreeDocument

@testable import DecreeParser

/// Orders made of a few lines, for tests: `|` between cells stands for a tab.
enum Orders {
  static func document(_ text: String) -> Document {
    var blocks: [Block] = []
    var rows: [Row] = []
    func closeTable() {
      guard !rows.isEmpty, let last = rows.last else { return }
      blocks.append(.table(Table(rows: rows, place: rows[0].place.joined(with: last.place), layout: "tab")))
      rows = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = Place.lines((index + 1)...(index + 1))
      if line.contains("|") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().map {
          column, text in
          Cell(blocks: [.paragraph(Paragraph(text: String(text), place: place))], column: column)
        }
        rows.append(Row(cells: cells, place: place))
      } else {
        closeTable()
        blocks.append(.paragraph(Paragraph(text: String(line), place: place)))
      }
    }
    closeTable()
    return Document(blocks: blocks, mediaType: "text/plain", encoding: "utf-8")
  }

  static func plan(_ text: String) -> DecreePlan { plan(of: document(text)) }

  static func plan(of document: Document) -> DecreePlan {
    PlanBuilder.build(
      document, source: Source(name: "order.txt", mediaType: "text/plain", bytes: 0, sha256: ""))
  }

  /// A table whose cells are given as texts, with nothing merged.
  static func table(_ rows: [[String]], wrapped: Bool = false, number: Int = 1) -> Table {
    let made = rows.enumerated().map { index, texts in
      let place = Place.table(number, rows: (index + 1)...(index + 1))
      return Row(
        cells: texts.enumerated().map {
          Cell(blocks: [.paragraph(Paragraph(text: $0.element, place: place))], column: $0.offset)
        }, place: place)
    }
    return Table(
      rows: made, place: .table(number, rows: 1...rows.count), layout: "docx", linesAreWrapped: wrapped)
  }

  static func document(tables: [Table]) -> Document {
    Document(blocks: tables.map(Block.table), mediaType: "application/xml")
  }
}
