import DecreeDocument

/// Finds the header of a table, over one row or two, and what its columns are.
struct HeaderReader {
  var mender: Mender

  /// How many rows may stand before a header, and how long a header's cell may be in bytes.
  private static let searchedRows = 8
  private static let cellBytes = 360

  /// The table's header; nothing where no row of its head says what the columns hold.
  func read(_ table: Table) -> TableHeader? {
    for (index, row) in table.rows.prefix(HeaderReader.searchedRows).enumerated() {
      let cells = row.cells.filter { !$0.continues }
      guard cells.count > 1 || row.cells.count > 1 else { continue }
      if RowNumber(text(cells.first, in: table)) != nil, !isColumnNumbers(row, in: table) { return nil }
      guard isHeader(row, in: table) else { continue }
      return header(of: table, at: index)
    }
    return nil
  }

  /// Whether the cells name at least two of the parts of a plan, as headers do.
  private func isHeader(_ row: Row, in table: Table) -> Bool {
    var roles: [Column.Role] = []
    var filled = 0
    for cell in row.cells where !cell.continues {
      let text = text(cell, in: table)
      guard !text.isEmpty else { continue }
      guard text.utf8.count <= HeaderReader.cellBytes else { return false }
      filled += 1
      guard let role = ColumnRoles.reading(of: text)?.role, role != .other, !roles.contains(role) else {
        continue
      }
      roles.append(role)
    }
    return filled >= 2
      && (roles.count >= 3 || (roles.count == 2 && (roles.contains(.activity) || filled <= 4)))
  }

  private func header(of table: Table, at index: Int) -> TableHeader {
    let top = table.rows[index]
    let width = table.rows.reduce(0) { max($0, $1.cells.last.map { $0.column + $0.columnSpan } ?? 0) }
    var columns: [PlanColumn] = []
    var end = index + 1
    let below = index + 1 < table.rows.count ? table.rows[index + 1] : nil
    let parts = below.flatMap { subheaders(in: $0, under: top, table) }
    if parts != nil { end += 1 }
    for (position, cell) in top.cells.enumerated() {
      let next = position + 1 < top.cells.count ? top.cells[position + 1].column : width
      let title = text(cell, in: table)
      let reading = ColumnRoles.reading(of: title)
      let covered =
        parts?.filter { cell.column..<max(next, cell.column + cell.columnSpan) ~= $0.column } ?? []
      guard !covered.isEmpty, !title.isEmpty else {
        if title.isEmpty, parts?.contains(where: { $0.column == cell.column }) == true { continue }
        var column = PlanColumn(
          header: title, reading: reading, grid: cell.column..<max(next, cell.column + 1))
        column.headerEnd = cell.column + cell.columnSpan
        columns.append(column)
        continue
      }
      for part in covered {
        columns.append(column(part, under: title, reading, in: table))
      }
    }
    if let parts { columns += orphans(parts, columns, top, table) }
    columns.sort { $0.grid.lowerBound < $1.grid.lowerBound }
    while columns.count > 1, columns.last?.header.isEmpty == true,
      isEmpty(columns[columns.count - 1], table, end)
    {
      columns.removeLast()
    }
    while end < table.rows.count, isColumnNumbers(table.rows[end], in: table) { end += 1 }
    return TableHeader(columns: OneOfEach.settled(columns), firstRow: index, endRow: end)
  }

  /// The cells of a second header row: they stand under a header that spans them, or name parts of a period.
  private func subheaders(in row: Row, under top: Row, _ table: Table) -> [Cell]? {
    let filled = row.cells.filter { !$0.continues && !text($0, in: table).isEmpty }
    guard !filled.isEmpty, !isColumnNumbers(row, in: table) else { return nil }
    let spans = top.cells.contains { $0.columnSpan > 1 }
    guard spans || filled.count > 1 else { return nil }
    for cell in filled {
      let title = text(cell, in: table)
      let above = top.cells.first { $0.column..<($0.column + $0.columnSpan) ~= cell.column }
      let isSpanned = (above?.columnSpan ?? 1) > 1
      let over = top.cells.last { $0.column <= cell.column && !text($0, in: table).isEmpty }
      let isPart =
        PeriodName.period(title, under: text(over, in: table)) != nil
        || HeaderReader.parts.contains(Letters.folded(title))
      guard title.utf8.count <= 120, isPart || (isSpanned && cell.columnSpan < above?.columnSpan ?? 1) else {
        return nil
      }
    }
    return filled
  }

  /// Words that stand under «Срок», «Объем финансирования» and the like.
  static let parts: Set<String> = [
    "начало", "окончание", "начала", "окончания", "завершение", "с", "по", "план", "факт", "всего",
    "дата начала",
    "дата окончания", "исполнитель", "соисполнители", "соисполнитель", "ответственный исполнитель",
  ]

  private func column(
    _ part: Cell, under title: String, _ above: ColumnRoles.Reading?, in table: Table
  ) -> PlanColumn {
    let name = text(part, in: table)
    let own = ColumnRoles.reading(of: name)
    let reading = own.map { $0.strength == .strong ? $0 : above ?? $0 } ?? above
    var column = PlanColumn(
      header: title + " " + name, reading: reading, grid: part.column..<(part.column + part.columnSpan))
    if let period = PeriodName.period(name, under: title) {
      column.period = period + (PeriodName.year(in: title).map { " \($0) года" } ?? "")
    }
    return column
  }

