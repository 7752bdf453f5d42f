import DecreeDocument

/// A cell of a plan's responsible (or co-executor) column, as it stands in its row.
struct PartyCell: Sendable, Hashable {
  /// The cell's words, lines divided by `\n`, words hyphenated at a line's end joined again.
  var text: String
  /// The line breaks come from the layout's wrapping rather than from the author.
  var linesAreWrapped: Bool
  /// Index into the document's plans.
  var plan: Int
  /// Index into that plan's items.
  var item: Int
  var place: Place { compactPlace.place }
  private var compactPlace: CompactPlace
  /// The cell's column is one of co-executors.
  var isCoExecutor: Bool

  init(
    text: String, linesAreWrapped: Bool = false, plan: Int = 0, item: Int, place: Place,
    isCoExecutor: Bool = false
  ) {
    self.text = text
    self.linesAreWrapped = linesAreWrapped
    self.plan = plan
    self.item = item
    compactPlace = CompactPlace(place)
    self.isCoExecutor = isCoExecutor
  }
}
