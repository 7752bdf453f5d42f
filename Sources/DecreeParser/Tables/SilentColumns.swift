import DecreeDocument

/// Gives a role to columns whose own header says nothing, where the rest of the header leaves it open.
struct SilentColumns {
  var mender: Mender

  /// How many rows are looked at.
  private static let sample = 60

  func settled(_ header: TableHeader, _ table: Table) -> TableHeader {
    var header = header
    if !header.has(.number), let first = header.columns.first, first.role == .other, first.period == nil,
      ColumnRoles.reading(of: first.header)?.strength != .strong, numbers(first, header, table)
    {
      header.columns[0].role = .number
    }
    if !header.has(.activity), header.has(.deadline) || header.has(.responsible) {
      let silent = header.columns.indices.filter { isSilent(header.columns[$0]) }
      // «Объект проверки», «Председатель комиссии»: an office does the work and states none, however long its cells are.
      let works = silent.filter { !CellContents.isOffice(header.columns[$0].header) }
      let longest = (works.isEmpty ? silent : works).max {
        bytes(header.columns[$0], header, table) < bytes(header.columns[$1], header, table)
      }
      if let longest, header.columns[longest].role == .other,
        !header.columns[longest].header.isEmpty || isMarked(header, table)
      {
        header.columns[longest].role = .activity
        header.guessed.append(header.columns[longest])
      }
    }
    // With both said, a column that looks like either is another matter.
    if header.has(.activity), header.has(.deadline) != header.has(.responsible) {
      let missing: Column.Role = header.has(.deadline) ? .responsible : .deadline
      let columns = header.columns.indices.filter { isSilent(header.columns[$0]) }
      if let found = columns.first(where: { holds(missing, header.columns[$0], header, table) }) {
        header.columns[found].role = missing
        header.guessed.append(header.columns[found])
      }
    }
    return header
  }

  /// Whether the file or the layout itself marks the header: a column that it leaves without a name is still one of a plan.
  private func isMarked(_ header: TableHeader, _ table: Table) -> Bool {
    table.rows[header.firstRow..<header.endRow].contains { $0.isHeader }
  }

  /// Whether most of the column's cells are parties, or deadlines.
  private func holds(_ role: Column.Role, _ column: PlanColumn, _ header: TableHeader, _ table: Table) -> Bool
  {
    let texts = texts(column, header, table)
    guard texts.count > 1, !column.header.isEmpty else { return false }
    return role == .responsible
      ? names(column, header, table) > 0.6 : CellContents.share(texts, CellContents.isDeadline) > 0.6
  }

  /// The share of the column's cells that are names of parties: all, where the header is an office («Председатель комиссии»).
  private func names(_ column: PlanColumn, _ header: TableHeader, _ table: Table) -> Double {
    if CellContents.isOffice(column.header) { return 1 }
    let texts = texts(column, header, table)
    return max(CellContents.parties(texts), CellContents.names(texts))
  }

  private func isSilent(_ column: PlanColumn) -> Bool {
    column.role == .other && column.period == nil && ColumnRoles.reading(of: column.header) == nil
  }

  private func numbers(_ column: PlanColumn, _ header: TableHeader, _ table: Table) -> Bool {
    let texts = texts(column, header, table)
    return !texts.isEmpty && texts.count { RowNumber(RowNumber.cell($0)) != nil } * 5 > texts.count * 3
  }

  private func bytes(_ column: PlanColumn, _ header: TableHeader, _ table: Table) -> Int {
    texts(column, header, table).reduce(0) { $0 + $1.utf8.count }
  }

  private func texts(_ column: PlanColumn, _ header: TableHeader, _ table: Table) -> [String] {
    table.rows[header.endRow...].prefix(SilentColumns.sample).compactMap { row in
      let cell = row.cells.first { column.grid ~= $0.column && !$0.continues }
      let text = row.cells.count > 1 ? cell.map { mender.text($0.text, wrapped: table.linesAreWrapped) } : nil
      return text?.isEmpty == false ? text : nil
    }
  }
}
