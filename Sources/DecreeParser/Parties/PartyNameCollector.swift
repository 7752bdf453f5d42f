/// Learns names from cells that divide without doubt.
struct PartyNameCollector {
  let text: PartyText

  func collect(cell: Int, into known: inout KnownNames, _ glossary: inout PartyGlossary) {
    let pieces = PartySplitter(text, known: KnownNames()).pieces()
    let judge = SeamJudge(text: text)
    for piece in pieces {
      let definitions = text.definitions(in: piece.span, cell: cell)
      for definition in definitions {
        glossary.define(definition)
        known.insert(definition.aliasKey)
      }
      let isWhole =
        !piece.isUncertain
        && !piece.span.dropFirst().contains { index in
          text.mayBegin(index) && judge.evidence(at: index, after: piece.span.lowerBound) > .weak
        }
      let isParty = text.openings[piece.span.lowerBound].kind != .none
      if isWhole && isParty || !definitions.isEmpty { known.insert(text.key(piece.span)) }
    }
  }
}
