/// Tells the rows some of whose words seem to stand in a neighbouring cell: a line that goes on in the next one although
/// there was room for its first word must have had more words.
struct ShortLines<Measure: TextMeasure> {
  private let rows: [WrappedRow]
  private let mainColumn: Int
  private let measure: Measure
  /// How wide a line of each column may be: as the widest but one, for the widest may have a neighbour's words.
  private var room: [Int: Int] = [:]

  init(_ rows: [WrappedRow], mainColumn: Int, measure: Measure) {
    self.rows = rows
    self.mainColumn = mainColumn
    self.measure = measure
    var widest: [Int: (first: Int, second: Int)] = [:]
    for cell in rows.flatMap(\.cells) where cell.columns.count == 1 {
      for line in cell.lines where !line.isJoined {
        let width = measure.width(line.text.singleSpaced)
        let known = widest[cell.columns.lowerBound] ?? (0, 0)
        widest[cell.columns.lowerBound] =
          width > known.first ? (width, known.first) : (known.first, max(known.second, width))
      }
    }
    room = widest.mapValues(\.second)
  }

  func findings(_ text: TextLines) -> [ReadingFinding] {
    rows.flatMap { row in
      row.cells.flatMap { cell in
        zip(cell.lines, cell.lines.dropFirst()).filter { line, next in
          cell.columns.count == 1 && isShort(line.text, before: next.text, column: cell.columns.lowerBound)
        }.map { line, _ in .shortLine(text.place(line.index..<line.index + 1)) }
      }
    }
  }

  /// Lists go on in small letters after any line; a sentence does not, nor does a line that ends in a preposition.
  private func isShort(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>, column: Int) -> Bool {
    guard next.beginsInLowerCase, let last = line.last, let room = room[column] else { return false }
    let isOpen = CellEdge.cannotEnd(line)
    guard isOpen || column == mainColumn && ![0x2C, 0x2D, 0x2E, 0x3A, 0x3B].contains(last) else {
      return false
    }
    let both = measure.width(line.singleSpaced) + 250 + measure.width(next.firstWord)
    return both < room * 9 / 10
  }
}

extension ReadingFinding {
  fileprivate static func shortLine(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english:
        "a cell's line ends here although its next word had room: some of its words may stand in another cell",
      russian:
        "строка ячейки кончается здесь, хотя для следующего слова было место: часть её слов может быть в другой ячейке",
      place: place)
  }
}
