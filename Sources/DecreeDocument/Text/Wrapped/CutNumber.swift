/// A number that is longer than its column is wide: «2.|1.», «1.1|.».
enum CutNumber {
  /// Whether the second line goes on with the number that fills the first one. Two numbers one under the other look the
  /// same: what else stands on the second line has to tell.
  ///
  /// - Parameter room: how wide the column is at least, in the measure's units.
  static func joins(
    _ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, room: Int, measure: some TextMeasure
  ) -> Bool {
    measure.isExact && measure.width(line) == room && areParts(line, next)
  }

  /// Whether both together are one number of digits and dots.
  static func areParts(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard !line.isEmpty, !next.isEmpty, isOfNumber(line), isOfNumber(next) else { return false }
    let whole = line + next
    let isClosed = whole.last == 0x2E || whole.last == 0x29
    return RowSigns.isDottedNumber(isClosed ? whole.dropLast() : whole)
  }

  /// «202|0»: the name of a column that is too narrow for a year.
  static func areYear(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let whole = line + next
    return whole.count == 4 && !next.isEmpty && whole.allSatisfy { (0x30...0x39).contains($0) }
      && (whole.starts(with: [0x32, 0x30]) || whole.starts(with: [0x31, 0x39]))
  }

  /// «15.10.201|8»: a date whose last figure had no room.
  static func areDate(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard !next.isEmpty, next.allSatisfy({ (0x30...0x39).contains($0) }), isOfNumber(line) else {
      return false
    }
    let parts = (line + next).split(separator: 0x2E)
    return parts.map(\.count) == [2, 2, 4] && areYear(parts[2].dropLast(next.count), next)
  }

  static func isOfNumber(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x29 }
  }
}

extension WrappedRow {
  /// The number in the first column as one line, where the column has cut it, «2.|1.|1» too.
  mutating func joinCutNumber(room: Int, measure: some TextMeasure) {
    guard let first = cells.first, first.columns == 0..<1, first.lines.count > 1 else { return }
    var whole = first.lines[0].text
    for (line, next) in zip(first.lines, first.lines.dropFirst()) {
      // A stop alone is the end of the number above it.
      let isStop = next.text.elementsEqual([0x2E]) || next.text.elementsEqual([0x29])
      guard measure.isExact && measure.width(line.text) == room || isStop && !measure.isExact,
        CutNumber.areParts(whole, next.text)
      else { return }
      whole += next.text
    }
    cells[0].lines = [WrappedLine(index: first.lines[0].index, text: whole)]
  }
}
