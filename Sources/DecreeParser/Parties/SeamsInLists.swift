/// Seams at a comma or «и».
extension SeamJudge {
  func inList(
    _ opening: NameOpening, _ index: Int, _ left: LeftName, _ separator: PartyText.Separator
  ) -> SeamEvidence {
    let onlyAnd = separator.and && !separator.comma
    switch opening.kind {
    case .certain:
      if left.isPersonName, !text.elements[index].isCapital, !namesPerson(from: index) { return .none }
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      guard qualifies(left, opening, index) else { return .strong }
      // «администрации, управляющие делами» are two, «организации, управляющие домами» one
      if text.elements[index].word.has(.asksInstrumental) { return .doubtful }
      guard opening.head == index, left.kind == .person else { return .weak }
      // «начальник отдела и ответственный за сайт», but «завхоз, ответственный за склад» may be one
      if onlyAnd { return .likely }
      return left.isOnePost ? .doubtful : .weak
    case .ambiguous:
      if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
      if !left.isBare, !left.endsInLetters, isField(opening) { return .weak }
      // «Администрация Губернатора и Правительства»
      if onlyAnd, opening.noun?.kind == .authority, left.endsInOblique(of: nil) { return .weak }
      return ambiguousInList(opening, index, left, onlyAnd)
    case .acronym:
      let acronym = text.elements[index].word
      if acronym.has(.subject) {
        // «ЛО МВД России»
        let isOwned = index + 1 < text.elements.count && text.elements[index + 1].word.has(.owner)
        let isBody = standsAlone(index) && (acronym.has(.body) || left.isAcronymAlone)
        return separator.comma && (isBody || isOwned) ? .strong : .weak
      }
      if onlyAnd { return joinedAcronym(acronym, index, left) }
      // «председатели СНТ, ГСК»
      return left.endsInLetters && left.kind == .person && !acronym.has(.legalForm) && standsAlone(index)
        ? .likely : .strong
    case .personName: return left.hasPersonName || !onlyAnd ? .strong : .none
    case .abbreviation, .profession:
      return left.isPersonName && !text.elements[index].isCapital ? .none : .strong
    case .contraction: return contractionInList(text.elements[index].word, left)
    case .unknownNoun:
      if qualifies(left, opening, index) { return .weak }
      let head = text.elements[opening.head]
      return (head.isAcronym || head.word.has(.profession)) && !onlyAnd ? .strong : .likely
    case .quoted:
      if left.isQuotedAlone { return .strong }
      // «детские сады «Ромашка», «Теремок»», but «МКУ «Архив»» is one
      if left.hasQuotes { return left.isOneBody && !onlyAnd ? .doubtful : .weak }
      return onlyAnd ? .weak : .likely
    case .capitalised: return onlyAnd || left.endsInPlaceName ? .weak : .likely
    case .bareWord: return !onlyAnd && standsAlone(index) && !left.endsInPlaceName ? .likely : .weak
    case .oblique: return obliqueInList(opening, index, left, onlyAnd)
    // nothing that the word could belong to stands before it
    case .plainWord: return separator.comma && !separator.and && left.isBare ? .likely : .none
    case .none: return .none
    }
  }

  /// «школы» after «директора»: of the same directors or a party of its own.
  private func ambiguousInList(_ opening: NameOpening, _ index: Int, _ left: LeftName, _ onlyAnd: Bool)
    -> SeamEvidence
  {
    // «по делам телевидения и радио»
    if onlyAnd, opening.isIndeclinable, !left.isBare, standsAlone(index) { return .weak }
    guard left.endsInOblique(of: opening.noun?.kind) else {
      // «администрация района и главы поселений»
      return onlyAnd && !left.isBare && !opening.ownsMany ? .likely : .strong
    }
    if onlyAnd { return .weak }
    // «директора школ, гимназии»: fellows would stand in one number
    return left.endsInPlural && opening.noun?.form.contains(.nominativePlural) == true ? .likely : .doubtful
  }

