import DecreeDocument

/// Walks through a document and tells its plan tables from the others, and from pieces of the plan before.
struct PlanFinder {
  var mender: Mender
  private var reading = TablesReading()
  /// Paragraphs since the last plan table.
  private var pending: [Paragraph] = []
  /// Among them a line was found that opens another plan.
  private var hasOpening = false

  init(mender: Mender) {
    self.mender = mender
  }

  static func find(in document: Document, mender: Mender) -> TablesReading {
    var finder = PlanFinder(mender: mender)
    for block in document.blocks { finder.take(block) }
    if finder.reading.plans.isEmpty {
      finder.reading.paragraphs = finder.pending
    } else {
      finder.reading.plans[finder.reading.plans.count - 1].after = finder.pending
    }
    return finder.reading
  }

  private mutating func take(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): pending.append(paragraph)
    case .table(let table) where TableShape.isFrame(table) && !mayBePlan(table):
      // A table that only holds others in place.
      for row in table.rows { for cell in row.cells { for block in cell.blocks { take(block) } } }
    case .table(let table): take(table)
    }
  }

  /// Whether a table in whose cells others stand is a plan's own, or a piece of it: an activity may hold a small table.
  private mutating func mayBePlan(_ table: Table) -> Bool {
    if HeaderReader(mender: mender).read(table) != nil { return true }
    return reading.plans.last.map { isPiece(table, of: $0) } ?? false
  }

  private mutating func take(_ table: Table) {
    let reader = HeaderReader(mender: mender)
    let silent = SilentColumns(mender: mender)
    let header = reader.read(table).map { silent.settled(PeriodColumns.settled($0, table), table) }
    if let header, let draft = reading.plans.last, isRest(header, table, of: draft) {
      return goOn(table, from: 0, columns: draft.columns)
    }
    if let header, let draft = reading.plans.last, isPiece(header, of: draft) {
      return goOn(table, from: header.endRow, columns: columns(of: header, like: draft))
    }
    if let header, TableJudge.isPlan(header, table, title: titleBefore()) { return begin(table, header) }
    if header == nil, let draft = reading.plans.last, isPiece(table, of: draft) {
      return goOn(table, from: 0, columns: columns(of: table, like: draft))
    }
    if header == nil, let guessed = ContentRoles(mender: mender).header(of: table) {
      return begin(table, guessed)
    }
    leaveOut(table, header)
  }

  private mutating func begin(_ table: Table, _ header: TableHeader) {
    var front = pending
    for row in table.rows[..<header.firstRow] { front += TableShape.paragraphs(of: row) }
    var draft = PlanDraft(
      front: front, columns: header.columns, headerKeys: HeaderKeys.of(table, header, mender),
      place: table.place,
      isGuessed: header.isGuessed, width: TableShape.width(of: table))
    draft.rows.append(table, from: header.endRow, columns: header.columns)
    reading.plans.append(draft)
    clear()
    for column in header.guessed {
      reading.diagnostics.append(
        .columnGuessed(column, plan: reading.plans.count - 1, place: table.place))
    }
    if header.isGuessed {
      reading.diagnostics.append(.columnsGuessed(plan: reading.plans.count - 1, place: table.place))
    }
  }

  /// Adds a piece of the last plan, and the lines that stand between.
  private mutating func goOn(_ table: Table, from start: Int, columns: [PlanColumn]) {
    let index = reading.plans.count - 1
    let divider = RowDivider(columns: columns)
    for paragraph in pending where !PageFurniture.isFurniture(paragraph.text) {
      reading.plans[index].rows.append(divider.row(paragraph))
    }
    reading.plans[index].rows.append(table, from: start, columns: columns)
    clear()
  }

  private mutating func clear() {
    pending = []
    hasOpening = false
  }

  /// The same header again, and no new title between.
  private mutating func isPiece(_ header: TableHeader, of draft: PlanDraft) -> Bool {
    guard header.columns.count == draft.columns.count else { return false }
    return (isSame(header, as: draft) || isSecondRow(header, of: draft)) && !startsPlan()
  }

  private func isSame(_ header: TableHeader, as draft: PlanDraft) -> Bool {
    HeaderKey.of(header.columns.map(\.header)) == HeaderKey.of(draft.columns.map(\.header))
  }

  /// Of a header of two rows, only the second may come again.
  private func isSecondRow(_ header: TableHeader, of draft: PlanDraft) -> Bool {
    let names = [Column.Role.number, .activity].map { role in
      [header.columns, draft.columns].map { $0.first { $0.role == role }.map { HeaderKey.of([$0.header]) } }
    }
    return names.allSatisfy { $0[0] != nil && $0[0] == $0[1] }
      && onlyBetween { $0.trimmed.isEmpty }
  }

  /// Rows of the plan right under it, in words that headers are made of too.
  private func isRest(_ header: TableHeader, _ table: Table, of draft: PlanDraft) -> Bool {
    guard TableShape.width(of: table) == draft.width, isNextToPlan else { return false }
    guard let column = draft.columns.firstIndex(where: { $0.role == .number }) else {
      return !isSame(header, as: draft) && TableJudge.mayBeRow(header, table)
    }
    return header.firstRow == 0 && isRestOfRow(table, of: draft, numbers: column)
  }

  /// The rest of a row that a page cut in two: its number's cell does not head a column of numbers, and the row under it
  /// counts on.
  private func isRestOfRow(_ table: Table, of draft: PlanDraft, numbers column: Int) -> Bool {
    let divider = RowDivider(columns: draft.columns)
    let numbers = table.rows.map { row in
      divider.row(row, startsPiece: false, linesAreWrapped: false).values[column].text.trimmed
    }
    guard ColumnRoles.reading(of: numbers[0])?.role != .number, RowNumber(numbers[0]) == nil,
      let next = numbers.first(where: { !$0.isEmpty }).flatMap({ RowNumber($0) }),
      let last = draft.rows.last({ RowNumber($0.values[column].text.trimmed) })
    else { return false }
    return next.isNext(to: last)
  }

  /// The piece's own grid, and the roles that the whole table has: a short piece may not show them.
  private func columns(of header: TableHeader, like draft: PlanDraft) -> [PlanColumn] {
    zip(header.columns, draft.columns).map { piece, whole in
      var column = whole
      column.grid = piece.grid
      column.headerEnd = piece.headerEnd
      return column
    }
  }

  /// No header: rows of the same shape, and no new title between.
  private mutating func isPiece(_ table: Table, of draft: PlanDraft) -> Bool {
    let width = TableShape.width(of: table)
    let cells = table.rows.map(\.cells.count).max() ?? 0
    return (width == draft.width || cells == draft.columns.count || width == draft.columns.count)
      && !TableShape.isSignature(table) && !startsPlan()
  }

  /// A piece with the plan's grid has its columns; another grid with as many cells has them in order.
  private func columns(of table: Table, like draft: PlanDraft) -> [PlanColumn] {
    guard TableShape.width(of: table) != draft.width else { return draft.columns }
    guard let row = table.rows.first(where: { $0.cells.count == draft.columns.count }) else {
      return draft.columns
    }
    var columns = draft.columns
    for (index, cell) in row.cells.enumerated() {
      columns[index].grid = cell.column..<(cell.column + cell.columnSpan)
      columns[index].headerEnd = columns[index].grid.upperBound
    }
    return columns
  }

  /// Whether the lines since the last plan open another one. Asked last: there may be many, and only where one of them
  /// does can they be asked for again.
  private mutating func startsPlan() -> Bool {
    if hasOpening { return true }
    let lines = FrontLine.all(in: pending).filter { !PageFurniture.isFurniture($0.text) }
    hasOpening = lines.contains {
      // «II. Мероприятия в летний сезон» heads the rows of the next piece.
      StampReader.opens($0.text)
        || (TitleReader.opens($0.text) && $0.text.utf8.count > 20 && !Section(text: $0.text).isMarked)
    }
    return hasOpening
  }

  /// Only what a page leaves stands between the last plan and here.
  private var isNextToPlan: Bool { onlyBetween(PageFurniture.isFurniture) }

  /// Whether only such lines stand there, and few: a document of many tables must not be looked through for each again.
  private func onlyBetween(_ isSuch: (String) -> Bool) -> Bool {
    pending.count <= 20 && pending.allSatisfy { isSuch($0.text) }
  }

  private func titleBefore() -> String {
    pending.suffix(12).map(\.text).joined(separator: " ")
  }

  private mutating func leaveOut(_ table: Table, _ header: TableHeader?) {
    if header == nil, TableShape.isLayout(table) {
      for row in table.rows { pending += TableShape.paragraphs(of: row) }
      return
    }
    let mayBePiece =
      reading.plans.last.map { $0.width == TableShape.width(of: table) } == true && isNextToPlan
    reading.diagnostics.append(
      .tableLeftOut(TableJudge.reason(header), mayBePiece: mayBePiece, place: table.place))
  }
}
