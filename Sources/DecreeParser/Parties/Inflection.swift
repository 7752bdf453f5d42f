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
    var word = word[...]
    if word.hasSuffix("ся") { word = word.dropLast(2) }
    if let determiner = determiners[String(word)] { return determiner }
    guard word.utf8.count >= 8 else { return [] }
    if word.hasSuffix("ые") { return .plural }
    if word.hasSuffix("ый") { return .masculine }
    if word.hasSuffix("ая") || word.hasSuffix("яя") { return .feminine }
    if word.hasSuffix("ое") || word.hasSuffix("ее") { return .neuter }
    if word.hasSuffix("ого") || word.hasSuffix("его") || word.hasSuffix("ому") || word.hasSuffix("ему") {
      return .oblique
    }
    if word.hasSuffix("ых") || word.hasSuffix("ыми") || word.hasSuffix("ым") || word.hasSuffix("ую") {
      return .oblique
    }
    if word.hasSuffix("ой") { return [.masculine, .oblique] }
    if word.hasSuffix("ий") { return endsLikeAdjective(word, before: "ий") ? .masculine : [] }
    if word.hasSuffix("ие") { return endsLikeAdjective(word, before: "ие") ? .plural : [] }
    if word.hasSuffix("ими") || word.hasSuffix("их") || word.hasSuffix("им") { return .oblique }
    if word.hasSuffix("щей") || word.hasSuffix("шей") || word.hasSuffix("ней") { return .oblique }
    return []
  }

  /// «городские», «ведущий», «дальние» are adjectives; «управление», «учреждений», «комиссий» are nouns.
  private static func endsLikeAdjective(_ word: Substring, before ending: String) -> Bool {
    let stem = word.dropLast(2)
    for end in ["щ", "ш"] where stem.hasSuffix(end) { return true }
    if stem.hasSuffix("к") { return true }
    for end in ["дн", "жн", "тн", "сн", "рн", "шн", "льн", "нн"] where stem.hasSuffix(end) { return true }
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
    participleEndings.contains { word.hasSuffix($0) }
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
    for start in stride(from: 0, through: word.count - part.count, by: 2)
    where word[start..<(start + part.count)].elementsEqual(part) { return true }
    return false
  }

  /// An adjective in the nominative, its capital letters kept.
  static func nominative(ofAdjective word: String, _ gender: Gender, isPlural: Bool) -> String {
    let folded = Cyrillic.folded(Array(word.utf8)[...])
    guard let ending = adjectiveEndings.first(where: { folded.hasSuffix($0) }) else { return word }
    let stem = String(word.dropLast(ending.count))
    let isSoft = ["его", "ему", "ей", "им", "ими", "их", "ий", "яя", "ее", "ие"].contains(ending)
    let isHushing = ["г", "к", "х", "ж", "ч", "ш", "щ"].contains { stem.hasSuffix($0) }
    let isSoftStem = isSoft && !isHushing
    if isPlural { return stem + (isSoftStem || isHushing ? "ие" : "ые") }
    switch gender {
    case .masculine:
      if stressedEndings.contains(where: stem.hasSuffix) { return stem + "ой" }
      return stem + (isSoftStem || isHushing ? "ий" : "ый")
    case .feminine: return stem + (isSoftStem ? "яя" : "ая")
    case .neuter: return stem + (isSoftStem || isHushing && isSoft && !stem.hasSuffix("к") ? "ее" : "ое")
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
    for ending in endings where word.utf8.count >= ending.utf8.count + 6 && word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      return stem.hasSuffix("ец") ? String(stem.dropLast(2)) + "ц" : String(stem)
    }
    return word.hasSuffix("ец") ? String(word.dropLast(2)) + "ц" : word
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
