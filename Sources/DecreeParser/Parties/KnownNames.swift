/// Names and aliases that the document is known to use.
struct KnownNames: Sendable {
  private var keys: Set<NameKey> = []
  private var firstParts: Set<Int> = []
  /// Short names of places («муниципальные образования (далее – МО)»): whoever stands before one is of it.
  private var places: Set<NameKey> = []

  mutating func insert(_ key: NameKey) {
    guard let first = key.parts.first, keys.insert(key).inserted else { return }
    firstParts.insert(first)
  }

  mutating func insertPlace(_ key: NameKey) { places.insert(key) }

  func contains(_ text: PartyText, _ span: Range<Int>) -> Bool {
    let key = text.key(span)
    return keys.contains(key) && !places.contains(key)
  }

  /// Some known name begins as the text does here.
  func mayOpen(_ text: PartyText, at index: Int) -> Bool {
    guard !firstParts.isEmpty, let first = text.key(index..<(index + 1)).parts.first else { return false }
    return firstParts.contains(first)
  }
}
