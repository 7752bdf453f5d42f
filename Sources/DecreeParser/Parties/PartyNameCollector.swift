/// Learns names from cells that divide without doubt.
struct PartyNameCollector {
  let text: PartyText
  let lexicon: NameLexicon

  /// The first reading: definitions, and names that no other name could begin inside.
  /// - Parameter cell: the cell of the document that the text first stands in.
  /// - Returns: whether another reading may find more.
  func collect(cell: Int, into known: inout KnownNames, _ glossary: inout PartyGlossary) -> Bool {
    let judge = SeamJudge(text: text)
    var isOpen = false
    for piece in PartySplitter(text, known: KnownNames()).pieces() {
      let definitions = text.definitions(in: piece.span, cell: cell, lexicon: lexicon)
      for definition in definitions {
        glossary.define(definition)
        known.insert(definition.aliasKey)
        if text.openings[piece.span.lowerBound].noun?.kind == .territory {
          known.insertPlace(definition.aliasKey)
        }
      }
      let isClean =
        !piece.isUncertain && !piece.followsDoubt
        && !piece.span.dropFirst().contains { index in
          text.mayBegin(index) && judge.evidence(at: index, after: piece.span.lowerBound) > .none
        }
      if !definitions.isEmpty || isClean && isParty(piece) {
        known.insert(text.key(piece.span))
      } else {
        isOpen = true
      }
    }
    return isOpen
  }

  /// The second reading: names that stay whole in the light of all that is known.
  func collectWhole(into known: inout KnownNames) {
    for piece in PartySplitter(text, known: known).pieces()
    where !piece.isUncertain && !piece.followsDoubt && isParty(piece) {
      known.insert(text.key(piece.span))
    }
  }

  /// «УО/УК» is no name: it would make one of «УО, УК».
  private func isParty(_ piece: PartySplitter.Piece) -> Bool {
    text.openings[piece.span.lowerBound].kind != .none && !text.isNameless(piece.span)
      && !text.hasSlash(piece.span)
  }
}
