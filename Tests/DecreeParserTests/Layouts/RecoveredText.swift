import DecreeDocument

@testable import DecreeParser

/// The tables recovered from a text, a paragraph a line, and what stays outside them.
struct RecoveredText {
  var tables: [[[String]]] = []
  var paragraphs: [String] = []
  let findings: [String]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.enumerated().filter { !$0.element.isEmpty }.map { offset, line in
      Block.paragraph(Paragraph(text: String(line), place: .lines(offset + 1...offset + 1)))
    }
    let document = ParagraphLayouts.recover(in: Document(blocks: blocks, mediaType: "text/plain"))
    findings = document.findings.map(\.code)
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph.text)
      case .table(let table): tables.append(table.rows.map { $0.cells.map(\.text) })
      }
    }
  }

  /// The header that most of these texts have.
  static let heading = "№\nМероприятие\nСрок\nИсполнитель\n"

  /// A row under it.
  static func row(_ number: String, _ activity: String) -> String {
    "\(number)\n\(activity)\nмай\nОтдел образования\n"
  }
}
