/// What a name that began at some element would begin with.
struct NameOpening: Sendable {
  enum Kind: Sendable, Equatable {
    /// A head noun in the nominative, alone or after adjectives that agree with it.
    case certain
    /// A head noun that may as well be a genitive: «администрации», «школы».
    case ambiguous
    case acronym
    /// «Иванов И.И.»
    case personName
    /// «зам.», «кл.»
    case abbreviation
    /// «Минздрав», «Росреестр»
    case contraction
    /// An adjective in the nominative before a noun that agrees and stands in no list.
    case unknownNoun
    /// A noun for people by its ending.
    case profession
    case quoted
    /// A capitalised word of which nothing else is known.
    case capitalised
    /// A lower-case word that could be a nominative.
    case bareWord
    /// A head noun in the case of the list that it stands in, alone or after adjectives in that case.
    case oblique
    /// A lower-case word of no list in any other form.
    case plainWord
    /// Cannot begin a name.
    case none
  }

  var kind: Kind
  /// The head's element.
  var head: Int
  var noun: HeadNoun?
  /// Adjectives stand before the head.
  var hasAdjectives = false
  /// The words after the head are in the plural: «главы сельских поселений».
  var ownsMany = false
}

extension NameOpening {
  /// No noun that an adjective before it could be waiting for.
  var followsAdjectives: Bool {
    switch kind {
    case .certain, .acronym, .contraction, .abbreviation, .profession, .quoted, .personName: true
    default: false
    }
  }

  /// «предприятия», «учреждения»: the nominative of several bodies.
  var isOfMany: Bool {
    noun.map { $0.form.contains(.nominativePlural) && $0.kind != .territory && $0.kind != .person } ?? false
  }

  /// «радио», «жюри»
  var isIndeclinable: Bool {
    noun?.form == [.nominativeSingular, .obliqueSingular] && noun?.isAdjectival == false
  }

  /// What a text, taken for the name of a party, begins with.
  static func first(in text: String, lexicon: NameLexicon = NameLexicon()) -> NameOpening {
    let elements = NameScanner.elements(of: Array(text.utf8), lexicon)
    return elements.isEmpty
      ? NameOpening(kind: .none, head: 0) : NameOpenings(elements: elements).opening(at: 0)
  }
}

/// Finds openings in the elements of a text.
struct NameOpenings {
  let elements: [NameElement]

  func opening(at index: Int) -> NameOpening {
    let element = elements[index]
    switch element.kind {
    case .quoted: return NameOpening(kind: .quoted, head: index)
    case .initials: return NameOpening(kind: .personName, head: index)
    case .word: return wordOpening(at: index)
    case .number: return numberedOpening(at: index) ?? NameOpening(kind: .none, head: index)
    default: return NameOpening(kind: .none, head: index)
    }
  }

  /// «ОМВД, 12 ПСО, 3 отделение полиции»: a part of a body that its number tells from others, but no «школы № 5, 7».
  private func numberedOpening(at index: Int) -> NameOpening? {
    guard index > 0, index + 1 < elements.count, elements[index + 1].kind == .word else { return nil }
    let before = elements[index - 1].isSeparator ? index - 2 : elements[index].startsLine ? index - 1 : -1
    guard before >= 0 else { return nil }
    // «школы № 5, 7 отдел образования» may have lost its comma, «отдел № 5, 7 отдел» has not.
    let isWhole = index + 2 == elements.count || elements[index + 2].isSeparator
    guard elements[before].kind != .number || isWhole else { return nil }
    let word = elements[index + 1].word
    if elements[index + 1].isAcronym { return word.has(.owner) ? opening(at: index + 1) : nil }
    guard let noun = word.noun, noun.kind == .division, noun.form.contains(.nominativeSingular) else {
      return nil
    }
    return opening(at: index + 1)
  }

