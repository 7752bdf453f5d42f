/// A number is left out, so that a row may be lost.
struct NumberSkipped: PlanCheck {
  let code = "number-skipped"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.number
  let explanation = Diagnostic.Message(
    english: """
      The numbers of a section leave one out and go on from there: either an item was struck and the rest were not \
      numbered anew, or a row is missing.
      """,
    russian: """
      В нумерации раздела пропущен номер: либо пункт исключили, а остальные не перенумеровали, либо строка потеряна.
      """)
  let good = [
    PlanExample(
      .init("1", "Провести аудит"), .init("1.1", "Назначить комиссию"), .init("2", "Утвердить план")),
    PlanExample(.init("1", "Провести аудит", section: "I"), .init("4", "Утвердить план", section: "II")),
  ]
  let bad = [
    PlanExample(.init("1", "Провести аудит"), .init("3", "Утвердить план"), .init("4", "Подвести итоги"))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index in
      plan.numbers[index].entries.compactMap { entry in
        guard case .skip(let from) = entry.step, entry.isFollowed, !entry.repeats else { return nil }
        let number = plan.plans[index].items[entry.item].number ?? ""
        let last = from.parts.map(String.init).joined(separator: ".")
        return finding(
          entry.item, of: index, in: plan, english: "the numbers skip from \(last) to \(number)",
          russian: "пропуск в нумерации: после \(last) идёт \(number)")
      }
    }
  }
}
