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

/// A place in thirteen bytes rather than twenty-five: a large document has one for each of its cells.
package struct CompactPlace: Sendable, Hashable {
  private enum Kind: UInt8 { case lines, table, paragraph }

  private var table: UInt32 = 0
  private var first: UInt32
  private var last: UInt32
  private var kind: Kind

  /// Numbers past four thousand million, which no file that fits into memory has, end there.
  package init(_ place: Place) {
    switch place {
    case .lines(let lines):
      (kind, first, last) = (.lines, UInt32(clamping: lines.lowerBound), UInt32(clamping: lines.upperBound))
    case .table(let number, let rows):
      (kind, first, last) = (.table, UInt32(clamping: rows.lowerBound), UInt32(clamping: rows.upperBound))
      table = UInt32(clamping: number)
    case .paragraph(let number):
      (kind, first, last) = (.paragraph, UInt32(clamping: number), UInt32(clamping: number))
    }
  }

  package var place: Place {
    switch kind {
    case .lines: .lines(Int(first)...Int(last))
    case .table: .table(Int(table), rows: Int(first)...Int(last))
    case .paragraph: .paragraph(Int(first))
    }
  }
}
