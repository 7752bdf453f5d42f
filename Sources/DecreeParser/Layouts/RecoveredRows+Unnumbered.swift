import DecreeDocument

/// Rows without numbers.
extension RecoveredRows {
  /// The cheapest way to cut the pieces into rows and headings; what follows the last row stays outside.
  mutating func readUnnumbered() {
    let assignment = assignment(from: 0)
    let start = heading.pieces.upperBound
    let limit = unnumberedEnd(from: start)
    var best = Array(repeating: (cost: Double.infinity, from: -1, isRow: false), count: limit - start + 1)
    var ways: [Int: [CellAssignment.Result?]] = [:]
    best[0].cost = 0
    for from in 0..<(limit - start) where best[from].cost < .infinity {
      let results = assignment.prefixes(of: start + from..<min(limit, start + from + 2 * columns + 4))
      ways[from] = results
      for (taken, result) in results.enumerated() where taken > 0 {
        guard let result else { continue }
        let cost = best[from].cost + result.cost
        if cost < best[from + taken].cost { best[from + taken] = (cost, from, true) }
      }
      let piece = pieces[start + from]
      let skip =
        best[from].cost + (piece.isBlank ? 0.6 : piece.opensSection ? 0.2 : mayHead(piece) ? 2.2 : 2.6)
      if skip < best[from + 1].cost { best[from + 1] = (skip, from, false) }
    }
    var cuts: [(from: Int, to: Int, isRow: Bool)] = []
    var to = limit - start
    while to > 0 {
      cuts.append((best[to].from, to, best[to].isRow))
      to = best[to].from
    }
    cuts.reverse()
    guard let lastRow = cuts.lastIndex(where: \.isRow) else { return }
    cost = best[limit - start].cost / Double(cuts.count(where: \.isRow))
    for cut in cuts[...lastRow] {
      if cut.isRow, let result = ways[cut.from]?[cut.to - cut.from] {
        add(result.cells)
        if result.margin < 0.5 || result.cost > 6 || mayBeginWithHeading(result) {
          warn(start + cut.from..<start + cut.to)
        }
      } else if !pieces[start + cut.from].isBlank {
        addSpan(start + cut.from)
      }
      end = start + cut.to
    }
  }

  /// Whether the first of an activity's lines may be a heading over the row.
  private func mayBeginWithHeading(_ row: CellAssignment.Result) -> Bool {
    guard let column = heading.headings.firstIndex(where: { $0.role == .activity }), column == 0,
      row.cells[0].count > 1, let first = row.cells[0].first
    else { return false }
    return mayHead(pieces[first]) && Letters.startsCapital(pieces[first + 1].text)
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
