/// Gives each mention the party that it names, and tells once what the document's names leave in doubt.
struct PartyRegistry {
  private let glossary: PartyGlossary
  private let near: NearAliases
  private let cells: [PartyCell]
  private(set) var parties: [Party] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var byKey: [NameKey: Int] = [:]

  init(glossary: PartyGlossary, cells: [PartyCell]) {
    self.glossary = glossary
    self.cells = cells
    near = NearAliases(glossary.definitions.map(\.aliasWord))
    for (first, second) in glossary.conflicts {
      diagnostics.append(.aliasRedefined(first, second, in: second.cell.map { cells[$0] }))
    }
  }

  mutating func responsible(_ divided: DividedCell, cell index: Int) -> [Responsible] {
    let cell = cells[index]
    if divided.isUncertain { diagnostics.append(.splitUncertain(in: cell)) }
    return divided.mentions.map { mention in
      if mention.isLegalForm, glossary.definition(ofAlias: mention.key) == nil {
        diagnostics.append(.nameMissing(mention.text, in: cell))
      }
      let party = party(of: mention, cell: cell)
      return Responsible(
        text: mention.text, party: parties[party].id, agreement: mention.agreement,
        isCoExecutor: cell.isCoExecutor || mention.isCoExecutor)
    }
  }

  private mutating func party(of mention: DividedCell.Mention, cell: PartyCell) -> Int {
    if let known = byKey[mention.key] { return known }
    if let definition = glossary.definition(ofAlias: mention.key) {
      return alias(mention.key, of: definition)
    }
    if mention.isAcronym, let index = near.alias(near: mention.word) {
      let definition = glossary.definitions[index]
      let party = self.alias(mention.key, of: definition)
      if !parties[party].aliases.contains(mention.text) { parties[party].aliases.append(mention.text) }
      diagnostics.append(
        .aliasVariant(mention.text, of: definition, in: cell, definedIn: definition.cell.map { cells[$0] }))
      return party
    }
    if mention.isAcronym, !PartyVocabulary.isCommonAcronym(mention.word) {
      diagnostics.append(.aliasUndefined(mention.text, in: cell))
    }
    return add(mention.text, key: mention.key)
  }

  private mutating func alias(_ key: NameKey, of definition: PartyGlossary.Definition) -> Int {
    let party = byKey[definition.nameKey] ?? add(definition.name, key: definition.nameKey)
    byKey[key] = party
    return party
  }

  private mutating func add(_ name: String, key: NameKey) -> Int {
    let definitions = glossary.definitions(ofName: key)
    let name = definitions.first?.name ?? name
    byKey[key] = parties.count
    parties.append(
      Party(id: "p\(parties.count + 1)", name: Cyrillic.capitalized(name), aliases: definitions.map(\.alias)))
    return parties.count - 1
  }
}
