/// The case other than the nominative in which a list of parties stands: «совместно с отделом и школами».
enum ListCase: Sendable {
  case genitive, dative, instrumental

  /// How surely a form is of this case.
  enum Fit: Int, Sendable { case none, possible, sure }

  /// What a head noun's ending says. Only oblique forms are of any such case.
  func fit(_ word: NameWord, _ noun: HeadNoun) -> Fit {
    guard !noun.form.isDisjoint(with: .oblique) else { return .none }
    if noun.isAdjectival { return fits(adjective: word) ? .sure : .none }
    let isFeminine = noun.gender == .feminine
    func ends(in endings: [StaticString]) -> Bool { word.folded.ends(in: endings) }
    switch self {
    case .instrumental:
      return ends(in: ["ами", "ями"]) || ends(in: isFeminine ? ["ой", "ей", "ью"] : ["ом", "ем"])
        ? .sure : .none
    case .dative:
      if ends(in: ["ам", "ям"]) || !isFeminine && ends(in: ["у", "ю"]) { return .sure }
      // «школе», «администрации»
      return isFeminine && ends(in: ["е", "и"]) ? .possible : .none
    case .genitive:
      let other: [StaticString] = ["ами", "ями", "ам", "ям", "ах", "ях", "у", "ю", "ом", "ем", "е"]
      return ends(in: other) || isFeminine && ends(in: ["ой", "ией", "ью"]) ? .none : .possible
    }
  }

  func fits(adjective word: NameWord) -> Bool {
    guard word.adjective.contains(.oblique) else { return false }
    return switch self {
    case .instrumental: word.folded.ends(in: ["ыми", "ими", "ым", "им", "ой", "ей"])
    case .dative: word.folded.ends(in: ["ому", "ему", "ым", "им", "ой", "ей"])
    case .genitive: word.folded.ends(in: ["ого", "его", "ых", "их", "ой", "ей"])
    }
  }

  /// A noun of no list, after adjectives in this case.
  func fits(unlisted word: NameWord) -> Bool {
    switch self {
    case .instrumental: word.folded.ends(in: ["ами", "ями", "ом", "ем"])
    case .dative: word.folded.ends(in: ["ам", "ям", "у", "ю"])
    case .genitive: false
    }
  }

  /// The word asks for this case within a name: «по работе с», «заведующим отделением».
  func isAsked(by word: NameWord) -> Bool {
    switch self {
    case .instrumental: word.has(.asksInstrumental)
    case .dative: word.has(.asksDative)
    case .genitive: false
    }
  }
}

/// Finds names in the case of the list that they stand in.
struct ObliqueOpenings {
  let elements: [NameElement]

  /// The case of a cell that begins with a head noun in the dative or instrumental: «Главам поселений».
  func listCase(at first: Int, _ opening: NameOpening) -> ListCase? {
    guard elements[first].kind == .word, let noun = opening.noun, noun.kind != .territory,
      opening.kind == .none || opening.kind == .ambiguous
    else { return nil }
    for list in [ListCase.dative, .instrumental] {
      let fit = list.fit(elements[opening.head].word, noun)
      if fit == .sure, opening.kind == .none, adjectivesFit(first..<opening.head, list) { return list }
      // «Администрации района, школам»: the rest of the list tells
      if fit == .possible, isContinued(after: opening.head, list) { return list }
    }
    return nil
  }

  private func adjectivesFit(_ span: Range<Int>, _ list: ListCase) -> Bool {
    span.allSatisfy { list.fits(adjective: elements[$0].word) || elements[$0].word.has(.link) }
  }

  /// A name surely in this case follows a comma, a semicolon or «и».
  private func isContinued(after head: Int, _ list: ListCase) -> Bool {
    elements.indices.dropFirst(head + 2).contains { index in
      let before = elements[index - 1]
      guard before.kind == .comma || before.kind == .semicolon || before.word.has(.link),
        let found = opening(at: index, list), let noun = found.noun
      else { return false }
      return list.fit(elements[found.head].word, noun) == .sure
    }
  }

  func opening(at index: Int, _ list: ListCase) -> NameOpening? {
    var head = index
    while head < elements.count, head < index + 8, elements[head].kind == .word, !elements[head].isAbbreviated
    {
      let word = elements[head].word
      if var noun = word.noun, !(noun.isAdjectival && isAdjective(at: head, list)) {
        guard list.fit(word, noun) != .none, noun.kind != .territory || head > index else { return nil }
        let isPlural =
          head > index && elements[head - 1].word.has(.pluralAdjective)
          || noun.form.isDisjoint(with: .obliqueSingular)
        noun.form.formIntersection(isPlural ? .obliquePlural : .obliqueSingular)
        return NameOpening(kind: .oblique, head: head, noun: noun, hasAdjectives: head > index)
      }
      if list.fits(adjective: word) {
        head += 1
        // «государственными и муниципальными учреждениями»
        if head + 1 < elements.count, elements[head].word.has(.link) || elements[head].kind == .comma,
          list.fits(adjective: elements[head + 1].word), elements[head + 1].word.noun == nil
        {
          head += 1
        }
        continue
      }
      guard head > index, !word.has(.preposition), list.fits(unlisted: word) else { return nil }
      return NameOpening(kind: .oblique, head: head, hasAdjectives: true)
    }
    return nil
  }

  /// «участковыми» before a noun that agrees.
  private func isAdjective(at index: Int, _ list: ListCase) -> Bool {
    guard index + 1 < elements.count, list.fits(adjective: elements[index].word),
      elements[index + 1].kind == .word, let next = elements[index + 1].word.noun
    else { return false }
    return list.fit(elements[index + 1].word, next) != .none
  }
}
