/// Cuts the lines of a table into its columns, page by page, and hands them on to be divided into rows.
struct AlignedTable {
  let text: TextLines
  let lines: Range<Int>

  func piece(layout: String) -> TextPiece? {
    var pages = self.pages()
    let pageNumbers = Set(pages.flatMap(\.pageNumbers))
    guard pages.count > 0,
      let columns = gutterColumns(pages) ?? pages.map(\.columns.starts.count).max(), columns > 1
    else {
      return nil
    }
    for index in pages.indices where pages[index].gutters == nil { pages[index].limit(columns: columns) }
    for index in pages.indices.dropFirst() where pages[index].gutters == nil {
      pages[index].complete(from: pages[index - 1], columns: columns)
    }
    // A page that holds the heading alone shows no columns.
    for index in pages.indices.dropLast().reversed() where pages[index].columns.starts.isEmpty {
      pages[index].complete(from: pages[index + 1], columns: columns)
    }
    let widths = ColumnWidths(pages, columns: columns)
    let amounts = AmountColumns(pages)
    let used = Set(pages.flatMap { $0.usedColumns(of: columns) })
    var found: [ColumnLine] = []
    var findings: [ReadingFinding] = []
    let isNumbered = self.isNumbered(pages)
    var earlier: [Int]?
    for (index, page) in pages.enumerated() {
      var cutter = LineCutter(
        page: page, columns: columns, used: used, widths: widths, amounts: amounts, text: text,
        title: found.isEmpty ? titleMiddle : nil,
        isNumbered: isNumbered, hasNumbers: hasNumbers,
        next: index + 1 < pages.count ? pages[index + 1] : nil, earlier: earlier)
      found += cutter.cut()
      earlier = cutter.headings.distances
      findings += cutter.findings
    }
    while let last = found.last, last.isSpan || last.isForeign { found.removeLast() }
    guard let last = found.last, found.count > 2 else { return nil }
    let divider = RowDivider(found, columns: columns, text: text, measure: SerifMeasure())
    guard divider.rows.count > 1 else { return nil }
    var builder = RowBuilder(text)
    for row in divider.rows.flatMap(\.storeys) { builder.add(row.row(of: text)) }
    if let numbered = numberedColumns(pages), numbered > columns {
      findings += found.filter { !$0.isSpan && RowSigns.isNumber($0.cells[0]) }.map {
        .missingColumns(text.place($0.index..<$0.index + 1), numbered, columns)
      }
    }
    findings += namelessCells(divider.rows, columns: columns)
    if let heading = divider.rows.first?.lines, heading.count > AlignedTable.usualHeading,
      numberedColumns(pages) == nil
    {
      findings.append(.longHeading(text.place(heading)))
    }
    if isJustified(pages) {
      findings += divider.rows.compactMap(\.lines).map { .justified(text.place($0)) }
    }
    let reason =
      "the words of \(found.count) lines begin at the same \(columns) places on \(pages.count) pages"
    return builder.table(layout: layout, reason: reason, linesAreWrapped: true).map {
      TextPiece(
        lines: lines.lowerBound..<last.index + 1, blocks: [$0],
        findings: findings.filter { $0.isWithin(text.number(last.index)) } + divider.findings,
        leftOut: pageNumbers.filter { $0 <= last.index })
    }
  }

  /// Few headings stand on more lines.
  private static let usualHeading = 6

  /// Rows that have words in a column without a name: what they are nobody can tell.
  private func namelessCells(_ rows: [WrappedRow], columns: Int) -> [ReadingFinding] {
    guard let heading = rows.first, heading.cells.count == columns else { return [] }
    let nameless = heading.cells.indices.filter { heading.cells[$0].lines.isEmpty }
    guard !nameless.isEmpty else { return [] }
    return rows.dropFirst().filter { row in
      row.cells.count == columns && nameless.contains { !row.cells[$0].lines.isEmpty }
    }.compactMap(\.lines).map { .namelessColumn(text.place($0)) }
  }

  /// Twice the middle of the title right over the table, if it stands alone on its line.
  private var titleMiddle: Int? {
    guard lines.lowerBound > 0 else { return nil }
    let line = PageLine(text, lines.lowerBound - 1)
    return line.chunks.count == 1 && line.chunks[0].start > 0 ? line.chunks[0].middle : nil
  }

  /// Whether rows begin with numbers.
  private func isNumbered(_ pages: [AlignedPage]) -> Bool {
    var numbers = 0
    for page in pages {
      for line in page.lines.dropFirst(page.headingCount) where line.chunks.count > 1 {
        // «г.» in the column of deadlines looks like one.
        let first = line.chunks[0]
        if page.column(of: first) == 0, RowSigns.isNumber(line.text(first)) { numbers += 1 }
        if numbers > 1 { return true }
      }
    }
    return numbers > 0
  }

  /// Whether many lines have wide gaps between words of one cell: gaps then tell little of where cells end.
  private func isJustified(_ pages: [AlignedPage]) -> Bool {
    var lines = 0
    var gapped = 0
    for page in pages {
      for line in page.lines.dropFirst(page.headingCount) where line.chunks.count > 1 {
        lines += 1
        if page.gutters == nil, page.columns.place(line).count < line.chunks.count { gapped += 1 }
      }
    }
    return gapped > 4 && gapped * 8 > lines
  }

