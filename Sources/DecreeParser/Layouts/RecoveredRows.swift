import DecreeDocument

/// Makes a table of a heading and the pieces that follow it: a piece that is the next number begins a row, and where
/// there are no numbers, rows begin where that lets all of them be most like rows.
struct RecoveredRows {
  let run: ParagraphLines
  let pieces: [CellPiece]
  let heading: ColumnHeadings
  let mode: CellAssignment.Mode
  var knowledge = CellKnowledge()
  private(set) var rows: [Row] = []
  private(set) var findings: [ReadingFinding] = []
  /// The piece after the table's last one.
  var end: Int
  /// The number of the last heading that spans the table.
  var lastSection: Int?
  /// The first column holds days, and their months head the rows.
  let namesDays: Bool
  /// Headings without a number stand between the rows, as one does over the first.
  var hasPlainSections = false
  /// What stands among the pieces more than once: no heading does.
  var repeated: Set<String> = []
  /// What the rows cost, each one: how well the heading fits them.
  var cost = 0.0

  init(run: ParagraphLines, pieces: [CellPiece], heading: ColumnHeadings, mode: CellAssignment.Mode) {
    self.run = run
    namesDays = ColumnRoles.namesDays(heading.headings[0].text)
    self.pieces = namesDays ? pieces.map { $0.amongDays() } : pieces
    self.heading = heading
    self.mode = mode
    end = heading.pieces.upperBound
    var seen: Set<String> = []
    for piece in pieces where !piece.isBlank {
      knowledge.learnAliases(of: piece.text)
      if !seen.insert(piece.text).inserted { repeated.insert(piece.text) }
    }
    addHeading()
    if let numbers = heading.numbers { add(numbers.map { $0..<$0 + 1 }) }
    if heading.headings[0].role == .number { readNumbered() } else { readUnnumbered() }
  }

  var columns: Int { heading.headings.count }

  func assignment(from column: Int) -> CellAssignment {
    CellAssignment(
      headings: heading.headings.dropFirst(column), firstColumn: column, mode: mode, pieces: pieces,
      knowledge: knowledge)
  }

  /// The best reading of the pieces: words after the last column's name may look like one more, or be one that says
  /// nothing of its column.
  static func best(
    run: ParagraphLines, pieces: [CellPiece], heading: ColumnHeadings, mode: CellAssignment.Mode
  ) -> RecoveredRows {
    let whole = RecoveredRows(run: run, pieces: pieces, heading: heading, mode: mode)
    var others = [heading.releasing(pieces)]
    if whole.cost > 0.5 {
      let next = heading.pieces.upperBound
      let more = next < pieces.count && !whole.headsLetter(next) ? heading.adding(pieces[next]) : nil
      others += [heading.dropping(1), heading.dropping(2), more]
    }
    return others.reduce(into: whole) { best, heading in
      guard let heading else { return }
      let other = RecoveredRows(run: run, pieces: pieces, heading: heading, mode: mode)
      if other.cost < best.cost { best = other }
    }
  }

