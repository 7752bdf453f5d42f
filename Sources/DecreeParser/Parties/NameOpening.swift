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

/// Finds openings in the elements of a text.
struct NameOpenings {
  let elements: [NameElement]

  func opening(at index: Int) -> NameOpening {
    let element = elements[index]
    switch element.kind {
    case .quoted: return NameOpening(kind: .quoted, head: index)
    case .initials: return NameOpening(kind: .personName, head: index)
    case .word: return wordOpening(at: index)
    default: return NameOpening(kind: .none, head: index)
    }
  }

  private func wordOpening(at index: Int) -> NameOpening {
    let element = elements[index]
    if element.isCapital, index + 1 < elements.count, elements[index + 1].kind == .initials,
      !element.isAcronym,
      !elements[index + 1].startsLine, HeadNoun.of(element.folded) == nil
    {
      return NameOpening(kind: .personName, head: index)
    }
    if element.isAbbreviated {
      let known = PartyVocabulary.abbreviations.contains(element.folded)
      return NameOpening(kind: known ? .abbreviation : .none, head: index)
    }
    if let phrase = nounPhrase(at: index) { return phrase }
    if element.isAcronym { return NameOpening(kind: .acronym, head: index) }
    let word = element.folded
    if PartyVocabulary.prepositions.contains(word) { return NameOpening(kind: .none, head: index) }
    if element.isCapital, word.utf8.count > 8, PartyVocabulary.contractions.contains(where: word.hasPrefix),
      Inflection.adjective(word).isEmpty
    {
      return NameOpening(kind: .contraction, head: index)
    }
    if !Inflection.adjective(word).isEmpty { return obliquePhrase(at: index) }
    if word.utf8.count >= 10, PartyVocabulary.personEndings.contains(where: word.hasSuffix) {
      return NameOpening(kind: .profession, head: index)
    }
    if element.isCapital {
      let isPlace = PartyVocabulary.places.contains(word) || word == "федерации" || word == "россии"
      return NameOpening(kind: isPlace ? .none : .capitalised, head: index)
    }
    return NameOpening(kind: looksNominative(word) ? .bareWord : .none, head: index)
  }

  /// Ends in a consonant, and not as a genitive plural does.
  private func looksNominative(_ word: String) -> Bool {
    guard let last = word.last, !"аеиоуыэюяйь".contains(last), word.utf8.count >= 8 else { return false }
    return !["ов", "ев", "ах", "ях", "ам", "ям", "ом", "ем"].contains { word.hasSuffix($0) }
  }

  /// Adjectives in the nominative and the head noun that they agree with.
  private func nounPhrase(at index: Int) -> NameOpening? {
    var agreement: AdjectiveForm = .nominative
    var at = index
    var isCoordinated = false
    while at < elements.count, elements[at].kind == .word, at - index < 8 {
      let word = elements[at].folded
      let noun = HeadNoun.of(word)
      let adjective = elements[at].isAcronym && noun == nil ? [] : Inflection.adjective(word)
      let isAdjective =
        !adjective.intersection(agreement).isEmpty
        && (noun == nil || noun?.isAdjectival == true && agrees(after: at, adjective))
        && !(Inflection.isActiveParticiple(word))
      if isAdjective {
        agreement.formIntersection(adjective)
        at += 1
        // «государственные и муниципальные учреждения»
        if at + 1 < elements.count, elements[at].folded == "и" || elements[at].kind == .comma,
          !Inflection.adjective(elements[at + 1].folded).intersection(agreement).isEmpty
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

  /// «главному специалисту»: opens no name, but may be one as a whole.
  private func obliquePhrase(at index: Int) -> NameOpening {
    var head = index
    while head < elements.count, head < index + 8, elements[head].kind == .word {
      if var noun = HeadNoun.of(elements[head].folded) {
        let last = elements[head - 1].folded
        let isPlural = ["ых", "их", "ыми", "ими"].contains { last.hasSuffix($0) }
        noun.form = noun.form.intersection(isPlural ? .obliquePlural : .obliqueSingular)
        return NameOpening(kind: .none, head: head, noun: noun, hasAdjectives: true)
      }
      guard !Inflection.adjective(elements[head].folded).isEmpty else { break }
      head += 1
    }
    return NameOpening(kind: .none, head: index)
  }

  private func phrase(
    from index: Int, head: Int, noun: HeadNoun?, agreement: AdjectiveForm, isCoordinated: Bool
  ) -> NameOpening? {
    let hasAdjectives = head > index
    guard let noun else {
      guard hasAdjectives, elements[head].folded.utf8.count >= 6,
        !PartyVocabulary.prepositions.contains(elements[head].folded),
        agreesByEnding(elements[head].folded, agreement)
      else { return nil }
      return NameOpening(kind: .unknownNoun, head: head, hasAdjectives: true)
    }
    if hasAdjectives {
      guard !noun.agreement.intersection(agreement).isEmpty else { return nil }
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

  /// «участковый» before a noun that agrees is an adjective: «участковые избирательные комиссии».
  private func agrees(after index: Int, _ adjective: AdjectiveForm) -> Bool {
    for next in elements[(index + 1)...].prefix(4) {
      guard next.kind == .word else { return false }
      if let noun = HeadNoun.of(next.folded), !noun.isAdjectival {
        return !noun.agreement.intersection(adjective).isEmpty
      }
      guard !Inflection.adjective(next.folded).intersection(adjective).isEmpty else { return false }
    }
    return false
  }

  private func agreesByEnding(_ word: String, _ agreement: AdjectiveForm) -> Bool {
    guard let last = word.last else { return false }
    if agreement.contains(.plural), "ыияа".contains(last) { return true }
    if agreement.contains(.feminine), "аяь".contains(last) { return true }
    if agreement.contains(.neuter), "ое".contains(last) { return true }
    return agreement.contains(.masculine) && !"аеиоуыэюя".contains(last)
  }

  /// A genitive plural follows the head: «администрации муниципальных районов», «директора школ».
  private func ownsMany(after head: Int) -> Bool {
    var at = head + 1
    while at < elements.count, at <= head + 4,
      elements[at].kind == .word || elements[at].kind == .comma || elements[at].folded == "и"
    {
      let word = elements[at].folded
      if let noun = HeadNoun.of(word) {
        return noun.form.contains(.obliquePlural) && noun.form.intersection(.obliqueSingular).isEmpty
      }
      if ["районов", "городов", "сел", "классов", "групп", "кружков", "мо", "оу", "доу"].contains(word) {
        return true
      }
      let adjective = Inflection.adjective(word)
      if adjective.isEmpty && elements[at].kind == .word && word != "и" { return false }
      if word.hasSuffix("ых") || word.hasSuffix("их") { return true }
      at += 1
    }
    return false
  }
}
