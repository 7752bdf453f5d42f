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
    return PlanDecoder(text: file.text).list("parties", file.text.root).compactMap { party in
      guard let node = file.text.value(of: "id", in: party), let id = file.text.string(node),
        !seen.insert(id).inserted
      else { return nil }
      return PlanFileFinding(
        node: node, english: "the id «\(id)» stands twice", russian: "номер «\(id)» стоит дважды")
    }
  }
}
