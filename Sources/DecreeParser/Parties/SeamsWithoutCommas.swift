/// Seams at a line of the author's, or where nothing but a space is left of it.
extension SeamJudge {
  func atLine(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    let element = text.elements[index]
    switch opening.kind {
    case .certain:
      if left.isFormOnly { return .none }
      return element.word.has(.undeclined) && left.kind == .division ? .likely : .strong
    case .ambiguous: return ambiguousAtLine(opening, element, left)
    case .acronym:
      if element.word.has(.subject) || left.endsInLegalForm { return .weak }
      if element.word.has(.owner), left.kind == .division {
        // «Штаб» | «ГИБДД»: of it, or beside it
        if left.isBare, left.isOneWord { return .doubtful }
        // «Отдел ГИБДД» | «ОМВД», but «Отдел опеки» | «ПДН»
        return left.hasDuty || !left.isBare && !left.endsInLetters ? .doubtful : .weak
      }
      guard left.isBare, left.kind == .person || left.kind == .division else { return .strong }
      // «Поисковая служба» | «АО «Порт»»: what is told from others by an adjective needs no owner.
      guard !left.isOneWord, text.isNamed(index) else {
        // «Военкомат» | «РОСТО»
        return left.isWholeDivision && !element.word.has(.legalForm) ? .doubtful : .faint
      }
      if left.kind == .division { return text.isNamedForm(index) ? .likely : .doubtful }
      // «Муниципальные заказчики» | «ООО «Уют»», but «Генеральный директор» of it
      return left.isOfManyPeople ? .doubtful : .faint
    case .personName:
      return left.hasPersonName ? .strong : left.kind == .person ? .none : .likely
    case .contraction:
      if element.word.has(.endsInConsonant) { return left.isBare ? .likely : .strong }
      // «Департамент имущества» | «Минобороны России»: what ends in a vowel may be a genitive.
      if left.isBare, left.kind != .institution { return .weak }
      return left.isBare || left.kind == .division ? .likely : .strong
    case .abbreviation, .unknownNoun, .profession: return .strong
    case .quoted: return left.hasQuotes ? .likely : .weak
    case .capitalised: return left.isBare && left.kind == .person ? .weak : .strong
    case .bareWord: return left.kind == .person && standsAlone(index) ? .doubtful : .weak
    case .oblique: return obliqueWithoutComma(opening, index, left)
    case .plainWord, .none: return .none
    }
  }

  private func ambiguousAtLine(_ opening: NameOpening, _ element: NameElement, _ left: LeftName)
    -> SeamEvidence
  {
    if arePeers(opening, left) { return .strong }
    // «учреждения культуры» | «учреждения образования»
    if !left.isBare, left.hasSameHead(as: opening), left.isOfMany { return .strong }
    if left.isBare, left.kind == .person || left.kind == .division {
      // «Директор» | «Школы»: what goes on has no need of a capital.
      return element.isCapital && !left.last.word.has(.leader) ? .doubtful : .faint
    }
    if opening.ownsMany { return .strong }
    switch opening.noun?.kind {
    case .authority, .division:
      return left.kind == .institution || left.isAcronymAlone ? .likely : .weak
    case .institution where !element.isCapital: return left.kind == .person ? .weak : .likely
    default: return .strong
    }
  }

  /// «Управление. ОО»: a sentence ends there, unless the dot is of a word cut short («Департ. ЖКХ»).
  func atStop(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    let evidence = atLine(opening, index, left)
    let element = text.elements[index]
    guard element.isCapital, !element.word.has(.subject), evidence > .none else { return evidence }
    return max(evidence, .likely)
  }

  func atSpace(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    let element = text.elements[index]
    // «ПСЧ» | «1 ПСО» of a wrapped line: a part's number is its own, or its owner's.
    if element.kind == .number { return .weak }
    switch opening.kind {
    case .certain:
      if left.isFormOnly || left.endsInLegalForm { return .none }
      if left.endsInPlaceNoun, text.elements[opening.head].isCapital, opening.hasAdjectives { return .weak }
      // «врачи-терапевты участковые»
      if opening.noun?.isAdjectival == true, !element.isCapital, left.isBare, left.kind == .person,
        standsAlone(index)
      {
        return .weak
      }
      if left.takesApposition(opening), !element.isCapital { return .doubtful }
      // «Правовой департамент Минкультуры России»
      if element.word.has(.undeclined) {
        if left.kind == .division || left.endsInOblique(of: .division) { return .faint }
        if left.kind == .person || left.kind == .institution { return .doubtful }
      }
      return .strong
    case .ambiguous:
      // «Минпром Чувашии» | «предприятия района»: the name of a place owns nothing that follows it.
      if !element.isCapital, left.endsInPlaceName, opening.isOfMany, !left.isBare { return .likely }
      if arePeers(opening, left) { return .likely }
      if areHeadsOfOne(opening, left) { return .doubtful }
      // «директор школы» | «учителя»: hardly the school of a teacher
      if !element.isCapital, opening.noun?.kind == .person, left.kind == .person,
        left.endsInOblique(of: .institution)
      {
        return .doubtful
      }
      guard element.isCapital || left.isBare else {
        // «Отдел экономики» | «главы поселений»: several places have no head in common.
        return opening.noun?.kind == .person && element.word.has(.headOfOne) && opening.ownsMany
          ? .likely : .weak
      }
      return element.isCapital ? ambiguousAtSpace(opening, left) : min(.weak, ambiguousAtSpace(opening, left))
    case .acronym: return acronymAtSpace(index, left)
    case .personName: return left.hasPersonName ? .strong : .none
    case .abbreviation:
      // «Главный бухгалтер» | «Зам. директора»
      if element.isCapital, left.isBare, left.kind == .person { return left.isOneWord ? .doubtful : .likely }
      return left.isBare && left.kind == .person || left.last.kind == .number ? .weak : .strong
    case .contraction:
      if left.isOfCountry { return .strong }
      if left.isContraction, !element.word.has(.place) { return .likely }
      return left.isBare || !element.word.has(.endsInConsonant) ? .weak : .likely
    case .unknownNoun:
      let next = text.elements[opening.head]
      return element.isCapital && !next.isCapital && !left.endsInPlaceNoun ? .likely : .weak
    case .profession: return element.isCapital ? .likely : .weak
    case .quoted, .capitalised, .bareWord: return .weak
    case .oblique: return obliqueWithoutComma(opening, index, left)
    case .plainWord, .none: return .none
    }
  }

