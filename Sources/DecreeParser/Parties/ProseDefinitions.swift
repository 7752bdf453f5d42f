/// Finds definitions of parties in the act's own text: «Комитету образования (далее – Комитет) обеспечить …».
/// The name may stand there in any case; it is given in the nominative.
struct ProseDefinitions {
  private let text: PartyText
  private let lexicon: NameLexicon

  /// nil where the text defines nothing.
  init?(_ text: String, _ lexicon: NameLexicon) {
    guard Self.mayDefine(text) else { return nil }
    self.text = PartyText(text, lexicon: lexicon)
    self.lexicon = lexicon
  }

  /// Whether there is a bracket at all, in which a definition might stand.
  static func hasBracket(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Without a branch, so that many bytes are looked at at once.
      bytes.reduce(0) { $0 | ($1 == UInt8(ascii: "(") ? 1 : 0) as UInt8 } != 0
    }
  }

  /// «(далее» stands in the text: a search over its bytes, since most texts define nothing.
  static func mayDefine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var at = 0
      while let bracket = bytes[at...].firstIndex(of: UInt8(ascii: "(")) {
        at = bracket + 1
        if bytes[at...].drop(while: { $0 == 0x20 }).starts(with: "далее".utf8) { return true }
      }
      return false
    }
  }

  func collect(into known: inout KnownNames, _ glossary: inout PartyGlossary) {
    for index in text.elements.indices {
      guard case .definition(let aliases) = text.elements[index].kind else { continue }
      for range in aliases {
        let aliasText = text.words(at: range)
        let alias = PartyText(aliasText, lexicon: lexicon)
        guard !alias.elements.isEmpty, let name = name(before: index, alias: alias) else { continue }
        let nameKey = text.key(name.start..<index, head: name.head, isPlural: name.isPlural)
        glossary.define(
          PartyGlossary.Definition(
            alias: aliasText, aliasKey: alias.wholeKey, aliasWord: Cyrillic.lowercased(aliasText),
            name: nominative(name, end: index), nameKey: nameKey))
        known.insert(alias.wholeKey)
        known.insert(nameKey)
      }
    }
  }

  private struct Name {
    var start: Int
    var head: Int
    var noun: HeadNoun
    var isPlural: Bool
  }

  /// The name that an alias stands for: the nearest before it that has the alias's noun or its letters.
  private func name(before end: Int, alias: PartyText) -> Name? {
    let aliasNoun = alias.elements.first.flatMap { $0.isAcronym ? nil : alias.openings[0].noun }
    let first = alias.elements[0]
    // «учреждения «Центр развития» (далее – Центр)»: the alias is taken from the quotes
    var isQuoted = false
    for head in stride(from: end - 1, through: max(0, end - 40), by: -1) {
      let element = text.elements[head]
      if element.isDropped || element.kind == .semicolon { return nil }
      if element.kind == .quoted {
        isQuoted =
          isQuoted || first.isAcronym && text.spells(first.word.folded, head..<(head + 1))
          || aliasNoun.map { HeadNoun.of(firstWord(element.word.folded))?.stem == $0.stem } ?? false
      }
      guard element.kind == .word, !element.isAcronym, let noun = element.word.noun,
        noun.kind != .territory
      else { continue }
      let start = startOfAdjectives(before: head)
      let fits =
        if isQuoted {
          true
        } else if let aliasNoun {
          aliasNoun.stem == noun.stem
        } else if first.isAcronym {
          text.spells(alias.elements.filter { $0.kind != .quoted }.map(\.word.folded).joined(), start..<end)
        } else {
          alias.openings[0].kind == .contraction
            && element.word.folded.utf8.prefix(6).elementsEqual(first.word.folded.utf8.prefix(6))
        }
      if fits {
        return Name(start: start, head: head, noun: noun, isPlural: isPlural(start, head, noun, aliasNoun))
      }
    }
    return nil
  }

  private func firstWord(_ words: String) -> String {
    String(decoding: words.utf8.prefix { $0 != 0x20 }, as: UTF8.self)
  }

  private func startOfAdjectives(before head: Int) -> Int {
    var start = head
    while start > 0, text.elements[start - 1].kind == .word {
      let isLink =
        text.elements[start - 1].word.has(.link) && start > 1 && start < head && isAdjective(start - 2)
      guard isAdjective(start - 1) || isLink else { break }
      start -= 1
    }
    return start
  }

  private func isAdjective(_ index: Int) -> Bool {
    let element = text.elements[index]
    return element.kind == .word && !element.word.adjective.isEmpty && element.word.noun == nil
      && !element.word.has(.preposition)
  }

  private func isPlural(_ start: Int, _ head: Int, _ noun: HeadNoun, _ alias: HeadNoun?) -> Bool {
    let plural: NounForm = [.nominativePlural, .obliquePlural]
    let singular: NounForm = [.nominativeSingular, .obliqueSingular]
    if noun.form.isDisjoint(with: singular) { return true }
    if noun.form.isDisjoint(with: plural) { return false }
    if start < head { return text.elements[head - 1].word.has(.pluralAdjective) }
    return alias.map {
      $0.form.isDisjoint(with: singular) || $0.form == [.nominativePlural, .obliqueSingular]
    } ?? false
  }

  /// The name with its head and the head's adjectives in the nominative.
  private func nominative(_ name: Name, end: Int) -> String {
    let rest = name.head + 1 < end ? " " + text.words((name.head + 1)..<end) : ""
    if !name.noun.form.isDisjoint(with: .nominative), text.openings[name.start].kind == .certain {
      return text.words(name.start..<end)
    }
    let adjectives = (name.start..<name.head).map { index -> String in
      let word = text.words(at: text.elements[index].range)
      return isAdjective(index)
        ? Inflection.nominative(ofAdjective: word, name.noun.gender, isPlural: name.isPlural) : word
    }
    let noun = name.noun.nominative(isPlural: name.isPlural) ?? text.words(at: text.elements[name.head].range)
    return (adjectives + [noun]).joined(separator: " ") + rest
  }
}
