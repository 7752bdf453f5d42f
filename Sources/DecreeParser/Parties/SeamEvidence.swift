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
    let left = Left(text: text, start: start, end: separator.leftEnd)
    if left.last.isDropped { return afterDefinition(opening, separator) }
    guard !left.isIncomplete, index > text.openings[start].head, opening.kind != .none else { return .none }
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
    _ opening: NameOpening, _ index: Int, _ left: Left, _ separator: PartyText.Separator
  ) -> SeamEvidence {
    let onlyAnd = separator.and && !separator.comma
    switch opening.kind {
    case .certain:
      if left.isPersonName, !text.elements[index].isCapital, !namesPerson(from: index) { return .none }
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      return qualifies(left, opening, index) ? .weak : .strong
    case .ambiguous:
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      return left.endsInOblique(of: opening.noun?.kind) ? .weak : onlyAnd ? .likely : .strong
    case .acronym:
      let acronym = text.elements[index].word
      if acronym.has(.subject) { return .weak }
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
  private func joinedAcronym(_ acronym: NameWord, _ index: Int, _ left: Left) -> SeamEvidence {
    if acronym.has(.legalForm) { return left.isBare ? .weak : .strong }
    return left.isAcronymAlone && !acronym.has(.owner) ? .likely : .weak
  }

  /// A participle that agrees with the name before says something about it: «учреждение, уполномоченное на …»,
  /// «организации, эксплуатирующие котельные».
  private func qualifies(_ left: Left, _ opening: NameOpening, _ index: Int) -> Bool {
    let element = text.elements[index]
    guard !element.isCapital, let head = text.openings[left.start].noun,
      !element.word.adjective.isDisjoint(with: head.agreement)
    else { return false }
    if opening.head == index {
      // «уполномоченный по охране труда» is a post, «уполномоченное на выполнение» is not
      return element.word.has(.qualifier) && !standsAlone(index)
        && text.elements[index + 1].word.folded != "по"
    }
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

  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < text.elements.count else { return true }
    let next = text.elements[index + 1]
    return next.isSeparator || next.isDropped || next.startsLine && !text.linesAreWrapped
  }

  // MARK: A line of the author's

  private func atLine(_ opening: NameOpening, _ index: Int, _ left: Left) -> SeamEvidence {
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

  private func ambiguousAtLine(_ opening: NameOpening, _ element: NameElement, _ left: Left) -> SeamEvidence {
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

  private func atSpace(_ opening: NameOpening, _ index: Int, _ left: Left) -> SeamEvidence {
    let element = text.elements[index]
    switch opening.kind {
    case .certain:
      if left.isFormOnly || left.endsInLegalForm { return .none }
      if left.endsInPlaceNoun, text.elements[opening.head].isCapital, opening.hasAdjectives { return .weak }
      return .strong
    case .ambiguous: return element.isCapital ? ambiguousAtSpace(opening, left) : .weak
    case .acronym: return acronymAtSpace(element.word, left)
    case .personName: return left.hasPersonName ? .strong : .none
    case .abbreviation:
      return left.isBare && left.kind == .person || left.last.kind == .number ? .weak : .strong
    case .contraction:
      return left.isBare || !element.word.has(.endsInConsonant) ? .weak : .likely
    case .unknownNoun:
      let next = text.elements[opening.head]
      return element.isCapital && !next.isCapital && !left.endsInPlaceNoun ? .likely : .weak
    case .profession: return element.isCapital ? .likely : .weak
    case .quoted, .capitalised, .bareWord: return .weak
    case .none: return .none
    }
  }

  private func ambiguousAtSpace(_ opening: NameOpening, _ left: Left) -> SeamEvidence {
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

  private func acronymAtSpace(_ acronym: NameWord, _ left: Left) -> SeamEvidence {
    if acronym.has(.subject) || acronym.has(.owner) { return .weak }
    // «директор ИМЦ», «помощник начальника УО»
    if left.isBare, left.kind == .person, left.isOneWord { return .none }
    if left.endsInLegalForm || left.isBare && left.kind != .institution { return .faint }
    if left.endsInOblique(of: nil) { return left.endsInOblique(of: .person) ? .faint : .weak }
    if acronym.has(.legalForm) { return left.kind == .person ? .weak : .strong }
    return .likely
  }
}

/// The name before a seam.
private struct Left {
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
  var isOneWord: Bool { lastWord == start }
  var isAcronymAlone: Bool { end - start == 1 && last.isAcronym && !endsInLegalForm }
  var isQuotedAlone: Bool { end - start == 1 && last.kind == .quoted }
  var endsInLegalForm: Bool {
    let last = text.elements[lastWord]
    return last.isAcronym && last.word.has(.legalForm)
  }
  var hasQuotes: Bool { span.contains { $0.kind == .quoted } }
  var hasPersonName: Bool { span.contains { $0.kind == .initials } }
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

  /// «органы и учреждения системы профилактики»: one complement for two plural heads of a kind.
  func sharesComplement(with opening: NameOpening, _ text: PartyText) -> Bool {
    guard isOneWord, let noun = self.opening.noun, let other = opening.noun, !opening.hasAdjectives,
      (noun.kind == .person) == (other.kind == .person), noun.form.contains(.nominativePlural),
      other.form.contains(.nominativePlural),
      noun.kind != .person || text.elements[start].word.has(.leader)
    else { return false }
    let next = opening.head + 1
    return next < text.elements.count && text.elements[next].kind == .word
      && (text.linesAreWrapped || !text.elements[next].startsLine)
  }

  /// A preposition, an adjective or a dash cannot close a name.
  var isIncomplete: Bool {
    let index = lastWord
    let element = text.elements[index]
    switch element.kind {
    case .mark: return true
    case .word:
      // «зам.» and «г.» call for more
      if element.isAbbreviated {
        return element.word.has(.abbreviation) || index > start && element.word.has(.place)
      }
      if element.isAcronym { return false }
      if element.word.has(.preposition) { return true }
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
