/// One line of a text, decoded, without its line end.
struct TextLine: Sendable, Hashable {
  var text: String
  /// Counted from 1.
  var number: Int
  /// A form feed stands before the line: a new page begins with it.
  var startsPage = false
}