  /// «завуч» | «учителя», «врачи» | «медсестры»: people of people are only those that serve them.
  private func arePeers(_ opening: NameOpening, _ left: LeftName) -> Bool {
    left.isBare && left.kind == .person && opening.noun?.kind == .person && !left.last.word.has(.leader)
  }

  /// «Деканы кафедры»: a body has but one of them, and nothing else says what they are the heads of.
  private func areHeadsOfOne(_ opening: NameOpening, _ left: LeftName) -> Bool {
    left.isBareOfMany && left.last.word.has(.headOfOne) && !opening.ownsMany
  }

  private func ambiguousAtSpace(_ opening: NameOpening, _ left: LeftName) -> SeamEvidence {
    // «директор школы», «администрация школы» are of a school, wherever schools are parties of their own
    if left.isBare, left.isOneWord, left.kind == .person || left.kind == .authority, !opening.hasAdjectives,
      !text.elements[opening.head].isCapital,
      text.elements[opening.head].word.folded.hasSuffix("ы")
        || text.elements[opening.head].word.folded.hasSuffix("и")
    {
      return .none
    }
    // «заместители директора»: nobody is a deputy of nobody
    if left.isBare, left.isOneWord, left.last.word.has(.leader) { return .none }
    // «Педагог-психолог Учителя 1–4 классов»
    if left.isBare, left.kind == .person, opening.noun?.kind == .person, opening.ownsMany,
      !text.elements[opening.head].word.has(.headOfPlace)
    {
      return .likely
    }
    // «Рабочая группа» | «Учителя», but «Аппарат Главы»
    if left.isBare, left.kind == .division, opening.noun?.kind == .person,
      !text.elements[opening.head].word.has(.headOfPlace)
    {
      return .doubtful
    }
    if left.isBare, left.kind == .person || left.kind == .division { return .faint }
    if left.isFormOnly || left.endsInLegalForm { return .faint }
    if opening.ownsMany { return .strong }
    switch opening.noun?.kind {
    case .institution: return left.kind != .person ? .likely : .weak
    // «Директора», «Учителя», but «Главы» are many only where they say of what
    case .person:
      return left.isBare || left.endsInOblique(of: .person)
        || text.elements[opening.head].word.has(.headOfPlace) ? .weak : .likely
    default: return .weak
    }
  }

  private func acronymAtSpace(_ index: Int, _ left: LeftName) -> SeamEvidence {
    let acronym = text.elements[index].word
    if acronym.has(.subject) { return .weak }
    if left.isOfCountry { return .strong }
    // «Минтруд РП»: two letters are a region's rather than a body's
    if acronym.count == 2, left.isMinistryInOneWord { return .faint }
    // «управление ГИБДД», «отделы ОМВД»: one word that says nothing without its owner
    if acronym.has(.owner), left.isBare, left.isOneWord, left.kind == .person || left.kind == .division {
      return .faint
    }
    // «ГУ МЧС по области УМВД», «Главы поселений ОМВД»: a place closes the name before.
    if acronym.has(.owner) { return left.isClosedByPlace ? .likely : .weak }
    // «директор ИМЦ», «помощник начальника УО»
    if left.isBare, left.kind == .division, !left.isOneWord, text.isNamedForm(index) { return .doubtful }
    if left.endsInLegalForm || left.isBare && left.kind != .institution || left.endsInDeed { return .faint }
    if left.endsInOblique(of: nil), !(left.endsInBranch && text.isNamedForm(index)) {
      return left.endsInOblique(of: .person) ? .faint : .weak
    }
    // «Главы сельских поселений» | «ООО «Уют»», but «Директор школы» of it
    if acronym.has(.legalForm) { return left.kind == .person && !left.isClosedByPlace ? .weak : .strong }
    // «руководители цифровой трансформации ИОГВ»: of the body as well as beside it
    return left.kind == .person && left.endsInDeedOrField ? .doubtful : .likely
  }

  private func obliqueWithoutComma(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    guard let list = text.listCase(at: index), let noun = opening.noun, !left.asks(for: list),
      list.fit(text.elements[opening.head].word, noun) == .sure
    else { return .none }
    return .strong
  }
}

extension PartyText {
  /// «ДК «Юбилейный»»: letters with the name of its own.
  func isNamed(_ index: Int) -> Bool {
    index + 1 < elements.count && elements[index + 1].kind == .quoted
  }

  /// «АО «Порт»»: a legal form with the name of its own.
  func isNamedForm(_ index: Int) -> Bool {
    elements[index].word.has(.legalForm) && isNamed(index)
  }
}
