import DecreeParser
import RussianTerms

/// A deadline that was not understood, and nobody says so.
struct UnrecognizedUntold: PlanFileRule {
  let code = "unrecognized-untold"
  let severity = Diagnostic.Severity.warning
  let explanation = Diagnostic.Message(
    english: "A term is `unrecognized`, and no diagnostic points at its item: the contract always tells it.",
    russian:
      "Срок не распознан (`unrecognized`), а диагностики об этом пункте нет: по договору она есть всегда.")
  let bad = [
    (old: #"{"date":"2021-03-01","kind":"date"}"#, new: #"{"kind":"unrecognized","text":"1 марта"}"#)
  ]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    let told = Set(file.plan.diagnostics.map { [$0.plan, $0.item] })
    return file.plan.allItems.flatMap { plan, index, item -> [PlanFileFinding] in
      guard let terms = item.deadline?.terms, !told.contains([plan, index]) else { return [] }
      return terms.enumerated().compactMap { number, term in
        guard case .unrecognized(let text) = term else { return nil }
        return PlanFileFinding(
          pointer: [
            .key("plans"), .index(plan), .key("items"), .index(index), .key("deadline"), .key("terms"),
            .index(number),
          ],
          english: "«\(text)» is not understood, and no diagnostic says so",
          russian: "срок «\(text)» не распознан, а диагностики об этом нет")
      }
    }
  }
}
