/// Finds the one word of the vocabulary that an unknown word is a single slip away from.
struct SlipIndex: Sendable {
  static let shared = SlipIndex(Lexicon.shared.slipWords)

  private let words: ContiguousArray<Lexicon.SlipWord>
  /// From the hash of a word, or of a word less one letter, to the words that it may be.
  private let candidates: [UInt64: ContiguousArray<Int32>]

  private init(_ words: ContiguousArray<Lexicon.SlipWord>) {
    self.words = words
    var candidates: [UInt64: ContiguousArray<Int32>] = [:]
    for (index, word) in words.enumerated() {
      for hash in SlipIndex.keys(word.letters) { candidates[hash, default: []].append(Int32(index)) }
    }
    self.candidates = candidates
  }

  /// The hashes of a word and of all that a lost letter makes of it.
  private static func keys(_ letters: ContiguousArray<UInt8>) -> Set<UInt64> {
    var keys: Set<UInt64> = [Lexicon.hash(letters)]
    for skipped in letters.indices {
      var hash = Letter.hashSeed
      for (index, letter) in letters.enumerated() where index != skipped {
        hash = Letter.extend(hash, letter)
      }
      keys.insert(hash)
    }
    return keys
  }

  /// The meaning of the word meant; nothing where none or several come into question.
  func meaning(of letters: ContiguousArray<UInt8>, afterNumber: Bool) -> Lexicon.Meaning? {
    guard (4...18).contains(letters.count) else { return nil }
    var found: Lexicon.Meaning?
    for key in SlipIndex.keys(letters) {
      for candidate in candidates[key] ?? [] {
        let word = words[Int(candidate)]
        guard afterNumber || !word.wantsNumber, SlipIndex.isOneSlip(word.letters, letters) else { continue }
        if let found, found.lexeme != word.meaning.lexeme || found.value != word.meaning.value { return nil }
        if found == nil || word.meaning.genitive { found = word.meaning }
      }
    }
    return found
  }

  /// One letter changed, lost, added, or two neighbours exchanged.
  private static func isOneSlip(_ a: ContiguousArray<UInt8>, _ b: ContiguousArray<UInt8>) -> Bool {
    var head = 0
    while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let restA = a.count - head - tail
    let restB = b.count - head - tail
    if restA <= 1, restB <= 1 { return true }
    return restA == 2 && restB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
  }
}
