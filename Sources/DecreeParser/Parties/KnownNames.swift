/// Names and aliases that the document is known to use.
struct KnownNames: Sendable {
  private var keys: Set<NameKey> = []
  private var firstParts: Set<Int> = []

  mutating func insert(_ key: NameKey) {
    guard let first = key.parts.first, keys.insert(key).inserted else { return }
    firstParts.insert(first)
  }

  func contains(_ text: PartyText, _ span: Range<Int>) -> Bool { keys.contains(text.key(span)) }

  /// Some known name begins as the text does here.
  func mayOpen(_ text: PartyText, at index: Int) -> Bool {
    guard !firstParts.isEmpty, let first = text.key(index..<(index + 1)).parts.first else { return false }
    return firstParts.contains(first)
  }
}
