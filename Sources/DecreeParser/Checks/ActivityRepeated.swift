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

  func findings(in plan: DecreePlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      let items = plan.plans[index].items
      var seen: [RowBytes: Int] = [:]
      seen.reserveCapacity(items.count)
      return items.enumerated().compactMap { position, item in
        guard let first = seen.updateValue(position, forKey: RowBytes(item)) else { return nil }
        let number = items[first].number.map { " " + $0 } ?? ""
        return finding(
          position, of: index, in: plan, english: "the same row as item\(number) above",
          russian: "строка повторяет пункт\(number) выше")
      }
    }
  }
}

/// All that a row says but its number. Compared as bytes: a `String` is brought into a normal form each time it is
/// hashed, which takes longer than all the other checks together.
private struct RowBytes: Hashable {
  private var bytes: [UInt8] = []

  init(_ item: Item) {
    add(item.activity)
    add(item.deadline?.text ?? "")
    add(item.result ?? "")
    for responsible in item.responsible { add(responsible.text) }
    // Two divisions in a row part the lists.
    add("")
    for heading in item.section { add(heading) }
    add("")
    for cell in item.other {
      add(cell.header)
      add(cell.text)
    }
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
