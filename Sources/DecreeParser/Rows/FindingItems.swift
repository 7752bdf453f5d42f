import DecreeDocument

/// Finds the item that a place of the file belongs to, so that what a reader found there is told of the item.
struct FindingItems {
  /// The items in the order of the file: the table (0 in a text), the first and last line or row, and whose they are.
  private var spans: [(table: Int, rows: ClosedRange<Int>, plan: Int, item: Int)] = []

  init(_ plans: [Plan]) {
    for (plan, made) in plans.enumerated() {
      for (item, made) in made.items.enumerated() {
        guard let (table, rows) = FindingItems.span(of: made.location) else { continue }
        spans.append((table, rows, plan, item))
      }
    }
    spans.sort { ($0.table, $0.rows.lowerBound) < ($1.table, $1.rows.lowerBound) }
  }

  /// The first item that shares lines or rows with the place.
  func item(at place: Place?) -> (plan: Int, item: Int)? {
    guard let (table, rows) = FindingItems.span(of: place) else { return nil }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      let span = spans[middle]
      if (span.table, span.rows.upperBound) < (table, rows.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < spans.count, spans[low].table == table, spans[low].rows.overlaps(rows) else { return nil }
    return (spans[low].plan, spans[low].item)
  }

  private static func span(of place: Place?) -> (Int, ClosedRange<Int>)? {
    switch place {
    case .lines(let lines): (0, lines)
    case .table(let table, let rows): (table, rows)
    case .paragraph, nil: nil
    }
  }
}
