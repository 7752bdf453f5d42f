/// The stripes of a page on which no cell's words stand: they divide columns whose cells stand in the middle or are
/// stretched to their width as surely as those whose cells begin at the same place.
struct PageGutters {
  /// Where each column but the first begins, at the earliest; the place itself is blank on nearly all lines.
  let bounds: [Int]
  private let cells: [CellExtent]
  /// The columns in which rows have words.
  private let used: [Int]
  private let middle: Int
  /// Of the heading whose names these gutters divide.
  private(set) var storeys: HeadingStoreys?

  /// Where the words of a column stand.
  private struct CellExtent {
    var start = Int.max
    var end = 0
    var starts: [Int: Int] = [:]
    var usualStart = 0
  }

  private init(bounds: [Int], lines: [PageLine], headingCount: Int = 0) {
    self.bounds = bounds
    var used: Set<Int> = []
    var cells = Array(repeating: CellExtent(), count: bounds.count + 1)
    for (index, line) in lines.enumerated() where line.chunks.count > 1 {
      for chunk in line.chunks {
        let column = bounds.lastIndex { $0 <= chunk.start }.map { $0 + 1 } ?? 0
        guard column == bounds.count || chunk.end <= bounds[column] else { continue }
        cells[column].start = min(cells[column].start, chunk.start)
        cells[column].end = max(cells[column].end, chunk.end)
        cells[column].starts[chunk.start, default: 0] += 1
        if index >= headingCount { used.insert(column) }
      }
    }
    for index in cells.indices {
      cells[index].usualStart =
        cells[index].starts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
    self.cells = cells
    self.used = used.sorted()
    let filled = cells.filter { $0.end > 0 }
    middle = (filled.map(\.start).min() ?? 0) + (filled.map(\.end).max() ?? 0)
  }

  /// On a page with a heading, whose words stand in their columns.
  init?(heading: ArraySlice<PageLine>, body: ArraySlice<PageLine>, columns: Int? = nil) {
    guard body.count > 1, let upper = PageGutters.names(heading, over: body) else { return nil }
    let lines = Array(heading) + body
    var storeys = HeadingStoreys(heading)
    let ink = Ink(lines, without: storeys)
    let names = storeys.replace(upper, over: Ink(body))
    let numbers = body.first.flatMap { $0.numbersColumns ? $0.chunks : nil } ?? []
    // The row that numbers the columns has as many as there are, whatever their names show.
    for names in [numbers.count > names.count ? numbers : [], names, upper]
    where names.count > 2 && columns ?? names.count == names.count {
      guard let bounds = ink.bounds(between: names), ink.isClean(bounds) else { continue }
      self.init(bounds: bounds, lines: lines, headingCount: heading.count)
      if names.count == storeys.count { self.storeys = storeys }
      return
    }
    return nil
  }

  /// On a page without a heading: stripes as far from each other as on the page before.
  init?(body: ArraySlice<PageLine>, like other: PageGutters) {
    let ink = Ink(body)
    if let shown = PageColumns(body, showing: other.used, among: PageColumns(starts: other.starts)) {
      let bounds = shown.starts.dropFirst().map { $0 - 1 }
      if ink.isClean(bounds) {
        self.init(bounds: bounds, lines: Array(body))
        return
      }
    }
    let numbers = body.compactMap { line in
      line.chunks.first.flatMap { RowSigns.isNumber(line.text($0)) ? $0.start : nil }
    }
    // The numbers' column is as wide as it was, wherever the page begins.
    let first = numbers.min().map {
      $0 + 1..<$0 + other.bounds[0] - min(other.cells[0].start, other.bounds[0]) + 6
    }
    guard body.count > 1, let bounds = ink.bounds(like: other.bounds, end: other.end, first: first),
      ink.isClean(bounds)
    else { return nil }
    self.init(bounds: bounds, lines: Array(body))
  }

  private var end: Int { cells.map(\.end).max() ?? 0 }

  /// The places of the line's cells; nil where words run over a gutter.
  func places(_ line: PageLine) -> [Range<Int>]? {
    for bound in bounds where bound < line.grid.width {
      if line.grid.marks[bound] != .space { return nil }
    }
    let ends = (bounds + [line.grid.width]).map { min($0, line.grid.width) }
    return zip([0] + ends, ends).map { $0..<max($0, $1) }
  }

  /// The line's cells; nil where words run over a gutter.
  func cut(_ line: PageLine) -> [ArraySlice<UInt8>]? { places(line)?.map(line.grid.text) }

  /// The words of each column that has any; none for a line that runs over a gutter.
  func placed(_ line: PageLine) -> [(words: ArraySlice<UInt8>, column: Int)] {
    (cut(line) ?? []).enumerated().filter { !$1.isEmpty }.map { ($1, $0) }
  }

  /// Whether words alone on a line stand in the middle of the table rather than where the column's words do.
  func standsInMiddle(_ chunk: PageLine.Chunk) -> Bool {
    let column = bounds.lastIndex { $0 <= chunk.start }.map { $0 + 1 } ?? 0
    let cell = cells[column]
    let fromCell = min(abs(chunk.start - cell.usualStart) * 2, abs(chunk.middle - cell.start - cell.end))
    return fromCell > 4 && abs(chunk.middle - middle) < max(8, fromCell)
  }

  /// Where the words of each column begin most often.
  var starts: [Int] {
    cells.indices.map { index in
      if cells[index].end > 0 { return cells[index].usualStart }
      return index == 0 ? 0 : bounds[index - 1] + 1
    }
  }
}

extension PageGutters {
  /// The names of the columns, each as wide as all its lines: runs of places that any line of the heading stands on; a
  /// line that shows more of them than all together do has them right.
  private static func names(
    _ heading: ArraySlice<PageLine>, over body: ArraySlice<PageLine>
  ) -> [PageLine.Chunk]? {
    var runs: [PageLine.Chunk] = []
    for chunk in heading.flatMap(\.chunks).sorted(by: { $0.start < $1.start }) {
      if let last = runs.last, chunk.start < last.end + 1 {
        runs[runs.count - 1].columns = last.start..<max(last.end, chunk.end)
      } else {
        runs.append(chunk)
      }
    }
    guard let fullest = heading.max(by: { $0.chunks.count < $1.chunks.count }) else { return nil }
    let names = fullest.chunks.count > runs.count ? fullest.chunks : runs
    return names.flatMap { name in
      (endOfNumberName(name, in: fullest) ?? seam(of: name, in: fullest, over: body)).map {
        [PageLine.Chunk(columns: name.start..<$0 - 1), PageLine.Chunk(columns: $0..<name.end)]
      } ?? [name]
    }
  }

