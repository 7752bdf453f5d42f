/// Divides the pieces of a row among its columns so that each column holds what is most like it: least cost over all
/// ways to cut the sequence, the runner-up beside it, so that a close call can be told.
struct CellAssignment: Sendable {
  /// How cells came to be pieces.
  enum Mode: Sendable {
    /// A piece is a whole cell; empty cells have none.
    case block
    /// A piece is a paragraph of a cell; an empty cell is an empty line.
    case line
  }

  let roles: [Column.Role]
  /// The grid column of the first role.
  let firstColumn: Int
  let mode: Mode
  let knowledge: CellKnowledge

  struct Result: Sendable {
    /// The pieces of each column.
    var cells: [Range<Int>]
    var cost: Double
    /// What the next best way costs more.
    var margin: Double
  }

  /// No row has more pieces than this.
  static let mostPieces = 24

  /// The best division of each prefix of the pieces: element `k` divides the first `k`.
  func prefixes(of pieces: ArraySlice<CellPiece>) -> [Result?] {
    let count = min(pieces.count, CellAssignment.mostPieces)
    let start = pieces.startIndex
    // ways[k]: the two best ways in which the columns so far take the first k pieces.
    var ways: [[Way]] = Array(repeating: [], count: count + 1)
    ways[0] = [Way(cost: 0, ends: [])]
    for (offset, role) in roles.enumerated() {
      var next: [[Way]] = Array(repeating: [], count: count + 1)
      for from in 0...count where !ways[from].isEmpty {
        for to in from...count {
          let cost = cost(pieces[start + from..<start + to], role: role, column: firstColumn + offset)
          guard cost < CellAssignment.never else { break }
          for way in ways[from] {
            next[to].insertBest(Way(cost: way.cost + cost, ends: way.ends + [to]))
          }
        }
      }
      ways = next
    }
    return ways.map { ways in
      guard let best = ways.first else { return nil }
      var cells: [Range<Int>] = []
      var from = 0
      for end in best.ends {
        cells.append(start + from..<start + end)
        from = end
      }
      return Result(
        cells: cells, cost: best.cost, margin: ways.count > 1 ? ways[1].cost - best.cost : .infinity)
    }
  }

  private static let never = 60.0
}

private struct Way {
  var cost: Double
  var ends: [Int]
}

extension [Way] {
  fileprivate mutating func insertBest(_ way: Way) {
    if count < 2 {
      append(way)
      if count == 2, self[1].cost < self[0].cost { swapAt(0, 1) }
    } else if way.cost < self[0].cost {
      self[1] = self[0]
      self[0] = way
    } else if way.cost < self[1].cost {
      self[1] = way
    }
  }
}

// MARK: - What a cell costs

extension CellAssignment {
  private func cost(_ pieces: ArraySlice<CellPiece>, role: Column.Role, column: Int) -> Double {
    let filled = pieces.filter { !$0.isBlank }
    if filled.isEmpty {
      // Under the last row the lines of empty cells may be gone.
      if mode == .line, knowledge.isEmpty(column: column), pieces.count < 2 {
        return pieces.isEmpty ? 0.5 : 0
      }
      let empty =
        switch role {
        case .activity, .number: 8.0
        case .deadline: 2.5
        case .responsible: 2.0
        case .result: 0.6
        case .other: 0.4
        }
      // In a text that writes empty cells as empty lines, one that is not there at all is missed.
      return pieces.isEmpty ? empty + (mode == .line ? 2 : 1) : empty + Double(pieces.count - 1)
    }
    var cost = Double(pieces.count - filled.count) * 3
    if mode == .block { cost += Double(pieces.count - 1) * 3 }
    for (before, piece) in zip(filled, filled.dropFirst()) { cost += breakCost(before, piece, role: role) }
    return cost + content(filled, role: role, column: column)
  }

  /// What a line break inside a cell costs.
  private func breakCost(_ before: CellPiece, _ piece: CellPiece, role: Column.Role) -> Double {
    if role == .responsible { return before.endsOpen || piece.startsSmall ? 0.1 : 0.2 }
    if before.endsOpen { return 0.3 }
    if piece.startsSmall { return role == .deadline ? 1.2 : 0.8 }
    return 2.5
  }

  private func content(_ pieces: [CellPiece], role: Column.Role, column: Int) -> Double {
    let first = pieces[0]
    var cost = knowledge.hasSaid(first.text, column: column) ? -0.5 : 0
    cost += Double(pieces.count { $0.opensSection }) * (role == .activity ? 1 : 4)
    switch role {
    case .activity:
      cost += first.deadline * 4 + first.party * 0.5 + (knowledge.isParty(first.text) ? 3 : 0)
      if first.startsSmall { cost += 0.6 }
    case .deadline:
      let whole =
        pieces.count == 1
        ? first.deadline : CellPiece.deadlineLikeness(pieces.map(\.text).joined(separator: "\n"))
      cost += whole == 1 ? 0 : whole > 0 ? 2 : 5
      // A sentence over a deadline is no part of it, though the reader finds one in both together.
      let isProse = { (piece: CellPiece) in
        let first = piece.text.utf8.prefix { $0 != 0x20 }.count
        // «По мере», «Согласно» may well be a line of a deadline.
        return piece.deadline == 0 && !piece.startsSmall && first > 6 && piece.text.utf8.count > 20
      }
      if pieces.count > 1 { cost += Double(pieces.count(where: isProse)) * 3 }
    case .responsible:
      for (index, piece) in pieces.enumerated() where !knowledge.isParty(piece.text) {
        if index > 0, pieces[index - 1].endsOpen, piece.startsSmall { continue }
        cost += (1 - piece.party) * 2 + piece.deadline * 4
      }
    case .result, .other, .number:
      if mode == .line, knowledge.isEmpty(column: column) { cost += 3 }
      cost += first.deadline * 2 + first.party * 0.6 + (knowledge.isParty(first.text) ? 1.5 : 0)
    }
    return cost
  }
}
