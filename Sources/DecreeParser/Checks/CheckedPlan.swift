import RussianTerms

/// A plan with what several checks ask of it, worked out once.
public struct CheckedPlan: Sendable {
  /// The plan itself.
  public let decree: DecreePlan
  /// For each plan, the items whose numbers tell something.
  let numbers: [NumberedItems]
  /// The items whose deadline names a day, by plan and item.
  let dated: [DatedItem]

  public init(_ decree: DecreePlan) {
    self.decree = decree
    numbers = decree.plans.map { NumberedItems($0.items) }
    dated = decree.plans.indices.flatMap { plan in
      let items = decree.plans[plan].items
      return items.indices.compactMap { DatedItem(items[$0].deadline, plan: plan, item: $0) }
    }
  }

  var plans: [Plan] { decree.plans }
}

/// An item whose deadline names days with their year.
struct DatedItem: Sendable {
  /// Index of the plan in the document.
  var plan: Int
  /// Index of the item in the plan.
  var item: Int
  /// One for each term that names a day.
  var spans: [TermSpan]
  /// Days off on which, by the cell's own words, the work is due.
  var daysOff: [(day: CivilDate, why: WorkCalendar.DayOff)]

  init?(_ deadline: Deadline?, plan: Int, item: Int) {
    guard let terms = deadline?.terms else { return nil }
    spans = terms.compactMap { TermSpan($0) }
    guard !spans.isEmpty else { return nil }
    daysOff = []
    self.plan = plan
    self.item = item
    for case .date(let term) in terms where term.bound != .from {
      guard let day = CivilDate(iso: term.date), let why = WorkCalendar.dayOff(day),
        names(deadline?.text ?? "", day: day.day)
      else { continue }
      daysOff.append((day, why))
    }
  }
}

/// Whether a run of digits in the text says the day: «до конца мая» does not name the 31st.
private func names(_ text: String, day: Int) -> Bool {
  var value: Int?
  for byte in text.utf8 {
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = min((value ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 10_000)
    } else {
      if value == day { return true }
      value = nil
    }
  }
  return value == day
}
