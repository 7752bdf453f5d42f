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
        forms.pattern.forms { letters, genitive in
          let meaning = Meaning(lexeme: forms.lexeme, value: forms.value, genitive: genitive)
          Lexicon.insert(Lexicon.hash(letters), meaning, into: slots)
        }
      }
      for (number, prefix) in Vocabulary.spanPrefixes {
        for (measure, stem) in Vocabulary.spanStems {
          let begun = Lexicon.hash(of: stem, seed: Lexicon.hash(of: prefix))
          Vocabulary.spanEndings.forms { ending, _ in
            let hash = Lexicon.hash(ending, seed: begun)
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

  private static func insert(_ hash: UInt64, _ meaning: Meaning, into slots: UnsafeMutableBufferPointer<Slot>) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    slots[slot] = Slot(key: hash, meaning: meaning)
  }

  static func hash(_ letters: ContiguousArray<UInt8>, seed: UInt64 = Letter.hashSeed) -> UInt64 {
    letters.reduce(seed, Letter.extend)
  }

  /// The hash of a word written out in the program.
  static func hash(of word: StaticString, seed: UInt64 = Letter.hashSeed) -> UInt64 {
    var hash = seed
    word.forms { letters, _ in hash = Lexicon.hash(letters, seed: seed) }
    return hash
  }
}

extension StaticString {
  /// Calls with the folded letters of each form that a pattern (see `Forms`) stands for, and whether it is a genitive.
  func forms(_ body: (ContiguousArray<UInt8>, Bool) -> Void) {
    var letters = ContiguousArray<UInt8>()
    letters.reserveCapacity(32)
    /// How many letters the stem has; nothing while it is being read.
    var stem: Int?
    var genitive = false
    withUTF8Buffer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = UInt32(bytes[index])
        switch byte {
        case 0x20:
          if let stem {
            body(letters, genitive)
            letters.removeLast(letters.count - stem)
          } else {
            stem = letters.count
          }
          genitive = false
        case 0x2A: genitive = true
        case 0x80...:
          index += 1
          if let letter = Letter((byte & 0x1F) << 6 | UInt32(bytes[index] & 0x3F)) { letters.append(letter.code) }
        default: break
        }
        index += 1
      }
    }
    body(letters, genitive)
  }
}
