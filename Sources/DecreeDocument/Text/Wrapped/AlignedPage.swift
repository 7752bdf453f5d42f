/// A part of a table within which its columns stand at the same places: a page, or less.
struct AlignedPage {
  /// A text without page breaks is taken in parts of so many lines.
  static let mostLines = 120

  let lines: [PageLine]
  /// How many of the first lines are the table's heading.
  private(set) var headingCount: Int
  let startsPage: Bool
  /// How many lines of the first page's heading this page's says again, wherever they are broken; nil if some are missing.
  private var repeatedLines: Int?
  /// Lines that hold nothing but the page's number.
  private(set) var pageNumbers: [Int] = []
  private(set) var columns: PageColumns
  /// Where nothing but blanks divides the columns all the way down.
  private(set) var gutters: PageGutters?

  /// - Parameter heading: the lines of the heading; given by the first page, recognised on the others.
  init(text: TextLines, lines: [PageLine], heading: inout [String]) {
    var lines = lines
    func isPageNumber(_ line: PageLine) -> Bool {
      line.chunks.count == 1 && text.content(line.index).looksLikePageNumber && line.chunks[0].start > 8
    }
    var pageNumbers: [Int] = []
    if let first = lines.first, lines.count > 1, first.startsPage, isPageNumber(first) {
      pageNumbers.append(lines.removeFirst().index)
    }
    if let last = lines.last, lines.count > 1, isPageNumber(last) {
      pageNumbers.append(lines.removeLast().index)
    }
    let columns = PageColumns(lines)
    var count = 0
    var isRepeated = false
    if heading.isEmpty {
      count = AlignedPage.headingBeforeNumbers(lines) ?? 1
      while count < min(lines.count, 9),
        AlignedPage.continuesHeading(lines[count], columns)
          || AlignedPage.goesOnWithNames(lines[count], under: lines[..<count]),
        !AlignedPage.beginsCells(lines[count], under: lines[..<count])
      {
        count += 1
      }
      heading = lines.prefix(count).map { text.content($0.index).string.collapsed }
    } else {
      while count < min(lines.count, heading.count),
        text.content(lines[count].index).string.collapsed == heading[count]
      {
        count += 1
      }
      isRepeated = count == heading.count
      if !isRepeated,
        let all = AlignedPage.rebrokenHeading(lines.prefix(10).map { text.content($0.index) }, heading)
      {
        count = all
        isRepeated = true
      }
    }
    self.init(lines: lines, headingCount: count, startsPage: true, columns: columns)
    self.pageNumbers = pageNumbers
    repeatedLines = isRepeated ? heading.count : nil
  }

  private init(lines: [PageLine], headingCount: Int, startsPage: Bool, columns: PageColumns) {
    self.lines = lines
    self.headingCount = headingCount
    self.startsPage = startsPage
    self.columns = columns
    self.columns.addEmptyColumns(
      under: Array(lines.prefix(headingCount)), body: Array(lines.dropFirst(headingCount)))
  }

  /// Finds the page's gutters; `other` are those of the page before, and its heading has no more lines than `most`.
  mutating func findGutters(like other: PageGutters?, columns: Int?, headingOf most: Int, title: Int?) {
    if headingCount > 0, repeatedLines != most {
      headingCount = max(headingCount, min(most, AlignedPage.headingBeforeFirstRow(lines) ?? 0))
      releaseSections(title: title)
    }
    let body = lines.dropFirst(headingCount)
    gutters =
      headingCount > 0
      ? PageGutters(heading: lines.prefix(headingCount), body: body, columns: columns)
      : other.flatMap { PageGutters(body: body, like: $0) }
    if let gutters { self.columns = PageColumns(starts: gutters.starts) }
  }

