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

  /// A plan whose table a file has marked, one line a row: `<2` behind a cell's text makes it cover two columns, `^` is a
  /// cell that goes on from above.
  static func merged(_ rows: String) -> DecreePlan {
    let rows = rows.split(separator: "\n").enumerated().map { index, line in
      let place = Place.table(1, rows: (index + 1)...(index + 1))
      var column = 0
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { said in
        let parts = said.split(separator: "<", omittingEmptySubsequences: false)
        let span = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
        let text = parts[0] == "^" ? "" : String(parts[0])
        defer { column += span }
        return Cell(
          blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))], column: column,
          columnSpan: span, continues: parts[0] == "^")
      }
      return Row(cells: cells, place: place)
    }
    let title = Paragraph(text: "План мероприятий на 2021 год", place: .paragraph(1))
    let table = Table(rows: rows, place: .table(1, rows: 1...rows.count), layout: "docx")
    return plan(of: Document(blocks: [.paragraph(title), .table(table)], mediaType: "application/xml"))
  }

  static func document(tables: [Table]) -> Document {
    Document(blocks: tables.map(Block.table), mediaType: "application/xml")
  }
}
