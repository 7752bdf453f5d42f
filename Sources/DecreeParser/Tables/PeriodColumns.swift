import DecreeDocument

/// Columns that are periods themselves (I квартал … IV квартал): deadlines where their cells hold marks.
enum PeriodColumns {
  private static let marks: Set<String> = [
    "+", "x", "х", "v", "*", "✓", "✔", "√", "•", "да", "●", "☑", "■", "∨",
  ]

  static func isMark(_ text: String) -> Bool { marks.contains(Letters.folded(text.trimmed)) }

  /// The header with its period columns told apart: marked ones are the deadline, others (sums) have no role.
  /// Periods that stand beside each other are judged together: a year may have no mark in one of its quarters.
  static func settled(_ header: TableHeader, _ table: Table) -> TableHeader {
    var header = header
    nameFirst(of: &header)
    var index = 0
    while index < header.columns.count {
      let run = header.columns[index...].prefix { $0.period != nil || PeriodName.isPeriod($0.header) }
      settle(run.indices, of: &header, table)
      index = run.endIndex + 1
    }
    return header
  }

  /// «Срок исполнения, год 2019», «2020», «2021»: where a text keeps no mergers, the heading over the periods stands with
  /// the first of them.
  private static func nameFirst(of header: inout TableHeader) {
    for index in header.columns.indices.dropLast() {
      let next = header.columns[index + 1].header
      guard PeriodName.isPeriod(next), !PeriodName.isPeriod(header.columns[index].header) else { continue }
      let words = header.columns[index].header.split(separator: " ")
      let period = words.suffix(next.split(separator: " ").count).joined(separator: " ")
      if period.utf8.count < header.columns[index].header.utf8.count, PeriodName.isPeriod(period) {
        header.columns[index].period = header.columns[index].period ?? period
      }
    }
  }

  private static func settle(_ run: Range<Int>, of header: inout TableHeader, _ table: Table) {
    let sample = run.flatMap { texts(of: header.columns[$0], header, table) }
    let areMarks = !sample.isEmpty && sample.count(where: isMark) * 2 > sample.count
    for index in run {
      let column = header.columns[index]
      if areMarks {
        header.columns[index].role = .deadline
        header.columns[index].period = column.period ?? column.header
      } else if column.role != .deadline || column.period == nil {
        header.columns[index].role = .other
        header.columns[index].period = nil
      }
    }
  }

  /// What the first cells of a column say; those of rows that repeat the header or number the columns left out.
  private static func texts(of column: PlanColumn, _ header: TableHeader, _ table: Table) -> [String] {
    let title = Letters.folded(column.header.trimmed)
    let texts = table.rows[header.endRow...].lazy.compactMap { row -> String? in
      guard row.cells.count > 1, let cell = row.cells.first(where: { column.grid ~= $0.column }) else {
        return nil
      }
      let text = cell.text.trimmed
      guard !Blank.isBlank(text), Letters.folded(text) != title, text != "\(column.grid.lowerBound + 1)"
      else {
        return nil
      }
      return text
    }
    return Array(texts.prefix(60))
  }
}
