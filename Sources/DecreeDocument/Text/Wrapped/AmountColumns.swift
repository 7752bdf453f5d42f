/// The columns of money and counts: nearly every row has a figure in them on its first line, so that a figure at the end of
/// the words before an empty one is theirs.
struct AmountColumns {
  private let columns: Set<Int>

  init(_ pages: [AlignedPage]) {
    var figures: [Int: Int] = [:]
    var rows = 0
    for page in pages {
      for line in page.lines.dropFirst(page.headingCount)
      where line.beginsWithNumber && line.chunks.count > 1 {
        rows += 1
        for cell in page.uncontested(line) where cell.column > 1 && AmountColumns.isAmount(cell.words) {
          figures[cell.column, default: 0] += 1
        }
      }
    }
    columns = Set(figures.filter { $0.value > 2 && $0.value * 4 > rows * 3 }.keys)
  }

  /// Moves a figure that ends a cell to the empty cell of figures beside it, or the thousands of the one there; whether one
  /// was moved.
  func settle(_ line: inout ColumnLine) -> Bool {
    var moved = false
    for column in columns where column < line.cells.count {
      let rest = line.cells[column]
      guard rest.isEmpty || rest.prefix(while: AmountColumns.isDigit).count == 3 else { continue }
      let words = line.cells[column - 1].split(separator: 0x20)
      let figures = words.reversed().prefix(while: AmountColumns.isAmount).count
      guard figures > 0, figures < words.count else { continue }
      let whole = words.suffix(figures) + (rest.isEmpty ? [] : [rest])
      line.cells[column] = ArraySlice(whole.joined(separator: [0x20]))
      line.cells[column - 1] = ArraySlice(words.dropLast(figures).joined(separator: [0x20]))
      moved = true
    }
    return moved
  }

  /// «15,75», «12 700,0»: digits, spaces and a comma or a dot; no date.
  private static func isAmount(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map(isDigit) ?? false && text.allSatisfy { isDigit($0) || [0x20, 0x2C, 0x2E].contains($0) }
      && text.count { $0 == 0x2C || $0 == 0x2E } < 2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
