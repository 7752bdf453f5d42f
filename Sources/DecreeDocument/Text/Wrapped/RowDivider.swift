/// Finds the rows of a table that has no rules between them: a number in the first column begins a row; where there are
/// no numbers, a column that was empty and speaks again does, or a line that would have had room on the one above.
struct RowDivider<Measure: TextMeasure> {
  let text: TextLines
  let columns: Int
  let measure: Measure
  private let lines: [ColumnLine]
  /// How wide each column is.
  private let widths: [Int]
  /// The column with most words: the activities.
  private let mainColumn: Int
  private let isNumbered: Bool
  /// Columns in which no row that shows where it begins is empty.
  private var alwaysFilled: Set<Int> = []
  /// What number the last row began with, before its words.
  private var lastNumber: Int?
  private(set) var findings: [ReadingFinding] = []
  private(set) var rows: [WrappedRow] = []

  /// - Parameter widths: of the columns, where they are known; else that of their widest line.
  init(_ lines: [ColumnLine], columns: Int, text: TextLines, measure: Measure, widths known: [Int]? = nil) {
    self.lines = lines
    self.columns = columns
    self.text = text
    self.measure = measure
    var widths = Array(repeating: 0, count: columns)
    var bytes = widths
    var numbers = (are: 0, areNot: 0)
    for line in lines where !line.isSpan && !line.isHeading {
      for (column, cell) in line.cells.enumerated() where !cell.isEmpty {
        widths[column] = max(widths[column], measure.width(cell))
        bytes[column] += cell.count
      }
      if let first = line.cells.first, !first.isEmpty, !line.numbersColumns {
        if RowSigns.isNumber(first) { numbers.are += 1 } else { numbers.areNot += 1 }
      }
    }
    self.widths = known ?? widths
    mainColumn = RowDivider.activityColumn(lines) ?? bytes.indices.max { bytes[$0] < bytes[$1] } ?? 0
    // A heading of two or three lines is not against it.
    isNumbered = numbers.are > 1 && numbers.are * 2 > numbers.areNot || numbers.are == 1 && numbers.areNot < 4
    if !isNumbered { alwaysFilled = filledColumns() }
    divide()
    if isNumbered, !measure.isExact { findings += centredRows() }
    if !measure.isExact {
      findings += ShortLines(rows, mainColumn: mainColumn, measure: measure).findings(text)
    }
  }

  /// Where cells stand in the middle of their rows, a number does not show where its row begins: none is sure then.
  private func centredRows() -> [ReadingFinding] {
    var numbered = 0
    var late = 0
    for (line, previous) in zip(lines.dropFirst(), lines)
    where !line.isSpan && !line.isHeading && RowSigns.isNumber(line.cells[0]) && !line.numbersColumns {
      numbered += 1
      let main = line.cells[mainColumn]
      let goesOn = !previous.isSpan && !previous.isHeading && !previous.cells[mainColumn].isEmpty
      if goesOn, main.isEmpty || main.beginsInLowerCase { late += 1 }
    }
    guard late > 1, late * 5 > numbered else { return [] }
    return rows.compactMap(\.lines).map { .centredRow(text.place($0)) }
  }

  /// Looks at the lines on which a column speaks again that was silent: rows begin there.
  private func filledColumns() -> Set<Int> {
    var starts = 0
    var empty = Array(repeating: 0, count: columns)
    for (line, previous) in zip(lines.dropFirst(), lines)
    where !line.isSpan && !line.isHeading && !line.startsPage
      && (previous.isSpan || wakes(line, after: previous))
    {
      starts += 1
      for column in 0..<columns where line.cells[column].isEmpty { empty[column] += 1 }
    }
    guard starts > 2 else { return [] }
    return Set((0..<columns).filter { empty[$0] * 10 < starts })
  }

  private func wakes(_ line: ColumnLine, after previous: ColumnLine) -> Bool {
    !line.cells[mainColumn].isEmpty
      && line.cells.indices.contains { previous.cells[$0].isEmpty && !line.cells[$0].isEmpty }
  }

  /// The column that the heading says holds the activities.
  private static func activityColumn(_ lines: [ColumnLine]) -> Int? {
    for line in lines.prefix(6) where !line.isSpan && RowSigns.areHeader(line.cells) {
      if let column = line.cells.firstIndex(where: RowSigns.namesActivities) { return column }
    }
    return nil
  }

