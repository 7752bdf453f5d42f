import DecreeDocument

/// What the texts of a header row say, however they are spaced.
enum HeaderKey {
  static func of(_ texts: [String]) -> [String] {
    texts.map { Word.all(in: $0).map(\.text).filter { $0 != "-" }.joined() }.filter { !$0.isEmpty }
  }
}

/// What header rows of a plan look like when they come again.
enum HeaderKeys {
  static func of(_ table: Table, _ header: TableHeader, _ mender: Mender) -> [[String]] {
    var keys = [HeaderKey.of(header.columns.map(\.header))]
    guard !header.isGuessed else { return keys }
    for row in table.rows[header.firstRow..<header.endRow] {
      let texts = row.cells.filter { !$0.continues }.map {
        mender.text($0.text, wrapped: table.linesAreWrapped)
      }
      let key = HeaderKey.of(texts)
      if key.count >= 2, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }
}