  /// Second-row cells under an empty first-row cell: a text layout leaves the span out.
  private func orphans(_ parts: [Cell], _ columns: [PlanColumn], _ top: Row, _ table: Table) -> [PlanColumn] {
    parts.filter { part in !columns.contains { $0.grid ~= part.column } }.map { part in
      let above = top.cells.last { $0.column < part.column && !text($0, in: table).isEmpty }
      let title = above.map { text($0, in: table) } ?? ""
      return column(part, under: title, ColumnRoles.reading(of: title), in: table)
    }
  }

  private func isEmpty(_ column: PlanColumn, _ table: Table, _ start: Int) -> Bool {
    table.rows[start...].allSatisfy { row in
      row.cells.allSatisfy { !(column.grid ~= $0.column) || text($0, in: table).isEmpty }
    }
  }

  /// «1 | 2 | 3 | 4» under the header.
  func isColumnNumbers(_ row: Row, in table: Table) -> Bool {
    let texts = row.cells.filter { !$0.continues }.map { text($0, in: table) }.filter { !$0.isEmpty }
    return ColumnNumbers.match(texts)
  }

  private func text(_ cell: Cell?, in table: Table) -> String {
    guard let cell, !cell.continues else { return "" }
    return mender.text(cell.text, wrapped: table.linesAreWrapped)
  }
}

/// One column numbers the rows, one states the activity and one the result, however many headers could.
enum OneOfEach {
  static func settled(_ columns: [PlanColumn]) -> [PlanColumn] {
    var columns = columns
    // «Наименование результата, контрольной точки»: where no other column says what is done, this one does.
    if !columns.contains(where: { $0.role == .activity }),
      let named = columns.firstIndex(where: { $0.role == .result && namesResults($0.header) })
    {
      columns[named].role = .activity
    }
    // «Подразделение» beside «Ответственный исполнитель» says where, and not who.
    let parties = columns.indices.filter { columns[$0].role == .responsible && !columns[$0].isCoExecutor }
    if parties.contains(where: { isStrong(columns[$0]) }) {
      for index in parties where !isStrong(columns[index]) { columns[index].role = .other }
    }
    // «Ответственный за контроль» beside «Исполнитель» does not do the work.
    leaveToOthers(.responsible, ColumnRoles.namesControl, in: &columns)
    // «Срок, рабочих дней» beside «Месяц проведения» says how long, and not when.
    leaveToOthers(.deadline, ColumnRoles.countsTime, in: &columns)
    for role in [Column.Role.number, .activity, .result] {
      let candidates = columns.indices.filter { columns[$0].role == role }
      guard candidates.count > 1 else { continue }
      let strength = { (index: Int) in ColumnRoles.reading(of: columns[index].header)?.strength.rawValue ?? 0
      }
      let best = candidates.map(strength).max()
      let strongest = candidates.filter { strength($0) == best }
      // «Направление», «Содержание деятельности»: the one groups what the other states.
      let chosen = strongest.first { !groups(columns[$0].header) } ?? strongest.first
      for index in candidates where index != chosen { columns[index].role = .other }
    }
    return columns
  }

  /// Takes the part from the columns that only seem to play it, where another does.
  private static func leaveToOthers(
    _ role: Column.Role, _ seems: (String) -> Bool, in columns: inout [PlanColumn]
  ) {
    let players = columns.indices.filter { columns[$0].role == role && !columns[$0].isCoExecutor }
    guard players.contains(where: { !seems(columns[$0].header) }) else { return }
    for index in players where seems(columns[index].header) { columns[index].role = .other }
  }

  /// Whether the header itself, or that over it, leaves no doubt of the column's part.
  private static func isStrong(_ column: PlanColumn) -> Bool {
    ColumnRoles.reading(of: column.header)?.strength == .strong
  }

  /// «Направление», «Направление работы»
  private static func groups(_ header: String) -> Bool {
    Word.all(in: header).first?.text.hasPrefix("направлен") == true
  }

  /// «Наименование результата»: the column names what comes of the work, and so the work.
  static func namesResults(_ header: String) -> Bool {
    Word.all(in: header).first?.text.hasPrefix("наименован") == true
      && ColumnRoles.reading(of: header)?.strength == .strong
  }
}

/// A row that numbers the columns.
enum ColumnNumbers {
  static func match(_ texts: [String]) -> Bool {
    // Nearly all rows are told from these by their length alone.
    guard texts.count >= 2, texts.allSatisfy({ $0.utf8.count <= 24 }) else { return false }
    var expected = texts.first == "0" ? 0 : 1
    // «3 4»: the numbers of columns that a layout did not tell apart.
    for text in texts.flatMap({ $0.split(separator: " ").map(String.init) }) {
      let digits = text.hasSuffix(".") ? String(text.dropLast()) : text
      if digits == String(expected) {
        expected += 1
      } else if !(expected == 1 && ["А", "Б", "В", "A", "B"].contains(digits)) {
        return false
      }
    }
    return true
  }
}
