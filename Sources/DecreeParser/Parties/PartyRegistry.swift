/// Gives each mention the party that it names, and tells once what the document's names leave in doubt.
struct PartyRegistry {
  private let glossary: PartyGlossary
  private let near: NearAliases
  private let cells: [PartyCell]
  private(set) var parties: [Party] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var byKey: [NameKey: Int] = [:]
  /// What each party is first called.
  private var members: [PartyKinship.Member] = []
  /// Parties whose name is only known in the case of a list.
  private var oblique: Set<Int> = []

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
      if mention.isReference { diagnostics.append(.reference(mention.text, in: cell)) }
      if mention.isOpen { diagnostics.append(.openList(mention.text, in: cell)) }
      if mention.isTime {
        diagnostics.append(.time(mention.text, in: cell))
      } else if mention.isNameless {
        diagnostics.append(.nameless(mention.text, in: cell))
      }
      let party = party(of: mention, cell: index)
      if !mention.isOblique, oblique.remove(party) != nil {
        parties[party].name = Cyrillic.capitalized(mention.name)
      }
      return Responsible(
        text: mention.text, party: parties[party].id, agreement: mention.agreement,
        isCoExecutor: cell.isCoExecutor || mention.isCoExecutor)
    }
  }

  /// Tells of names that may be one party's, after all cells.
  mutating func tellKinship() {
    for pair in PartyKinship.pairs(of: members) {
      let cell = cells[max(members[pair.short].cell, members[pair.long].cell)]
      diagnostics.append(
        .perhapsSame(
          parties[pair.short].name, parties[pair.long].name, isOneOfMany: pair.isOneOfMany, in: cell))
    }
  }

  private mutating func party(of mention: DividedCell.Mention, cell index: Int) -> Int {
    let cell = cells[index]
    if let known = byKey[mention.key] { return known }
    if let definition = glossary.definition(ofAlias: mention.key) {
      return alias(mention.key, of: definition, cell: index)
    }
    if mention.isAcronym, let near = near.alias(near: mention.word) {
      let definition = glossary.definitions[near]
      let party = self.alias(mention.key, of: definition, cell: index)
      if !parties[party].aliases.contains(mention.text) { parties[party].aliases.append(mention.text) }
      diagnostics.append(
        .aliasVariant(mention.text, of: definition, in: cell, definedIn: definition.cell.map { cells[$0] }))
      return party
    }
    if mention.isAcronym, !PartyVocabulary.isCommonAcronym(mention.word) {
      diagnostics.append(.aliasUndefined(mention.text, in: cell))
    }
    let member = PartyKinship.Member(key: mention.key, shape: mention.shape, cell: index)
    let party = add(mention.name, member)
    if mention.isOblique, glossary.definitions(ofName: mention.key).isEmpty { oblique.insert(party) }
    return party
  }

  private mutating func alias(_ key: NameKey, of definition: PartyGlossary.Definition, cell: Int) -> Int {
    let party =
      byKey[definition.nameKey]
      ?? add(definition.name, PartyKinship.Member(key: definition.nameKey, shape: nil, cell: cell))
    byKey[key] = party
    return party
  }

  private mutating func add(_ name: String, _ member: PartyKinship.Member) -> Int {
    let definitions = glossary.definitions(ofName: member.key)
    let name = definitions.first?.name ?? name
    byKey[member.key] = parties.count
    members.append(member)
    parties.append(
      Party(id: "p\(parties.count + 1)", name: Cyrillic.capitalized(name), aliases: definitions.map(\.alias)))
    return parties.count - 1
  }
}