  /// Where the name behind «№ п/п» begins, with but one space between them.
  private static func endOfNumberName(_ name: PageLine.Chunk, in heading: PageLine) -> Int? {
    guard heading.chunks.first?.columns == name.columns else { return nil }
    return heading.words(in: name).last { word in
      RowSigns.isNumberHeading(heading.grid.text(name.start..<word).trimmed)
        && !heading.grid.text(word..<name.end).starts(with: "п".utf8)
    }
  }

  /// Where the second of two names begins that only a space divides, «III кв. IV кв.»: a line has a mark under each.
  private static func seam(
    of name: PageLine.Chunk, in heading: PageLine, over body: ArraySlice<PageLine>
  ) -> Int? {
    guard heading.chunks.contains(where: { $0.columns == name.columns }) else { return nil }
    let words = heading.words(in: name)
    guard !words.isEmpty else { return nil }
    for line in body {
      let marks = line.chunks.filter { $0.columns.count < 3 && $0.start >= name.start && $0.end <= name.end }
      guard marks.count == 2 else { continue }
      let middle = (marks[0].end + marks[1].start) / 2
      return words.min { abs($0 - middle) < abs($1 - middle) }
    }
    return nil
  }
}

/// How many lines have words on each place of a page.
struct Ink {
  private var counts: [Int] = []
  private var lines = 0

  init(_ lines: some Sequence<PageLine>, without storeys: HeadingStoreys? = nil) {
    for line in lines where line.chunks.count > 1 {
      self.lines += 1
      if line.grid.width > counts.count {
        counts += Array(repeating: 0, count: line.grid.width - counts.count)
      }
      for chunk in line.chunks where storeys?.group(over: chunk, on: line) == nil {
        for place in chunk.columns where line.grid.marks[place] != .space { counts[place] += 1 }
      }
    }
  }

  subscript(place: Int) -> Int { place < counts.count ? counts[place] : 0 }

