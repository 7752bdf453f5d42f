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
    if let determiner = determiners.first(word.withBytes { ByteHash($0) }, { $0 }) { return determiner }
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
    // «казачьи дружины», «охотничье хозяйство»
    if word.ends(in: "чьи") { return .plural }
    if word.ends(in: "чья") { return .feminine }
    if word.ends(in: "чье") { return .neuter }
    if word.ends(in: "ий") { return hasStemOfAdjective(word) ? .masculine : [] }
    if word.ends(in: "ие") { return hasStemOfAdjective(word) ? .plural : [] }
    if word.ends(in: "ими") || word.ends(in: "их") || word.ends(in: "им") { return .oblique }
    if word.ends(in: "щей") || word.ends(in: "шей") || word.ends(in: "ней") { return .oblique }
    return []
  }

  /// «городские», «ведущий», «дальние» are adjectives; «управление», «учреждений», «комиссий» are nouns.
  private static func hasStemOfAdjective(_ word: String) -> Bool {
    word.dropping(letters: 2).ends(in: ["щ", "ш", "ч", "к", "дн", "жн", "тн", "сн", "рн", "шн", "льн", "нн"])
  }

  private static let determiners: WordTable<AdjectiveForm> = {
    var table = WordTable<AdjectiveForm>(capacity: 32)
    let lists: [(AdjectiveForm, StaticString)] = [
      ([], "крым"), (.nominative, "их его ее"), (.plural, "все иные другие прочие"),
      (.masculine, "весь третий"),
      (.feminine, "вся третья"), (.neuter, "третье"),
    ]
    for (form, words) in lists { words.eachWord { table.add($0, form) } }
    return table
  }()

  /// A participle that takes an object («осуществляющие управление»): what follows it is no party.
  static func isActiveParticiple(_ word: String) -> Bool {
    isParticiple(word) && !PartyVocabulary.lexicalParticiples.contains { contains(word, $0) }
  }

  static func isParticiple(_ word: String) -> Bool {
    word.ends(in: participleEndings)
  }

  private static let participleEndings: [StaticString] = [
    "щий", "щие", "щая", "щее", "вшие", "вший", "вшая", "вшее", "щих", "щего", "щей", "щийся", "щиеся",
    "щаяся",
    "щееся",
  ]

  private static func contains(_ word: String, _ part: StaticString) -> Bool {
    word.withBytes { word in
      part.withUTF8Buffer { part in
        word.indices.dropLast(part.count - 1).contains { word[$0..<($0 + part.count)].elementsEqual(part) }
      }
    }
  }

  /// An adjective in the nominative, its capital letters kept.
  static func nominative(ofAdjective word: String, _ gender: Gender, isPlural: Bool) -> String {
    let folded = Cyrillic.lowercased(word)
    guard let ending = folded.ending(of: adjectiveEndings) else { return word }
    let stem = String(decoding: word.utf8.dropLast(ending.utf8CodeUnitCount), as: UTF8.self)
    let isSoft = folded.ends(in: ["его", "ему", "ей", "им", "ими", "их", "ий", "яя", "ее", "ие"])
    let isHushing = stem.ends(in: ["г", "к", "х", "ж", "ч", "ш", "щ"])
    let isSoftStem = isSoft && !isHushing
    if isPlural { return stem + (isSoftStem || isHushing ? "ие" : "ые") }
    switch gender {
    case .masculine:
      if stem.ends(in: stressedEndings) { return stem + "ой" }
      return stem + (isSoftStem || isHushing ? "ий" : "ый")
    case .feminine: return stem + (isSoftStem ? "яя" : "ая")
    case .neuter: return stem + (isSoftStem || isHushing && isSoft && !stem.ends(in: "к") ? "ее" : "ое")
    }
  }

  private static let adjectiveEndings: [StaticString] = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ая", "яя", "ое", "ее", "ый", "ий", "ой", "ей", "ые", "ие",
    "ых", "их",
    "ым", "им", "ую", "юю", "ом", "ем",
  ]

  /// Stems of adjectives whose masculine ends in ой: «городской», «областной».
  private static let stressedEndings: [StaticString] = ["ородск", "бластн", "раев", "кружн", "сновн"]

  /// The word without its ending: one stem for the cases of a name's words.
  static func stem(_ word: String) -> String {
    let found = word.withBytes { bytes in
      endings.first { bytes.count >= $0.utf8CodeUnitCount + 6 && bytes.ends(in: $0) }
    }
    if let found {
      let stem = String(decoding: word.utf8.dropLast(found.utf8CodeUnitCount), as: UTF8.self)
      return stem.ends(in: "ец") ? stem.dropping(letters: 2) + "ц" : stem
    }
    return word.ends(in: "ец") ? word.dropping(letters: 2) + "ц" : word
  }

  /// The longest first.
  private static let endings: [StaticString] = [
    "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "иям", "ией", "ием", "ая", "яя",
    "ое", "ее",
    "ый", "ий", "ой", "ей", "ые", "ие", "ых", "их", "ым", "им", "ую", "юю", "ом", "ем", "ам", "ям", "ах",
    "ях", "ов",
    "ев", "ью", "ия", "ию", "ии", "а", "я", "о", "е", "у", "ю", "ы", "и", "й", "ь",
  ]
}
