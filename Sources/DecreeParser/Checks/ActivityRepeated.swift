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

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index -> [Diagnostic] in
      let keys = plan.plans[index].each(plan.threads) { Item.rowKey($0.baseAddress! + $1) }
      return plan.plans[index].items.withUnsafeBufferPointer { items in
        var seen: [UInt64: Int] = [:]
        seen.reserveCapacity(items.count)
        return items.indices.compactMap { position -> Diagnostic? in
          let key = keys[position]
          guard let first = seen[key] else {
            seen[key] = position
            return nil
          }
          guard items[first].saysTheSame(as: items[position]) else { return nil }
          let number = items[first].number.map { " " + $0 } ?? ""
          return finding(
            position, of: index, in: plan, english: "the same row as item\(number) above",
            russian: "строка повторяет пункт\(number) выше")
        }
      }
    }
  }
}

extension Item {
  /// A hash of all that a row says but its number. Over bytes: a `String` is brought into a normal form each time it
  /// is hashed, which takes longer than all the other checks together.
  fileprivate static func rowKey(_ item: UnsafePointer<Item>) -> UInt64 {
    var hash = ByteHash()
    hash.add(item.pointee.activity)
    if let text = item.pointee.deadline?.text { hash.add(text) }
    if let result = item.pointee.result { hash.add(result) }
    for party in item.pointee.responsible { hash.add(party.text) }
    for heading in item.pointee.section { hash.add(heading) }
    for cell in item.pointee.other { hash.add(cell.text) }
    return hash.value
  }

  fileprivate func saysTheSame(as item: Item) -> Bool {
    activity == item.activity && deadline?.text == item.deadline?.text && result == item.result
      && section == item.section && responsible.elementsEqual(item.responsible) { $0.text == $1.text }
      && other == item.other
  }
}
