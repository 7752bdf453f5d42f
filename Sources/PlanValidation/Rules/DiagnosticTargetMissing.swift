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
    file.plan.diagnostics.enumerated().compactMap { index, diagnostic in
      guard let plan = diagnostic.plan else { return nil }
      let isPlan = file.items.indices.contains(plan)
      let isItem = diagnostic.item.map { isPlan && file.items[plan].indices.contains($0) } ?? true
      guard !isPlan || !isItem else { return nil }
      return PlanFileFinding(
        pointer: [.key("diagnostics"), .index(index), .key(isPlan ? "item" : "plan")],
        english: "there is no such \(isPlan ? "item" : "plan")",
        russian: "такого \(isPlan ? "пункта" : "плана") нет")
    }
  }
}
