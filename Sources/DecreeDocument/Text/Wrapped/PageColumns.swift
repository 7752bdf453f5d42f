/// Where the columns of a table begin on one page: at those places where the lines' runs of words begin, again and again,
/// and which few words cross.
struct PageColumns {
  /// Ascending page columns.
  private(set) var starts: [Int]

  /// - Parameters:
  ///   - lines: the table's lines on the page, its heading included.
  ///   - most: how many columns there can be at most.
  init(_ lines: some Collection<PageLine>, most: Int = Int.max) {
    var begins: [Int: Int] = [:]
    for line in lines {
      for chunk in line.chunks { begins[chunk.start, default: 0] += 1 }
    }
    let least = max(2, lines.count / 25)
    let often = begins.filter { $0.value >= least }.sorted { $0.key < $1.key }
    var starts: [(column: Int, count: Int)] = []
    for (column, count) in often {
      guard lines.count(where: { PageColumns.crosses($0, column) }) <= count else { continue }
      // Two places beside each other are one column, a little displaced on some lines, unless lines have words at both.
      // None but the column of numbers is narrower than a word.
      if let last = starts.last, starts.count > 1, PageColumns.areOne(last.column, column, on: lines) {
        starts[starts.count - 1].count += count
      } else if let last = starts.last, column - last.column < (starts.count == 1 ? 5 : 8),
        !PageColumns.areApart(last.column, column, on: lines)
      {
        if count > last.count { starts[starts.count - 1] = (column, count) }
      } else {
        starts.append((column, count))
      }
    }
    while starts.count > most,
      let weakest = starts.indices.dropFirst().min(by: { starts[$0].count < starts[$1].count })
    {
      starts.remove(at: weakest)
    }
    self.starts = starts.map(\.column)
  }

  init(starts: [Int]) { self.starts = starts }

  /// The columns of a page of few lines, one of which has words in all columns that are used; the others, empty here, are
  /// as far from the one before as on another page.
  init?(_ lines: ArraySlice<PageLine>, showing used: [Int], among others: PageColumns) {
    guard lines.count < 8, !used.isEmpty, let full = lines.first(where: { $0.chunks.count == used.count })
    else { return nil }
    let shown = full.chunks.map(\.start)
    let end = lines.map(\.grid.width).max() ?? 0
    var last = (place: 0, column: 0)
    starts = others.starts.indices.map { column in
      if let index = used.firstIndex(of: column) {
        last = (shown[index], column)
      } else {
        let place = last.place + others.starts[column] - others.starts[last.column]
        let next = used.firstIndex { $0 > column }.map { shown[$0] }
        last = (next.map { min(place, $0 - 1) } ?? max(place, end + 1), column)
      }
      return last.place
    }
    // Where the other page has its columns too near each other for these, it shows nothing of them.
    guard starts.first ?? -1 >= 0, zip(starts, starts.dropFirst()).allSatisfy(<) else { return nil }
  }

  /// Whether many lines have a short run of words at one place and another at the next: a number and what it numbers.
  private static func areApart(_ left: Int, _ right: Int, on lines: some Collection<PageLine>) -> Bool {
    let both = lines.count { line in
      zip(line.chunks, line.chunks.dropFirst()).contains { $0.start == left && $1.start == right }
    }
    return both > 2 && both * 8 > lines.count
  }

  /// Whether words that begin at one place run over the other, and no line has words that begin at both: one column,
  /// whose cells stand in the middle or on which pages disagree.
  private static func areOne(_ left: Int, _ right: Int, on lines: some Collection<PageLine>) -> Bool {
    var runsOver = false
    for line in lines {
      guard let index = line.chunks.firstIndex(where: { $0.start == left }) else { continue }
      if line.chunks[index...].contains(where: { $0.start == right }) { return false }
      if line.chunks[index].end > right { runsOver = true }
    }
    return runsOver
  }

  /// How many runs of words begin where no column does.
  func misfits(_ lines: some Sequence<PageLine>) -> Int {
    lines.reduce(0) { sum, line in
      sum + line.chunks.count { chunk in !starts.contains { abs($0 - chunk.start) < 2 } }
    }
  }

  /// Whether a word stands on the place and on the one before it.
  private static func crosses(_ line: PageLine, _ column: Int) -> Bool {
    column > 0 && column < line.grid.width && line.grid.marks[column] != .space
      && line.grid.marks[column - 1] != .space
  }

  /// The column whose cells stand where this place is.
  func column(at place: Int) -> Int {
    max(0, (starts.lastIndex { $0 <= place } ?? 0))
  }

