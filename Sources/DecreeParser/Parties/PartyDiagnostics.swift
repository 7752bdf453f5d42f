import DecreeDocument

extension Diagnostic {
  /// A seam was decided on slight evidence.
  static func splitUncertain(in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-split-uncertain",
      english: "it is not sure where one responsible party ends and the next begins",
      russian: "не вполне ясно, где кончается один исполнитель и начинается другой", plan: cell.plan,
      item: cell.item, place: cell.place)
  }

  /// A legal form stands alone: the name it belongs to may have been lost.
  static func nameMissing(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-split-uncertain", english: "«\(text)» is a legal form without the name of a body",
      russian: "«\(text)» – лишь форма организации: её названия нет", plan: cell.plan, item: cell.item,
      place: cell.place)
  }

  /// «он же»: who that is stands elsewhere, and may be any of several.
  static func reference(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-reference",
      english: "«\(text)» refers to a party named elsewhere, and is not resolved",
      russian: "«\(text)» отсылает к исполнителю, названному в другом месте: к какому, не определено",
      plan: cell.plan, item: cell.item, place: cell.place)
  }

  /// «и др.»: nobody can tell who else.
  static func openList(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-reference", english: "«\(text)» means more parties than it names",
      russian: "«\(text)» подразумевает и исполнителей, которые не названы", plan: cell.plan, item: cell.item,
      place: cell.place)
  }

  /// What stands for a party begins with words that begin no name.
  static func nameless(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-split-uncertain", english: "«\(text)» does not begin as the name of a party does",
      russian: "«\(text)» начинается не так, как начинаются названия исполнителей", plan: cell.plan,
      item: cell.item, place: cell.place)
  }

  /// A time stands where a party should.
  static func time(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .warning, "party-is-time", english: "«\(text)» is a time and no party; were two columns mixed up?",
      russian: "«\(text)» – это срок, а не исполнитель; не перепутаны ли графы?", plan: cell.plan,
      item: cell.item, place: cell.place)
  }

  /// Two names that may be of one party.
  static func perhapsSame(_ short: String, _ long: String, isOneOfMany: Bool, in cell: PartyCell)
    -> Diagnostic
  {
    let (english, russian) =
      isOneOfMany ? (" or another of that name", " или другой с таким названием") : ("", "")
    return Diagnostic(
      .note, "party-perhaps-same",
      english: "«\(short)» may be «\(long)»\(english); they are taken for different parties",
      russian: "«\(short)» — возможно, «\(long)»\(russian); они сочтены разными исполнителями",
      plan: cell.plan, item: cell.item, place: cell.place)
  }

  /// An acronym that is one letter away from a defined one.
  static func aliasVariant(
    _ text: String, of definition: PartyGlossary.Definition, in cell: PartyCell, definedIn source: PartyCell?
  ) -> Diagnostic {
    let place = source?.place.words()
    let (english, russian) = (place.map { ", " + $0.english } ?? "", place.map { ", " + $0.russian } ?? "")
    return Diagnostic(
      .warning, "party-alias-variant",
      english: "«\(text)» is read as «\(definition.alias)», which is what the act defines\(english)",
      russian: "«\(text)» прочитано как «\(definition.alias)»: так сокращение введено в акте\(russian)",
      plan: cell.plan, item: cell.item, place: cell.place)
  }

  /// An acronym that nothing in the act explains.
  static func aliasUndefined(_ text: String, in cell: PartyCell) -> Diagnostic {
    Diagnostic(
      .note, "party-alias-undefined", english: "the act does not say what «\(text)» stands for",
      russian: "в акте не сказано, что значит «\(text)»", plan: cell.plan, item: cell.item, place: cell.place)
  }

  /// One alias was given to two names; the first holds.
  static func aliasRedefined(
    _ first: PartyGlossary.Definition, _ second: PartyGlossary.Definition, in cell: PartyCell?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "party-alias-redefined",
      english: "«\(second.alias)» is defined twice: as «\(first.name)», which holds, and as «\(second.name)»",
      russian:
        "«\(second.alias)» определено дважды: как «\(first.name)» (это и принято) и как «\(second.name)»",
      plan: cell?.plan, item: cell?.item, place: cell?.place)
  }
}