  private func wordOpening(at index: Int) -> NameOpening {
    let element = elements[index]
    if element.isCapital, index + 1 < elements.count, elements[index + 1].kind == .initials,
      !element.isAcronym,
      !elements[index + 1].startsLine, element.word.noun == nil
    {
      return NameOpening(kind: .personName, head: index)
    }
    if element.isAbbreviated {
      return NameOpening(kind: element.word.has(.abbreviation) ? .abbreviation : .none, head: index)
    }
    if element.word.has(.reference), index + 1 < elements.count, elements[index + 1].word.folded == "же" {
      return NameOpening(kind: .abbreviation, head: index)
    }
    if let phrase = nounPhrase(at: index) { return phrase }
    // «старшие по улицам»: people, by an adjective alone
    if element.word.has(.senior), !element.word.adjective.isDisjoint(with: .nominative),
      index + 2 < elements.count, elements[index + 1].word.folded == "по"
    {
      return NameOpening(kind: .profession, head: index)
    }
    if element.isAcronym { return NameOpening(kind: .acronym, head: index) }
    let word = element.word
    if word.has(.preposition) { return NameOpening(kind: .none, head: index) }
    if let labelled = labelledOpening(at: index) { return labelled }
    // «Росстат», but no «России» that is left of «ФАС России»
    if element.isCapital, word.has(.contraction), word.adjective.isEmpty, !word.has(.place) {
      return NameOpening(kind: .contraction, head: index)
    }
    if !word.adjective.isEmpty { return obliquePhrase(at: index) }
    if word.has(.profession) { return NameOpening(kind: .profession, head: index) }
    if element.isCapital { return NameOpening(kind: word.has(.place) ? .none : .capitalised, head: index) }
    // a consonant closes a nominative, but not such endings as those of genitive plurals
    let looksNominative = word.has(.endsInConsonant) && !word.has(.genitivePlural) && word.count >= 4
    if looksNominative { return NameOpening(kind: .bareWord, head: index) }
    // «центры, старейшины родов»: it may be a plural, where there is nothing that it could belong to
    let isPlain = word.count >= 5 && word.folded.ends(in: ["ы", "и", "а", "я"])
    return NameOpening(kind: isPlain ? .plainWord : .none, head: index)
  }

  /// «отдел культуры, контроль – заместитель главы»: the party that a word on its part in the work stands before.
  private func labelledOpening(at index: Int) -> NameOpening? {
    guard elements[index].word.has(.role), elements[index].word.noun == nil, index + 2 < elements.count,
      elements[index + 1].isDivision, index == 0 || elements[index - 1].isSeparator
    else { return nil }
    return opening(at: index + 2)
  }

  /// Adjectives in the nominative and the head noun that they agree with.
  private func nounPhrase(at index: Int) -> NameOpening? {
    var agreement: AdjectiveForm = .nominative
    // «материально ответственные лица»
    var at = isAdverb(index) ? index + 1 : index
    var isCoordinated = false
    while at < elements.count, elements[at].kind == .word || at > index && elements[at].kind == .bracket,
      at - index < 8
    {
      // «отраслевые (функциональные) органы», «подведомственные ей учреждения»
      if elements[at].kind == .bracket || at > index && elements[at].word.has(.pronoun) {
        at += 1
        continue
      }
      let word = elements[at].word
      let noun = word.noun
      let adjective = elements[at].isAcronym && noun == nil ? [] : word.adjective
      let isAdjective =
        !adjective.intersection(agreement).isEmpty
        && (noun == nil || noun?.isAdjectival == true && agrees(after: at, adjective))
        && (!word.has(.activeParticiple) || noun == nil && standsBeforePerson(at, adjective))
      if isAdjective {
        agreement.formIntersection(adjective)
        at += 1
        // «отраслевые (функциональные) и территориальные органы»
        if at < elements.count, elements[at].kind == .bracket { at += 1 }
        // «государственные и муниципальные учреждения»
        if at + 1 < elements.count, elements[at].word.has(.link) || elements[at].kind == .comma,
          !elements[at + 1].word.adjective.isDisjoint(with: agreement)
        {
          at += 1
          isCoordinated = true
        }
        continue
      }
      return phrase(from: index, head: at, noun: noun, agreement: agreement, isCoordinated: isCoordinated)
    }
    return nil
  }

  /// «социально», «специально» before an adjective in the nominative.
  private func isAdverb(_ index: Int) -> Bool {
    let word = elements[index].word
    guard word.count >= 5, word.noun == nil, word.folded.ends(in: ["но", "ски", "бо"]),
      index + 1 < elements.count,
      !word.has(.preposition)
    else { return false }
    let next = elements[index + 1]
    return next.kind == .word && !next.isCapital && !next.word.adjective.isDisjoint(with: .nominative)
      && !next.word.has(.activeParticiple)
  }

  /// «главному специалисту»: opens no name, but may be one as a whole.
  private func obliquePhrase(at index: Int) -> NameOpening {
    var head = index
    while head < elements.count, head < index + 8, elements[head].kind == .word {
      if var noun = elements[head].word.noun, head > index {
        let isPlural = elements[head - 1].word.has(.pluralAdjective)
        noun.form.formIntersection(isPlural ? .obliquePlural : .obliqueSingular)
        return NameOpening(kind: .none, head: head, noun: noun, hasAdjectives: true)
      }
      guard !elements[head].word.adjective.isEmpty else { break }
      head += 1
    }
    return NameOpening(kind: .none, head: index)
  }

