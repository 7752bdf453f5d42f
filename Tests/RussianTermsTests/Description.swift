import RussianTerms

/// One line for a deadline's meaning, as the corpus files write it.
func describe(_ deadline: Deadline) -> String {
  var line = deadline.terms.map(describe).joined(separator: " + ")
  if let due = deadline.due { line += " | due \(due)" }
  let codes = deadline.findings.map(\.code)
  if !codes.isEmpty { line += " | " + codes.joined(separator: " ") }
  return line
}

func describe(_ term: Term) -> String {
  switch term {
  case .date(let date):
    return words("date", date.date, date.bound?.rawValue, tagged("at", date.time), inferred(date.inferred))
  case .interval(let interval):
    return words(
      "interval", (interval.start ?? "") + ".." + (interval.end ?? ""), tagged("edtf", interval.edtf),
      interval.bound?.rawValue, interval.throughout ? "throughout" : nil,
      tagged("approximate", interval.approximate?.rawValue), tagged("at", interval.time),
      inferred(interval.inferred))
  case .recurrence(let recurrence):
    let bounds = (recurrence.start ?? "") + ".." + (recurrence.end ?? "")
    return words(
      "every", recurrence.interval == 1 ? nil : String(recurrence.interval), recurrence.unit.rawValue,
      recurrence.times.map { "times \($0)" }, recurrence.atLeast ? "at-least" : nil,
      recurrence.on.isEmpty ? nil : "on [" + recurrence.on.map(describe).joined(separator: ", ") + "]",
      bounds == ".." ? nil : bounds, tagged("at", recurrence.time), recurrence.rrule,
      inferred(recurrence.inferred))
  case .schedule(let reference): return "schedule «\(reference)»"
  case .continuous: return "continuous"
  case .relative(let relative):
    return words(
      "relative", relative.duration, relative.workingDays ? "working" : nil, relative.direction.rawValue,
      relative.event.map { "«\($0)»" })
  case .condition(let text): return "condition «\(text)»"
  case .unrecognized(let text): return "unrecognized «\(text)»"
  }
}

private func describe(_ place: Recurrence.Place) -> String {
  words(
    place.monthOfUnit.map { "month-of-unit \($0)" }, place.quarter.map { "quarter \($0)" },
    place.halfYear.map { "half \($0)" }, place.month.map { "month \($0)" }, place.toMonth.map { "to \($0)" },
    place.day.map { "day \($0)" }, place.ordinal.map { "no \($0)" }, place.workingDays ? "working" : nil,
    place.weekday?.rawValue, place.bound?.rawValue, place.following ? "following" : nil)
}

private func words(_ parts: String?...) -> String { parts.compactMap { $0 }.joined(separator: " ") }
private func tagged(_ tag: String, _ value: String?) -> String? { value.map { tag + " " + $0 } }
private func inferred(_ parts: [Inferred]) -> String? {
  parts.isEmpty ? nil : "inferred " + parts.map(\.rawValue).joined(separator: "+")
}
