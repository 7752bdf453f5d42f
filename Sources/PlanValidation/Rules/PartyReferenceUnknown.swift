import CanonicalJSON
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
    let decoder = PlanDecoder(text: file.text)
    return file.items.joined().flatMap { decoder.list("responsible", $0) }.compactMap { entry in
      guard let node = file.text.value(of: "party", in: entry), let party = file.text.string(node),
        !known.contains(party)
      else { return nil }
      return PlanFileFinding(
        node: node, english: "no entry of parties has the id «\(party)»",
        russian: "в parties нет записи с номером «\(party)»")
    }
  }
}
