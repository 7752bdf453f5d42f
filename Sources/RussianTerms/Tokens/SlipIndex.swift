/// Finds the one word of the vocabulary that an unknown word is a single slip away from.
struct SlipIndex: Sendable {
  static let shared = SlipIndex()

  private struct Word: Sendable {
    /// Which letters it has, one bit each: a slip changes two at most.
    var mask: UInt64
    /// Its letters' place in `letters`.
    var start: Int32
    var count: Int32
    var meaning: Lexicon.Meaning
    /// See `Forms.slips`.
    var slips: UInt8

    private var isCalendar: Bool { meaning.lexeme == .month || meaning.lexeme == .season }

    func mayStand(_ place: Place) -> Bool {
      switch place {
      case .anywhere: slips == 1
      case .afterNumber: slips <= 2
      case .inRange: slips < 4 && isCalendar
      case .cutInRange: isCalendar
      case .beforeDash: slips < 3 && isCalendar
      }
    }
  }

  /// Where a word stands: the more its neighbours say what it must be, the more of the vocabulary comes into question.
  enum Place: Sendable {
    case anywhere, afterNumber
    /// Joined by a dash to a month or a season, or behind «конец»; with a dot behind it; before a dash between blanks.
    case inRange, cutInRange, beforeDash
  }

  private var words = ContiguousArray<Word>()
  private var letters = ContiguousArray<UInt8>()

  private init() {
    for forms in Vocabulary.all.joined() where forms.slips > 0 {
      forms.pattern.forms { _, letters, genitive in
        guard letters.count >= (forms.slips >= 3 ? 3 : 4) else { return }
        words.append(
          Word(
            mask: SlipIndex.mask(of: letters), start: Int32(self.letters.count), count: Int32(letters.count),
            meaning: Lexicon.Meaning(lexeme: forms.lexeme, value: forms.value, genitive: genitive),
            slips: forms.slips))
        self.letters += letters
      }
    }
  }

  private static func mask(of letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The meaning of the word meant; nothing where none or several come into question.
  func meaning(of letters: ContiguousArray<UInt8>, _ place: Place) -> Lexicon.Meaning? {
    guard ((place == .cutInRange ? 2 : place == .inRange ? 3 : 4)...18).contains(letters.count) else {
      return nil
    }
    let mask = SlipIndex.mask(of: letters)
    var found: Lexicon.Meaning?
    let count = Int32(letters.count)
    for word in words where abs(word.count - count) <= 1 && (word.mask ^ mask).nonzeroBitCount <= 2 {
      guard word.mayStand(place), isOneSlip(word, letters) else { continue }
      if let found, found.lexeme != word.meaning.lexeme || found.value != word.meaning.value { return nil }
      if found == nil || word.meaning.genitive { found = word.meaning }
    }
    return found
  }

  /// One letter changed, lost, added, or two neighbours exchanged.
  private func isOneSlip(_ word: Word, _ b: ContiguousArray<UInt8>) -> Bool {
    let a = letters[Int(word.start)..<Int(word.start + word.count)]
    let shorter = min(a.count, b.count)
    let first = a.startIndex
    var head = 0
    while head < shorter, a[first + head] == b[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, a[a.endIndex - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let restA = a.count - head - tail
    let restB = b.count - head - tail
    if restA <= 1, restB <= 1 { return true }
    return restA == 2 && restB == 2 && a[first + head] == b[head + 1] && a[first + head + 1] == b[head]
  }
}
