import RussianTerms

/// The parties of one cell as it writes them.
struct DividedCell: Sendable {
  struct Mention: Sendable {
    var text: String
    /// The party's name without remarks on its part in the work; in the nominative, where a rule gives it.
    var name: String
    /// The name stands in the case of its list, and `name` may lack the nominative.
    var isOblique: Bool
    var key: NameKey
    var shape: PartyShape
    /// In lower case, where it is an acronym.
    var word: String
    var agreement: Bool
    /// A label or a remark within the cell says so.
    var isCoExecutor: Bool
    /// An acronym and nothing else.
    var isAcronym: Bool
    /// A legal form («ГБУЗ») whose name is not there.
    var isLegalForm: Bool
    /// «он же», «те же»: who it is stands elsewhere.
    var isReference: Bool
    /// «и др.»: more are meant than are named.
    var isOpen: Bool
    /// Begins with what no name begins with.
    var isNameless: Bool
    /// «март», «до 1 июня 2021 г.»
    var isTime: Bool
  }

  var mentions: [Mention] = []
  var isUncertain = false

  /// Whether something about the cell is told wherever it stands.
  var leavesDoubt: Bool {
    isUncertain
      || mentions.contains { $0.isLegalForm || $0.isReference || $0.isOpen || $0.isNameless || $0.isTime }
  }

  init(_ text: PartyText, known: KnownNames) {
    let agreesAll = text.elements.contains { $0.kind == .agreementOfAll }
    var role: PartyRole?
    var isCompany = false
    var at = 0
    for piece in PartySplitter(text, known: known).pieces() {
      while at < piece.span.lowerBound {
        let element = text.elements[at]
        if let own = element.role {
          (role, isCompany) = (own, element.listCase != nil)
        } else if isCompany, element.kind == .semicolon {
          // «отдел А с участием отдела Б; отдел В»: the third helps nobody.
          (role, isCompany) = (nil, false)
        }
        at += 1
      }
      guard var mention = Self.mention(text, piece.span) else { continue }
      mention.agreement = agreesAll || mention.agreement
      mention.isCoExecutor = role == .coExecutor || mention.isCoExecutor
      // What the act defines is known, but no definition begins with a preposition.
      let first = text.elements[text.core(piece.span).lowerBound]
      if known.contains(text, piece.span), !first.word.has(.preposition) { mention.isNameless = false }
      mentions.append(mention)
      if piece.isUncertain || text.labelsTwo(piece.span) || text.joinsKnown(piece.span, known) {
        isUncertain = true
      }
    }
  }

  private static func mention(_ text: PartyText, _ span: Range<Int>) -> Mention? {
    let words = text.words(span)
    guard !words.isEmpty else { return nil }
    let coreSpan = text.core(span)
    let core = text.elements[coreSpan].filter {
      !$0.isDropped && !($0.kind == .bracket && PartyText.isRemark($0))
    }
    let opening = text.openings[coreSpan.lowerBound]
    let isAcronym = core.count == 1 && core[0].isAcronym && core[0].kind == .word
    return Mention(
      text: words, name: FootnoteMark.leftOut(of: text.name(coreSpan)), isOblique: opening.kind == .oblique,
      key: text.key(span),
      shape: PartyShape(opening, core), word: core.first?.word.folded ?? "",
      agreement: text.elements[span].contains { $0.kind == .agreement },
      isCoExecutor: text.helps(span), isAcronym: isAcronym,
      isLegalForm: isAcronym && core[0].word.has(.legalForm) && !core[0].word.has(.wellKnown)
        && core[0].word.count > 2,
      isReference: isReference(core), isOpen: isOpen(core),
      isNameless: text.isNameless(span), isTime: opening.noun == nil && DeadlineReader().isTime(words))
  }

  /// «и др.», «и т.д.»
  private static func isOpen(_ core: [NameElement]) -> Bool {
    guard core.count > 2, let link = core.dropLast().last(where: { $0.word.has(.link) }) else {
      return false
    }
    let rest = core.filter {
      $0.range.lowerBound > link.range.lowerBound && $0.kind == .word && !$0.isAcronym
    }.map(
      \.word.folded)
    return ["др", "пр", "другие", "прочие", "тд", "тп"].contains(rest.joined())
  }

  /// «он же», «те же»
  private static func isReference(_ core: [NameElement]) -> Bool {
    core.count == 2 && core[0].word.has(.reference) && core[1].word.folded == "же"
  }
}

extension PartyText {
  /// «при необходимости – отдел торговли», «срок контроля – отдел финансов»: begins as no name does.
  func isNameless(_ span: Range<Int>) -> Bool {
    let core = core(span)
    let opening = openings[core.lowerBound]
    if opening.kind == .none {
      // «3 ПСО»
      let isNumbered = elements[core.lowerBound].kind == .number && core.count > 1
      return opening.noun == nil && !isNumbered
    }
    // «Возложить на отдел культуры»
    if opening.noun == nil, elements[core.lowerBound].word.folded.ends(in: ["ить", "ать", "ять"]) {
      return true
    }
    return opening.kind == .bareWord && elements[core].contains { Cyrillic.isDash($0.scalar) }
  }

  /// «руководство – директор, исполнение – завуч»: a second dash behind a comma speaks of a second party.
  fileprivate func labelsTwo(_ span: Range<Int>) -> Bool {
    guard let first = span.first(where: { elements[$0].isDivision }),
      let comma = span[first...].first(where: { elements[$0].kind == .comma })
    else { return false }
    return span[comma...].contains { elements[$0].isDivision }
  }

  /// A party's name from its words: remarks left out, the head and its adjectives in the nominative.
  fileprivate func name(_ span: Range<Int>) -> String {
    let remark = span.dropFirst().first { elements[$0].kind == .bracket && Self.isRemark(elements[$0]) }
    let span = span.lowerBound..<(remark ?? span.upperBound)
    let opening = openings[span.lowerBound]
    guard opening.kind == .oblique, let noun = opening.noun, opening.head < span.upperBound else {
      return words(span)
    }
    let isPlural = noun.form == .obliquePlural
    // «директора», «учителя», but «начальники»: no rule tells
    guard !isPlural || noun.kind != .person, let head = noun.nominative(isPlural: isPlural) else {
      return words(span)
    }
    let before = (span.lowerBound..<opening.head).map { index in
      let word = words(at: elements[index].range)
      return elements[index].word.adjective.isEmpty
        ? word : Inflection.nominative(ofAdjective: word, noun.gender, isPlural: isPlural)
    }
    let after = opening.head + 1 < span.upperBound ? [words((opening.head + 1)..<span.upperBound)] : []
    return (before + [head] + after).joined(separator: " ")
  }

  /// «УО/УК», where the act calls a party one of the two.
  fileprivate func joinsKnown(_ span: Range<Int>, _ known: KnownNames) -> Bool {
    guard hasSlash(span) else { return false }
    return span.dropFirst().dropLast().contains { index in
      elements[index].scalar == 0x2F && elements[index - 1].isAcronym && elements[index + 1].isAcronym
        && (known.contains(self, index - 1..<index) || known.contains(self, index + 1..<index + 2))
    }
  }
}
