import DecreeDocument
import RussianTerms

/// Tells the roles of columns that no header names by what their cells hold.
struct ContentRoles {
  var mender: Mender

  /// How many rows are looked at.
  private static let sample = 60

  func header(of table: Table) -> TableHeader? {
    let width = TableShape.width(of: table)
    guard table.rows.count >= 2, width >= 2, width <= 12 else { return nil }
    var roles = [Column.Role](repeating: .other, count: width)
    let texts = (0..<width).map { column in
      table.rows.prefix(ContentRoles.sample).compactMap { row -> String? in
        guard row.cells.count > 1, let cell = row.cells.first(where: { $0.column == column }) else {
          return nil
        }
        let text = mender.text(cell.text, wrapped: table.linesAreWrapped)
        return text.isEmpty ? nil : text
      }
    }
    if CellContents.share(texts[0], { RowNumber($0) != nil }) > 0.6 { roles[0] = .number }
    let free = (0..<width).filter { roles[$0] == .other && !texts[$0].isEmpty }
    let deadlines = free.map { ($0, CellContents.share(texts[$0], CellContents.isDeadline)) }
    guard let deadline = deadlines.max(by: { $0.1 < $1.1 }), deadline.1 > 0.5 else { return nil }
    roles[deadline.0] = .deadline
    let rest = free.filter { $0 != deadline.0 }
    let parties = rest.map { ($0, CellContents.parties(texts[$0])) }
    // Where one column alone holds parties, its cells may well be the longest.
    let lone = parties.count { $0.1 > 0.3 } == 1 ? parties.first { $0.1 > 0.6 }?.0 : nil
    let rows = rest.count > 1 ? rest.filter { $0 != lone } : rest
    guard let activity = rows.max(by: { bytes(texts[$0]) < bytes(texts[$1]) }) else { return nil }
    roles[activity] = .activity
    let others = parties.filter { $0.0 != activity }
    if let party = others.max(by: { $0.1 < $1.1 }), party.1 > 0.3 || rest.count == 2 {
      roles[party.0] = .responsible
    } else if let party = others.first(where: { CellContents.names(texts[$0.0]) > 0.6 }) {
      roles[party.0] = .responsible
    }
    guard table.rows.count >= 3 || roles.contains(.responsible) else { return nil }
    let headers = headers(of: table, deadline: deadline.0)
    // «Время» beside «Дата»
    for index in roles.indices where roles[index] == .other {
      let reading = headers.flatMap { ColumnRoles.reading(of: $0[index]) }
      if reading?.role == .deadline, reading?.strength == .strong { roles[index] = .deadline }
    }
    let columns = roles.enumerated().map { index, role in
      var column = PlanColumn(header: headers?[index] ?? "", reading: nil, grid: index..<(index + 1))
      column.role = role
      return column
    }
    var end = headers == nil ? 0 : 1
    while end < table.rows.count, HeaderReader(mender: mender).isColumnNumbers(table.rows[end], in: table) {
      end += 1
    }
    return TableHeader(columns: columns, firstRow: 0, endRow: end, isGuessed: true)
  }

  /// The first row, where it names the deadlines' column, if no other («Объект | Дата | Состав комиссии»).
  private func headers(of table: Table, deadline: Int) -> [String]? {
    var headers = [String](repeating: "", count: TableShape.width(of: table))
    for cell in table.rows[0].cells where !cell.continues {
      headers[cell.column] = mender.text(cell.text, wrapped: table.linesAreWrapped)
    }
    let reading = ColumnRoles.reading(of: headers[deadline])
    guard reading?.role == .deadline, reading?.strength == .strong,
      !CellContents.isDeadline(headers[deadline]),
      headers.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 120 })
    else { return nil }
    return headers
  }

  private func bytes(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }
}
