/// Divides the pieces of a row among its columns so that each column holds what is most like it: least cost over all
/// ways to cut the sequence, the runner-up beside it, so that a close call can be told.
struct CellAssignment {
  /// How cells came to be pieces.
  enum Mode: Sendable {
    /// A piece is a whole cell; empty cells have none.
    case block
    /// A piece is a paragraph of a cell; an empty cell is an empty line.
    case line
  }

  let roles: [Column.Role]
  /// «Контроль»: whether each column is none of the parties', and holds people all the same.
  private let holdsPeople: [Bool]
  private let holdsRemarks: [Bool]
  /// «Дата и место»: whether each column of deadlines says as well where.
  private let holdsPlaces: [Bool]
  let mode: Mode
  let pieces: [CellPiece]
  /// What is known of each piece.
  private let signs: [Signs]
  /// Whether the column of each role says nothing in any certain row.
  private let isEmpty: [Bool]
  private let joined: JoinedDeadlines

  /// What a piece looks like, and what the certain rows say of it: plain values, for each is weighed in many places.
  private struct Signs {
    var isBlank = true
    var deadline = 0.0
    var party = 0.0
    var startsSmall = false
    var opensSection = false
    /// «2. Учения»: a number and a title, as no cell has them that is one line.
    var isNumbered = false
    var endsOpen = false
    /// A sentence that says nothing of time: no part of a deadline, though the reader finds one in both together.
    var isProse = false
    var isParty = false
    /// A dash, which says that there is nothing to say.
    var isDash = false
    /// «15 000»: no letters, and no day.
    var isFigure = false
    /// Whether the column of each role has said it before, a bit for each.
    var isSaid: UInt64 = 0

    init() {}

    init(_ piece: CellPiece) {
      isBlank = false
      deadline = piece.deadline
      party = piece.party
      startsSmall = piece.startsSmall
      opensSection = piece.namesSection
      isNumbered = RowNumber.head(of: piece.text).map { $0.number.style == .arabic(depth: 1) } ?? false
      endsOpen = piece.endsOpen
      // «По мере», «Согласно» may well be a line of a deadline.
      isDash = piece.isDash
      isFigure = piece.isFigure
      isProse =
        deadline == 0 && !startsSmall && piece.text.utf8.count > 20
        && piece.text.utf8.prefix { $0 != 0x20 }.count > 6
    }
  }