  private func phrase(
    from index: Int, head: Int, noun: HeadNoun?, agreement: AdjectiveForm, isCoordinated: Bool
  ) -> NameOpening? {
    let hasAdjectives = head > index
    guard let noun else {
      let word = elements[head].word
      // «Верхнеозерское БВУ»: letters say nothing of gender
      let isAcronym = elements[head].isAcronym && !word.has(.subject) && !word.has(.legalForm)
      guard hasAdjectives, word.count >= 3, !word.has(.preposition),
        isAcronym || agreesByEnding(word, agreement)
      else { return nil }
      return NameOpening(kind: .unknownNoun, head: head, hasAdjectives: true)
    }
    if hasAdjectives {
      guard !noun.agreement.intersection(agreement).isEmpty || isCoordinated && noun.isPlural(of: agreement)
      else { return nil }
      return NameOpening(
        kind: .certain, head: head, noun: noun, hasAdjectives: true, ownsMany: ownsMany(after: head))
    }
    let isNominative = !noun.form.intersection(.nominative).isEmpty
    guard isNominative, noun.kind != .territory else {
      return NameOpening(kind: .none, head: head, noun: noun)
    }
    let isAmbiguous = !noun.form.intersection(.oblique).isEmpty
    return NameOpening(
      kind: isAmbiguous ? .ambiguous : .certain, head: head, noun: noun, ownsMany: ownsMany(after: head))
  }

  /// «гарантирующие поставщики», but «обслуживающие дома»: people are no object in the nominative.
  private func standsBeforePerson(_ index: Int, _ adjective: AdjectiveForm) -> Bool {
    guard index + 1 < elements.count, elements[index + 1].kind == .word,
      let noun = elements[index + 1].word.noun
    else { return false }
    return noun.kind == .person && !noun.isAdjectival && !noun.agreement.isDisjoint(with: adjective)
  }

  /// «участковый» before a noun that agrees is an adjective: «участковые избирательные комиссии».
  private func agrees(after index: Int, _ adjective: AdjectiveForm) -> Bool {
    // «участковый уполномоченный полиции»
    var isPost = false
    // «управляющие и ресурсоснабжающие организации», but «учащиеся и управляющие»
    let isPair =
      index + 2 < elements.count && elements[index + 1].word.has(.link)
      && elements[index].word.isPlainParticiple && elements[index + 2].word.isPlainParticiple
    for next in elements[(isPair ? index + 2 : index + 1)...].prefix(4) {
      guard next.kind == .word, !next.isCapital else { return isPost }
      if let noun = next.word.noun, !noun.isAdjectival {
        if isPair, noun.kind == .person { return isPost }
        return isPost || !noun.agreement.intersection(adjective).isEmpty
      }
      guard !next.word.adjective.isDisjoint(with: adjective) else { return isPost }
      isPost = next.word.noun?.isAdjectival == true
    }
    return isPost
  }

  private func agreesByEnding(_ word: NameWord, _ agreement: AdjectiveForm) -> Bool {
    func ends(in endings: [StaticString]) -> Bool { word.folded.ends(in: endings) }
    if agreement.contains(.plural), ends(in: ["ы", "и", "я", "а"]) { return true }
    if agreement.contains(.feminine), ends(in: ["а", "я", "ь"]) { return true }
    if agreement.contains(.neuter), ends(in: ["о", "е"]) { return true }
    return agreement.contains(.masculine) && (word.has(.endsInConsonant) || ends(in: ["й", "ь"]))
  }

  /// A genitive plural follows the head: «администрации муниципальных районов», «директора школ».
  private func ownsMany(after head: Int) -> Bool {
    for element in elements[(head + 1)...].prefix(4) {
      guard element.kind == .word || element.kind == .number || element.kind == .comma else { return false }
      let word = element.word
      if let noun = word.noun {
        return noun.form.contains(.obliquePlural) && !noun.form.contains(.obliqueSingular)
      }
      if word.has(.many) { return true }
      if !word.adjective.isEmpty, word.has(.pluralAdjective) { return true }
      guard !word.adjective.isEmpty || word.has(.link) || element.kind != .word else { return false }
    }
    return false
  }
}
