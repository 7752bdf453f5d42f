/// Columns that begin at the same places on every line of a page, with spaces between: what `pdftotext -layout` makes of
/// a page, and what people make with a typewriter's letters.
struct AlignedLayout: TextLayout {
  let name = "aligned"
  let signs: LineMarks = .gap

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      guard isHeading(text, index) else {
        index += 1
        continue
      }
      let end = end(of: text, from: index, to: lines.upperBound)
      let table = AlignedTable(text: text, lines: index..<end)
      if let piece = table.piece(layout: name) {
        pieces.append(piece)
        index = piece.lines.upperBound
      } else {
        index += 1
      }
    }
    return pieces
  }

  func isHeading(_ text: TextLines, _ index: Int) -> Bool {
    guard text.lines[index].marks.contains(.gap) else { return false }
    let line = PageLine(text, index)
    return line.chunks.count > 1 && RowSigns.areHeader(line.chunks.map { line.text($0) })
  }

  /// Where what cannot belong to the table begins: an annex, a note, a rule; or the heading of another table.
  private func end(of text: TextLines, from start: Int, to end: Int) -> Int {
    let heading = PageLine(text, start)
    let words = heading.chunks.map { heading.text($0) }
    for index in start + 1..<max(end, start + 1) {
      let line = text.content(index)
      if RowSigns.opensAnnex(line) || RowSigns.opensNote(line) { return index }
      if text.standsApart(index), RowSigns.opensOutside(line) { return index }
      guard isHeading(text, index) else { continue }
      let other = PageLine(text, index)
      let same = other.chunks.map { other.text($0) }.filter(words.contains).count
      if same * 2 < words.count, !text.lines[index].startsPage, text.standsApart(index) { return index }
    }
    return end
  }
}
