/// How much speaks for a new party at a place of a cell.
enum SeamEvidence: Int, Sendable, Comparable {
  /// Part of the name before.
  case none
  /// A name only where both the name before and this one are known: «Управление ОКС».
  case faint
  /// Only a name known from elsewhere in the document may begin here.
  case weak
  /// More for than against.
  case likely
  /// A name begins here.
  case strong
  /// The author divided here.
  case forced

  static func < (a: SeamEvidence, b: SeamEvidence) -> Bool { a.rawValue < b.rawValue }

  /// What it costs to begin a party here.
  var splitCost: Int {
    switch self {
    case .none, .faint: 100
    case .weak: 8
    case .likely: 1
    case .strong, .forced: 0
    }
  }

  /// What it costs to read on over the place.
  var joinCost: Int {
    switch self {
    case .none, .faint, .weak: 0
    case .likely: 3
    case .strong: 8
    case .forced: 1000
    }
  }
}

/// Weighs a seam by what stands before and after it.
struct SeamJudge {
  let text: PartyText

  /// - Parameter start: where the name before the seam begins.
  func evidence(at index: Int, after start: Int) -> SeamEvidence {
    let separator = text.separator(before: index)
    guard separator.leftEnd > start else { return .none }
    if separator.semicolon { return .forced }
    let opening = text.openings[index]
    let left = LeftName(text: text, start: start, end: separator.leftEnd)
    if left.last.isDropped { return afterDefinition(opening, separator) }
    // «по делам несовершеннолетних» | «Отдел образования»: no noun in the nominative is what such an adjective waits for.
    let isIncomplete =
      left.isIncomplete
      && !(left.endsInObliqueAdjective && opening.kind == .certain
        && (separator.comma || text.elements[index].isCapital))
    guard !isIncomplete, index > text.openings[start].head, opening.kind != .none else { return .none }
    // «ПАО» | «Ростелеком»
    if opening.kind == .quoted, left.endsInLegalForm, !left.hasQuotes, !separator.comma { return .none }
    if separator.comma || separator.and { return inList(opening, index, left, separator) }
    if separator.line || separator.stop { return atLine(opening, index, left) }
    return atSpace(opening, index, left)
  }

  /// «X (далее – Y) Z»: the bracket closes X.
  private func afterDefinition(_ opening: NameOpening, _ separator: PartyText.Separator) -> SeamEvidence {
    switch opening.kind {
    case .none: .none
    case .quoted, .bareWord: separator.comma || separator.line ? .likely : .weak
    default: .strong
    }
  }

  // MARK: A comma or «и»

  private func inList(
    _ opening: NameOpening, _ index: Int, _ left: LeftName, _ separator: PartyText.Separator
  ) -> SeamEvidence {
    let onlyAnd = separator.and && !separator.comma
    switch opening.kind {
    case .certain:
      if left.isPersonName, !text.elements[index].isCapital, !namesPerson(from: index) { return .none }
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      return qualifies(left, opening, index) ? .weak : .strong
    case .ambiguous:
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      if !left.isBare, isField(opening) { return .weak }
      // «Администрация Губернатора и Правительства»
      if onlyAnd, opening.noun?.kind == .authority, left.endsInOblique(of: nil) { return .weak }
      return left.endsInOblique(of: opening.noun?.kind) ? .weak : onlyAnd ? .likely : .strong
    case .acronym:
      let acronym = text.elements[index].word
      if acronym.has(.subject) {
        return separator.comma && acronym.has(.body) && standsAlone(index) ? .strong : .weak
      }
      if onlyAnd { return joinedAcronym(acronym, index, left) }
      return .strong
    case .personName: return left.hasPersonName || !onlyAnd ? .strong : .none
    case .abbreviation, .profession:
      return left.isPersonName && !text.elements[index].isCapital ? .none : .strong
    case .contraction: return .strong
    case .unknownNoun: return qualifies(left, opening, index) ? .weak : .likely
    case .quoted: return left.isQuotedAlone ? .strong : left.hasQuotes || onlyAnd ? .weak : .likely
    case .capitalised: return onlyAnd || left.endsInPlaceName ? .weak : .likely
    case .bareWord: return !onlyAnd && standsAlone(index) && !left.endsInPlaceName ? .likely : .weak
    case .none: return .none
    }
  }

  /// «КОПО и МОУО», «МУП «Тепло» и ООО «Чистый город»», but «отдел ГО и ЧС», «ОУУП и ПДН».
  private func joinedAcronym(_ acronym: NameWord, _ index: Int, _ left: LeftName) -> SeamEvidence {
    if acronym.has(.legalForm) { return left.isBare ? .weak : .strong }
    // «ГИБДД и МЧС»: bodies of one rank
    if acronym.has(.owner), left.isAcronymAlone, left.last.word.has(.owner) { return .likely }
    return left.isAcronymAlone && !acronym.has(.owner) ? .likely : .weak
  }

