/// The name before a seam.
struct LeftName {
  let text: PartyText
  let start: Int
  let end: Int

  var last: NameElement { text.elements[end - 1] }
  private var opening: NameOpening { text.openings[start] }
  private var span: ArraySlice<NameElement> { text.elements[start..<end] }
  /// The last element that is no remark in brackets.
  private var lastWord: Int {
    var index = end - 1
    while index > start, text.elements[index].kind == .bracket { index -= 1 }
    return index
  }

  var kind: NounKind? {
    if let noun = opening.noun { return noun.kind }
    switch opening.kind {
    case .abbreviation, .profession, .personName: return .person
    default: return nil
    }
  }

  /// Nothing stands after the head.
  var isBare: Bool {
    opening.head >= lastWord
      && (opening.noun != nil || opening.kind == .profession || opening.kind == .abbreviation)
  }
  /// «учреждения культуры»
  var isOfMany: Bool { opening.isOfMany }
  var isOfManyPeople: Bool { kind == .person && opening.noun?.form.contains(.nominativePlural) == true }
  /// «деканы»: the head alone, and in the plural.
  var isBareOfMany: Bool {
    isBare && isOneWord && opening.noun?.form.contains(.nominativePlural) == true
  }
  /// «заведующий МБДОУ», «завхоз»: one person, whom the name itself tells from others, unlike «специалист».
  var isOnePost: Bool {
    kind == .person && opening.noun?.form.contains(.nominativeSingular) == true
      && !text.elements[opening.head].word.has(.leader)
  }
  var isContraction: Bool { opening.kind == .contraction }
  /// «Минтранс России», «Минобрнауки России»: of the country's bodies none is part of another.
  var isOfCountry: Bool {
    end - start == 2 && last.word.folded == "россии" && text.elements[start].word.has(.contraction)
  }
  /// The name of an acronym or of heads ends in a place that no part of another body follows.
  var isClosedByPlace: Bool {
    guard lastWord > start, opening.kind == .acronym || text.elements[opening.head].word.has(.headOfPlace)
    else {
      return false
    }
    let word = text.elements[lastWord].word
    return word.has(.place) || word.noun?.kind == .territory
  }
  var isOneWord: Bool { lastWord == start }
  /// «военкомат», «деканат»: a division whose one word says what it is, unlike «отдел».
  var isWholeDivision: Bool { isBare && isOneWord && kind == .division && last.word.has(.whole) }
  var isAcronymAlone: Bool { end - start == 1 && last.isAcronym && !endsInLegalForm }
  var isQuotedAlone: Bool { end - start == 1 && last.kind == .quoted }
  var endsInLegalForm: Bool {
    let last = text.elements[lastWord]
    return last.isAcronym && last.word.has(.legalForm) && !(last.word.has(.wellKnown) && lastWord > start)
  }
  var hasQuotes: Bool { span.contains { $0.kind == .quoted } }
  var hasPersonName: Bool { span.contains { $0.kind == .initials } }
  /// «И.И.», «Начальник отдела С.С.»: initials with no surname before them.
  var waitsForSurname: Bool {
    guard last.kind == .initials else { return false }
    return end - start == 1 || !text.elements[end - 2].isCapital || text.elements[end - 2].word.noun != nil
  }
  /// «МКУ «Архив»»
  var isOneBody: Bool { opening.kind == .acronym && text.elements[start].word.has(.legalForm) }
  /// «Иванов И.И.» and no position.
  var isPersonName: Bool { opening.kind == .personName && end - start <= 2 }
  var endsInPlaceNoun: Bool { text.elements[lastWord].word.has(.place) }
  /// «с. Ивановка», «городов Саранска»: a capitalised word that does not open the name.
  var endsInPlaceName: Bool {
    let word = text.elements[lastWord]
    return lastWord > start && word.kind == .word && word.isCapital && !word.isAcronym
      && word.word.noun == nil
  }

  /// Ends in an oblique form of a noun of this kind (any kind where nil): what follows may be its fellow or its name.
  func endsInOblique(of kind: NounKind?) -> Bool {
    guard lastWord > opening.head, let noun = text.elements[lastWord].word.noun else {
      return false
    }
    return !noun.form.intersection(.oblique).isEmpty && (kind == nil || noun.kind == kind)
      && noun.kind != .territory
  }

  /// «жилищно-коммунального хозяйства»: no body, but what one deals with.
  var endsInBranch: Bool {
    let word = text.elements[lastWord].word
    return lastWord > opening.head + 1 && word.has(.branch)
      && text.elements[lastWord - 1].word.adjective.contains(.oblique)
  }

  /// «Минтруд»
  var isMinistryInOneWord: Bool { isOneWord && !last.isAcronym && last.word.has(.contraction) }

  /// «управления Росреестра», «руководители Минобразования»
  var endsInGovernedContraction: Bool {
    let word = text.elements[lastWord].word
    return opening.noun?.form.contains(.nominativePlural) == true && lastWord > opening.head
      && word.has(.contraction) && !word.has(.place) && !word.isNominativeContraction
  }

  /// «ОПФР», «руководители ОО»
  var endsInLetters: Bool { text.elements[lastWord].isAcronym && text.elements[lastWord].kind == .word }

  /// «руководители цифровой трансформации»: a lower-case word of no list in an oblique case.
  var endsInDeedOrField: Bool {
    let element = text.elements[lastWord]
    return lastWord > opening.head && element.kind == .word && !element.isCapital && element.word.noun == nil
      && !element.word.has(.many) && element.word.folded.ends(in: ["ии", "ия", "ти", "ки"])
  }

