/// A row says no time by which it is done.
struct ItemWithoutDeadline: PlanCheck {
  let code = "item-without-deadline"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.deadline
  let explanation = Diagnostic.Message(
    english: """
      The table has a column for deadlines, and this item's cell in it is empty. Where the whole table has no \
      deadline, that is told once.
      """,
    russian: """
      В таблице есть графа сроков, а у этого пункта она пуста. Если сроков нет во всей таблице, об этом сказано \
      один раз.
      """)
  let good = [PlanExample(.init("1", "Провести аудит", "Комитет образования", "по мере необходимости"))]
  let bad = [
    PlanExample(.init("1", "Провести аудит"), .init("2", "Подвести итоги", "Комитет образования", "")),
    PlanExample(.init("1", "Провести аудит", "Комитет образования", "")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      let items = plan.plans[index].items
      let empty = items.indices.filter { items[$0].deadline == nil && !items[$0].isStruck }
      if !items.isEmpty, empty.count == items.count {
        return [
          finding(
            plan: index, in: plan, english: "the plan states no deadline",
            russian: "в плане не указан ни один срок")
        ]
      }
      return empty.map { finding($0, of: index, in: plan, english: "no deadline", russian: "не указан срок") }
    }
  }
}
