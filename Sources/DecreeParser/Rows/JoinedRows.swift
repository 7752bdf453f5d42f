extension RowJudge {
  /// Whether what was read as one row may be two: nothing showed where a row of a merged activity ends, and a cell says
  /// the same on two lines («Акты», «Акты»).
  func mayHoldTwoRows(_ row: PlanRow) -> Bool {
    columns.indices.contains { index in
      columns[index].role != .activity && JoinedRows.repeatsLine(row.values[index].text)
    }
  }
}

/// Rows that a layout may have joined.
enum JoinedRows {
  /// Whether a line in a capital comes twice, with nothing but empty lines between.
  static func repeatsLine(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return false }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
    return zip(lines, lines.dropFirst()).contains { $0 == $1 && Letters.startsCapital($0) }
  }
}
