import CanonicalJSON
import DecreeParser

/// A deadline that was not understood, and nobody says so.
struct UnrecognizedUntold: PlanFileRule {
  let code = "unrecognized-untold"
  let severity = Diagnostic.Severity.warning
  let explanation = Diagnostic.Message(
    english: "A term is `unrecognized`, and no diagnostic points at its item: the contract always tells it.",
    russian:
      "Срок не распознан (`unrecognized`), а диагностики об этом пункте нет: формат плана требует её всегда.")
  let bad = [
    (old: #"{"date":"2021-03-01","kind":"date"}"#, new: #"{"kind":"unrecognized","text":"1 марта"}"#)
  ]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    let told = Set(file.plan.diagnostics.map { [$0.plan, $0.item] })
    let decoder = PlanDecoder(text: file.text)
    return file.items.enumerated().flatMap { plan, items in
      items.enumerated().filter { !told.contains([plan, $0.offset]) }.flatMap { _, item in
        file.text.value(of: "deadline", in: item).map { decoder.list("terms", $0) } ?? []
      }
    }.compactMap { term in
      guard decoder.string("kind", term) == "unrecognized" else { return nil }
      let words = decoder.string("text", term) ?? ""
      return PlanFileFinding(
        node: term, english: "«\(words)» is not understood, and no diagnostic says so",
        russian: "срок «\(words)» не распознан, а диагностики об этом нет")
    }
  }
}
