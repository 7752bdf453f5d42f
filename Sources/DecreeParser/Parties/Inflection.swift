/// The genders and numbers in the nominative that an adjective's form allows.
struct AdjectiveForm: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let masculine = AdjectiveForm(rawValue: 1)
  static let feminine = AdjectiveForm(rawValue: 2)
  static let neuter = AdjectiveForm(rawValue: 4)
  static let plural = AdjectiveForm(rawValue: 8)
  static let oblique = AdjectiveForm(rawValue: 16)
  static let nominative: AdjectiveForm = [.masculine, .feminine, .neuter, .plural]
}

/// What the endings of Russian words say. All words are in lower case, with е for ё.
enum Inflection {
  /// The readings of a word as an adjective or participle; empty where its ending is none of theirs.
  static func adjective(_ word: String) -> AdjectiveForm {
    let word = word.ends(in: "ся") ? word.dropping(letters: 2) : word
    if let determiner = determiners[word] { return determiner }
    guard word.utf8.count >= 8 else { return [] }
    if word.ends(in: "ые") { return .plural }
    if word.ends(in: "ый") { return .masculine }
    if word.ends(in: "ая") || word.ends(in: "яя") { return .feminine }
    if word.ends(in: "ое") || word.ends(in: "ее") { return .neuter }
    if word.ends(in: "ого") || word.ends(in: "его") || word.ends(in: "ому") || word.ends(in: "ему") {
      return .oblique
    }
    if word.ends(in: "ых") || word.ends(in: "ыми") || word.ends(in: "ым") || word.ends(in: "ую") {
      return .oblique
    }
    if word.ends(in: "ой") { return [.masculine, .oblique] }
    if word.ends(in: "ий") { return endsLikeAdjective(word, before: "ий") ? .masculine : [] }
    if word.ends(in: "ие") { return endsLikeAdjective(word, before: "ие") ? .plural : [] }
    if word.ends(in: "ими") || word.ends(in: "их") || word.ends(in: "им") { return .oblique }
    if word.ends(in: "щей") || word.ends(in: "шей") || word.ends(in: "ней") { return .oblique }
    return []
  }

  /// «городские», «ведущий», «дальние» are adjectives; «управление», «учреждений», «комиссий» are nouns.
  private static func endsLikeAdjective(_ word: String, before ending: String) -> Bool {
    let stem = word.dropping(letters: 2)
    for end in ["щ", "ш"] where stem.ends(in: end) { return true }
    if stem.ends(in: "к") { return true }
    for end in ["дн", "жн", "тн", "сн", "рн", "шн", "льн", "нн"] where stem.ends(in: end) { return true }
    return false
  }

  private static let determiners: [String: AdjectiveForm] = [
    "крым": [], "их": .nominative, "его": .nominative, "ее": .nominative,
    "все": .plural, "иные": .plural, "другие": .plural, "прочие": .plural, "весь": .masculine,
    "вся": .feminine,
    "третий": .masculine, "третье": .neuter, "третья": .feminine,
  ]

  /// A participle that takes an object («осуществляющие управление»): what follows it is no party.
  static func isActiveParticiple(_ word: String) -> Bool {
    isParticiple(word) && !PartyVocabulary.lexicalParticiples.contains { contains(word, $0) }
  }

  static func isParticiple(_ word: String) -> Bool {
    participleEndings.contains { word.ends(in: $0) }
  }

  private static let participleEndings = [
    "щий", "щие", "щая", "щее", "вшие", "вший", "вшая", "вшее", "щих", "щего", "щей", "щийся", "щиеся",
    "щаяся",
    "щееся",
  ]

  private static func contains(_ word: String, _ part: String) -> Bool {
    let part = Array(part.utf8)
    let word = Array(word.utf8)
    guard part.count <= word.count else { return false }
    return (0...(word.count - part.count)).contains { word[$0..<($0 + part.count)].elementsEqual(part) }
  }

  /// An adjective in the nominative, its capital letters kept.
  static func nominative(ofAdjective word: String, _ gender: Gender, isPlural: Bool) -> String {
    let folded = Cyrillic.lowercased(word)
    guard let ending = adjectiveEndings.first(where: { folded.ends(in: $0) }) else { return word }
    let stem = String(decoding: word.utf8.dropLast(ending.utf8.count), as: UTF8.self)
    let isSoft = ["его", "ему", "ей", "им", "ими", "их", "ий", "яя", "ее", "ие"].contains(ending)
    let isHushing = ["г", "к", "х", "ж", "ч", "ш", "щ"].contains { stem.ends(in: $0) }
    let isSoftStem = isSoft && !isHushing
    if isPlural { return stem + (isSoftStem || isHushing ? "ие" : "ые") }
    switch gender {
    case .masculine:
      if stressedEndings.contains(where: { stem.ends(in: $0) }) { return stem + "ой" }
      return stem + (isSoftStem || isHushing ? "ий" : "ый")
    case .feminine: return stem + (isSoftStem ? "яя" : "ая")
    case .neuter: return stem + (isSoftStem || isHushing && isSoft && !stem.ends(in: "к") ? "ее" : "ое")
    }
  }

  private static let adjectiveEndings = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ая", "яя", "ое", "ее", "ый", "ий", "ой", "ей", "ые", "ие",
    "ых", "их",
    "ым", "им", "ую", "юю", "ом", "ем",
  ]

  /// Stems of adjectives whose masculine ends in ой: «городской», «областной».
  private static let stressedEndings = ["ородск", "бластн", "раев", "кружн", "сновн"]

  /// The word without its ending: one stem for the cases of a name's words.
  static func stem(_ word: String) -> String {
    for ending in endings where word.utf8.count >= ending.utf8.count + 6 && word.ends(in: ending) {
      let stem = String(decoding: word.utf8.dropLast(ending.utf8.count), as: UTF8.self)
      return stem.ends(in: "ец") ? stem.dropping(letters: 2) + "ц" : stem
    }
    return word.ends(in: "ец") ? word.dropping(letters: 2) + "ц" : word
  }

  /// The longest first.
  private static let endings = [
    "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "иям", "ией", "ием", "ая", "яя",
    "ое", "ее",
    "ый", "ий", "ой", "ей", "ые", "ие", "ых", "их", "ым", "им", "ую", "юю", "ом", "ем", "ам", "ям", "ах",
    "ях", "ов",
    "ев", "ью", "ия", "ию", "ии", "а", "я", "о", "е", "у", "ю", "ы", "и", "й", "ь",
  ]
}
