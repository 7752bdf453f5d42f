/// Where something stands in the file that the user wrote.
public enum Place: Sendable, Hashable {
  /// Lines of a text, counted from 1, both inside.
  case lines(ClosedRange<Int>)
  /// Rows of a table, both counted from 1 in document order, nested tables not counted.
  case table(Int, rows: ClosedRange<Int>)
  /// A paragraph outside any table, counted from 1.
  case paragraph(Int)

  /// The place that covers both, where they can be one; else the first.
  public func joined(with other: Place) -> Place {
    switch (self, other) {
    case (.lines(let a), .lines(let b)):
      return .lines(min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound))
    case (.table(let a, let rows), .table(let b, let others)) where a == b:
      let first = min(rows.lowerBound, others.lowerBound)
      return .table(a, rows: first...max(rows.upperBound, others.upperBound))
    default:
      return self
    }
  }
}
