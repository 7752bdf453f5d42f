/// Recurrences as RFC 5545 writes them.
enum RRule {
  /// The rule, or nothing where RRULE cannot say it truly: several times a unit, quarters, a day of a month not named.
  static func text(_ recurrence: Recurrence) -> String? {
    if let times = recurrence.times, times > 1 { return nil }
    let on = recurrence.on
    guard on.allSatisfy({ $0.quarter == nil && $0.halfYear == nil && $0.monthOfUnit == nil }) else {
      return nil
    }
    guard !on.contains(where: \.workingDays) else { return nil }
    var parts: String
    switch recurrence.unit {
    case .day: parts = "FREQ=DAILY"
    case .week: parts = "FREQ=WEEKLY"
    case .month: parts = "FREQ=MONTHLY"
    case .quarter: parts = "FREQ=MONTHLY"
    case .halfYear: parts = "FREQ=MONTHLY"
    case .year, .schoolYear: parts = "FREQ=YEARLY"
    }
    var interval = recurrence.interval
    if recurrence.unit == .quarter { interval *= 3 }
    if recurrence.unit == .halfYear { interval *= 6 }
    if !on.isEmpty {
      guard let by = by(on, recurrence.unit) else { return nil }
      if by.months, recurrence.unit != .year, recurrence.unit != .schoolYear {
        // The months say all: a step of months would have to hit them from an unknown start.
        guard recurrence.interval == 1, recurrence.unit == .quarter || recurrence.unit == .halfYear else {
          return nil
        }
        parts = "FREQ=YEARLY"
        interval = 1
      }
      if interval > 1 { parts += ";INTERVAL=\(interval)" }
      parts += by.text
    } else if interval > 1 {
      parts += ";INTERVAL=\(interval)"
    }
    if let end = recurrence.end, let day = CivilDate(iso: end) {
      parts += ";UNTIL=" + day.description.filter { $0 != "-" }
    }
    return parts
  }

  private static func by(_ on: [Recurrence.Place], _ unit: Recurrence.Unit) -> (text: String, months: Bool)? {
    var months: [Int] = []
    var days: [Int] = []
    var weekdays: [String] = []
    for place in on {
      if let month = place.month {
        var last = place.toMonth ?? month
        if last < month { last += 12 }
        for m in month...last {
          let number = (m - 1) % 12 + 1
          if !months.contains(number) { months.append(number) }
        }
      }
      if let day = place.day { if !days.contains(day) { days.append(day) } }
      if let weekday = place.weekday {
        let name = (place.ordinal.map(String.init) ?? "") + weekday.rawValue
        if !weekdays.contains(name) { weekdays.append(name) }
      }
      if place.weekday == nil, place.day == nil, let ordinal = place.ordinal {
        guard ordinal == -1 else { return nil }
        days.append(-1)
      }
    }
    // Every month named goes with every day named, or the rule would say more than the words.
    if !months.isEmpty, days.count > 1 || (days.count == 1 && on.contains { $0.day != days[0] }) {
      let pairs = Set(on.map { [$0.month ?? 0, $0.day ?? 0] })
      guard pairs.count == months.count * days.count, on.allSatisfy({ $0.day != nil }) else { return nil }
    }
    if months.count > 1, weekdays.count > 1, on.count != months.count * weekdays.count { return nil }
    if months.isEmpty, !days.isEmpty || on.contains(where: { $0.ordinal != nil }),
      unit == .year || unit == .schoolYear
    {
      return nil
    }
    if !days.isEmpty, unit == .week || unit == .day { return nil }
    if !weekdays.isEmpty, unit == .quarter || unit == .halfYear || unit == .day { return nil }
    var text = ""
    if !months.isEmpty { text += ";BYMONTH=" + list(months.sorted()) }
    if !days.isEmpty { text += ";BYMONTHDAY=" + list(days.sorted()) }
    if !weekdays.isEmpty { text += ";BYDAY=" + weekdays.joined(separator: ",") }
    return (text, !months.isEmpty)
  }

  private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
}
