/// The vocabulary as a hash table from folded words to what they mean. It is filled when the program first reads a deadline,
/// so filling it makes no string and no array of its own.
struct Lexicon: Sendable {
  struct Meaning: Sendable, Equatable {
    var value: Int32
    var lexeme: Lexeme
    var genitive = false

    init(lexeme: Lexeme, value: Int32, genitive: Bool = false) {
      self.value = value
      self.lexeme = lexeme
      self.genitive = genitive
    }
  }

  static let shared = Lexicon()

  private struct Slot: Sendable {
    /// The word's hash; 0 where the slot is free.
    var key: UInt64 = 0
    var meaning = Meaning(lexeme: .none, value: 0)
  }

  private var slots: ContiguousArray<Slot>
  /// A power of two, at least twice the number of words.
  private static let size = 8192
  private static let mask = size - 1

  private init() {
    slots = ContiguousArray(repeating: Slot(), count: Lexicon.size)
    slots.withUnsafeMutableBufferPointer { slots in
      for forms in Vocabulary.all.joined() {
        forms.pattern.forms { hash, _, genitive in
          let meaning = Meaning(lexeme: forms.lexeme, value: forms.value, genitive: genitive)
          Lexicon.insert(hash, meaning, into: slots)
        }
      }
      for (number, prefix) in Vocabulary.spanPrefixes {
        let opened = Lexicon.hash(of: prefix)
        for (measure, stem) in Vocabulary.spanStems {
          let begun = Lexicon.hash(of: stem, seed: opened)
          Vocabulary.spanEndings.forms(seed: begun) { hash, _, _ in
            guard number > 0 || Lexicon.find(hash, in: UnsafeBufferPointer(slots)) == nil else { return }
            Lexicon.insert(hash, Meaning(lexeme: .span, value: number * 16 + measure.rawValue), into: slots)
          }
        }
      }
    }
  }

  @inline(__always)
  func find(_ hash: UInt64) -> Meaning? { slots.withUnsafeBufferPointer { Lexicon.find(hash, in: $0) } }

  @inline(__always)
  private static func find(_ hash: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Meaning? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == hash { return slots[slot].meaning }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func insert(_ hash: UInt64, _ meaning: Meaning, into slots: UnsafeMutableBufferPointer<Slot>)
  {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    slots[slot] = Slot(key: hash, meaning: meaning)
  }

  static func hash(_ letters: ContiguousArray<UInt8>) -> UInt64 {
    letters.reduce(Letter.hashSeed, Letter.extend)
  }

  /// The hash of a word written out in the program.
  static func hash(of word: StaticString, seed: UInt64 = Letter.hashSeed) -> UInt64 {
    var result = seed
    word.forms(seed: seed) { hash, _, _ in result = hash }
    return result
  }

  /// The hashes of all forms that patterns (see `Forms`) stand for.
  static func hashes(of patterns: [StaticString]) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    for pattern in patterns { pattern.forms { hash, _, _ in hashes.insert(hash) } }
    return hashes
  }
}

extension StaticString {
  /// Calls with each form that a pattern (see `Forms`) stands for: its hash, its folded letters, and whether it is a genitive.
  func forms(seed: UInt64 = Letter.hashSeed, _ body: (UInt64, UnsafeBufferPointer<UInt8>, Bool) -> Void) {
    withUTF8Buffer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { letters in
        var (hash, count) = (seed, 0)
        /// The stem's; nothing while it is being read.
        var stem: (hash: UInt64, count: Int)?
        var genitive = false
        var index = 0
        while index < bytes.count {
          let byte = UInt32(bytes[index])
          index += 1
          if byte == 0x20 {
            if let stem {
              body(hash, UnsafeBufferPointer(rebasing: letters[..<count]), genitive)
              (hash, count) = stem
            } else {
              stem = (hash, count)
            }
            genitive = false
          } else if byte == 0x2A {
            genitive = true
          } else if byte >= 0x80 {
            if let letter = Letter((byte & 0x1F) << 6 | UInt32(bytes[index] & 0x3F)) {
              letters[count] = letter.code
              count += 1
              hash = Letter.extend(hash, letter.code)
            }
            index += 1
          }
        }
        body(hash, UnsafeBufferPointer(rebasing: letters[..<count]), genitive)
      }
    }
  }
}