  /// The stripes that words stand on, those that reach beyond the range left out: so many of them, if the gaps between
  /// them are wider than those within.
  func stripes(_ count: Int, in range: Range<Int>) -> [PageLine.Chunk]? {
    let range = range.clamped(to: 0..<counts.count)
    var stripes: [PageLine.Chunk] = []
    for place in range where self[place] > 0 {
      if place == range.lowerBound || self[place - 1] == 0 {
        stripes.append(PageLine.Chunk(columns: place..<place + 1))
      } else {
        stripes[stripes.count - 1].columns = stripes[stripes.count - 1].start..<place + 1
      }
    }
    stripes.removeAll { $0.start > 0 && self[$0.start - 1] > 0 || self[$0.end] > 0 }
    let gaps = zip(stripes, stripes.dropFirst()).map { $1.start - $0.end }.sorted()
    guard stripes.count >= count, count > 1 else { return nil }
    let widest = gaps.prefix(stripes.count - count).last ?? 0
    guard gaps[stripes.count - count] > widest else { return nil }
    return stripes.dropFirst().reduce(into: Array(stripes.prefix(1))) { merged, stripe in
      let last = merged[merged.count - 1]
      if stripe.start - last.end > widest {
        merged.append(stripe)
      } else {
        merged[merged.count - 1].columns = last.start..<stripe.end
      }
    }
  }

  /// Headings inside a table, and words that a page has pushed aside, may stand on a gutter.
  func isClean(_ bounds: [Int]) -> Bool {
    bounds.allSatisfy { self[$0] * 10 <= lines }
  }

  /// The blank places between names.
  func bounds(between names: [PageLine.Chunk]) -> [Int]? {
    var bounds: [Int] = []
    for (left, right) in zip(names, names.dropFirst()) {
      let from = max(left.middle / 2, (bounds.last ?? -1) + 2)
      guard from < right.middle / 2, let best = widestBlank(from..<right.middle / 2) else { return nil }
      bounds.append(best)
    }
    return bounds
  }

  /// The last place of the widest run of places with the fewest words.
  func widestBlank(_ range: Range<Int>) -> Int? {
    guard let least = range.map({ self[$0] }).min() else { return nil }
    var best: (width: Int, end: Int)?
    var width = 0
    for place in range {
      width = self[place] == least ? width + 1 : 0
      if width > best?.width ?? 0 { best = (width, place) }
    }
    return best?.end
  }

  /// The places with the fewest words on them that are as far apart as others are, and as far from the end of the words.
  func bounds(like others: [Int], end: Int, first: Range<Int>?) -> [Int]? {
    // No page that people print has so many columns; the work grows with columns times places.
    guard others.count <= 64, others.count * counts.count <= 1_000_000 else { return nil }
    /// The least cost with the last of the bounds so far at each place, and the place of the one before it.
    var costs = (0..<counts.count + 40).map { place in
      place == 0 || first.map { !$0.contains(place) } ?? false
        ? Int.max : cost(place) + abs(place - others[0])
    }
    var before: [[Int]] = []
    for index in others.indices.dropFirst() {
      let distance = others[index] - others[index - 1]
      var next = Array(repeating: Int.max, count: costs.count)
      var from = Array(repeating: 0, count: costs.count)
      for place in costs.indices {
        let own = cost(place)
        for last in max(0, place - distance - 15)..<max(1, place - max(1, distance - 15)) {
          guard costs[last] < Int.max else { continue }
          let sum = costs[last] + own + 4 * abs(place - last - distance)
          if sum < next[place] {
            next[place] = sum
            from[place] = last
          }
        }
      }
      costs = next
      before.append(from)
    }
    let lastWidth = end - others[others.count - 1]
    for place in costs.indices where costs[place] < Int.max {
      costs[place] += 2 * abs(max(0, counts.count - place) - max(0, lastWidth))
    }
    guard var place = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[place] < Int.max else {
      return nil
    }
    var bounds = [place]
    for from in before.reversed() {
      place = from[place]
      bounds.insert(place, at: 0)
    }
    return bounds
  }

  /// Words weigh much; a blank place with words right after it, as at the end of a gutter, is better than others.
  private func cost(_ place: Int) -> Int {
    self[place] * 40 + (self[place + 1] > 0 ? 0 : 3) + (place > 0 && self[place - 1] > 0 ? 6 : 0)
  }
}
