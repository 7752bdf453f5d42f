/// Rows without a number under one that has one: where empty cells leave empty lines, each begins with such a line.
struct SubRows {
  let assignment: CellAssignment
  let isLast: Bool
  private var known: [Int: Reading?] = [:]

  init(assignment: CellAssignment, isLast: Bool) {
    self.assignment = assignment
    self.isLast = isLast
  }

  struct Reading {
    /// What they cost, with what stands between them and the next number.
    var cost: Double
    /// The pieces of each cell.
    var rows: [[Range<Int>]]
    /// The piece after the last of them.
    var end: Int
  }

  /// The cheapest way to cut the head of these pieces into rows; nothing where no such row begins with them, or where
  /// they are one row and no more, cut in two by a page or not.
  mutating func reading(of rest: Range<Int>, in rows: RecoveredRows) -> Reading? {
    // In a text of blocks, cells that are empty may leave nothing behind.
    let fewest = rows.mode == .line ? rows.columns : min(3, rows.columns)
    guard !isLast, rest.count >= fewest, rows.pieces[rest.lowerBound].isBlank,
      rest.count > rows.columns || rows.continuation(in: rest) == nil
    else { return nil }
    if let reading = known[rest.lowerBound] { return reading }
    var best: Reading?
    let first = rest.lowerBound + 1
    for (taken, result) in assignment.prefixes(of: first..<rest.upperBound).enumerated() {
      // A row in doubt is none: an empty cell or a heading may as well stand here.
      guard let result, result.cost < SubRows.dearest else { continue }
      let after = first + taken..<rest.upperBound
      let below = reading(of: after, in: rows)
      let cost =
        SubRows.price + result.cost + (below?.cost ?? rows.restCost(after, isLast: false))
      guard cost < best?.cost ?? .infinity else { continue }
      let row = [rest.lowerBound..<first] + result.cells
      best = Reading(cost: cost, rows: [row] + (below?.rows ?? []), end: below?.end ?? after.lowerBound)
    }
    known[rest.lowerBound] = .some(best)
    return best
  }

  private static let price = 0.3
  private static let dearest = 6.0
}