  private mutating func divide() {
    /// The row that a line goes on with, where it begins none, and the last of its lines; headings are passed over.
    var open: Int?
    var previous: ColumnLine?
    var isInHeading = false
    for line in lines {
      if line.isHeading {
        if !isInHeading { rows.append(WrappedRow()) }
        rows[rows.count - 1].add(line)
        isInHeading = true
        continue
      }
      isInHeading = false
      if beginsRow(line, after: previous, isFirst: open == 0) {
        rows.append(WrappedRow())
        open = rows.count - 1
        lastNumber = RowDivider.number(of: line)
      }
      rows[open ?? 0].add(line)
      previous = line
    }
    for index in rows.indices { rows[index].joinCutWords(widths: widths, measure: measure) }
  }

  private mutating func beginsRow(_ line: ColumnLine, after previous: ColumnLine?, isFirst: Bool) -> Bool {
    guard let previous else { return true }
    if let span = line.span {
      // A heading of two lines goes on in lower case; a number is another row's.
      return !(previous.span?.column == span.column && span.text.beginsInLowerCase)
        || span.column > 0 && !line.cells[0].isEmpty
    }
    if previous.isSpan || line.numbersColumns || previous.numbersColumns { return true }
    if sumsUp(line) { return true }
    let first = line.cells[0]
    if RowSigns.isNumberHeading(first) { return !RowSigns.isHalvedNumberHeading(previous.cells[0], first) }
    if isNumbered && RowSigns.isNumber(first) { return !goesOnWithNumber(line, after: previous) }
    if isNumbered && isFirst && !hasDigits(line) { return false }
    return isNumbered ? beginsUnnumbered(line, after: previous) : beginsByShape(line, after: previous)
  }

  /// A row of totals: its words, and a figure in another column.
  private func sumsUp(_ line: ColumnLine) -> Bool {
    let filled = line.cells.filter { !$0.isEmpty }
    return filled.first.map { !$0.beginsInLowerCase && RowSigns.opensTotal($0) } ?? false
      && filled.dropFirst().contains { $0.first.map { (0x30...0x39).contains($0) } ?? false }
  }

  /// The rest of a number that the column has cut, beside words that go on.
  private func goesOnWithNumber(_ line: ColumnLine, after previous: ColumnLine) -> Bool {
    let main = line.cells[mainColumn]
    return main.isEmpty || main.beginsInLowerCase
      ? CutNumber.joins(previous.cells[0], line.cells[0], room: widths[0], measure: measure) : false
  }

  /// In a numbered table, a row without a number: a column speaks again that had fallen silent, in a capital.
  private func beginsUnnumbered(_ line: ColumnLine, after previous: ColumnLine) -> Bool {
    if !line.cells[0].isEmpty { return !previous.cells[0].isEmpty ? false : true }
    let main = line.cells[mainColumn]
    if line.startsPage || main.isEmpty || main.beginsInLowerCase || main.beginsWithListMark { return false }
    if previous.cells[mainColumn].isEmpty { return true }
    // Cells that were set as text begin at their row's head: those that speak again together stand in a new row.
    return measure.isExact
      && line.cells.indices.count { previous.cells[$0].isEmpty && !line.cells[$0].isEmpty } > 1
  }