  /// - Parameter firstColumn: the grid column of the first heading.
  init(
    headings: ArraySlice<ColumnHeadings.Heading>, firstColumn: Int, mode: Mode, pieces: [CellPiece],
    knowledge: CellKnowledge
  ) {
    let roles = headings.map(\.role)
    self.roles = roles
    holdsPeople = headings.map { $0.role == .other && ColumnRoles.namesPeople($0.text) }
    holdsRemarks = headings.map(\.namesRemarks)
    holdsPlaces = headings.map { $0.role == .deadline && ColumnRoles.namesPlace($0.text) }
    self.mode = mode
    self.pieces = pieces
    joined = JoinedDeadlines(pieces)
    isEmpty = roles.indices.map { knowledge.isEmpty(column: firstColumn + $0) }
    // A piece is weighed in many places at once: what holds in all of them is found once.
    signs = pieces.map { piece in
      guard !piece.isBlank else { return Signs() }
      var signs = Signs(piece)
      let key = Letters.folded(piece.text)
      signs.isParty = knowledge.isParty(folded: key)
      for index in roles.indices.prefix(64) where knowledge.hasSaid(folded: key, column: firstColumn + index)
      {
        signs.isSaid |= 1 << UInt64(index)
      }
      return signs
    }
  }

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
  func prefixes(of range: Range<Int>) -> [Result?] {
    let count = min(range.count, CellAssignment.mostPieces)
    let start = range.lowerBound
    // ways[k]: the two best ways in which the columns so far take the first k pieces.
    var ways: [[Way]] = Array(repeating: [], count: count + 1)
    ways[0] = [Way(cost: 0, ends: [])]
    for (offset, role) in roles.enumerated() {
      var next: [[Way]] = Array(repeating: [], count: count + 1)
      for from in 0...count where !ways[from].isEmpty {
        for to in from...count {
          let cost = cost(start + from..<start + to, role: role, column: offset)
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
  private func cost(_ range: Range<Int>, role: Column.Role, column: Int) -> Double {
    guard let first = range.first(where: { !signs[$0].isBlank }) else {
      // Under the last row the lines of empty cells may be gone.
      if mode == .line, isEmpty[column], range.count < 2 { return range.isEmpty ? 0.5 : 0 }
      let empty =
        switch role {
        case .activity, .number: 8.0
        case .deadline: 2.5
        case .responsible: 2.0
        case .result: 0.6
        case .other: 0.4
        }
      // In a text that writes empty cells as empty lines, one that is not there at all is missed, but at the end.
      if range.lowerBound == pieces.count, holdsRemarks[column] { return empty }
      return range.isEmpty ? empty + (mode == .line ? 2 : 1) : empty + Double(range.count - 1)
    }
    var cost = Double(range.count { signs[$0].isBlank }) * 3
    // A dash is all that its cell says.
    let filled = range.count { !signs[$0].isBlank }
    if filled > 1 { cost += Double(range.count { signs[$0].isDash }) * 4 }
    if mode == .block { cost += Double(range.count - 1) * 3 }
    var before = first
    for index in first + 1..<range.upperBound where !signs[index].isBlank {
      // «24 июня» | «площадь у Дома культуры»
      cost += holdsPlaces[column] ? 1 + signs[index].party * 2 : breakCost(before, index, role: role)
      before = index
    }
    return cost + content(first, before, role: role, column: column)
  }

  /// What a line break inside a cell costs.
  private func breakCost(_ before: Int, _ piece: Int, role: Column.Role) -> Double {
    if role == .responsible { return signs[before].endsOpen || signs[piece].startsSmall ? 0.1 : 0.2 }
    if signs[before].endsOpen { return 0.3 }
    if signs[piece].startsSmall { return role == .deadline ? 1.2 : 0.8 }
    return 2.5
  }

  /// - Parameters:
  ///   - first: the first piece that says something.
  ///   - last: the last one.
  private func content(_ first: Int, _ last: Int, role: Column.Role, column: Int) -> Double {
    let piece = signs[first]
    var cost = piece.isSaid & (1 << UInt64(column)) != 0 ? -0.5 : 0
    // A line of a cell that is a whole deadline may be another row's.
    if first < last, role == .activity || role == .other {
      cost += Double((first + 1...last).count { signs[$0].deadline == 1 }) * 1.5
    }
    cost += Double((first...last).count { signs[$0].opensSection }) * (role == .activity ? 1 : 4)
    if first == last, piece.isDash {
      return role == .activity ? 6 : role == .other || role == .result ? 0 : 1.5
    }
    if piece.isFigure, role == .activity || role == .responsible { cost += 4 }
    if piece.isNumbered, role != .activity, role != .result { cost += 1.5 }
    switch role {
    case .activity:
      // «Ежедневный мониторинг …» says what is done, though its first word says when.
      cost +=
        (piece.deadline == 0.5 ? 0.5 : piece.deadline * 4) + piece.party * 0.5
        + (piece.isParty ? 3 : 0)
      if piece.startsSmall { cost += 0.6 }
    case .deadline:
      let foreign = (first...last).count { signs[$0].isProse }
      let whole = first == last ? piece.deadline : likeness(of: first..<last + 1, holdsProse: foreign > 0)
      cost += whole == 1 ? 0 : whole == 0 ? 5 : holdsPlaces[column] ? 0.3 : 2
      if first < last, !holdsPlaces[column] { cost += Double(foreign) * 3 }
    case .responsible:
      var before: Int?
      for index in first...last where !signs[index].isBlank {
        defer { before = index }
        if signs[index].isParty { continue }
        if let before, signs[before].endsOpen, signs[index].startsSmall { continue }
        cost += (1 - signs[index].party) * 2 + signs[index].deadline * 4
      }
    case .result, .other, .number:
      if mode == .line, isEmpty[column] { cost += 3 }
      cost += piece.deadline * 2
      if !holdsPeople[column] { cost += piece.party * 0.6 + (piece.isParty ? 1.5 : 0) }
    }
    return cost
  }

  /// How much several pieces look like one deadline. With a sentence among them they are none, and nobody need read them.
  private func likeness(of range: Range<Int>, holdsProse: Bool) -> Double {
    guard holdsProse else { return joined.likeness(of: range) }
    return range.contains { signs[$0].deadline > 0 } ? 0.5 : 0
  }
}

/// How much several pieces look like one deadline. The same ones are asked for again and again.
private final class JoinedDeadlines {
  private let pieces: [CellPiece]
  private var known: [Range<Int>: Double] = [:]

  init(_ pieces: [CellPiece]) { self.pieces = pieces }

  func likeness(of range: Range<Int>) -> Double {
    if let likeness = known[range] { return likeness }
    var length = -1
    for piece in pieces[range] where !piece.isBlank { length += piece.text.utf8.count + 1 }
    guard length <= CellPiece.longestDeadline else { return 0 }
    let likeness = CellPiece.deadlineLikeness(
      pieces[range].lazy.filter { !$0.isBlank }.map(\.text).joined(separator: "\n"))
    known[range] = likeness
    return likeness
  }
}