  /// A name in the case of the list, where nothing in the name before asks for that case.
  private func obliqueInList(_ opening: NameOpening, _ index: Int, _ left: LeftName, _ onlyAnd: Bool)
    -> SeamEvidence
  {
    if let slip = text.slip(at: index) { return left.asks(for: slip) ? .none : .doubtful }
    guard let list = text.listCase(at: index) else { return .none }
    if onlyAnd, left.sharesComplement(with: opening, text) { return .weak }
    if qualifies(left, opening, index) { return .weak }
    if left.asks(for: list) { return .doubtful }
    guard let noun = opening.noun else { return .likely }
    let fit = list.fit(text.elements[opening.head].word, noun)
    if fit == .sure || left.isBare || left.hasSameHead(as: opening) { return .strong }
    // «руководителей школ и учреждений»
    if left.kind == .person { return .doubtful }
    return opening.hasAdjectives || left.kind == noun.kind && !left.endsInOblique(of: noun.kind)
      ? .likely : .doubtful
  }

  /// «Минкультуры, Минспорт», but «управления Росреестра и Роспотребнадзора», which one plural head governs.
  private func contractionInList(_ word: NameWord, _ left: LeftName) -> SeamEvidence {
    guard left.endsInGovernedContraction else { return .strong }
    if word.isGenitiveContraction { return .weak }
    // «руководители Минобразования, Минкультуры»: the nominative is no other
    return word.isNominativeContraction ? .strong : .doubtful
  }

  /// «КОПО и МОУО», «МУП «Тепло» и ООО «Чистый город»», but «отдел ГО и ЧС», «ОУУП и ПДН».
  private func joinedAcronym(_ acronym: NameWord, _ index: Int, _ left: LeftName) -> SeamEvidence {
    if acronym.has(.legalForm) { return left.isBare && !text.isNamedForm(index) ? .weak : .strong }
    // «старшая медсестра и ДК «Юбилейный»», but «директор школы и ДК «Юбилейный»» may be the director of both
    if text.isNamed(index) { return left.kind == .person && !left.isBare ? .doubtful : .likely }
    // «ГИБДД и МЧС»: bodies of one rank
    if acronym.has(.owner), left.isAcronymAlone, left.last.word.has(.owner) { return .likely }
    if acronym.has(.owner) { return .weak }
    if left.isAcronymAlone { return .likely }
    // «районный музей и КЦСОН»: what a body deals with has fewer letters.
    return acronym.count > 4 ? .doubtful : .weak
  }

  /// A participle that agrees with the name before says something about it: «учреждение, уполномоченное на …»,
  /// «организации, эксплуатирующие котельные».
  private func qualifies(_ left: LeftName, _ opening: NameOpening, _ index: Int) -> Bool {
    let element = text.elements[index]
    guard !element.isCapital, let head = text.openings[left.start].noun,
      !element.word.adjective.isDisjoint(with: head.agreement)
    else { return false }
    if opening.head == index {
      // «ответственный за питание, ответственный за сайт»
      if element.word.nounStem == text.elements[text.openings[left.start].head].word.nounStem { return false }
      // «организации, управляющие домами», but «директора, управляющие делами»
      if element.word.isPlainParticiple, element.word.has(.asksInstrumental) {
        return left.kind == .institution && !standsAlone(index)
      }
      // «уполномоченный по охране труда» is a post, «уполномоченное на выполнение» is not
      return element.word.has(.qualifier) && !standsAlone(index)
        && text.elements[index + 1].word.folded != "по"
    }
    // «оператор, ведущий учет», but nobody has «ведущий специалист» for an object: its accusative is not so.
    if opening.noun?.kind == .person { return false }
    // «надзорные органы, контролирующие органы»
    if left.hasSameHead(as: opening) { return false }
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

  func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < text.elements.count else { return true }
    let next = text.elements[index + 1]
    return next.isSeparator || next.isDropped || next.startsLine && !text.linesAreWrapped
  }
}
