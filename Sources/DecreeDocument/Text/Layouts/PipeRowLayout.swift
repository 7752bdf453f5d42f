/// A row a line, its cells divided or ended by `|`: what legal reference systems print, and Markdown.
struct PipeRowLayout: TextLayout {
  let name = "pipe-row"
  let signs: LineMarks = .pipe

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    var rows = 0
    var cells = 0
    var terminated = 0
    var led = 0
    for index in lines where text.lines[index].marks.contains(.pipe) {
      let line = text.content(index)
      if line.count(of: 0x7C) > 1 { rows += 1 } else { cells += 1 }
      if line.last == 0x7C { terminated += 1 }
      if line.first == 0x7C { led += 1 }
    }
    guard rows > cells else { return [] }
    return SeparatedRows(
      layout: name, separator: 0x7C, separatorName: "|", isTerminated: terminated * 2 > rows + cells,
      isLed: led * 2 > rows + cells
    ).pieces(of: text, among: lines, mark: .pipe)
  }
}
