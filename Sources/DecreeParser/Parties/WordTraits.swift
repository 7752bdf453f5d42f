/// What a word of a party cell can be, by the lists of the vocabulary and by its ending.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt64
  static let preposition = WordTraits(rawValue: 1 << 0)
  /// «и», and the «а также» of a list.
  static let link = WordTraits(rawValue: 1 << 1)
  static let participle = WordTraits(rawValue: 1 << 2)
  static let activeParticiple = WordTraits(rawValue: 1 << 3)
  static let place = WordTraits(rawValue: 1 << 4)
  static let subject = WordTraits(rawValue: 1 << 5)
  static let owner = WordTraits(rawValue: 1 << 6)
  static let legalForm = WordTraits(rawValue: 1 << 7)
  static let abbreviation = WordTraits(rawValue: 1 << 8)
  /// Begins as contracted names of bodies do.
  static let contraction = WordTraits(rawValue: 1 << 9)
  /// Ends as nouns for people do.
  static let profession = WordTraits(rawValue: 1 << 10)
  /// A participle that is a position, or qualifies the name before it.
  static let qualifier = WordTraits(rawValue: 1 << 11)
  static let pluralAdjective = WordTraits(rawValue: 1 << 12)
  /// «районов», «классов»
  static let many = WordTraits(rawValue: 1 << 13)
  static let endsInConsonant = WordTraits(rawValue: 1 << 14)
  static let genitivePlural = WordTraits(rawValue: 1 << 15)
  /// «учреждение», «общество»: the name proper follows.
  static let formNoun = WordTraits(rawValue: 1 << 16)
  /// «образования» after such a noun.
  static let field = WordTraits(rawValue: 1 << 17)
  /// «глава»
  static let headOfPlace = WordTraits(rawValue: 1 << 18)
  /// «руководители», «сотрудники»: always of something.
  static let leader = WordTraits(rawValue: 1 << 19)
  /// «СМИ»: what others deal with, and a party by itself.
  static let body = WordTraits(rawValue: 1 << 20)
  /// «участии» of «при участии»: more parties follow.
  static let companion = WordTraits(rawValue: 1 << 22)
  /// A body that every reader knows by these letters.
  static let wellKnown = WordTraits(rawValue: 1 << 21)
  /// «куратор», «соисполнители»: says a party's part in the work.
  static let role = WordTraits(rawValue: 1 << 23)
  /// «Исполнители» of «Исполнители:».
  static let label = WordTraits(rawValue: 1 << 24)
  /// «включая», «числе» of «в том числе».
  static let inclusion = WordTraits(rawValue: 1 << 25)
  /// «он» of «он же».
  static let reference = WordTraits(rawValue: 1 << 26)
  /// «с», «заведующий»: an instrumental follows.
  static let asksInstrumental = WordTraits(rawValue: 1 << 27)
  /// «по», «подведомственные»: a dative follows.
  static let asksDative = WordTraits(rawValue: 1 << 28)
  /// «или», «либо»
  static let either = WordTraits(rawValue: 1 << 29)
  /// «ему» of «подведомственные ему».
  static let pronoun = WordTraits(rawValue: 1 << 30)
  /// «директор», «декан»: a body has one.
  static let headOfOne = WordTraits(rawValue: 1 << 31)
  /// «старшие» of «старшие по улицам»: may do without a noun.
  static let senior = WordTraits(rawValue: 1 << 33)
  /// «военкомат»: a division that is known without its owner.
  static let whole = WordTraits(rawValue: 1 << 34)
  /// «филиал»: a part of another body.
  static let part = WordTraits(rawValue: 1 << 35)
  /// «хозяйства» of «жилищно-коммунального хозяйства»: what a body deals with.
  static let branch = WordTraits(rawValue: 1 << 36)
  /// «проведению»: what is done follows.
  static let deed = WordTraits(rawValue: 1 << 37)
  /// «Минкультуры»: the same in every case.
  static let undeclined = WordTraits(rawValue: 1 << 32)
}

