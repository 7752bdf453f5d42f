/// Which lines are rows of one table, and which stand between them.
extension SeparatedRows {
  /// The lines from a first row on that can be one table: up to a heading of another, or to lines that stand outside.
  func group(of text: TextLines, from start: Int, to end: Int, mark: LineMarks) -> Range<Int> {
    let header = cells(text, start)
    var last = start
    var index = start + 1
    while index < end {
      guard text.lines[index].marks.contains(mark) else {
        index += 1
        if index - last > SeparatedRows.longestInterruption { break }
        continue
      }
      if endsGroup(text, index, after: start...last, header: header) { break }
      last = index
      index += 1
    }
    return start..<last + 1
  }

  /// Whether a row that comes after others belongs to another table, or to none.
  private func endsGroup(
    _ text: TextLines, _ index: Int, after rows: ClosedRange<Int>, header: [ArraySlice<UInt8>]
  ) -> Bool {
    let last = rows.upperBound
    let between = last + 1..<index
    guard !between.isEmpty || text.standsApart(index) else { return false }
    let row = cells(text, index)
    if between.contains(where: { RowSigns.opensOutside(text.content($0)) }) {
      return row.count != header.count || !isRemark(text, between)
        || !RowSigns.isNext(row[0], to: lastNumber(text, rows))
    }
    if RowSigns.areHeader(row) {
      if !row.elementsEqual(header) || !between.isEmpty && text.standsApart(last + 1) { return true }
    }
    return text.standsApart(index) && header.count > 2 && isSignature(row) && RowSigns.areHeader(header)
  }

  /// Whether nothing but a remark stands there: it ends nothing where the row behind it counts on.
  private func isRemark(_ text: TextLines, _ lines: Range<Int>) -> Bool {
    lines.allSatisfy { index in
      let line = text.content(index)
      return RowSigns.opensNote(line) || !RowSigns.opensOutside(line)
    }
  }

  /// The number of the last row that has one; a total may stand behind it.
  private func lastNumber(_ text: TextLines, _ rows: ClosedRange<Int>) -> ArraySlice<UInt8> {
    rows.reversed().prefix(SeparatedRows.longestInterruption).lazy
      .map { cells(text, $0)[0] }.first(where: RowSigns.isNumber) ?? []
  }

  static let longestInterruption = 12

  /// «Глава ⇥⇥⇥ И. О. Фамилия»: two words far apart, and no number.
  private func isSignature(_ row: [ArraySlice<UInt8>]) -> Bool {
    guard let first = row.first, !first.isEmpty, !RowSigns.isNumber(first) else { return false }
    return row.filter { !$0.isEmpty }.count == 2 && row.count > 2 && row[1].isEmpty
      && !row[row.count - 1].isEmpty
  }
}