  /// How many columns a row under the heading numbers.
  private func numberedColumns(_ pages: [AlignedPage]) -> Int? {
    pages.first?.lines.prefix(16).first(where: \.numbersColumns)?.chunks.count
  }

  /// The stretches of lines that share their columns: pages, and parts of pages that a program has set differently.
  private func pages() -> [AlignedPage] {
    var pages: [AlignedPage] = []
    var start = lines.lowerBound
    var heading: [String] = []
    let first = text.content(start).string.collapsed
    let partedLines = partedLines()
    func page(to end: Int) -> AlignedPage {
      let lines = partedLines[(start - lines.lowerBound)..<(end - lines.lowerBound)]
      return AlignedPage(text: text, lines: Array(lines), heading: &heading)
    }
    for index in lines.dropFirst()
    where text.lines[index].startsPage || index - start >= AlignedPage.mostLines
      || text.standsApart(index) && repeatsHeading(index, first)
    {
      pages.append(page(to: index))
      start = index
    }
    pages.append(page(to: lines.upperBound))
    pages.removeAll { $0.lines.isEmpty }
    if !pages.isEmpty { pages[0].releaseSections(title: titleMiddle) }
    let columns = commonCount(pages)
    let parts = pages.flatMap { $0.divided(columns: columns) }
    guard standAside(parts) else { return parts }
    findGutters(&pages)
    return pages.flatMap { $0.gutters == nil ? $0.divided(columns: columns) : [$0] }
  }

  /// Whether the first column is one of numbers by its name.
  private var hasNumbers: Bool {
    let heading = PageLine(text, lines.lowerBound)
    return heading.chunks.first.map { RowSigns.isNumberHeading(heading.text($0)) } ?? false
  }

  /// The lines; under «№» a row's number is a run of its own also where a single space parts it from words that begin at
  /// the same place on two lines or more.
  private func partedLines() -> [PageLine] {
    var pageLines = lines.map { PageLine(text, $0) }
    guard hasNumbers else { return pageLines }
    var places: [Int: Int] = [:]
    for place in pageLines.dropFirst().compactMap(\.endOfNumber) { places[place, default: 0] += 1 }
    for index in pageLines.indices {
      if let place = pageLines[index].endOfNumber, places[place, default: 0] > 1 {
        pageLines[index].part(at: place)
      }
    }
    return pageLines
  }

  /// Whether a line says what the heading's first says, or names columns as that does.
  private func repeatsHeading(_ index: Int, _ first: String) -> Bool {
    if text.content(index).string.collapsed == first { return true }
    let line = PageLine(text, index)
    return line.chunks.count > 1 && RowSigns.areHeader(line.chunks.map { line.text($0) })
  }

  /// Whether many words begin where no column does, as they do in cells that are centred or stretched: then gutters say
  /// more than the places at which words begin.
  private func standAside(_ pages: [AlignedPage]) -> Bool {
    var all = 0
    var aside = 0
    for page in pages {
      let body = page.lines.dropFirst(page.headingCount).filter { $0.chunks.count > 1 }
      all += body.reduce(0) { $0 + $1.chunks.count }
      aside += page.columns.misfits(body)
    }
    return aside * 10 > all
  }

  private func findGutters(_ pages: inout [AlignedPage]) {
    var known: PageGutters?
    for index in pages.indices {
      let most = index > 0 ? pages[0].headingCount : Int.max
      pages[index].findGutters(
        like: known, columns: known.map { $0.bounds.count + 1 }, headingOf: most, title: titleMiddle)
      known = pages[index].gutters ?? known
    }
  }

  private func gutterColumns(_ pages: [AlignedPage]) -> Int? {
    pages.lazy.compactMap(\.gutters).first.map { $0.bounds.count + 1 }
  }

  /// The number of columns that most lines show.
  private func commonCount(_ pages: [AlignedPage]) -> Int {
    var lines: [Int: Int] = [:]
    for page in pages { lines[page.columns.starts.count, default: 0] += page.lines.count }
    return lines.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}

extension ReadingFinding {
  fileprivate func isWithin(_ lastLine: Int) -> Bool {
    if case .lines(let lines) = place { return lines.lowerBound <= lastLine }
    return true
  }

  fileprivate static func justified(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english:
        "the lines of the cells are stretched to their width, so that gaps do not show where cells end",
      russian: "строки ячеек выровнены по ширине, и по пробелам не видно, где кончаются ячейки", place: place)
  }

  fileprivate static func longHeading(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-boundary-uncertain",
      english: "the heading of the table stands on so many lines that its last ones may be rows",
      russian: "шапка таблицы занимает столько строк, что последние из них могут быть строками плана",
      place: place)
  }

  fileprivate static func namelessColumn(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "words of this row stand under no name of a column",
      russian: "слова этой строки не стоят ни под одним названием столбца", place: place)
  }

  fileprivate static func missingColumns(_ place: Place, _ numbered: Int, _ found: Int) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "the heading numbers \(numbered) columns, but the words of the rows stand in \(found)",
      russian: "в шапке пронумеровано столбцов: \(numbered), а слова строк стоят в \(found)", place: place
    )
  }
}
