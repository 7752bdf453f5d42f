import CanonicalJSON
import DecreeDocument

extension CanonicalWriter {
  /// Writes the member `location`: `lines` of a text, `rows` of a `table`, or a `paragraph`.
  mutating func location(_ place: Place) {
    key("location")
    object { writer in
      switch place {
      case .lines(let lines):
        writer.key("lines")
        writer.array([lines.lowerBound, lines.upperBound]) { $0.integer($1) }
      case .table(let table, let rows):
        writer.key("rows")
        writer.array([rows.lowerBound, rows.upperBound]) { $0.integer($1) }
        writer.member("table", table)
      case .paragraph(let number):
        writer.member("paragraph", number)
      }
    }
  }
}
