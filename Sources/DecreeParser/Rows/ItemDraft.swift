import DecreeDocument

/// An item while its rows are being read: the pieces of each column, not yet mended.
struct ItemDraft: Sendable, Hashable {
  struct Piece: Sendable, Hashable {
    var text: String
    var linesAreWrapped: Bool
  }

  var number: String?
  var section: [String]
  var sectionYear: Int?
  var sectionMonth: Int?
  /// One list per column of the plan.
  var pieces: [[Piece]]
  var place: Place

  /// Adds the values of a row that goes on with this item.
  mutating func add(_ row: PlanRow) {
    for (index, value) in row.values.enumerated() where !value.text.isEmpty {
      pieces[index].append(Piece(text: value.text, linesAreWrapped: row.linesAreWrapped))
    }
    place = place.joined(with: row.place)
  }
}

/// What a plan's rows came to.
struct RowsReading: Sendable {
  var items: [ItemDraft] = []
  var notes: [String] = []
  var diagnostics: [Diagnostic] = []
}
