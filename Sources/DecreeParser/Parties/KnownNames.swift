/// Names and aliases that the document is known to use, by key.
struct KnownNames: Sendable {
  private var keys: Set<String> = []
  private var firstWords: Set<String> = []

  mutating func insert(_ key: String) {
    guard !key.isEmpty, keys.insert(key).inserted else { return }
    firstWords.insert(firstWord(key))
  }

  func contains(_ text: PartyText, _ span: Range<Int>) -> Bool {
    !keys.isEmpty && keys.contains(text.key(span))
  }

  /// Some known name begins like this.
  func mayOpen(_ text: PartyText, at index: Int) -> Bool {
    !firstWords.isEmpty && firstWords.contains(firstWord(text.key(index..<(index + 1))))
  }

  private func firstWord(_ key: String) -> String { String(key.prefix { $0 != " " }) }
}