  /// A participle that agrees with the name before says something about it: «учреждение, уполномоченное на …»,
  /// «организации, эксплуатирующие котельные».
  private func qualifies(_ left: LeftName, _ opening: NameOpening, _ index: Int) -> Bool {
    let element = text.elements[index]
    guard !element.isCapital, let head = text.openings[left.start].noun,
      !element.word.adjective.isDisjoint(with: head.agreement)
    else { return false }
    if opening.head == index {
      // «уполномоченный по охране труда» is a post, «уполномоченное на выполнение» is not
      return element.word.has(.qualifier) && !standsAlone(index)
        && text.elements[index + 1].word.folded != "по"
    }
    // «управляющая компания» is a kind of company.
    if text.elements[opening.head].word.has(.formNoun), !element.word.has(.activeParticiple) { return false }
    return element.word.has(.participle) && (left.isBare || opening.kind == .unknownNoun)
  }

  /// The party that begins here has its own person's name before the next separator.
  private func namesPerson(from index: Int) -> Bool {
    for element in text.elements[index...].prefix(24) {
      if element.kind == .initials { return true }
      if element.isSeparator || element.startsLine && element.range != text.elements[index].range {
        return false
      }
    }
    return false
  }

  /// «Комитет по делам молодежи, семьи и детей», but «семьи учащихся» and «семьи с детьми» are people.
  private func isField(_ opening: NameOpening) -> Bool {
    guard text.elements[opening.head].word.has(.field), !opening.hasAdjectives else { return false }
    guard opening.head + 1 < text.elements.count else { return true }
    let next = text.elements[opening.head + 1].word
    return !next.has(.preposition) && next.noun?.kind != .person || next.has(.link)
  }

  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < text.elements.count else { return true }
    let next = text.elements[index + 1]
    return next.isSeparator || next.isDropped || next.startsLine && !text.linesAreWrapped
  }

  // MARK: A line of the author's

  private func atLine(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    let element = text.elements[index]
    switch opening.kind {
    case .certain: return left.isFormOnly ? .none : .strong
    case .ambiguous: return ambiguousAtLine(opening, element, left)
    case .acronym:
      if element.word.has(.subject) || left.endsInLegalForm { return .weak }
      if element.word.has(.owner), left.kind == .division { return .weak }
      return left.isBare && (left.kind == .person || left.kind == .division) ? .faint : .strong
    case .personName:
      return left.hasPersonName ? .strong : left.kind == .person ? .none : .likely
    case .contraction: return left.isBare ? .weak : .strong
    case .abbreviation, .unknownNoun, .profession: return .strong
    case .quoted: return left.hasQuotes ? .likely : .weak
    case .capitalised: return left.isBare && left.kind == .person ? .weak : .strong
    case .bareWord: return .weak
    case .none: return .none
    }
  }

  private func ambiguousAtLine(_ opening: NameOpening, _ element: NameElement, _ left: LeftName)
    -> SeamEvidence
  {
    if left.isBare, left.kind == .person || left.kind == .division { return .faint }
    if opening.ownsMany { return .strong }
    switch opening.noun?.kind {
    case .authority, .division:
      return left.kind == .institution || left.isAcronymAlone ? .likely : .weak
    case .institution where !element.isCapital: return left.kind == .person ? .weak : .likely
    default: return .strong
    }
  }

  // MARK: Nothing but a space

  private func atSpace(_ opening: NameOpening, _ index: Int, _ left: LeftName) -> SeamEvidence {
    let element = text.elements[index]
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
      return .strong
    case .ambiguous:
      guard element.isCapital || left.isBare else { return .weak }
      return element.isCapital ? ambiguousAtSpace(opening, left) : min(.weak, ambiguousAtSpace(opening, left))
    case .acronym: return acronymAtSpace(element.word, left)
    case .personName: return left.hasPersonName ? .strong : .none
    case .abbreviation:
      return left.isBare && left.kind == .person || left.last.kind == .number ? .weak : .strong
    case .contraction:
      if left.isContraction, !element.word.has(.place) { return .likely }
      return left.isBare || !element.word.has(.endsInConsonant) ? .weak : .likely
    case .unknownNoun:
      let next = text.elements[opening.head]
      return element.isCapital && !next.isCapital && !left.endsInPlaceNoun ? .likely : .weak
    case .profession: return element.isCapital ? .likely : .weak
    case .quoted, .capitalised, .bareWord: return .weak
    case .none: return .none
    }
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

  private func acronymAtSpace(_ acronym: NameWord, _ left: LeftName) -> SeamEvidence {
    if acronym.has(.subject) { return .weak }
    // «ГУ МЧС по области УМВД», «Главы поселений ОМВД»: a place closes the name before.
    if acronym.has(.owner) { return left.isClosedByPlace ? .likely : .weak }
    // «директор ИМЦ», «помощник начальника УО»
    if left.isBare, left.kind == .person, left.isOneWord { return .none }
    if left.endsInLegalForm || left.isBare && left.kind != .institution || left.endsInDeed { return .faint }
    if left.endsInOblique(of: nil) { return left.endsInOblique(of: .person) ? .faint : .weak }
    if acronym.has(.legalForm) { return left.kind == .person ? .weak : .strong }
    return .likely
  }
}
