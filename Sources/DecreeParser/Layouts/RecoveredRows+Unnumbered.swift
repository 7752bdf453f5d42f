import DecreeDocument

/// Rows without numbers.
extension RecoveredRows {
  /// The cheapest way to cut the pieces into rows and headings; what follows the last row stays outside.
  mutating func readUnnumbered() {
    let start = heading.pieces.upperBound
    let limit = unnumberedEnd(from: start)
    var (ways, cuts, total) = division(start..<max(start, limit))
    // What the certain rows say tells more of the others.
    let certain = cuts.compactMap { cut in
      cut.isRow ? ways[cut.from][cut.to - cut.from].flatMap { $0.margin >= 0.5 ? $0 : nil } : nil
    }
    if certain.count * 2 > cuts.count(where: \.isRow) {
      for row in certain where row.cells.allSatisfy({ $0.count == 1 }) { learn(row) }
      (ways, cuts, total) = division(start..<max(start, limit))
    }
    guard let lastRow = cuts.lastIndex(where: \.isRow) else { return }
    cost = total / Double(cuts.count(where: \.isRow))
    for cut in cuts[...lastRow] {
      if cut.isRow, let result = ways[cut.from][cut.to - cut.from] {
        add(result.cells)
        if result.margin < 0.5 || result.cost > 6 || mayHoldRow(result) || isNearlyHeaded(cut, result, ways)
          || mayBeginWithHeading(result)
          || mayEndWithHeading(start + cut.to - 1, result)
        {
          warn(start + cut.from..<start + cut.to)
        }
      } else if !pieces[start + cut.from].isBlank {
        addSpan(start + cut.from)
        if cut.from > 0, mayBeParty(pieces[start + cut.from]) { warn(start + cut.from - 1..<start + cut.to) }
      }
      end = start + cut.to
    }
    addTotals()
  }

  /// How each stretch that begins at a piece is best divided, and the cheapest cuts.
  private func division(_ range: Range<Int>) -> (ways: [[CellAssignment.Result?]], cuts: [Cut], cost: Double)
  {
    let assignment = assignment(from: 0)
    let ways = range.map { from in
      assignment.prefixes(of: from..<min(range.upperBound, from + 2 * columns + 4))
    }
    var (cuts, total) = cuts(range, ways, plainHeading: 2.2)
    // Where the first row stands under a heading without a number, or some do, others do.
    let plain = cuts.filter { !$0.isRow && mayHead(pieces[range.lowerBound + $0.from]) }
    if plain.count > 1 || plain.first?.from == 0 {
      (cuts, total) = self.cuts(range, ways, plainHeading: 0.7)
    }
    return (ways, cuts, total)
  }

  /// Teaches the parties of a row that has one piece in each cell.
  private mutating func learn(_ row: CellAssignment.Result) {
    for (column, cell) in row.cells.enumerated() where heading.headings[column].role == .responsible {
      guard pieces[cell.lowerBound].deadline == 0 else { continue }
      knowledge.learn(pieces[cell], column: column, role: .responsible)
    }
  }

  /// A stretch of pieces, counted from the first under the heading, that is a row or a heading.
  private typealias Cut = (from: Int, to: Int, isRow: Bool)

  /// - Parameters:
  ///   - ways: how each stretch that begins at a piece is best divided.
  ///   - plainHeading: what a heading costs that shows itself only by its capital.
  private func cuts(
    _ range: Range<Int>, _ ways: [[CellAssignment.Result?]], plainHeading: Double
  ) -> (cuts: [Cut], cost: Double) {
    var best = Array(repeating: (cost: Double.infinity, from: -1, isRow: false), count: range.count + 1)
    best[0].cost = 0
    for from in range.indices.map({ $0 - range.lowerBound }) where best[from].cost < .infinity {
      for (taken, result) in ways[from].enumerated() where taken > 0 {
        guard let result else { continue }
        let cost = best[from].cost + result.cost
        if cost < best[from + taken].cost { best[from + taken] = (cost, from, true) }
      }
      let skip = best[from].cost + headingCost(pieces[range.lowerBound + from], plain: plainHeading)
      if skip < best[from + 1].cost { best[from + 1] = (skip, from, false) }
    }
    var cuts: [Cut] = []
    var to = range.count
    while to > 0 {
      cuts.append((best[to].from, to, best[to].isRow))
      to = best[to].from
    }
    return (cuts.reversed(), best[range.count].cost)
  }

  private func headingCost(_ piece: CellPiece, plain: Double) -> Double {
    if piece.isBlank { return 0.6 }
    if piece.isDash || piece.isFigure { return 6 }
    if piece.namesSection { return 0.2 }
    if mode == .line || namesDays, headsPeriod(piece.text) { return 0.4 }
    return mayHead(piece) ? plain : 2.6
  }

  /// Whether the first piece could nearly as well be a heading, and the rest the row.
  private func isNearlyHeaded(
    _ cut: Cut, _ row: CellAssignment.Result, _ ways: [[CellAssignment.Result?]]
  ) -> Bool {
    guard cut.to - cut.from > 1, cut.from + 1 < ways.count,
      let rest = ways[cut.from + 1][cut.to - cut.from - 1]
    else { return false }
    return headingCost(pieces[heading.pieces.upperBound + cut.from], plain: 0.7) + rest.cost < row.cost + 1
  }

  /// Whether a cell has as many lines as a row has cells, or several and one of them says when.
  private func mayHoldRow(_ row: CellAssignment.Result) -> Bool {
    zip(heading.headings, row.cells).contains { heading, cell in
      let lines = cell.count { !pieces[$0].isBlank }
      let holdsTime = heading.role != .deadline && cell.contains { pieces[$0].deadline >= 0.5 }
      return lines >= columns || lines > 2 && holdsTime
    }
  }

  /// Whether the first of an activity's lines may be a heading over the row.
  private func mayBeginWithHeading(_ row: CellAssignment.Result) -> Bool {
    guard let column = heading.headings.firstIndex(where: { $0.role == .activity }), column == 0,
      row.cells[0].count > 1, let first = row.cells[0].first
    else { return false }
    return mayHead(pieces[first]) && Letters.startsCapital(pieces[first + 1].text)
  }

  /// Whether the last of several lines of the parties that close a row may be a heading over the next one.
  private func mayEndWithHeading(_ last: Int, _ row: CellAssignment.Result) -> Bool {
    guard heading.headings.last?.role == .responsible, let cell = row.cells.last, cell.count > 1,
      cell.upperBound - 1 == last
    else { return false }
    return mayHead(pieces[last]) && pieces[last].party < 0.5 && !pieces[last - 1].endsOpen
  }

  /// Whether a heading may be one more party of the row above: a noun that is none of the known ones.
  private func mayBeParty(_ piece: CellPiece) -> Bool {
    heading.headings.last?.role == .responsible && mode == .line && piece.party >= 0.4 && mayHead(piece)
  }

  /// Words in a capital that no other cell says.
  private func mayHead(_ piece: CellPiece) -> Bool {
    mode == .line && Letters.startsCapital(piece.text) && !piece.endsOpen && piece.deadline == 0
      && piece.text.utf8.count <= 160
      && !repeated.contains(piece.text) && !knowledge.isParty(piece.text)
  }

  /// Where notes, or the annex after this one, begin.
  private func unnumberedEnd(from start: Int) -> Int {
    (start..<pieces.count).first { opensOutside(pieces[$0].text) } ?? pieces.count
  }
}
