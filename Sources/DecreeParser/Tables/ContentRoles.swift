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
    guard let activity = rest.max(by: { bytes(texts[$0]) < bytes(texts[$1]) }) else { return nil }
    roles[activity] = .activity
    if let party = rest.filter({ $0 != activity }).max(by: {
      CellContents.parties(texts[$0]) < CellContents.parties(texts[$1])
    }) {
      if CellContents.parties(texts[party]) > 0.3 || rest.count == 2 { roles[party] = .responsible }
    }
    guard table.rows.count >= 3 || roles.contains(.responsible) else { return nil }
    let columns = roles.enumerated().map { index, role in
      var column = PlanColumn(header: "", reading: nil, grid: index..<(index + 1))
      column.role = role
      return column
    }
    var end = 0
    while end < table.rows.count, HeaderReader(mender: mender).isColumnNumbers(table.rows[end], in: table) {
      end += 1
    }
    return TableHeader(columns: columns, firstRow: 0, endRow: end, isGuessed: true)
  }

  private func bytes(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }
}