  /// Gives up those last lines of the heading that name the table's first section: words alone that stand under no name
  /// of a column, or in the middle under the title.
  mutating func releaseSections(title: Int?) {
    // No section stands over the row that numbers the columns.
    if headingCount < lines.count, lines[headingCount].numbersColumns { return }
    while headingCount > 1, let line = lines[..<headingCount].last, line.chunks.count == 1,
      let chunk = line.chunks.first
    {
      let words = line.text(chunk)
      if words.beginsInLowerCase || [0x28, 0x2C].contains(words.first) || RowSigns.isNumber(words) { return }
      let isUnderName = lines[..<(headingCount - 1)].contains { other in
        other.chunks.contains { name in
          abs(name.middle - chunk.middle) <= 3 && name.columns.count >= chunk.columns.count
            || abs(name.start - chunk.start) <= 1
        }
      }
      let isUnderTitle = title.map { abs($0 - chunk.middle) <= 4 } ?? false
      guard isUnderTitle || !isUnderName else { return }
      headingCount -= 1
    }
  }

  /// How many lines say with the same letters what the heading says, where its words are broken in other places.
  private static func rebrokenHeading(_ lines: [ArraySlice<UInt8>], _ heading: [String]) -> Int? {
    func letters(_ bytes: some Sequence<UInt8>) -> [Int] {
      var counts = Array(repeating: 0, count: 256)
      for byte in bytes where byte > 0x20 && byte != 0x2D { counts[Int(byte)] += 1 }
      return counts
    }
    let all = letters(heading.joined().utf8)
    var said = letters([])
    for (index, line) in lines.enumerated() {
      for (byte, count) in letters(line).enumerated() { said[byte] += count }
      if said == all { return index + 1 }
    }
    return nil
  }

