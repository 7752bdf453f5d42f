/// The cells that the lines on a page draw: one net of lines that touch each other.
struct RuledGrid {
  /// Where the upright lines stand, from left to right, and the level ones, from top to bottom.
  let columns: [Double]
  let rows: [Double]
  /// The cells in the order of their upper left corners.
  private(set) var areas: [Area] = []

  /// A cell by the columns and rows that it covers, counted from 0.
  struct Area: Equatable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// Lines nearer than this are one line drawn twice.
  private static let same = 2.5
  /// A net of more cells is a drawing.
  private static let most = 200_000

  /// The tables of a page: nets with two columns at least.
  static func all(in rules: [PDFRule]) -> [RuledGrid] {
    let level = merged(rules.filter(\.isHorizontal))
    let upright = merged(rules.filter { !$0.isHorizontal })
    guard level.count * upright.count <= 4_000_000 else { return [] }
    return nets(level, upright).compactMap { RuledGrid($0.level, $0.upright) }
      .sorted { ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0]) }
  }

  private init?(_ level: [PDFRule], _ upright: [PDFRule]) {
    guard Set(upright.map(\.at)).count > 1 else { return nil }
    columns = Self.positions(upright.map(\.at), ends: level.flatMap { [$0.from, $0.to] })
    rows = Self.positions(level.map(\.at), ends: upright.flatMap { [$0.from, $0.to] })
    guard columns.count > 2, rows.count > 1, columns.count * rows.count <= RuledGrid.most else { return nil }
    areas = cells(level, upright)
  }

  /// Where the lines stand; a net that is open at an edge ends where the lines across it end.
  private static func positions(_ lines: [Double], ends: [Double]) -> [Double] {
    var positions: [Double] = []
    for line in lines.sorted() where line - (positions.last ?? -.infinity) > same { positions.append(line) }
    guard let first = positions.first, let last = positions.last, let start = ends.min(), let end = ends.max()
    else { return positions }
    if start < first - 2 * same { positions.insert(start, at: 0) }
    if end > last + 2 * same { positions.append(end) }
    return positions
  }

  /// Joins what lies on one line.
  private static func merged(_ rules: [PDFRule]) -> [PDFRule] {
    var result: [PDFRule] = []
    let rules = rules.sorted { $0.at < $1.at }
    var start = 0
    for index in rules.indices {
      if index + 1 < rules.count, rules[index + 1].at - rules[start].at <= same { continue }
      for rule in rules[start...index].sorted(by: { $0.from < $1.from }) {
        if let last = result.last, last.at == rules[start].at, rule.from <= last.to + PDFRule.thickest {
          result[result.count - 1].to = max(last.to, rule.to)
        } else {
          var rule = rule
          rule.at = rules[start].at
          result.append(rule)
        }
      }
      start = index + 1
    }
    return result
  }

  /// The lines that touch each other, net by net.
  private static func nets(_ level: [PDFRule], _ upright: [PDFRule]) -> [(
    level: [PDFRule], upright: [PDFRule]
  )] {
    var groups = DisjointSets(count: level.count + upright.count)
    for (a, row) in level.enumerated() {
      for (b, column) in upright.enumerated() where row.covers(column.at) && column.covers(row.at) {
        groups.join(a, level.count + b)
      }
    }
    var nets: [Int: (level: [PDFRule], upright: [PDFRule])] = [:]
    for (index, rule) in level.enumerated() {
      nets[groups.root(of: index), default: ([], [])].level.append(rule)
    }
    for (index, rule) in upright.enumerated() {
      nets[groups.root(of: level.count + index), default: ([], [])].upright.append(rule)
    }
    return nets.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Two fields are one cell where no line parts them.
  private func cells(_ level: [PDFRule], _ upright: [PDFRule]) -> [Area] {
    let width = columns.count - 1
    let height = rows.count - 1
    var fields = DisjointSets(count: width * height)
    let walls = columns.map { column in upright.filter { abs($0.at - column) <= RuledGrid.same } }
    let floors = rows.map { row in level.filter { abs($0.at - row) <= RuledGrid.same } }
    for row in 0..<height {
      let y = (rows[row] + rows[row + 1]) / 2
      for column in 0..<width {
        let x = (columns[column] + columns[column + 1]) / 2
        if column > 0, !walls[column].contains(where: { $0.covers(y) }) {
          fields.join(row * width + column, row * width + column - 1)
        }
        if row > 0, !floors[row].contains(where: { $0.covers(x) }) {
          fields.join(row * width + column, (row - 1) * width + column)
        }
      }
    }
    var members: [Int: [Int]] = [:]
    for field in 0..<width * height { members[fields.root(of: field), default: []].append(field) }
    return members.values.flatMap { Self.areas(of: $0, width: width) }
      .sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
  }

  /// One area, where the fields are a rectangle; else one for each row of them.
  private static func areas(of fields: [Int], width: Int) -> [Area] {
    func area(_ fields: [Int]) -> Area {
      let (columns, rows) = (fields.map { $0 % width }, fields.map { $0 / width })
      return Area(columns: columns.min()!..<columns.max()! + 1, rows: rows.min()!..<rows.max()! + 1)
    }
    let whole = area(fields)
    if whole.columns.count * whole.rows.count == fields.count { return [whole] }
    return Dictionary(grouping: fields) { $0 / width }.values.flatMap { row -> [Area] in
      // What is left of a row may have gaps.
      var runs: [[Int]] = []
      for field in row.sorted() {
        if let last = runs.last?.last, last == field - 1 {
          runs[runs.count - 1].append(field)
        } else {
          runs.append([field])
        }
      }
      return runs.map(area)
    }
  }

  /// The index of the area of each field, row by row.
  var areaOfFields: [Int] {
    let width = columns.count - 1
    var result = [Int](repeating: 0, count: width * (rows.count - 1))
    for (index, area) in areas.enumerated() {
      for row in area.rows { for column in area.columns { result[row * width + column] = index } }
    }
    return result
  }

  /// How much of the page it takes.
  var size: Double { (columns[columns.count - 1] - columns[0]) * (rows[rows.count - 1] - rows[0]) }

  /// The field in which a point lies, counted row by row; `nil` outside.
  func field(at point: (x: Double, y: Double)) -> Int? {
    guard let column = Self.gap(of: point.x, in: columns), let row = Self.gap(of: point.y, in: rows) else {
      return nil
    }
    return row * (columns.count - 1) + column
  }

  /// Between which two of the positions, which rise, a place lies.
  private static func gap(of place: Double, in positions: [Double]) -> Int? {
    guard place >= positions[0], place < positions[positions.count - 1] else { return nil }
    var range = 0..<positions.count - 1
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = positions[middle] <= place ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

/// Things that are joined to each other, directly or by others.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parents[max(a, b)] = min(a, b)
  }
}
