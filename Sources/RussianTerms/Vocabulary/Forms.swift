/// A word of the vocabulary in all its forms.
struct Forms: Sendable {
  var lexeme: Lexeme
  var value: Int32
  /// The stem, then its endings, divided by spaces: `-` is the empty ending, `*` marks a genitive. A stem alone is the word.
  var pattern: StaticString
  /// Whether a slip of one letter is read through: 0 never, 1 always, 2 only after a number or at an end of a range, 3 only at
  /// an end of a range, 4 only at an end of a range and with a dot behind it.
  var slips: UInt8

  init(_ lexeme: Lexeme, _ value: Int32, _ pattern: StaticString, slips: UInt8 = 0) {
    self.lexeme = lexeme
    self.value = value
    self.pattern = pattern
    self.slips = slips
  }

  init(_ lexeme: Lexeme, _ value: Measure, _ pattern: StaticString, slips: UInt8 = 0) {
    self.init(lexeme, value.rawValue, pattern, slips: slips)
  }

  init(_ lexeme: Lexeme, _ pattern: StaticString, slips: UInt8 = 0) {
    self.init(lexeme, 0, pattern, slips: slips)
  }
}

/// All the words that the rules know, in the order in which a later one overrules an earlier.
enum Vocabulary {
  static let all: [[Forms]] = [strangers, numerals, calendar, phrases]
}
