import DecreeParser

/// A row refers to a party that is not listed.
struct PartyReferenceUnknown: PlanFileRule {
  let code = "party-reference-unknown"
  let severity = Diagnostic.Severity.error
  let explanation = Diagnostic.Message(
    english: "`responsible[].party` names an id that no entry of `parties` has.",
    russian: "`responsible[].party` ссылается на номер, которого нет в `parties`.")
  let bad = [(old: #""party":"p1""#, new: #""party":"p9""#)]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    let known = Set(file.plan.parties.map(\.id))
    return file.plan.allItems.flatMap { plan, index, item in
      item.responsible.enumerated().compactMap { number, responsible in
        guard let party = responsible.party, !known.contains(party) else { return nil }
        return PlanFileFinding(
          pointer: [
            .key("plans"), .index(plan), .key("items"), .index(index), .key("responsible"), .index(number),
            .key("party"),
          ],
          english: "no entry of parties has the id «\(party)»",
          russian: "в parties нет записи с номером «\(party)»")
      }
    }
  }
}

extension DecreePlan {
  /// Every item of every plan, with its indices.
  var allItems: [(plan: Int, item: Int, Item)] {
    plans.enumerated().flatMap { plan, content in
      content.items.enumerated().map { (plan, $0.offset, $0.element) }
    }
  }
}