  /// Adds a row whose cells are these pieces.
  ///
  /// - Parameter joined: columns that one cell covers, whose pieces each of them has.
  mutating func add(_ cells: [Range<Int>], joined: Range<Int> = 0..<0) {
    let filled = cells.flatMap { $0 }.filter { !pieces[$0].isBlank }
    guard let first = filled.min(), let last = filled.max() else { return }
    let place = run.place(pieces[first].lines.lowerBound..<pieces[last].lines.upperBound)
    let made = cells.enumerated().compactMap { column, range -> Cell? in
      let isJoined = joined ~= column
      guard !isJoined || column == joined.lowerBound else { return nil }
      let text = range.map { pieces[$0].text }.filter { !$0.isEmpty }.joined(separator: "\n")
      return Cell(
        blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))], column: column,
        columnSpan: isJoined ? joined.count : 1)
    }
    rows.append(Row(cells: made, place: place))
  }

  /// Adds the names of the columns; where one stands over two, these have a row of their own.
  private mutating func addHeading() {
    let names = heading.headings.map(\.pieces)
    guard let group = heading.group else { return add(names) }
    add(names.indices.map { group.columns ~= $0 ? group.pieces : names[$0] }, joined: group.columns)
    add(names.indices.map { group.columns ~= $0 ? names[$0] : 0..<0 })
  }

  /// Adds a heading that spans the table.
  mutating func addSpan(_ index: Int, _ last: Int? = nil) {
    let last = last ?? index
    let place = run.place(pieces[index].lines.lowerBound..<pieces[last].lines.upperBound)
    let text = (index...last).map { pieces[$0].text }.filter { !$0.isEmpty }.joined(separator: " ")
    let paragraph = Paragraph(text: text, place: place)
    lastSection = RecoveredRows.sectionNumber(of: text) ?? lastSection
    rows.append(
      Row(cells: [Cell(blocks: [.paragraph(paragraph)], column: 0, columnSpan: columns)], place: place))
  }

  /// Adds the totals that stand under the last row: words that sum up, and figures.
  mutating func addTotals() {
    while let first = pieces[end...].firstIndex(where: { !$0.isBlank }), Total.opens(pieces[first].text) {
      let next = pieces[(first + 1)...].firstIndex { !$0.isBlank && !$0.isFigure && !$0.isDash }
      let last = pieces[..<(next ?? pieces.count)].lastIndex { !$0.isBlank } ?? first
      addSpan(first, last)
      end = last + 1
    }
  }

  mutating func warn(_ range: Range<Int>) {
    let filled = range.filter { !pieces[$0].isBlank }
    guard let first = filled.first, let last = filled.last else { return }
    findings.append(
      .uncertainCells(run.place(pieces[first].lines.lowerBound..<pieces[last].lines.upperBound)))
  }
}

// MARK: - Rows with numbers

extension RecoveredRows {
  mutating func readNumbered() {
    let starts = rowStarts()
    guard let first = starts.first else { return }
    let opening = (heading.pieces.upperBound..<first).filter { !pieces[$0].isBlank }
    for index in opening { addSpan(index) }
    hasPlainSections = opening.count == 1 && !isSectionHeading(pieces[opening[0]].text)
    learn(starts)
    let assignment = assignment(from: 1)
    for (offset, start) in starts.enumerated() {
      let isLast = offset + 1 == starts.count
      let limit = isLast ? lastPiece(after: start) : starts[offset + 1]
      read(start, limit, isLast: isLast, assignment)
    }
    cost /= Double(starts.count)
  }

  /// Teaches what the rows say that have just as many pieces as columns.
  mutating func learn(_ starts: [Int]) {
    for (start, next) in zip(starts, starts.dropFirst()) where next - start == columns {
      for column in 1..<columns {
        let piece = start + column
        // A remark may stand in a row or two; that something is done is noted later, in every row or in none.
        if heading.headings[column].text.hasPrefix("Отметк") {
          knowledge.count(pieces[piece], column: column)
        }
        let role = heading.headings[column].role
        // Where an empty cell is an empty line, as many pieces as columns are the columns.
        let isParty = pieces[piece].deadline == 0 && (mode == .line || pieces[piece].party >= 0.5)
        if role == .responsible, !isParty { continue }
        knowledge.learn(pieces[piece..<piece + 1], column: column, role: role)
      }
    }
  }

  mutating func read(_ start: Int, _ limit: Int, isLast: Bool, _ assignment: CellAssignment) {
    let results = assignment.prefixes(of: start + 1..<limit)
    let subRows = SubRows(of: start + 1..<limit, in: self, assignment: assignment, isLast: isLast)
    var best: (taken: Int, cost: Double)?
    var second = Double.infinity
    for (taken, result) in results.enumerated() {
      guard let result else { continue }
      let rest = start + 1 + taken..<limit
      let cost = result.cost + (subRows.cost(from: rest.lowerBound) ?? restCost(rest, isLast: isLast))
      if cost < best?.cost ?? .infinity {
        second = best?.cost ?? .infinity
        best = (taken, cost)
      } else {
        second = min(second, cost)
      }
    }
    guard let best, let result = results[best.taken] else { return }
    add([start..<start + 1] + result.cells)
    cost += best.cost
    let filled = (start + 1..<start + 1 + best.taken).count { !pieces[$0].isBlank }
    if filled == 1, let number = RowNumber(pieces[start].text), number.style == .arabic(depth: 1) {
      lastSection = number.value
    }
    let runsOn = isLast && limit > start + 1 + best.taken && goesOnOutside(start + 1 + best.taken)
    if runsOn || min(result.margin, second - best.cost) < 0.5 || best.cost > 6 {
      warn(start..<start + 1 + best.taken)
    }
    var rest = start + 1 + best.taken..<limit
    for row in subRows.rows(from: rest.lowerBound) {
      add(row)
      if best.cost > 6 { warn(row[0].lowerBound..<row[columns - 1].upperBound) }
      rest = row[columns - 1].upperBound..<limit
    }
    end = rest.lowerBound
    guard !isLast else { return addTotals() }
    if let part = continuation(in: rest) {
      add(part.map { $0..<$0 + 1 })
      for index in part.upperBound..<limit where !pieces[index].isBlank { addSpan(index) }
    } else if let section = numberedSection(in: rest) {
      addSpan(section.lowerBound, section.upperBound - 1)
    } else {
      for index in rest where !pieces[index].isBlank { addSpan(index) }
    }
    end = limit
  }

