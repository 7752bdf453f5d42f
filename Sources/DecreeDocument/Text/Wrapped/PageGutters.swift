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
  private(set) var storeys = HeadingStoreys([])

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