  /// Whether a line after a heading's first goes on with it: its words stand in the middle of their columns.
  private static func continuesHeading(_ line: PageLine, _ columns: PageColumns) -> Bool {
    guard let first = line.chunks.first else { return false }
    let word = line.text(first)
    if ["п/п", "п/", "п", "/п", "/ п"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    if RowSigns.isNumber(word) || RowSigns.opensSection(word) { return false }
    let atStarts = line.chunks.count { chunk in columns.starts.contains(chunk.start) }
    if atStarts * 2 > line.chunks.count { return false }
    // A line in the middle of the page, over columns, is a heading inside the table.
    return !(line.chunks.count == 1 && columns.starts.contains { $0 > first.start && $0 < first.end })
  }

  /// Whether every run of a line goes on in small letters in the middle under a name, or is a letter or two that a name
  /// of a narrow column has left, and not all names do.
  private static func goesOnWithNames(_ line: PageLine, under heading: ArraySlice<PageLine>) -> Bool {
    let names = heading.flatMap { line in line.chunks.flatMap { PeriodRun.names(in: $0, of: line) } }
    return line.chunks.count < (heading.first?.chunks.count ?? 0)
      && line.chunks.allSatisfy { chunk in
        let words = line.text(chunk)
        return (words.beginsInLowerCase || words.first == 0x2C)
          && (words.count <= 4 || names.contains { abs($0.middle - chunk.middle) <= 3 })
      }
  }

  /// Whether words in a capital, or figures, stand right under a name: no name goes on so, unless several share it.
  private static func beginsCells(_ line: PageLine, under heading: ArraySlice<PageLine>) -> Bool {
    guard line.chunks.count > 1 else { return false }
    let names = heading.flatMap(\.chunks)
    let begin = line.chunks.filter { chunk in
      guard let first = line.text(chunk).first, first != 0x28 else { return false }
      guard !line.text(chunk).beginsInLowerCase else { return false }
      return names.contains { name in
        let shared = line.chunks.count { $0.start < name.end && $0.end > name.start }
        return shared == 1 && name.start < chunk.end && name.end > chunk.start
      }
    }
    return begin.count * 2 >= line.chunks.count
  }

  /// How many lines stand under the names of numbered columns before the first row, where each of them only goes on with
  /// a name: its words stand in the middle under those of the line above.
  private static func headingBeforeFirstRow(_ lines: [PageLine]) -> Int? {
    guard let top = lines.first, let sign = top.chunks.first, RowSigns.isNumberHeading(top.text(sign)) else {
      return nil
    }
    var names = top.chunks
    for (count, line) in lines.prefix(9).enumerated().dropFirst() {
      if line.chunks.isEmpty { return nil }
      if line.beginsWithNumber { return count }
      for chunk in line.chunks {
        let over = names.indices.filter { names[$0].start < chunk.end && names[$0].end > chunk.start }
        guard over.count == 1, let name = over.first else { return nil }
        guard abs(names[name].middle - chunk.middle) < 4 || abs(names[name].start - chunk.start) < 2 else {
          return count
        }
        names[name] = chunk
      }
    }
    return nil
  }

  /// How many lines stand before the one that numbers the columns.
  private static func headingBeforeNumbers(_ lines: [PageLine]) -> Int? {
    let count = lines.prefix(16).firstIndex(where: \.numbersColumns)
    return count == 0 ? nil : count
  }

  /// Takes over from another page the columns that nothing on this one shows often; on a page of few lines, one line
  /// that has them all shows them.
  mutating func complete(from other: AlignedPage, columns count: Int) {
    guard columns.starts.count < count else { return }
    if let shown = PageColumns(
      lines.dropFirst(headingCount), showing: other.usedColumns(of: count), among: other.columns)
    {
      columns = shown
    } else {
      columns.complete(from: other.columns, count: count)
    }
  }

  /// The columns in which rows have words, in order; a column for remarks may stay empty.
  func usedColumns(of count: Int) -> [Int] {
    var used = Array(repeating: false, count: count)
    for line in lines.dropFirst(headingCount) {
      for item in columns.place(line) where item.column < count { used[item.column] = true }
    }
    return used.indices.filter { used[$0] }
  }

  /// Leaves out those columns that the page shows least often, where it seems to have more than the table has.
  mutating func limit(columns count: Int) {
    if columns.starts.count > count { columns = PageColumns(lines, most: count) }
  }

  /// Where programs set parts of a page differently, those parts: the cut that leaves the fewest words out of place.
  func divided(columns count: Int) -> [AlignedPage] {
    let body = lines.dropFirst(headingCount)
    let own = part(lines[...], count)
    let cost = own.cost(of: body, columns: count)
    guard cost > 4, lines.count > 3 else { return [own] }
    var best: (cost: Int, cut: Int)?
    for cut in body.indices.dropFirst(2).dropLast() where beginsRow(lines[cut]) {
      let above = part(lines[..<cut], count)
      let below = part(lines[cut...], count)
      let both =
        above.cost(of: lines[headingCount..<cut], columns: count)
        + below.cost(of: lines[cut...], columns: count)
      if both < best?.cost ?? Int.max { best = (both, cut) }
    }
    guard let best, best.cost + 4 < cost else { return [own] }
    return part(lines[..<best.cut], count).divided(columns: count)
      + part(lines[best.cut...], count).divided(columns: count)
  }

  private func part(_ lines: ArraySlice<PageLine>, _ count: Int) -> AlignedPage {
    let isFirst = lines.startIndex == 0
    var part = AlignedPage(
      lines: Array(lines), headingCount: isFirst ? min(headingCount, lines.count) : 0,
      startsPage: isFirst && startsPage,
      columns: PageColumns(lines, most: count))
    if isFirst { part.pageNumbers = pageNumbers }
    return part
  }

  private func cost(of body: ArraySlice<PageLine>, columns count: Int) -> Int {
    columns.misfits(body.filter { $0.chunks.count > 1 }) + 3 * abs(columns.starts.count - count)
  }

  private func beginsRow(_ line: PageLine) -> Bool {
    line.beginsWithNumber || line.chunks.first.map { RowSigns.opensSection(line.text($0)) } ?? false
  }
}

extension String {
  /// With single spaces, as two settings of the same words are compared.
  var collapsed: String {
    utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension AlignedPage {
  /// The names of its heading that stand over those of several columns.
  var storeys: HeadingStoreys {
    gutters?.storeys ?? HeadingStoreys(lines.prefix(headingCount), on: self)
  }

  /// The words of a line of which it is sure what column they stand in.
  func uncontested(_ line: PageLine) -> [(words: ArraySlice<UInt8>, column: Int)] {
    gutters?.placed(line) ?? columns.uncontested(line).map { (line.text($0.chunk), $0.column) }
  }
}