extension WordTraits {
  static func of(_ word: String, _ noun: HeadNoun?) -> WordTraits {
    var traits = listed(word)
    func set(_ trait: WordTraits, where condition: Bool) { if condition { traits.insert(trait) } }
    let count = word.utf8.count / 2
    set(.participle, where: Inflection.isParticiple(word))
    set(.activeParticiple, where: Inflection.isActiveParticiple(word))
    set(.contraction, where: count > 4 && PartyVocabulary.contractions.contains { word.starts(in: $0) })
    set(.profession, where: count >= 5 && word.ends(in: PartyVocabulary.personEndings))
    set(.pluralAdjective, where: word.ends(in: ["ых", "их", "ыми", "ими", "ые", "ие"]))
    set(.endsInConsonant, where: !word.ends(in: ["а", "е", "и", "о", "у", "ы", "э", "ю", "я", "й", "ь"]))
    set(.genitivePlural, where: word.ends(in: ["ов", "ев", "ах", "ях", "ам", "ям", "ом", "ем"]))
    set(.role, where: PartyVocabulary.roles.contains { word.starts(in: $0) })
    set(
      .asksInstrumental,
      where: ["заведующ", "заведован", "управляющ", "владе", "руководств"].contains { (ask: StaticString) in
        word.starts(in: ask)
      })
    set(.asksDative, where: word.starts(in: "подведомственн"))
    if let noun { traits.formUnion(ofStem(noun.stem)) }
    return traits
  }

  /// What the lists of words say.
  static func listed(_ word: String) -> WordTraits {
    let traits = union(of: word, in: words)
    return PartyVocabulary.legalBeginnings.contains { word.starts(in: $0) }
      ? traits.union(.legalForm) : traits
  }

  /// What the lists of nouns' stems say.
  private static func ofStem(_ stem: String) -> WordTraits { union(of: stem, in: stems) }

  private static func union(of word: String, in table: WordTable<WordTraits>) -> WordTraits {
    var traits: WordTraits = []
    _ = table.first(word.withBytes { ByteHash($0) }) { listed -> Void? in
      traits.formUnion(listed)
      return nil
    }
    return traits
  }

  private static let words = table([
    (.link, "и а также или либо"), (.either, "или либо"), (.role, "отв"), (.label, PartyVocabulary.labels),
    (.inclusion, "включая исключая кроме помимо числе"), (.reference, "он она оно они тот та то те"),
    (.asksInstrumental, "с со над между"), (.asksDative, "по к ко"), (.pronoun, "ей ему им"),
    (.preposition, PartyVocabulary.prepositions),
    (.place, PartyVocabulary.places),
    (.subject, PartyVocabulary.subjects), (.body, PartyVocabulary.bodies), (.owner, PartyVocabulary.owners),
    (.companion, "участии участием привлечением содействии поддержке"),
    (.legalForm, PartyVocabulary.legalForms),
    (.abbreviation, PartyVocabulary.abbreviations),
    (.many, PartyVocabulary.many), (.field, PartyVocabulary.fields), (.wellKnown, PartyVocabulary.wellKnown),
    (.undeclined, PartyVocabulary.undeclined), (.deed, PartyVocabulary.deeds),
    (.senior, "старший старшая старшие главный главные"),
  ])

  private static let stems = table([
    (.formNoun, PartyVocabulary.formNouns), (.qualifier, PartyVocabulary.qualifiers), (.headOfPlace, "глав"),
    (.leader, PartyVocabulary.leaders), (.headOfOne, PartyVocabulary.headsOfOne),
    (.whole, PartyVocabulary.wholeDivisions), (.part, "филиал подразделен представительств отделен"),
    (.branch, PartyVocabulary.branches),
  ])

  private static func table(_ lists: [(WordTraits, StaticString)]) -> WordTable<WordTraits> {
    var table = WordTable<WordTraits>(capacity: 2048)
    for (trait, words) in lists { words.eachWord { table.add($0, trait) } }
    return table
  }
}
