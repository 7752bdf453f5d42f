import DecreeDocument
import RussianTerms

/// A plan with what several checks ask of it, worked out once.
package struct CheckedPlan: Sendable {
  /// The plan itself.
  package let decree: DecreePlan
  /// For each plan, the items whose numbers tell something.
  let numbers: [NumberedItems]
  /// The items whose deadline names a day, by plan and item.
  let dated: [DatedItem]
  let threads: Threads

  package init(_ decree: DecreePlan) { self.init(decree, threads: .one) }

  init(_ decree: DecreePlan, threads: Threads) {
    self.decree = decree
    self.threads = threads
    numbers = threads.map(decree.plans) { NumberedItems($0.items) }
    dated = decree.plans.indices.flatMap { plan in
      decree.plans[plan].each(threads) { items, item in
        DatedItem(items[item].deadline, plan: plan, item: item)
      }
    }
  }

  var plans: [Plan] { decree.plans }

  /// What is found in the items of all plans one by one, in their order.
  func findings(
    _ body: @Sendable (_ plan: Int, _ items: UnsafeBufferPointer<Item>, _ item: Int) -> Diagnostic?
  ) -> [Diagnostic] {
    plans.indices.flatMap { plan in plans[plan].each(threads) { body(plan, $0, $1) } }
  }
}

extension Plan {
  /// What `body` gives for each item, in order. An element of a buffer is lent, where an array's would be copied with
  /// all that it holds.
  func each<Result: Sendable>(
    _ threads: Threads, _ body: @Sendable (UnsafeBufferPointer<Item>, Int) -> Result?
  ) -> [Result] {
    threads.map(items.indices) { range in
      items.withUnsafeBufferPointer { items in range.compactMap { body(items, $0) } }
    }.flatMap { $0 }
  }
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
