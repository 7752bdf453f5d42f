package import DecreeDocument

extension Place {
  /// Where it is, for people, and the number that the item there has in its table: in a document without lines people
  /// find a row by that.
  package func words(item: String? = nil) -> Diagnostic.Message {
    let (english, russian) =
      switch self {
      case .lines(let lines): ("line \(lines.lowerBound)", "строка \(lines.lowerBound)")
      case .table(let table, let rows):
        ("table \(table), row \(rows.lowerBound)", "таблица \(table), строка \(rows.lowerBound)")
      case .paragraph(let number): ("paragraph \(number)", "абзац \(number)")
      }
    guard let item else { return Diagnostic.Message(english: english, russian: russian) }
    return Diagnostic.Message(english: "\(english), item \(item)", russian: "\(russian), пункт \(item)")
  }

  /// The order in which findings are told: from the document's beginning to its end.
  package var order: [Int] {
    switch self {
    case .lines(let lines): [lines.lowerBound, 0]
    case .paragraph(let number): [0, number]
    case .table(let table, let rows): [table, rows.lowerBound]
    }
  }
}
