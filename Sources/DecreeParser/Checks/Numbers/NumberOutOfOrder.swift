/// A number does not come after the one before it.
struct NumberOutOfOrder: PlanCheck {
  let code = "number-out-of-order"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.number
  let explanation = Diagnostic.Message(
    english: """
      Within one section a number is smaller than the one before it, or the count begins again: rows were moved, \
      or the heading of a new section is missing.
      """,
    russian: """
      Внутри одного раздела номер меньше предыдущего или счёт начался заново: строки переставлены либо потерян \
      заголовок нового раздела.
      """)
  let good = [
    PlanExample(
      .init("1", "Провести аудит"), .init("2", "Утвердить план"), .init("2.1", "Обучить педагогов"),
      .init("3", "Подвести итоги"))
  ]
  let bad = [
    PlanExample(.init("1", "Провести аудит"), .init("3", "Утвердить план"), .init("2", "Подвести итоги")),
    PlanExample(.init("1", "Провести аудит"), .init("2", "Утвердить план"), .init("1", "Подвести итоги")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index in
      plan.numbers[index].entries.compactMap { entry in
        let isBegunAgain = entry.step == .restart
        guard isBegunAgain || (entry.step == .back && !entry.repeats) else { return nil }
        let number = plan.plans[index].items[entry.item].number ?? ""
        return finding(
          entry.item, of: index, in: plan,
          english: isBegunAgain
            ? "the count begins again with \(number) under no new heading"
            : "the number \(number) does not come after the one before it",
          russian: isBegunAgain
            ? "счёт начинается заново с номера \(number) без нового заголовка"
            : "номер \(number) идёт не по порядку")
      }
    }
  }
}
