import DecreeDocument

/// Columns that are periods themselves (I квартал … IV квартал): deadlines where their cells hold marks.
enum PeriodColumns {
  private static let marks: Set<String> = [
    "+", "x", "х", "v", "*", "✓", "✔", "√", "•", "да", "●", "☑", "■", "∨",
  ]

  static func isMark(_ text: String) -> Bool { marks.contains(Letters.folded(text.trimmed)) }

  /// The header with its period columns told apart: marked ones are the deadline, others (sums) have no role.
  static func settled(_ header: TableHeader, _ table: Table) -> TableHeader {
    var header = header
    for index in header.columns.indices {
      let column = header.columns[index]
      guard column.period != nil || PeriodName.isPeriod(column.header) else { continue }
      let texts = table.rows[header.endRow...].lazy.compactMap { row -> String? in
        guard row.cells.count > 1, let cell = row.cells.first(where: { column.grid ~= $0.column }) else {
          return nil
        }
        let text = cell.text.trimmed
        return Blank.isBlank(text) ? nil : text
      }
      let sample = Array(texts.prefix(60))
      if !sample.isEmpty, sample.count(where: isMark) * 2 > sample.count {
        header.columns[index].role = .deadline
        header.columns[index].period = column.period ?? column.header
      } else if column.role != .deadline || column.period == nil {
        header.columns[index].role = .other
        header.columns[index].period = nil
      }
    }
    return header
  }
}