  private mutating func beginsByShape(_ line: ColumnLine, after previous: ColumnLine) -> Bool {
    let main = line.cells[mainColumn]
    if main.isEmpty { return false }
    if main.beginsInLowerCase && line.startsPage { return false }
    if main.beginsWithListMark && line.cells[0].isEmpty { return false }
    let missing = alwaysFilled.count { line.cells[$0].isEmpty }
    if let number = RowDivider.number(of: line), number == lastNumber.map({ $0 + 1 }) { return true }
    if missing > 0, line.cells[0].isEmpty || missing > 1 || main.beginsInLowerCase || main.beginsWithListMark
    {
      // Every cell but one that two rows share begins anew: «г. Богородицк | 06.11.2019 | | Инспекция № 1».
      if missing == 1, !line.cells[0].isEmpty, !main.beginsWithListMark, startsAnew(line, after: previous) {
        findings.append(.uncertainRow(text.place(line.index..<line.index + 1)))
      }
      return false
    }
    if missing == 0, wakes(line, after: previous), !line.startsPage { return true }
    var score = 0
    for column in line.cells.indices where !line.cells[column].isEmpty && !previous.cells[column].isEmpty {
      let fits = fits(line.cells[column], after: previous.cells[column], column: column)
      if column == mainColumn {
        // «г. Богородицк» goes on with nothing, where it had room above.
        let lower = main.beginsInLowerCase && !(fits && CellEdge.opensPlace(main))
        score += fits ? (lower ? -1 : 3) : (lower ? -4 : 1)
      } else if fits || CellEdge.isDate(line.cells[column]) && CellEdge.isDate(previous.cells[column]) {
        // Of two dates without a comma each has its row.
        score += 2
      }
    }
    if score == 2 || score == 1 { findings.append(.uncertainRow(text.place(line.index..<line.index + 1))) }
    // A row whose every cell goes on in the next line would rarely go on with a capital there.
    let isWhole =
      missing == 0 && alwaysFilled.count > (measure.isExact ? 1 : 2) && !main.beginsInLowerCase
      && !previous.cells[mainColumn].endsOpen
    return score > (isWhole ? 0 : missing > 0 ? 3 : 1)
  }

  /// The number that a row's first cell begins with, before its words: «10. Информирование граждан».
  private static func number(of line: ColumnLine) -> Int? {
    let digits = line.cells[0].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), line.cells[0].dropFirst(digits.count).starts(with: ". ".utf8) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Whether each cell of a line could have stood on the line above, and none of them goes on in a small letter but the first.
  private func startsAnew(_ line: ColumnLine, after previous: ColumnLine) -> Bool {
    let filled = line.cells.indices.filter { !line.cells[$0].isEmpty }
    return filled.count > 2
      && filled.allSatisfy { column in
        !previous.cells[column].isEmpty
          && fits(line.cells[column], after: previous.cells[column], column: column)
          && (column == 0 || !line.cells[column].beginsInLowerCase)
      }
  }

  /// Whether the first word of a line would have had room on the line above.
  private func fits(_ line: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>, column: Int) -> Bool {
    let word = line.firstWord
    return measure.width(previous) + measure.width([0x20]) + measure.width(word) <= widths[column]
  }

  private func hasDigits(_ line: ColumnLine) -> Bool {
    line.cells.contains { $0.first.map { (0x30...0x39).contains($0) } ?? false }
  }
}

extension WrappedRow {
  /// Adds what a line says to the row's cells.
  fileprivate mutating func add(_ line: ColumnLine) {
    touch(line.index)
    if let span = line.span {
      if let cell = cell(at: span.column),
        cells[cell].columns.count > 1 || line.cells.count == span.column + 1
      {
        cells[cell].lines.append(WrappedLine(index: line.index, text: span.text))
      } else {
        for column in 0..<span.column {
          let text = line.cells[column]
          cells.append(
            WrappedCell(
              columns: column..<column + 1,
              lines: text.isEmpty ? [] : [WrappedLine(index: line.index, text: text)]))
        }
        cells.append(
          WrappedCell(
            columns: span.column..<line.cells.count, lines: [WrappedLine(index: line.index, text: span.text)])
        )
      }
      return
    }
    if cells.isEmpty {
      cells = line.cells.indices.map { WrappedCell(columns: $0..<$0 + 1, lines: []) }
    }
    for (column, text) in line.cells.enumerated() where !text.isEmpty {
      cells[column].lines.append(WrappedLine(index: line.index, text: text))
    }
    for (columns, text) in line.over {
      let piece = WrappedLine(index: line.index, text: text)
      if let known = over.firstIndex(where: { $0.columns.overlaps(columns) }) {
        over[known].lines.append(piece)
      } else {
        over.append(WrappedCell(columns: columns, lines: [piece]))
      }
    }
  }
}

extension ReadingFinding {
  static func centredRow(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-boundary-uncertain",
      english:
        "the cells stand in the middle of their rows, so that the number does not show where this one begins",
      russian: "ячейки выровнены по середине строк таблицы, и по номеру не видно, где начинается эта строка",
      place: place)
  }

  static func uncertainRow(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-boundary-uncertain",
      english: "nothing but the width of the lines tells whether a new row begins here",
      russian: "начинается ли здесь новая строка таблицы, видно лишь по ширине строк текста", place: place)
  }
}
