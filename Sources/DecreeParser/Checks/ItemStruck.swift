/// An item that a later act has struck: there is nothing to do, and nobody to ask.
struct ItemStruck: PlanCheck {
  let code = "item-struck"
  let severity = Diagnostic.Severity.note
  let field = PlanField.row
  let explanation = Diagnostic.Message(
    english: """
      The row keeps its number and says that a later act has struck it («Исключен», «Утратил силу»), as legal databases \
      print plans that were changed. It has no party and no deadline, and none is missed.
      """,
    russian: """
      От строки остался номер и слова о том, что пункт исключён или утратил силу, — так справочные системы печатают планы \
      с изменениями. Исполнителя и срока у неё нет, и об этом не предупреждается.
      """)
  let good = [
    PlanExample(.init("1", "Исключить дублирование отчетов"), .init("2", "Отменены пошлины: разъяснить"))
  ]
  let bad = [
    PlanExample(
      .init("1", "Провести аудит"),
      .init("2", "Исключен. - Распоряжение Правительства РФ от 30.12.2021 N 3962-р", "", ""))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.findings { index, items, position in
      guard items[position].isStruck else { return nil }
      return finding(
        position, of: index, in: plan, english: "a later act has struck this item",
        russian: "пункт исключён или утратил силу")
    }
  }
}

extension Item {
  /// Nobody answers for it, nothing is due, and its words say that it is struck.
  var isStruck: Bool { responsible.isEmpty && deadline == nil && AmendmentMark.strikes(activity) }
}
