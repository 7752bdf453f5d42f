/// Words that stand in the wrong cell of a line by what they are, wherever the seams are.
extension ColumnLine {
  /// «… твердых г.,» beside «с 15 ноября 2022» above: the word belongs to the year that a cell of the line above ends with.
  mutating func returnYearWords(to above: ColumnLine) {
    for column in cells.indices.dropLast() where CellEdge.endsWithYear(above.cells[column + 1]) {
      guard let word = CellEdge.strayYearWord(cells[column]) else { continue }
      cells[column] = cells[column][..<word.startIndex].trimmed
      cells[column + 1] = cells[column + 1].isEmpty ? word : word + [0x20] + cells[column + 1]
    }
  }

  /// The column of numbers holds nothing else: words behind a number, «17    в месячный», or under one are its neighbour's.
  mutating func releaseNumbers() {
    guard cells.count > 1, let first = cells[0].first, span == nil else { return }
    let number = cells[0].firstWord
    let rest = cells[0].dropFirst(number.count)
    if rest.starts(with: "  ".utf8), RowSigns.isNumber(number) {
      cells[0] = number
      cells[1] = cells[1].isEmpty ? rest.trimmed : rest.trimmed + [0x20] + cells[1]
    } else if first >= 0x80, cells[0].beginsInLowerCase, cells[0].count > 4, cells[1].isEmpty,
      !RowSigns.isNumber(cells[0]), !RowSigns.isNumberHeading(cells[0])
    {
      cells[1] = cells[0]
      cells[0] = []
    }
  }
}