  /// «ответственный за проведение», «комиссия по проведению»: of what is still to come.
  var endsInDeed: Bool {
    let word = text.elements[lastWord].word
    return lastWord > start && word.noun == nil && text.elements[lastWord - 1].word.has(.preposition)
      && (word.folded.ends(in: "ние") || word.has(.deed))
  }

  /// «органы и учреждения системы профилактики»: one complement for two plural heads of a kind.
  func sharesComplement(with opening: NameOpening, _ text: PartyText) -> Bool {
    guard isOneWord, let noun = self.opening.noun, let other = opening.noun, !opening.hasAdjectives,
      (noun.kind == .person) == (other.kind == .person), isMany(noun, self.opening), isMany(other, opening),
      noun.kind != .person || text.elements[start].word.has(.leader)
    else { return false }
    let next = opening.head + 1
    return next < text.elements.count && text.elements[next].kind == .word
      && (text.linesAreWrapped || !text.elements[next].startsLine)
  }

  private func isMany(_ noun: HeadNoun, _ opening: NameOpening) -> Bool {
    noun.form.contains(opening.kind == .oblique ? .obliquePlural : .nominativePlural)
  }

  /// «Лесхоз – филиал», «ГЖД – структурное подразделение»: what it is a part of follows.
  var endsInPartOfOther: Bool {
    guard let dash = span.lastIndex(where: \.isDivision), dash > start, lastWord > dash else { return false }
    let part = text.elements[lastWord].word
    return part.has(.part) && text.elements[(dash + 1)..<lastWord].allSatisfy { !$0.word.adjective.isEmpty }
  }

  /// «Соисполнители:»
  var endsInColon: Bool { last.kind == .mark && last.scalar == 0x3A }

  /// «включая», «кроме», «Отделы: кадров»: what follows is not simply another party.
  var includes: Bool {
    span.contains { $0.kind == .word && $0.word.has(.inclusion) || $0.kind == .mark && $0.scalar == 0x3A }
  }

  /// A word after the head asks for this case.
  func asks(for list: ListCase) -> Bool {
    span.contains { $0.kind == .word && list.isAsked(by: $0.word) }
  }

  func hasSameHead(as other: NameOpening) -> Bool {
    opening.noun != nil && other.noun != nil
      && text.elements[opening.head].word.nounStem == text.elements[other.head].word.nounStem
  }

  /// Says by a preposition what the body does: «Комиссия по делам несовершеннолетних и защите их прав».
  var hasDuty: Bool { text.elements[opening.head..<end].contains { $0.word.has(.preposition) } }

  /// The last word is a noun in the plural and nothing else.
  var endsInPlural: Bool {
    text.elements[lastWord].word.noun.map { $0.form.isSubset(of: [.obliquePlural, .nominativePlural]) }
      ?? false
  }

  /// «специалист терапевт», «ответственный исполнитель»: one person by two nouns.
  func takesApposition(_ other: NameOpening) -> Bool {
    guard kind == .person || last.word.noun?.isAdjectival == true, let noun = other.noun,
      noun.kind == .person,
      !other.hasAdjectives, noun.form.contains(.nominativeSingular), let mine = last.word.noun
    else { return false }
    return (isBare || mine.isAdjectival) && mine.form.contains(.nominativeSingular)
  }

  /// «несовершеннолетних», «животных», «пострадавшим»: an adjective that goes with no nominative.
  var endsInObliqueAdjective: Bool {
    let element = text.elements[lastWord]
    return element.kind == .word && !element.isAbbreviated && !element.word.has(.preposition)
      && element.word.noun == nil && element.word.adjective == .oblique
  }

  /// «по делам несовершеннолетних» | «отдел опеки», «главы поселений»: what such an adjective waits for is in its case and
  /// number.
  func waitsForOther(than opening: NameOpening) -> Bool {
    guard endsInObliqueAdjective else { return false }
    return opening.followsAdjectives
      || opening.kind == .ambiguous && text.elements[lastWord].word.has(.pluralAdjective)
        && opening.noun?.form.contains(.obliquePlural) == false
  }

  /// «Учащиеся 5–11 кл., родители»: a comma or a semicolon follows.
  private var isClosed: Bool {
    end < text.elements.count && text.elements[end].isSeparator && end - start > 1
  }

  /// «в том числе», «включая»: a part of the name before follows.
  var endsInInclusion: Bool {
    text.elements[lastWord].word.has(.inclusion) && lastWord > start
  }

  /// A preposition, an adjective or a dash cannot close a name.
  var isIncomplete: Bool {
    let index = lastWord
    let element = text.elements[index]
    switch element.kind {
    case .mark: return true
    // «3 ПСО»
    case .number: return index == start
    case .word:
      // «зам.» and «г.» call for more
      if element.isAbbreviated {
        // «1–11 кл.»
        guard !isClosed, index == start || text.elements[index - 1].kind != .number else { return false }
        return element.word.has(.abbreviation) || index > start && element.word.has(.place)
      }
      if element.isAcronym { return false }
      if element.word.has(.preposition) { return true }
      // «участниками которых являются»
      if element.word.folded.ends(in: ["ются", "ется", "ятся", "ится"]) { return true }
      guard element.word.noun == nil, !element.word.adjective.isEmpty else {
        return false
      }
      // «города Жуковский» is a name
      return
        !(element.isCapital && index > start
        && text.elements[index - 1].word.has(.place))
    default: return false
    }
  }

  /// «Муниципальное казенное учреждение»: the legal form, whose name is still to come.
  var isFormOnly: Bool {
    guard let noun = opening.noun, noun.form.contains(.nominativeSingular), opening.head < end,
      text.elements[opening.head].word.has(.formNoun), !hasQuotes
    else { return false }
    let after = text.elements[(opening.head + 1)..<end].filter { !$0.isDropped }
    return after.count <= 2 && after.allSatisfy { $0.word.has(.field) }
  }
}
