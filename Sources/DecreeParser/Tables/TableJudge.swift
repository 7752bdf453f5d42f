import DecreeDocument

/// Whether a table with a header is a plan of actions: the one place that decides it.
enum TableJudge {
  /// A plan says what is done, and when or by whom.
  static func isPlan(_ header: TableHeader, _ table: Table, title: String) -> Bool {
    guard header.has(.activity), header.columns.count >= 2 else { return false }
    if header.has(.deadline) { return !isMoney(header) || header.has(.responsible) || isTitled(title) }
    if header.has(.responsible) { return !isMoney(header) }
    let strong = header.columns.contains {
      $0.role == .activity && ColumnRoles.reading(of: $0.header)?.strength == .strong
    }
    return strong && isTitled(title) && !isMoney(header)
  }

  /// Whether what was taken for a header may as well be a row of the plan above, as «Урок | 1 раз в месяц | Организатор»
  /// is: rows stand over it, or half of its cells name no column.
  static func mayBeRow(_ header: TableHeader, _ table: Table) -> Bool {
    let isUnderRows = table.rows[..<header.firstRow].contains { row in
      row.cells.count { !Blank.isBlank($0.text) } > 1
    }
    let headers = header.columns.map(\.header).filter { !$0.isEmpty }
    return isUnderRows || headers.count { ColumnRoles.reading(of: $0) == nil } * 2 >= headers.count
  }

  /// Two years or more as columns: sums, or the values of indicators.
  private static func isMoney(_ header: TableHeader) -> Bool {
    let years = header.columns.filter { column in
      PeriodName.year(in: column.header) != nil
        && (column.period != nil || PeriodName.isPeriod(column.header))
    }
    return years.count >= 2
  }

  private static func isTitled(_ title: String) -> Bool {
    let words = Word.all(in: title)
    return words.contains { $0.text == "план" || $0.text == "мероприятий" || $0.text == "карта" }
  }

  static func reason(_ header: TableHeader?) -> (english: String, russian: String) {
    guard let header else {
      return (
        "it has no header and its cells do not look like a plan's", "нет шапки, и ячейки не похожи на план"
      )
    }
    if !header.has(.activity) { return ("no column states what is done", "нет графы с мероприятиями") }
    if isMoney(header) {
      return (
        "its columns are years, as those of sums and indicators are",
        "графы таблицы – годы, как бывает у сумм и показателей"
      )
    }
    return ("no column says when or by whom", "нет граф со сроком и исполнителем")
  }
}