  /// Adds columns in which only the heading says anything: where two runs of a heading line stand over one column.
  mutating func addEmptyColumns(under heading: [PageLine], body: [PageLine]) {
    guard !starts.isEmpty else { return }
    for line in heading {
      for (left, right) in zip(line.chunks, line.chunks.dropFirst()) {
        let column = column(at: left.middle / 2)
        guard column == self.column(at: right.middle / 2), right.start > starts[column] else { continue }
        let end =
          body.compactMap { body in
            body.chunks.filter { self.column(at: $0.start) == column && $0.start <= starts[column] + 2 }.map(
              \.end
            ).max()
          }.max() ?? left.end
        let next = column + 1 < starts.count ? starts[column + 1] : Int.max
        guard max(end, left.end) < next else { continue }
        starts.append(min(right.start, max(end, left.end) + 1))
        starts.sort()
      }
    }
  }

  /// Takes over the columns that this page does not show from one that has them all.
  mutating func complete(from other: PageColumns, count: Int) {
    guard starts.count < count, other.starts.count == count else { return }
    guard starts.count > 1 else {
      starts = other.starts
      return
    }
    // Each column shown is one of those there, in order and as near as can be; the rest keep their distance.
    let matched = PageColumns.match(starts, to: other.starts)
    var shift = 0
    starts = other.starts.indices.map { index in
      if let start = matched[index] { shift = start - other.starts[index] }
      return matched[index] ?? other.starts[index] + shift
    }
  }

  /// Which of the few stands for which of the many: the pairing in order with the least distance in all.
  private static func match(_ few: [Int], to many: [Int]) -> [Int: Int] {
    let never = Int.max / 2
    // best[i][j]: the first i of the few among the first j of the many.
    var best = Array(repeating: Array(repeating: never, count: many.count + 1), count: few.count + 1)
    best[0] = Array(repeating: 0, count: many.count + 1)
    for i in 1...few.count {
      for j in i...many.count {
        best[i][j] = min(best[i][j - 1], best[i - 1][j - 1] + abs(few[i - 1] - many[j - 1]))
      }
    }
    var matched: [Int: Int] = [:]
    var (i, j) = (few.count, many.count)
    while i > 0 && j > 0 {
      if best[i][j] == best[i][j - 1] {
        j -= 1
      } else {
        matched[j - 1] = few[i - 1]
        i -= 1
        j -= 1
      }
    }
    return matched
  }

  /// The first column is so narrow that it holds numbers alone.
  var isNarrowFirst: Bool { starts.count > 1 && starts[1] - starts[0] < 16 }

  /// The column of each run of words of a line.
  ///
  /// - Parameter recent: where the columns' words began on the lines above in the same row; goes before the page's own.
  func place(_ line: PageLine, recent: [Int: Int] = [:]) -> [(chunk: PageLine.Chunk, column: Int)] {
    var placed: [(chunk: PageLine.Chunk, column: Int)] = []
    guard !starts.isEmpty else { return [] }
    for chunk in line.chunks {
      let after = placed.last?.column ?? -1
      if let column = recent.keys.filter({ $0 > after && abs(recent[$0]! - chunk.start) < 2 }).min() {
        placed.append((chunk, column))
        continue
      }
      let nearest = starts.indices.min { abs(starts[$0] - chunk.start) < abs(starts[$1] - chunk.start) } ?? 0
      var column = abs(starts[nearest] - chunk.start) <= 3 ? nearest : self.column(at: chunk.start)
      if let last = placed.last, column <= last.column {
        // Two spaces inside a cell, or a cell that a long neighbour has pushed aside.
        if last.column + 1 < starts.count, starts[last.column + 1] - chunk.start < 9,
          !PageColumns.goesOn(line, last.chunk, chunk)
        {
          column = last.column + 1
        } else {
          placed[placed.count - 1].chunk.columns = last.chunk.start..<chunk.end
          continue
        }
      }
      placed.append((chunk, column))
    }
    return placed
  }

  /// «до      10»: a preposition at the end of a run wants the figure that the next one begins with.
  private static func goesOn(_ line: PageLine, _ left: PageLine.Chunk, _ right: PageLine.Chunk) -> Bool {
    CellEdge.cannotEnd(line.text(left)) && line.text(right).first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Those runs of a line that begin where their column does and end before the next one begins.
  func uncontested(_ line: PageLine) -> [(chunk: PageLine.Chunk, column: Int)] {
    let placed = place(line)
    guard placed.count > 1 || placed.first.map({ abs($0.chunk.start - starts[$0.column]) <= 3 }) ?? false
    else { return [] }
    return placed.filter { item in
      abs(item.chunk.start - starts[item.column]) <= 3
        && (item.column + 1 >= starts.count || item.chunk.end < starts[item.column + 1])
    }
  }
}
