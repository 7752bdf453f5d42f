/// A row names nobody who answers for it.
struct ItemWithoutParty: PlanCheck {
  let code = "item-without-party"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.responsible
  let explanation = Diagnostic.Message(
    english: """
      The table has a column for the responsible party, and this item's cell in it is empty: nobody can be asked \
      about it. Where the whole table has no party, that is told once.
      """,
    russian: """
      В таблице есть графа ответственных, а у этого пункта она пуста: спросить за него не с кого. Если ответственных \
      нет во всей таблице, об этом сказано один раз.
      """)
  let good = [PlanExample(.init("1", "Провести аудит", "Комитет образования"))]
  let bad = [
    PlanExample(.init("1", "Провести аудит", "Комитет образования"), .init("2", "Подвести итоги", "")),
    PlanExample(.init("1", "Провести аудит", ""), .init("2", "Подвести итоги", "")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      let items = plan.plans[index].items
      let empty = items.indices.filter { items[$0].responsible.isEmpty && !items[$0].isStruck }
      if !items.isEmpty, empty.count == items.count {
        return [
          finding(
            plan: index, in: plan, english: "the plan names no responsible party",
            russian: "в плане не назван ни один ответственный")
        ]
      }
      let onlyOthers = items.indices.filter { item in
        !items[item].responsible.isEmpty && items[item].responsible.allSatisfy(\.isCoExecutor)
      }
      return empty.map {
        finding($0, of: index, in: plan, english: "no responsible party", russian: "не назван ответственный")
      }
        + onlyOthers.map {
          finding(
            $0, of: index, in: plan, english: "co-executors and no responsible party",
            russian: "названы соисполнители, но не ответственный")
        }
    }
  }
}
