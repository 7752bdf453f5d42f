/// Lines that head rows rather than hold their cells.
extension LineCutter {
  /// «3. Первичные меры …» over «3.1 Месячник …»: the title, wherever it stands.
  func titleOfLevel(_ line: PageLine, over next: PageLine?) -> PageLine.Chunk? {
    guard line.chunks.count == 2, let below = next?.chunks.first, let next else { return nil }
    let number = next.text(below).firstWord
    return RowSigns.isUnder(line.text(line.chunks[0]), number) ? line.chunks[1] : nil
  }

  /// Words alone on a line over a new row: in the middle of the table, or where no cell goes on, for its lines stand
  /// together.
  func isHeading(_ line: PageLine, between gutters: PageGutters, next: PageLine?) -> Bool {
    guard let next, next.beginsWithNumber, !line.beginsWithNumber else { return false }
    if let above, above.isSpan || above.isHeading || above.numbersColumns { return true }
    if let above, let column = gutters.placed(line).first?.column, above.cells[column].isEmpty { return true }
    return gutters.standsInMiddle(line.chunks[0])
  }

  /// Words alone on a line that begin where no column does, or that number and name a section.
  func isHeading(_ line: PageLine, _ chunk: PageLine.Chunk, _ column: Int) -> Bool {
    if recent[column].map({ abs($0 - chunk.start) < 2 }) ?? false, column < 2 { return false }
    let distance = abs(chunk.start - page.columns.starts[column])
    if column > 1, RowSigns.opensSection(line.text(chunk)) { return true }
    return distance > 3 && abs((recent[column] ?? -9) - chunk.start) > 1
  }

  /// A run that crosses columns, with nothing to its right and another row below, is a heading inside the table.
  func spans(_ line: PageLine, _ chunk: PageLine.Chunk, _ column: Int, next: PageLine?) -> Bool {
    let starts = page.columns.starts
    guard column + 1 < starts.count, starts[column + 1] < chunk.end else { return false }
    let crossed = starts.filter { $0 > chunk.start && $0 < chunk.end }.count
    guard crossed > 0, !CellEdge.opensDeadline(line.text(chunk)) else { return false }
    // Words that begin where each of several columns does are their cells.
    if crossed > 1, starts.allSatisfy({ $0 <= chunk.start || $0 >= chunk.end || line.beginsWord(at: $0) }) {
      return false
    }
    if column == 0 && line.chunks.count == 1 && !RowSigns.opensSection(line.text(chunk)) && columns > 3 {
      return true
    }
    // A row begins under a heading: in the first column, and not in mid-sentence.
    if let next, let first = next.chunks.first,
      page.columns.column(at: first.start) > 0 || next.text(first).beginsInLowerCase
    {
      return false
    }
    let words = line.words(in: chunk)
    let best = words.filter { $0 <= starts[column + 1] + 2 }.map {
      widths.misfit(line.grid.text(chunk.start..<$0), column: column)
    }.min()
    return crossed > 1 || (best ?? Int.max) > 300
  }
}
