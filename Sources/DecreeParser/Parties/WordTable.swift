/// What the vocabulary says of its words, found by a word's bytes. It is filled when the program first reads a party, so
/// filling it makes no string and no array of its own.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// The word's hash; 0 where the slot is free.
    var key: UInt64
    var meaning: Meaning?
  }

  private var slots: ContiguousArray<Slot>
  private var count = 0

  /// - Parameter capacity: a power of two, at least twice the number of words.
  init(capacity: Int) {
    slots = ContiguousArray(repeating: Slot(key: 0, meaning: nil), count: capacity)
  }

  /// A word may have several meanings; they are found in the order in which they were added.
  mutating func add(_ word: some Sequence<UInt8>, _ meaning: Meaning) {
    count += 1
    precondition(2 * count <= slots.count, "the table is too small for its words")
    let key = ByteHash(word).value
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[index].key != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(key: key, meaning: meaning)
  }

  /// The first meaning of the word with this hash that gives a result. Words are told by their hashes alone: of all that
  /// an order may hold, one in a million billion could be taken for another.
  @inline(__always)
  func first<Result>(_ hash: ByteHash, _ result: (Meaning) -> Result?) -> Result? {
    var index = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[index].key != 0 {
      if slots[index].key == hash.value, let meaning = slots[index].meaning, let found = result(meaning) {
        return found
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }
}
