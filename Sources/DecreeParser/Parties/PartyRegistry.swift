/// Gives each mention the party that it names.
struct PartyRegistry {
  let glossary: PartyGlossary
  let cells: [PartyCell]
  private(set) var parties: [Party] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var byKey: [String: Int] = [:]

  init(glossary: PartyGlossary, cells: [PartyCell]) {
    self.glossary = glossary
    self.cells = cells
  }

  mutating func responsible(_ divided: DividedCell, cell index: Int) -> [Responsible] {
    let cell = cells[index]
    if divided.isUncertain {
      diagnostics.append(
        Diagnostic(
          .warning, "party-split-uncertain", english: "where one party ends and the next begins is not sure",
          russian: "неясно, где кончается один исполнитель и начинается другой", plan: cell.plan,
          item: cell.item,
          place: cell.place))
    }
    return divided.mentions.map { mention in
      let party = party(of: mention, cell: cell)
      return Responsible(
        text: mention.text, party: parties[party].id, agreement: mention.agreement,
        isCoExecutor: cell.isCoExecutor)
    }
  }

  private mutating func party(of mention: DividedCell.Mention, cell: PartyCell) -> Int {
    if let known = byKey[mention.key] { return known }
    if let definition = glossary.definition(ofAlias: mention.key) {
      let party = byKey[definition.nameKey] ?? add(definition.name, key: definition.nameKey)
      byKey[mention.key] = party
      return party
    }
    return add(mention.text, key: mention.key)
  }

  private mutating func add(_ name: String, key: String) -> Int {
    let definitions = glossary.definitions(ofName: key)
    let name = definitions.first?.name ?? name
    byKey[key] = parties.count
    parties.append(
      Party(id: "p\(parties.count + 1)", name: Cyrillic.capitalized(name), aliases: definitions.map(\.alias)))
    return parties.count - 1
  }
}
