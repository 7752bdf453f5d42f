/// How words are set, where that changes what they say.
///
/// Readers put marks about such words while they collect a paragraph's text; `SetWords` takes the marks out again. A
/// mark is a control character, which no text of a document holds.
struct TextSetting: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// A figure set so is a footnote's mark, a power or an inserted item's number, and never a figure of what it touches.
  static let raised = TextSetting(rawValue: 1)
  /// A line runs through the words: they are no longer meant.
  static let struck = TextSetting(rawValue: 2)

  /// What stands before words that are set so; words that are set in no way have such a mark only behind others.
  var mark: UInt8 { rawValue + 1 }

  /// The setting that a mark stands for; `nil` where the byte is none.
  init?(mark: UInt8) {
    guard (1...4).contains(mark) else { return nil }
    self.init(rawValue: mark - 1)
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stands where the file keeps a change that nobody has accepted.
  static let changeMark: UInt8 = 5

  static func isMark(_ byte: UInt8) -> Bool { (1...changeMark).contains(byte) }
}
