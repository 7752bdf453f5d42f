/// Finds out whether the lines inside cells were wrapped to a width by a program, or broken by the author.
struct Wrapping {
  /// Breaks after which the next word would not have fitted, and all breaks.
  private var full = 0
  private var breaks = 0
  private let width: Int

  /// - Parameter cells: the lines of each cell.
  init(_ cells: some Sequence<[ArraySlice<UInt8>]>) {
    var width = 0
    for lines in cells {
      for line in lines { width = max(width, line.columnCount) }
    }
    self.width = width
    for lines in cells where lines.count > 1 {
      for (line, next) in zip(lines, lines.dropFirst()) {
        breaks += 1
        let word = next.firstWord
        if line.columnCount + 1 + word.columnCount > width { full += 1 }
      }
    }
  }

  /// Nobody breaks most lines just where a narrow column ends.
  var isLikely: Bool { breaks > 2 && width <= 100 && full * 2 > breaks }
}

extension ArraySlice<UInt8> {
  /// How many characters the bytes are, as far as a column's width goes.
  var columnCount: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
