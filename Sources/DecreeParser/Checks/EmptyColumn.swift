/// A column that no row fills.
struct EmptyColumn: PlanCheck {
  let code = "empty-column"
  let severity = Diagnostic.Severity.note
  let field = PlanField.columns
  let explanation = Diagnostic.Message(
    english: """
      A column has a header and no cell with words in it: it asks its reader for nothing, or its cells went astray. \
      A column for marks («Отметка об исполнении») is meant to be empty.
      """,
    russian: """
      У графы есть заголовок, но ни одна её ячейка не заполнена: она не нужна, либо её ячейки сместились. Графа для \
      отметок («Отметка об исполнении») и должна быть пустой.
      """)
  let good = [
    PlanExample(
      columns: [Column(header: "Мероприятие", role: .activity), Column(header: "Срок", role: .deadline)],
      .init("", "Провести аудит")),
    PlanExample(
      columns: PlanExample.usualColumns + [Column(header: "Отметка об исполнении", role: .other)],
      .init("1", "Провести аудит"), .init("2", "Подвести итоги")),
  ]
  let bad = [
    PlanExample(
      columns: PlanExample.usualColumns + [Column(header: "Результат", role: .result)],
      .init("1", "Провести аудит"), .init("2", "Подвести итоги"))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      let items = plan.plans[index].items
      guard items.count > 1 else { return [] }
      return plan.plans[index].columns.compactMap { column in
        guard !column.header.isEmpty, !column.isForMarks, !items.contains(where: { $0.fills(column) }) else {
          return nil
        }
        return finding(
          plan: index, in: plan, english: "the column «\(column.header)» is empty",
          russian: "графа «\(column.header)» пуста")
      }
    }
  }
}

extension Column {
  /// «Отметка о выполнении», to be filled in by hand.
  fileprivate var isForMarks: Bool { header.lowercased().hasPrefix("отметк") }
}

extension Item {
  /// Whether the item has something in a column. Parties and deadlines have checks of their own, which say more.
  fileprivate func fills(_ column: Column) -> Bool {
    switch column.role {
    case .number, .activity, .responsible, .deadline: true
    case .result: result != nil
    case .other: other.contains { $0.header == column.header }
    }
  }
}
