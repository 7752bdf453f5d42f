/// Two items of one run of numbers have the same one.
struct NumberRepeated: PlanCheck {
  let code = "number-repeated"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.number
  let explanation = Diagnostic.Message(
    english: """
      Two items of one section have the same number, so that a reference to it names neither. Number them anew. \
      A count that begins again in the next section is right.
      """,
    russian: """
      У двух пунктов одного раздела один и тот же номер, и ссылка на него не называет ни один из них. \
      Пронумеруйте их заново. Счёт, который начинается сначала в следующем разделе, ошибкой не считается.
      """)
  let good = [
    PlanExample(
      .init("1", "Провести аудит", section: "I"), .init("2", "Утвердить план", section: "I"),
      .init("1", "Обучить педагогов", section: "II"), .init("2", "Подвести итоги", section: "II"))
  ]
  let bad = [
    PlanExample(.init("1", "Провести аудит"), .init("2", "Утвердить план"), .init("2", "Подвести итоги"))
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index in
      plan.numbers[index].entries.compactMap { entry in
        guard entry.repeats else { return nil }
        let number = plan.plans[index].items[entry.item].number ?? ""
        return finding(
          entry.item, of: index, in: plan, english: "the number \(number) stands on an earlier item already",
          russian: "номер \(number) уже стоит у одного из пунктов выше")
      }
    }
  }
}
