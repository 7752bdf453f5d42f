/// The same row twice.
struct ActivityRepeated: PlanCheck {
  let code = "activity-repeated"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.activity
  let explanation = Diagnostic.Message(
    english: """
      Two items of one section say the same activity for the same parties by the same deadline: a row was copied \
      and not changed. The same activity at another time or by another party is right.
      """,
    russian: """
      Два пункта одного раздела называют то же мероприятие, тех же ответственных и тот же срок: строку скопировали \
      и не исправили. То же мероприятие в другой срок или у другого ответственного ошибкой не считается.
      """)
  let good = [
    PlanExample(
      .init("1", "Провести аудит", "Комитет образования", "I квартал"),
      .init("2", "Провести аудит", "Комитет образования", "III квартал"))
  ]
  let bad = [
    PlanExample(
      .init("1", "Провести аудит", "Комитет образования", "I квартал"),
      .init("2", "Утвердить план", "Комитет образования", "I квартал"),
      .init("3", "Провести аудит", "Комитет образования", "I квартал"))
  ]

  private struct Row: Hashable {
    var section: [String]
    var activity: String
    var responsible: [String]
    var deadline: String?
    var result: String?
    var other: [OtherCell]
  }

  func findings(in plan: DecreePlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      var seen: [Row: Item] = [:]
      return plan.plans[index].items.enumerated().compactMap { position, item in
        let row = Row(
          section: item.section, activity: item.activity, responsible: item.responsible.map(\.text),
          deadline: item.deadline?.text, result: item.result, other: item.other)
        guard let first = seen.updateValue(item, forKey: row) else { return nil }
        let number = first.number.map { " " + $0 } ?? ""
        return finding(
          position, of: index, in: plan, english: "the same row as item\(number) above",
          russian: "строка повторяет пункт\(number) выше")
      }
    }
  }
}
