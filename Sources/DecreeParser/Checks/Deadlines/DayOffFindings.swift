import RussianTerms

extension PlanCheck {
  /// The items whose deadline is a day, named in the cell itself, that is off in the way asked for.
  func daysOff(
    in plan: DecreePlan, where matches: (WorkCalendar.DayOff) -> Bool
  ) -> [(plan: Int, item: Int, day: CivilDate, dayOff: WorkCalendar.DayOff)] {
    plan.deadlines.compactMap { index, item, deadline in
      for case .date(let term) in deadline.terms where term.bound != .from {
        guard let day = CivilDate(iso: term.date), names(deadline.text, day: day.day),
          let dayOff = WorkCalendar.dayOff(day), matches(dayOff)
        else { continue }
        return (index, item, day, dayOff)
      }
      return nil
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
