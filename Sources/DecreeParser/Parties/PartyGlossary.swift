/// What the document's definitions («далее – X») call its parties.
struct PartyGlossary: Sendable {
  struct Definition: Sendable {
    var alias: String
    var aliasKey: NameKey
    /// In lower case.
    var aliasWord: String
    var name: String
    var nameKey: NameKey
    /// The cell that it stands in; nil for the act's own text.
    var cell: Int?
  }

  private(set) var definitions: [Definition] = []
  /// Alias keys that were given to a second name, with both definitions.
  private(set) var conflicts: [(first: Definition, second: Definition)] = []
  private var byAlias: [NameKey: Int] = [:]
  private var aliasesByName: [NameKey: [Int]] = [:]

  mutating func define(_ definition: Definition) {
    guard !definition.aliasKey.isEmpty, definition.aliasKey != definition.nameKey else { return }
    if let index = byAlias[definition.aliasKey] {
      let first = definitions[index]
      if first.nameKey != definition.nameKey, definition.cell != nil || first.cell == nil {
        conflicts.append((first, definition))
      }
      return
    }
    byAlias[definition.aliasKey] = definitions.count
    aliasesByName[definition.nameKey, default: []].append(definitions.count)
    definitions.append(definition)
  }

  func definition(ofAlias key: NameKey) -> Definition? { byAlias[key].map { definitions[$0] } }

  func definitions(ofName key: NameKey) -> [Definition] { (aliasesByName[key] ?? []).map { definitions[$0] } }
}

extension PartyText {
  /// The definitions that a piece of this cell holds, and a bracketed acronym that spells the name before it.
  func definitions(in span: Range<Int>, cell: Int, lexicon: NameLexicon) -> [PartyGlossary.Definition] {
    var result: [PartyGlossary.Definition] = []
    for index in span.dropFirst() {
      let aliases: [Range<Int>] =
        switch elements[index].kind {
        case .definition(let aliases): aliases
        case .bracket
        where elements[index].isAcronym && spells(elements[index].word.folded, span.lowerBound..<index):
          [(elements[index].range.lowerBound + 1)..<(elements[index].range.upperBound - 1)]
        default: []
        }
      for alias in aliases {
        let aliasText = words(at: alias)
        result.append(
          PartyGlossary.Definition(
            alias: aliasText, aliasKey: PartyText(aliasText, lexicon: lexicon).wholeKey,
            aliasWord: Cyrillic.lowercased(aliasText), name: words(span.lowerBound..<index),
            nameKey: key(span),
            cell: cell))
      }
    }
    return result
  }

  /// The key of the whole text.
  var wholeKey: NameKey { elements.isEmpty ? NameKey() : key(0..<elements.count) }

  /// An acronym's letters are first letters of the name's words, or of the second half of a compound («ОМСУ»: органы
  /// местного само-управления), in their order.
  func spells(_ acronym: String, _ span: Range<Int>) -> Bool {
    var initials: [Character] = []
    for element in elements[span] {
      for word in element.word.folded.split(whereSeparator: { $0 == " " || $0 == "-" }) {
        initials += word.prefix(1)
        let letters = Array(word)
        for index in letters.indices.dropFirst(4).dropLast(4) where "ое".contains(letters[index - 1]) {
          initials.append(letters[index])
        }
      }
    }
    var rest = initials[...]
    for letter in acronym where letter != " " && letter != "-" {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
    }
    return acronym.first == initials.first
  }
}
