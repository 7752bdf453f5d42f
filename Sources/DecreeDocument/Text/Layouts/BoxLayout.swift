/// Tables drawn with box-drawing characters, or with `+`, `-` and `|`: cells wrapped to the width of their column, rules
/// between the rows, and cells that span several columns or rows.
struct BoxLayout: TextLayout {
  let name = "box"
  let signs: LineMarks = [.box, .plusRule]

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      guard !text.lines[index].marks.isDisjoint(with: signs) else {
        index += 1
        continue
      }
      let region = region(of: text, from: index, to: lines.upperBound)
      if let piece = BoxGrid(text: text, lines: region).piece(layout: name) { pieces.append(piece) }
      index = region.upperBound
    }
    return pieces
  }

  /// The lines of one drawing. A page's number within it does not end it, as long as no rule has closed it.
  private func region(of text: TextLines, from start: Int, to end: Int) -> Range<Int> {
    let isASCII = !text.lines[start].marks.contains(.box)
    let own: LineMarks = isASCII ? [.pipe, .plusRule] : [.box]
    var last = start
    var index = start + 1
    while index < end {
      if !text.lines[index].marks.isDisjoint(with: own) {
        if closes(text, last, index, isASCII) { break }
        last = index
      } else if index - last > 3 || !text.content(index).looksLikePageNumber {
        break
      }
      index += 1
    }
    return start..<last + 1
  }

  /// Whether a drawing ends with one line and another begins with the next: both are rules, and lines are empty between.
  private func closes(_ text: TextLines, _ last: Int, _ next: Int, _ isASCII: Bool) -> Bool {
    guard text.standsApart(next) || next > last + 1 else { return false }
    return isRule(text.content(last), isASCII) && isRule(text.content(next), isASCII)
  }

  private func isRule(_ line: ArraySlice<UInt8>, _ isASCII: Bool) -> Bool {
    if isASCII { return line.allSatisfy { [0x2B, 0x2D, 0x3D, 0x7C, 0x20].contains($0) } }
    return !line.contains { $0 < 0x80 && $0 > 0x20 || (0xC3...0xDF).contains($0) }
  }
}
