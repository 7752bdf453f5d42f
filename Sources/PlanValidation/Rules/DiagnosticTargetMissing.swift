import CanonicalJSON
import DecreeParser

/// A diagnostic points at an item that is not there.
struct DiagnosticTargetMissing: PlanFileRule {
  let code = "diagnostic-target-missing"
  let severity = Diagnostic.Severity.error
  let explanation = Diagnostic.Message(
    english:
      "A diagnostic's `plan` or `item` is no index of what the file holds: items were added or taken out by hand.",
    russian:
      "`plan` или `item` в диагностике не указывает ни на что в файле: пункты добавляли или удаляли вручную.")
  let bad = [(old: #""item":0,"#, new: #""item":7,"#)]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    let decoder = PlanDecoder(text: file.text)
    return decoder.list("diagnostics", file.text.root).compactMap { diagnostic in
      guard let plan = decoder.integer("plan", diagnostic) else { return nil }
      let isPlan = file.items.indices.contains(plan)
      let isItem =
        decoder.integer("item", diagnostic).map { isPlan && file.items[plan].indices.contains($0) } ?? true
      guard !isPlan || !isItem, let node = file.text.value(of: isPlan ? "item" : "plan", in: diagnostic)
      else {
        return nil
      }
      return PlanFileFinding(
        node: node, english: "there is no such \(isPlan ? "item" : "plan")",
        russian: "такого \(isPlan ? "пункта" : "плана") нет")
    }
  }
}
