/// Divides the cells of a table without numbers into rows of as many cells as it has columns and headings of one cell.
/// No cell says where a row begins; but a row is like the one above, column by column, unless the cells are one off.
struct UnnumberedCells {
  private let looks: [Look]

  /// Whether cells that stand out are rare enough to be headings.
  private let standingOutHeads: Bool

  /// Which cells of a row say what is done, and by when.
  private let activity: Int?
  private let deadline: Int?

  /// - Parameter names: of the columns.
  init(_ cells: ArraySlice<PipeCell>, under names: [ArraySlice<UInt8>]) {
    looks = cells.map(Look.init)
    activity = names.firstIndex(where: RowSigns.namesActivities)
    deadline = names.firstIndex(where: RowSigns.namesDeadlines)
    standingOutHeads = looks.count(where: \.standsOut) * 8 < looks.count
  }

  /// What a cell shows of itself.
  private struct Look {
    var isEmpty: Bool
    var isSmall: Bool
    var hasDigits: Bool
    var length: Double
    var opensSection: Bool
    var opensWordedSection: Bool
    var isDeadline: Bool
    /// «15 000»: figures alone.
    var isFigure: Bool
    /// Nothing but capitals, or a month: «ОРГАНИЗАЦИОННЫЕ МЕРОПРИЯТИЯ», «Февраль».
    var standsOut: Bool

    init(_ cell: PipeCell) {
      let first = cell.pieces.first ?? []
      isEmpty = cell.isEmpty || RowSigns.isDash(cell.single)
      isSmall = first.beginsInLowerCase
      hasDigits = cell.pieces.contains { $0.contains { (0x30...0x39).contains($0) } }
      length = Double(cell.pieces.reduce(0) { $0 + $1.count })
      opensWordedSection = RowSigns.opensWordedSection(first)
      opensSection = opensWordedSection || RowSigns.opensSection(first)
      isDeadline = CellEdge.isDeadline(first)
      isFigure = hasDigits && cell.pieces.allSatisfy { $0.allSatisfy { (0x20...0x39).contains($0) } }
      standsOut =
        first.count > 4 && cell.pieces.allSatisfy(\.isShouted)
        || cell.pieces.count == 1 && RowSigns.headsMonth(first)
    }
  }

  /// A way to divide the cells before a place: what it costs, and how its last step came about.
  private struct Way {
    var cost = Double.infinity
    /// How many cells the last step took, and how many headings stood before it.
    var length = 0
    var headings = 0
  }

  /// How many cells each row, or heading, takes where a row has so many, and what is against it.
  func divided(columns: Int) -> (lengths: [Int], cost: Double) {
    // ways[cells][headings since the last row]
    var ways = Array(
      repeating: Array(repeating: Way(), count: UnnumberedCells.mostHeadings + 1), count: looks.count + 1)
    ways[0][0].cost = 0
    for done in looks.indices {
      for headings in 0...UnnumberedCells.mostHeadings where ways[done][headings].cost < .infinity {
        let before = ways[done][headings].cost
        let length = min(columns, looks.count - done)
        let row = before + cost(ofRowAt: done, length, of: columns, above: done - headings - columns)
        if row < ways[done + length][0].cost {
          ways[done + length][0] = Way(cost: row, length: length, headings: headings)
        }
        guard headings < UnnumberedCells.mostHeadings, !looks[done].isEmpty else { continue }
        let heading = before + headingCost(looks[done])
        if heading < ways[done + 1][headings + 1].cost {
          ways[done + 1][headings + 1] = Way(cost: heading, length: 1, headings: headings)
        }
      }
    }
    var lengths: [Int] = []
    var done = looks.count
    var headings = ways[done].indices.min { ways[done][$0].cost < ways[done][$1].cost } ?? 0
    let cost = ways[done][headings].cost
    while done > 0 {
      let way = ways[done][headings]
      lengths.append(way.length)
      done -= way.length
      headings = way.headings
    }
    return (lengths.reversed(), cost)
  }

  /// Whether a lone cell says by itself that it is a heading.
  func opensSection(_ index: Int) -> Bool {
    looks[index].opensSection || looks[index].standsOut && standingOutHeads
  }

  private static let mostHeadings = 2

  private func headingCost(_ look: Look) -> Double {
    if look.opensSection { return 0.2 }
    // «2 310,4» heads nothing, but «2024» may.
    if look.isFigure, look.length != 4 { return 6 }
    return look.standsOut && standingOutHeads ? 0.4 : 2.5
  }

  private func cost(ofRowAt start: Int, _ length: Int, of columns: Int, above: Int) -> Double {
    var cost = length < columns ? 6.0 : 0
    for offset in 0..<length {
      let look = looks[start + offset]
      if look.opensWordedSection { cost += offset == 0 ? 1 : 3 }
      if offset == activity, look.isFigure || look.isEmpty { cost += 2 }
      if offset == deadline, !look.isDeadline, !look.isEmpty { cost += 1 }
      if above >= 0 { cost += 0.5 * unlikeness(look, looks[above + offset]) }
    }
    return cost
  }

  private func unlikeness(_ one: Look, _ other: Look) -> Double {
    if one.isEmpty || other.isEmpty { return one.isEmpty == other.isEmpty ? 0 : 0.5 }
    let ratio = one.length / other.length
    return (one.isSmall == other.isSmall ? 0 : 1) + (one.hasDigits == other.hasDigits ? 0 : 0.7)
      + (one.isDeadline == other.isDeadline ? 0 : 1)
      + (ratio > 2 || ratio < 0.5 ? 0.7 : 0)
  }
}
