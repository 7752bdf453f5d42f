/// A row a line, its cells divided by `;`: what spreadsheets export. Prose has semicolons too, so that nothing but a line
/// of column names begins such a table, and every line of it has as many cells.
struct SemicolonLayout: TextLayout {
  let name = "semicolon"
  let signs: LineMarks = .semicolon

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      let start = index
      index += 1
      let names = text.content(start).pieces(dividedBy: 0x3B)
      guard text.lines[start].marks.contains(.semicolon), names.count > 2, names.allSatisfy({ !$0.isEmpty }),
        RowSigns.areHeader(names)
      else { continue }
      while index < lines.upperBound, text.content(index).count(of: 0x3B) == names.count - 1,
        !RowSigns.opensOutside(text.content(index))
      {
        index += 1
      }
      guard index - start > 2 else { continue }
      pieces += SeparatedRows(layout: name, separator: 0x3B, separatorName: ";", isTerminated: false)
        .pieces(of: text, among: start..<index, mark: .semicolon).map { piece in
          var piece = piece
          piece.divider = 0x3B
          return piece
        }
    }
    return pieces
  }
}
