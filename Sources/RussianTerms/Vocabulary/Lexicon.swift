/// The vocabulary as a hash table from folded words to what they mean.
struct Lexicon: Sendable {
  struct Meaning: Sendable, Equatable {
    var lexeme: Lexeme
    var value: Int32
    var genitive = false
  }

  static let shared = Lexicon()

  private struct Slot: Sendable {
    /// The word's hash; 0 where the slot is free.
    var key: UInt64 = 0
    var meaning = Meaning(lexeme: .none, value: 0)
  }

  private var slots: ContiguousArray<Slot>
  private let mask: Int
  /// Words that a slip of one letter may be read as, as letters.
  private(set) var slipWords: ContiguousArray<SlipWord> = []

  struct SlipWord: Sendable {
    var letters: ContiguousArray<UInt8>
    var meaning: Meaning
    /// Only after a number.
    var wantsNumber: Bool
  }

  private init() {
    let size = 4096
    slots = ContiguousArray(repeating: Slot(), count: size)
    mask = size - 1
    for forms in Vocabulary.all.joined() {
      Lexicon.each(formOf: forms.pattern) { letters, genitive in
        let meaning = Meaning(lexeme: forms.lexeme, value: forms.value, genitive: genitive)
        insert(letters, meaning)
        if forms.slips > 0, letters.count >= 4 {
          slipWords.append(SlipWord(letters: letters, meaning: meaning, wantsNumber: forms.slips == 2))
        }
      }
    }
    for (number, prefix) in Vocabulary.spanPrefixes {
      for (measure, stem) in Vocabulary.spanStems {
        for ending in Lexicon.words(Vocabulary.spanEndings) {
          let letters = Lexicon.letters(prefix) + Lexicon.letters(stem) + ending
          guard number > 0 || find(Lexicon.hash(letters)) == nil else { continue }
          insert(letters, Meaning(lexeme: .span, value: number * 16 + measure.rawValue))
        }
      }
    }
  }

  @inline(__always)
  func find(_ hash: UInt64) -> Meaning? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == hash { return slots[slot].meaning }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ letters: ContiguousArray<UInt8>, _ meaning: Meaning) {
    let hash = Lexicon.hash(letters)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    slots[slot] = Slot(key: hash, meaning: meaning)
  }

  static func hash(_ letters: ContiguousArray<UInt8>) -> UInt64 {
    letters.reduce(Letter.hashSeed, Letter.extend)
  }

  static func hash(of word: StaticString) -> UInt64 { hash(letters(word)) }

  /// Calls with each form that a pattern (see `Forms`) stands for.
  private static func each(formOf pattern: StaticString, _ body: (ContiguousArray<UInt8>, Bool) -> Void) {
    let parts = words(pattern, keepMarks: true)
    guard let stem = parts.first else { return }
    if parts.count == 1 { body(stem, false) }
    for ending in parts.dropFirst() {
      let genitive = ending.first == mark
      body(stem + (genitive ? ContiguousArray(ending.dropFirst()) : ending), genitive)
    }
  }

  private static let mark: UInt8 = 200

  private static func letters(_ text: StaticString) -> ContiguousArray<UInt8> {
    words(text).first ?? []
  }

  /// The words of a pattern, folded. A `-` alone is the empty word.
  private static func words(_ text: StaticString, keepMarks: Bool = false) -> [ContiguousArray<UInt8>] {
    var result: [ContiguousArray<UInt8>] = []
    var word = ContiguousArray<UInt8>()
    var open = false
    for scalar in text.description.unicodeScalars {
      if scalar == " " {
        if open { result.append(word) }
        word.removeAll()
        open = false
        continue
      }
      open = true
      if scalar == "*" { word.append(mark) }
      if let letter = Letter(scalar.value) { word.append(letter.code) }
    }
    if open { result.append(word) }
    return result
  }
}
