import DecreeParser

/// Two parties have the same id.
struct PartyIdRepeated: PlanFileRule {
  let code = "party-id-repeated"
  let severity = Diagnostic.Severity.error
  let explanation = Diagnostic.Message(
    english: "Two entries of `parties` have the same id, so that a reference to it names both.",
    russian: "У двух записей `parties` один номер, и ссылка на него называет обе.")
  let bad = [(old: #""id":"p2""#, new: #""id":"p1""#)]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    var seen: Set<String> = []
    return file.plan.parties.enumerated().compactMap { index, party in
      guard !seen.insert(party.id).inserted else { return nil }
      return PlanFileFinding(
        pointer: [.key("parties"), .index(index), .key("id")], english: "the id «\(party.id)» stands twice",
        russian: "номер «\(party.id)» стоит дважды")
    }
  }
}
