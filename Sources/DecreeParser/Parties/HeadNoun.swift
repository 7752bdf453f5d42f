/// What a head noun stands for; it decides whose part a body that follows can be.
enum NounKind: Sendable {
  /// A position or a group of people: «начальник», «родители».
  case person
  /// A part of a body: «отдел», «комиссия».
  case division
  /// A body that has parts: «администрация», «министерство».
  case authority
  /// A school, a firm, a house: «учреждение», «больница».
  case institution
  /// «район», «образование»: a party only after an adjective in the nominative.
  case territory
}

/// The readings that a word's form allows.
struct NounForm: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let nominativeSingular = NounForm(rawValue: 1)
  static let nominativePlural = NounForm(rawValue: 2)
  static let obliqueSingular = NounForm(rawValue: 4)
  static let obliquePlural = NounForm(rawValue: 8)
  static let nominative: NounForm = [.nominativeSingular, .nominativePlural]
  static let oblique: NounForm = [.obliqueSingular, .obliquePlural]
}

enum Gender: Sendable { case masculine, feminine, neuter }

/// A word of the vocabulary in one of its forms.
struct HeadNoun: Sendable {
  /// The same for all forms of the word.
  var stem: String
  var kind: NounKind
  var gender: Gender
  var form: NounForm
  /// Declined like an adjective: «заведующий», «уполномоченный».
  var isAdjectival = false

  /// Which adjectives in the nominative agree with it.
  var agreement: AdjectiveForm {
    var result: AdjectiveForm = []
    if form.contains(.nominativePlural) { result.insert(.plural) }
    if form.contains(.nominativeSingular) {
      switch gender {
      case .masculine: result.insert(.masculine)
      case .feminine: result.insert(.feminine)
      case .neuter: result.insert(.neuter)
      }
    }
    return result
  }

  /// «юридический и общий отделы»: several of the gender that the adjectives have in the singular.
  func isPlural(of adjectives: AdjectiveForm) -> Bool {
    guard form.contains(.nominativePlural) else { return false }
    return switch gender {
    case .masculine: adjectives.contains(.masculine)
    case .feminine: adjectives.contains(.feminine)
    case .neuter: adjectives.contains(.neuter)
    }
  }

  /// The nominative; nil where no rule of declension gives it.
  func nominative(isPlural: Bool) -> String? {
    let entry = Self.entries.first(ByteHash(stem.utf8)) { $0 }
    return entry.flatMap { $0.declension.nominative(of: $0.stem, isPlural: isPlural) }
  }

  /// The noun that a word in lower case is a form of.
  static func of(_ word: String) -> HeadNoun? {
    if let found = lookUp(word) ?? compound(word) { return found }
    // педагог-психолог, учителя-предметники: the first part says what it is, or else the second
    guard let hyphen = word.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let first = lookUp(String(word[..<hyphen]))
    let rest = String(word[word.utf8.index(after: hyphen)...])
    guard var noun = first ?? lookUp(rest) else { return nil }
    if first != nil, let second = lookUp(rest), !second.form.intersection(noun.form).isEmpty {
      noun.form.formIntersection(second.form)
    } else if first != nil, noun.form.contains(.nominativePlural), rest.ends(in: "ы") || rest.ends(in: "и") {
      noun.form = .nominativePlural
    }
    noun.stem = first == nil ? String(word[...hyphen]) + noun.stem : noun.stem + "-" + Inflection.stem(rest)
    return noun
  }

  /// «сельхозпредприятия», «райсельхозуправление»: what it is stands in the last part.
  private static func compound(_ word: String) -> HeadNoun? {
    for first in PartyVocabulary.firstHalves where word.starts(in: first) {
      let rest = String(decoding: word.utf8.dropFirst(first.utf8CodeUnitCount), as: UTF8.self)
      guard rest.utf8.count >= 8, var noun = lookUp(rest) ?? compound(rest), noun.kind != .territory else {
        continue
      }
      noun.stem = String(decoding: word.utf8.prefix(first.utf8CodeUnitCount), as: UTF8.self) + noun.stem
      return noun
    }
    return nil
  }

  private static func lookUp(_ word: String) -> HeadNoun? {
    word.withBytes { bytes in
      if let irregular = irregular.first(ByteHash(bytes), { $0 }) { return irregular }
      for length in stride(from: 0, through: 8, by: 2) where bytes.count - length >= 4 {
        let ending = UnsafeBufferPointer(rebasing: bytes[(bytes.count - length)...])
        let found = entries.first(ByteHash(bytes.prefix(bytes.count - length))) { entry in
          entry.declension.form(of: ending).map { form in
            HeadNoun(
              stem: entry.stem, kind: entry.kind, gender: entry.declension.gender(of: ending), form: form,
              isAdjectival: entry.declension == .adjectival)
          }
        }
        if let found { return found }
      }
      return nil
    }
  }

  private struct Entry {
    var stem: String
    var kind: NounKind
    var declension: Declension
  }

  private static let irregular: WordTable<HeadNoun> = {
    var table = WordTable<HeadNoun>(capacity: 256)
    for (kind, form, words) in PartyVocabulary.irregular {
      words.eachWord { word in
        let stem = Inflection.stem(String(decoding: word, as: UTF8.self))
        table.add(word, HeadNoun(stem: stem, kind: kind, gender: gender(ofIrregular: word), form: form))
      }
    }
    return table
  }()

  /// «общественность» and «церковь» are feminine, «бюро» and «телевидение» neuter; «судья» may be a man.
  private static func gender(ofIrregular word: UnsafeBufferPointer<UInt8>) -> Gender {
    let word = String(decoding: word, as: UTF8.self)
    if word.ends(in: ["ь", "та", "за", "на", "ия", "ка"]) { return .feminine }
    return word.ends(in: ["о", "е", "жюри"]) ? .neuter : .masculine
  }

  /// By stem, which two words may share («бухгалтер», «бухгалтерия»); a word with a fleeting vowel has two.
  private static let entries: WordTable<Entry> = {
    var table = WordTable<Entry>(capacity: 2048)
    for (kind, words) in PartyVocabulary.nouns {
      words.eachWord { word in
        let bar = word.firstIndex(of: UInt8(ascii: "|"))
        let (length, declension) = Declension.stemAndDeclension(
          ofNominative: UnsafeBufferPointer(rebasing: word[..<(bar ?? word.count)]))
        let entry = Entry(
          stem: String(decoding: word[..<length], as: UTF8.self), kind: kind, declension: declension)
        table.add(word[..<length], entry)
        if let bar { table.add(word[(bar + 1)...], entry) }
      }
    }
    return table
  }()
}
