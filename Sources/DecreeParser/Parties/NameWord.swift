/// A word in lower case with all that its form says: found once, however often the word stands in a document.
final class NameWord: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    static let preposition = Traits(rawValue: 1 << 0)
    /// «и», and the «а также» of a list.
    static let link = Traits(rawValue: 1 << 1)
    static let participle = Traits(rawValue: 1 << 2)
    static let activeParticiple = Traits(rawValue: 1 << 3)
    static let place = Traits(rawValue: 1 << 4)
    static let subject = Traits(rawValue: 1 << 5)
    static let owner = Traits(rawValue: 1 << 6)
    static let legalForm = Traits(rawValue: 1 << 7)
    static let abbreviation = Traits(rawValue: 1 << 8)
    /// Begins as contracted names of bodies do.
    static let contraction = Traits(rawValue: 1 << 9)
    /// Ends as nouns for people do.
    static let profession = Traits(rawValue: 1 << 10)
    /// A participle that is a position, or qualifies the name before it.
    static let qualifier = Traits(rawValue: 1 << 11)
    static let pluralAdjective = Traits(rawValue: 1 << 12)
    /// «районов», «классов»
    static let many = Traits(rawValue: 1 << 13)
    static let endsInConsonant = Traits(rawValue: 1 << 14)
    static let genitivePlural = Traits(rawValue: 1 << 15)
    /// «учреждение», «общество»: the name proper follows.
    static let formNoun = Traits(rawValue: 1 << 16)
    /// «образования» after such a noun.
    static let field = Traits(rawValue: 1 << 17)
    /// «глава»
    static let headOfPlace = Traits(rawValue: 1 << 18)
    /// «руководители», «сотрудники»: always of something.
    static let leader = Traits(rawValue: 1 << 19)
    /// «СМИ»: what others deal with, and a party by itself.
    static let body = Traits(rawValue: 1 << 20)
  }

  /// Equal for equal words of one lexicon.
  let id: Int
  /// Equal for the case forms of one word.
  let stem: Int
  /// Equal for the forms of one noun of the vocabulary.
  let nounStem: Int
  let folded: String
  /// In letters.
  let count: Int
  let noun: HeadNoun?
  let adjective: AdjectiveForm
  let traits: Traits

  init(
    id: Int, stem: Int, nounStem: Int, folded: String, noun: HeadNoun?, adjective: AdjectiveForm,
    traits: Traits
  ) {
    self.id = id
    self.stem = stem
    self.nounStem = nounStem
    self.folded = folded
    count = folded.unicodeScalars.count
    self.noun = noun
    self.adjective = adjective
    self.traits = traits
  }

  func has(_ trait: Traits) -> Bool { traits.contains(trait) }
}

/// UTF-8 as a dictionary's key: compared byte by byte, where `String` would normalise each time.
struct WordBytes: Hashable, Sendable {
  var bytes: [UInt8]

  static func == (a: WordBytes, b: WordBytes) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// The words of one document.
final class NameLexicon {
  private var words: [WordBytes: NameWord] = [:]
  private var stems: [WordBytes: Int] = [:]

  /// - Parameter folded: see `Cyrillic.folded`.
  func word(_ folded: [UInt8]) -> NameWord {
    let key = WordBytes(bytes: folded)
    if let known = words[key] { return known }
    let word = analyse(String(decoding: folded, as: UTF8.self))
    words[key] = word
    return word
  }

  private func stem(_ text: String) -> Int {
    let key = WordBytes(bytes: Array(text.utf8))
    if let known = stems[key] { return known }
    stems[key] = stems.count
    return stems.count - 1
  }

  private func analyse(_ word: String) -> NameWord {
    // a group in quotes is one word here; its form says nothing
    let isWord = word.utf8.count < 100 && !word.utf8.contains(UInt8(ascii: " "))
    let noun = isWord ? HeadNoun.of(word) : nil
    return NameWord(
      id: words.count, stem: stem(isWord ? Inflection.stem(word) : word),
      nounStem: noun.map { stem($0.stem) } ?? -1,
      folded: word, noun: noun, adjective: isWord ? Inflection.adjective(word) : [],
      traits: isWord ? traits(word, noun) : [])
  }

  private func traits(_ word: String, _ noun: HeadNoun?) -> NameWord.Traits {
    var traits: NameWord.Traits = []
    func set(_ trait: NameWord.Traits, where condition: Bool) { if condition { traits.insert(trait) } }
    func ends(in endings: [String]) -> Bool { endings.contains { word.ends(in: $0) } }
    let count = word.utf8.count / 2
    set(.preposition, where: PartyVocabulary.prepositions.contains(word))
    set(.link, where: ["и", "а", "также"].contains(word))
    set(.participle, where: Inflection.isParticiple(word))
    set(.activeParticiple, where: Inflection.isActiveParticiple(word))
    set(.place, where: PartyVocabulary.places.contains(word))
    set(.subject, where: PartyVocabulary.subjects.contains(word))
    set(.body, where: PartyVocabulary.bodies.contains(word))
    set(.owner, where: PartyVocabulary.owners.contains(word))
    set(.legalForm, where: PartyVocabulary.legalForms.contains(word))
    set(.abbreviation, where: PartyVocabulary.abbreviations.contains(word))
    set(.contraction, where: count > 4 && PartyVocabulary.contractions.contains { word.starts(in: $0) })
    set(.profession, where: count >= 5 && ends(in: PartyVocabulary.personEndings))
    set(.pluralAdjective, where: ends(in: ["ых", "их", "ыми", "ими", "ые", "ие"]))
    set(.many, where: PartyVocabulary.many.contains(word))
    set(.endsInConsonant, where: !ends(in: ["а", "е", "и", "о", "у", "ы", "э", "ю", "я", "й", "ь"]))
    set(.genitivePlural, where: ends(in: ["ов", "ев", "ах", "ях", "ам", "ям", "ом", "ем"]))
    set(.field, where: PartyVocabulary.fields.contains(word))
    if let noun {
      set(.formNoun, where: PartyVocabulary.formNouns.contains(noun.stem))
      set(.qualifier, where: PartyVocabulary.qualifiers.contains(noun.stem))
      set(.headOfPlace, where: noun.stem == "глав")
      set(.leader, where: PartyVocabulary.leaders.contains(noun.stem))
    }
    return traits
  }
}

extension String {
  /// By bytes, where `hasSuffix` would normalise.
  func ends(in suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  func starts(in prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Without the last two-byte letters.
  func dropping(letters: Int) -> String { String(decoding: utf8.dropLast(2 * letters), as: UTF8.self) }
}
