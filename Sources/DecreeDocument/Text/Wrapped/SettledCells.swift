/// The cells of a line that gutters divide, with the words given back that a stretched cell has pushed over a gutter, or
/// that stand so close to the next cell that a gutter takes them for its own.
struct SettledCells {
  private(set) var places: [Range<Int>]
  /// Whether other words than those that were given back may stand in the wrong cell.
  private(set) var isUncertain = false

  init(_ places: [Range<Int>], on line: PageLine, shapes: [ColumnShape]) {
    self.places = places
    for column in places.indices.dropFirst() where column < shapes.count {
      settle(column, shapes[column], on: line)
    }
    for column in places.indices.dropFirst() where line.touches(self.places[column].lowerBound) {
      settleTouching(column, on: line)
    }
  }

  /// The cell begins where its column does: what stands before belongs to the one before.
  private mutating func settle(_ column: Int, _ shape: ColumnShape, on line: PageLine) {
    guard let start = line.start(in: places[column]), line.start(in: places[column - 1]) != nil else {
      return
    }
    let touches = line.touches(places[column].lowerBound)
    if shape.begins(before: start) {
      // «экспорта г. | Барнаул», where «г.» stands at the column's beginning.
      guard touches else { return }
      let left = PageLine.Chunk(columns: places[column - 1])
      if let word = line.words(in: left).last(where: shape.begins(at:)) { move(column, to: word) }
      isUncertain = true
    }
    // «далее –      портале»: what the run to the left ends with, before a run that begins by itself.
    if touches, !shape.begins(at: start), let own = line.chunks.first(where: { $0.start > start }),
      places[column].contains(own.start), shape.holds(own)
    {
      move(column, to: own.start)
      return
    }
    guard shape.begins(after: start) else { return }
    let cell = PageLine.Chunk(columns: start..<places[column].upperBound)
    if let word = line.words(in: cell).first(where: shape.begins(at:)) {
      move(column, to: word)
      isUncertain = true
    } else if touches, let end = line.end(in: places[column]), shape.begins(after: end - 2) {
      // «с 26 января по» alone before a column that says nothing here.
      move(column, to: places[column].upperBound)
      isUncertain = true
    } else if places.contains(where: { line.hasGap(in: $0) }) {
      isUncertain = true
    }
  }

  /// No line of a cell ends in a preposition that opens the deadline beside it.
  private mutating func settleTouching(_ column: Int, on line: PageLine) {
    let left = line.grid.text(places[column - 1])
    let right = line.grid.text(places[column])
    let isInside = CellEdge.isInside(left, right)
    guard
      isInside || CellEdge.cannotEnd(left) || CellEdge.isLinking(right) || CellEdge.maySplitName(left, right)
    else { return }
    isUncertain = true
    let cell = PageLine.Chunk(columns: (line.start(in: places[column]) ?? 0)..<places[column].upperBound)
    if CellEdge.isLinking(right), let word = line.words(in: cell).first,
      CellEdge.opensDeadline(line.grid.text(word..<cell.end))
    {
      // «достоверности | и Не позднее»
      move(column, to: word)
    } else if isInside, CellEdge.beginsDeadline(left.trimmed) {
      // «с 14 сентября | 2022 г. Управление»: the deadline stands to the left.
      let words = [cell.start] + line.words(in: cell)
      let ends = words.dropFirst() + [cell.end]
      let count = CellEdge.restOfDate(zip(words, ends).map { line.grid.text($0..<$1).trimmed })
      if count > 0 { move(column, to: Array(ends)[count - 1]) }
    } else if let word = line.words(in: PageLine.Chunk(columns: places[column - 1])).last,
      isInside || CellEdge.opensDeadline(line.grid.text(word..<places[column].upperBound))
    {
      move(column, to: word)
      // «с 17 | сентября»: the preposition follows its figure.
      if line.touches(word - 1) { settleTouching(column, on: line) }
    }
  }

  private mutating func move(_ column: Int, to place: Int) {
    places[column - 1] = places[column - 1].lowerBound..<place
    places[column] = place..<places[column].upperBound
  }
}
