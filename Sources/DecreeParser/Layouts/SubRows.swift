/// Rows without a number under one that has one: where empty cells leave empty lines, each begins with such a line.
struct SubRows {
  private struct Reading {
    /// What this row and those under it cost, with what stands between them and the next number.
    var cost: Double
    /// The pieces of each cell.
    var row: [Range<Int>]
  }

  /// The cheapest way to cut what begins with a piece into rows; none where no such row begins there, or where what is
  /// left is one row and no more, cut in two by a page or not.
  private var readings: [Int: Reading] = [:]

  /// - Parameter rest: the pieces between two numbers.
  init(of rest: Range<Int>, in rows: RecoveredRows, assignment: CellAssignment, isLast: Bool) {
    // In a text of blocks, cells that are empty may leave nothing behind.
    let fewest = rows.mode == .line ? rows.columns : min(3, rows.columns)
    guard !isLast, rest.count >= fewest, rest.contains(where: { rows.pieces[$0].isBlank }) else { return }
    // From the last piece on, so that what is under a row is known before it.
    let spans = SubRows.sums(rest, in: rows)
    for first in rest.dropLast(fewest - 1).reversed() where rows.pieces[first].isBlank {
      let left = first..<rest.upperBound
      if left.count > rows.columns || rows.continuation(in: left) == nil {
        readings[first] = reading(of: left, in: rows, assignment, spans: spans)
      }
    }
  }

  func cost(from piece: Int) -> Double? { readings[piece]?.cost }

  /// The rows from a piece on.
  func rows(from piece: Int) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var next = piece
    while let reading = readings[next], let last = reading.row.last {
      rows.append(reading.row)
      next = last.upperBound
    }
    return rows
  }

  private func reading(
    of left: Range<Int>, in rows: RecoveredRows, _ assignment: CellAssignment, spans: [Int: Double]
  ) -> Reading? {
    var best: Reading?
    let first = left.lowerBound + 1
    for (taken, result) in assignment.prefixes(of: first..<left.upperBound).enumerated() {
      // A row in doubt is none: an empty cell or a heading may as well stand here.
      guard let result, result.cost < SubRows.dearest else { continue }
      let after = first + taken..<left.upperBound
      let below =
        cost(from: after.lowerBound)
        ?? rows.restCost(after, isLast: false, spans: spans[after.lowerBound] ?? 0)
      let cost = SubRows.price + result.cost + below
      guard cost < best?.cost ?? .infinity else { continue }
      best = Reading(cost: cost, row: [left.lowerBound..<first] + result.cells)
    }
    return best
  }

  /// What all pieces from one on cost as headings.
  private static func sums(_ rest: Range<Int>, in rows: RecoveredRows) -> [Int: Double] {
    var sums: [Int: Double] = [:]
    var sum = 0.0
    for index in rest.reversed() {
      sum += rows.spanCost(index)
      sums[index] = sum
    }
    return sums
  }

  private static let price = 0.3
  private static let dearest = 6.0
}
