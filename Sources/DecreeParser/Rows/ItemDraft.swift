import DecreeDocument

/// An item while its rows are being read: the pieces of each column, not yet mended.
struct ItemDraft: Sendable, Hashable {
  struct Piece: Sendable, Hashable {
    /// Index into the plan's columns.
    var column: Int
    var text: String
    var linesAreWrapped: Bool
    /// How many columns the cell covers, where these are periods.
    var periods: Int32 = 1
  }

  var number: String?
  /// The number's cell is merged with that of the row above.
  var sharesNumber = false
  var section: [String]
  var sectionYear: Int?
  var sectionMonth: Int?
  /// Row by row.
  var pieces: [Piece] = []
  var place: Place

  /// The pieces of one column: a slice of them all where the item has one row, as most have.
  func pieces(in column: Int) -> ArraySlice<Piece> {
    guard let first = pieces.firstIndex(where: { $0.column == column }) else { return [] }
    let after = pieces.index(after: first)
    guard pieces[after...].contains(where: { $0.column == column }) else { return pieces[first..<after] }
    return pieces.filter { $0.column == column }[...]
  }

  /// Adds the values of a row that goes on with this item.
  mutating func add(_ row: PlanRow) {
    pieces.reserveCapacity(pieces.count + row.values.count)
    for index in row.values.indices where !row.values[index].text.isEmpty {
      pieces.append(
        Piece(
          column: index, text: row.values[index].text, linesAreWrapped: row.linesAreWrapped,
          periods: row.values[index].periods))
    }
    place = place.joined(with: row.place)
  }

  /// Leaves out the mark that closes no quotation of the last cell: an act that changes a plan quotes its rows whole,
  /// «3. | Посадка деревьев | Управление благоустройства».
  mutating func closeQuotation() {
    guard let last = pieces.last, last.text.utf8.suffix(8).contains(0xBB),
      let place = last.text.lastIndex(of: "»"),
      last.text[place...].utf8.dropFirst(2).allSatisfy({ [0x2E, 0x3B, 0x20, 0x0A].contains($0) })
    else { return }
    // A cell that a page has cut opens on the one and closes on the other.
    let cell = pieces(in: last.column)
    func count(_ mark: Character) -> Int { cell.reduce(0) { $0 + $1.text.count { $0 == mark } } }
    if count("»") > count("«") { pieces[pieces.count - 1].text = String(last.text[..<place]) }
  }
}
