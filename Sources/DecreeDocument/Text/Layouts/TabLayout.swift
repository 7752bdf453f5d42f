/// A row a line, its cells divided by tabs: what a table becomes when it is copied out of a word processor.
struct TabLayout: TextLayout {
  let name = "tab"
  let signs: LineMarks = .tab

  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
    SeparatedRows(layout: name, separator: 0x09, separatorName: "tabs", isTerminated: false)
      .pieces(of: text, among: lines, mark: .tab)
  }
}
