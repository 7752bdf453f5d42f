/// A word in lower case with all that its form says: found once, however often the word stands in a document.
final class NameWord: Sendable {
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
  let traits: WordTraits

  init(
    id: Int, stem: Int, nounStem: Int, folded: String, noun: HeadNoun?, adjective: AdjectiveForm,
    traits: WordTraits
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

  func has(_ trait: WordTraits) -> Bool { traits.contains(trait) }

  /// «управляющие»: a participle that is a plain adjective before a head noun.
  var isPlainParticiple: Bool { has(.participle) && !has(.activeParticiple) }

  /// «Росстат», «Росгвардия», «Росимущество»
  var isNominativeContraction: Bool {
    has(.endsInConsonant) || folded.starts(in: "рос") && folded.ends(in: ["ия", "во", "недра"])
  }
  /// «Росреестра», «Минспорта», «Росгвардии»; «Минкультуры» is both
  var isGenitiveContraction: Bool {
    !isNominativeContraction && (folded.ends(in: "а") || folded.starts(in: "рос") && folded.ends(in: "ии"))
  }
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
      traits: isWord ? .of(word, noun) : [])
  }
}