  /// A row cut in two by a page: where empty cells are empty lines, its second half has as many pieces as columns, the
  /// first of them empty, before the headings of sections that may follow.
  func continuation(in rest: Range<Int>) -> Range<Int>? {
    guard mode == .line else { return nil }
    var upper = rest.upperBound
    // A heading may have an empty line after it, as a row has for its last cells.
    while let last = rest.last(where: { $0 < upper && !pieces[$0].isBlank }), upper - last <= 2,
      isSectionHeading(pieces[last].text)
    {
      upper = last
    }
    let part = upper - columns..<upper
    guard part.lowerBound >= rest.lowerBound, pieces[part.lowerBound].isBlank else { return nil }
    let others = rest.lowerBound..<part.lowerBound
    return part.contains { !pieces[$0].isBlank } && others.allSatisfy { pieces[$0].isBlank } ? part : nil
  }

  /// Words right under the last row that open nothing outside the table.
  func goesOnOutside(_ index: Int) -> Bool {
    let text = pieces[index].text
    return mode == .line && !text.isEmpty && !opensOutside(text) && !isSignature(text)
  }

  /// What pieces cost that stand between a row and the next number: headings of sections; after the last row, notes.
  ///
  /// - Parameter spans: what all of them cost as headings, where that is known.
  func restCost(_ rest: Range<Int>, isLast: Bool, spans: Double? = nil) -> Double {
    guard let first = rest.first(where: { !pieces[$0].isBlank }) else {
      return Double(rest.count) * (isLast ? 0.1 : 0.5)
    }
    if isLast { return opensOutside(pieces[first].text) || isSignature(pieces[first].text) ? 0 : 1.2 }
    if continuation(in: rest) != nil { return 0.3 }
    if numberedSection(in: rest) != nil { return -1.5 }
    if isPlainSection(rest) { return 0.2 }
    // Empty lines before a heading are cells of the row above.
    let cells = mode == .line ? Double(first - rest.lowerBound) * 0.7 : 0
    return cells + (spans ?? rest.reduce(0) { $0 + spanCost($1) })
  }

  /// What a piece costs as a heading of its own.
  func spanCost(_ index: Int) -> Double {
    let piece = pieces[index]
    if piece.isBlank { return 0 }
    if opensNextSection(piece.text) || headsLetter(index) { return -1.5 }
    if isSectionHeading(piece.text) { return 0.2 }
    return 2.2 + piece.deadline * 2 + (knowledge.isParty(piece.text) ? 3 : 0)
  }

  func opensOutside(_ text: String) -> Bool {
    [
      "Примечани", "ПРИМЕЧАНИ", "<*>", "*", "---", "___", "Приложение", "ПРИЛОЖЕНИЕ", "УТВЕРЖД",
      "Список сокращений",
    ].contains {
      text.hasPrefix($0)
    }
  }

  /// «Начальник отдела          (подпись)»: words, a wide gap, words.
  func isSignature(_ text: String) -> Bool {
    let words = text.split(separator: "   ", omittingEmptySubsequences: true)
    return words.count == 2 && text.utf8.count < 200
  }

  /// How far the last row can reach: no row is longer than twice the longest before it.
  func lastPiece(after start: Int) -> Int { min(pieces.count, start + 1 + CellAssignment.mostPieces) }
}

extension ReadingFinding {
  static func uncertainCells(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english:
        "no sign divides the cells of this row; which words belong to which column was judged by what they say",
      russian: "ячейки этой строки ничем не разделены; к какому столбцу относятся слова, решено по их смыслу",
      place: place)
  }
}
