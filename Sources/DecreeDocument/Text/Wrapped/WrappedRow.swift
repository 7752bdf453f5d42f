/// A row whose cells are wrapped to the width of their columns.
struct WrappedRow {
  var cells: [WrappedCell] = []
  /// In a heading, names that stand over those of several columns.
  var over: [WrappedCell] = []
  /// The lines that the row stands on.
  private(set) var lines: Range<Int>?

  mutating func touch(_ index: Int) {
    lines = (lines?.lowerBound ?? index)..<index + 1
  }

  /// The cell that begins in a grid column.
  func cell(at column: Int) -> Int? { cells.firstIndex { $0.columns.lowerBound == column } }

  func row(of text: TextLines) -> Row {
    let place = text.place(lines ?? 0..<1)
    let made = cells.map { cell in
      let own =
        cell.lines.isEmpty
        ? place : text.place(cell.lines[0].index..<cell.lines[cell.lines.count - 1].index + 1)
      return Cell(
        pieces: cell.lines.map(\.text), column: cell.columns.lowerBound, columnSpan: cell.columns.count,
        continues: cell.continues, place: own)
    }
    return Row(cells: made, place: place)
  }

  /// The row, or the two rows of a heading in which names stand over those of several columns.
  var storeys: [WrappedRow] {
    guard !over.isEmpty else { return [self] }
    var upper = self
    var lower = self
    upper.over = []
    lower.over = []
    let isUnder = { (cell: WrappedCell) in over.contains { $0.columns.overlaps(cell.columns) } }
    upper.cells = (cells.filter { !isUnder($0) } + over).sorted {
      $0.columns.lowerBound < $1.columns.lowerBound
    }
    lower.cells = cells.map {
      isUnder($0) ? $0 : WrappedCell(columns: $0.columns, lines: [], continues: true)
    }
    return [upper, lower]
  }

  /// Several rows where nothing divides them but the numbers in the first column.
  func dividedAtNumbers() -> [WrappedRow] {
    guard let lines, cells.count > 1, let first = cells.first, !first.continues else { return [self] }
    let starts = Set(first.lines.filter { RowSigns.isNumber($0.text) }.map(\.index)).sorted()
    guard starts.count > 1 else { return [self] }
    var bounds = starts.filter(lines.contains)
    if lines.lowerBound < bounds.first ?? lines.upperBound { bounds.insert(lines.lowerBound, at: 0) }
    bounds.append(lines.upperBound)
    var rows = zip(bounds, bounds.dropFirst()).map { from, to in
      var row = WrappedRow()
      row.touch(from)
      row.touch(to - 1)
      row.cells = cells.map { WrappedCell(columns: $0.columns, lines: [], continues: $0.continues) }
      return row
    }
    for (column, cell) in cells.enumerated() {
      var part = 0
      for line in cell.lines.sorted(by: { $0.index < $1.index }) {
        while part + 1 < rows.count, line.index >= bounds[part + 1] { part += 1 }
        rows[part].cells[column].lines.append(line)
      }
    }
    return rows
  }
}

extension WrappedRow {
  /// Joins the words that columns too narrow for them have cut.
  mutating func joinCutWords(widths: [Int], measure: some TextMeasure) {
    joinCutNumber(room: widths[0], measure: measure)
    for (index, cell) in cells.enumerated() where cell.columns.count == 1 && cell.lines.count > 1 {
      var lines: [WrappedLine] = []
      let room = widths[cell.columns.lowerBound]
      for (number, line) in cell.lines.enumerated() {
        // The rest of a word that was cut is cut again only where it fills its line.
        let isRest = number > 0 && lines.last?.text.count != cell.lines[number - 1].text.count
        if let last = lines.last,
          !isRest || measure.width(cell.lines[number - 1].text) * 10 > room * 7,
          CutWord.joins(
            last.text, line.text, room: room, closes: number + 1 == cell.lines.count, measure: measure)
            || measure.isExact && measure.width(last.text) == room && CutNumber.areYear(last.text, line.text)
        {
          lines[lines.count - 1] = WrappedLine(
            index: line.index, text: last.text + line.text, isJoined: true)
        } else {
          lines.append(line)
        }
      }
      cells[index].lines = lines
    }
  }
}

struct WrappedCell {
  /// Grid columns.
  var columns: Range<Int>
  var lines: [WrappedLine]
  var continues = false
}

/// A piece of a cell, and the line it stands on.
struct WrappedLine {
  var index: Int
  var text: ArraySlice<UInt8>
  /// Two lines made one, for a word that both had a part of: longer than a line of its column can be.
  var isJoined = false
}
