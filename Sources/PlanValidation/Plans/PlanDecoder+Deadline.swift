import CanonicalJSON
import RussianTerms

extension PlanDecoder {
  func deadline(_ node: JSONText.Node) -> Deadline {
    Deadline(
      text: string("text", node) ?? "", terms: list("terms", node).compactMap(term),
      due: string("due", node).flatMap { CivilDate(iso: $0) })
  }

  private func term(_ node: JSONText.Node) -> Term? {
    switch string("kind", node) {
    case "date": .date(date(node))
    case "interval": .interval(interval(node))
    case "recurrence": recurrence(node).map { .recurrence($0) }
    case "schedule": .schedule(reference: string("reference", node) ?? "")
    case "continuous": .continuous
    case "relative": .relative(relative(node))
    case "condition": .condition(text: string("text", node) ?? "")
    case "unrecognized": .unrecognized(text: string("text", node) ?? "")
    default: nil
    }
  }

  private func date(_ node: JSONText.Node) -> DateTerm {
    DateTerm(
      date: string("date", node) ?? "", bound: bound(node), time: string("time", node),
      inferred: inferred(node))
  }

  private func interval(_ node: JSONText.Node) -> Interval {
    Interval(
      start: string("start", node), end: string("end", node), edtf: string("edtf", node), bound: bound(node),
      throughout: flag("throughout", node),
      approximate: string("approximate", node).flatMap(Interval.Approximate.init(rawValue:)),
      time: string("time", node), inferred: inferred(node))
  }

  private func recurrence(_ node: JSONText.Node) -> Recurrence? {
    guard let unit = string("unit", node).flatMap(Recurrence.Unit.init(rawValue:)) else { return nil }
    return Recurrence(
      unit: unit, interval: integer("interval", node) ?? 1, times: integer("times", node),
      atLeast: flag("atLeast", node), on: list("on", node).map(place), start: string("start", node),
      end: string("end", node), rrule: string("rrule", node), time: string("time", node),
      inferred: inferred(node))
  }

  private func place(_ node: JSONText.Node) -> Recurrence.Place {
    var place = Recurrence.Place()
    place.month = integer("month", node)
    place.toMonth = integer("toMonth", node)
    place.day = integer("day", node)
    place.weekday = string("weekday", node).flatMap(Recurrence.Weekday.init(rawValue:))
    place.ordinal = integer("ordinal", node)
    place.workingDays = flag("workingDays", node)
    place.quarter = integer("quarter", node)
    place.halfYear = integer("halfYear", node)
    place.monthOfUnit = integer("monthOfUnit", node)
    place.bound = bound(node)
    place.following = flag("following", node)
    return place
  }

  private func relative(_ node: JSONText.Node) -> Relative {
    Relative(
      duration: string("duration", node), workingDays: flag("workingDays", node),
      direction: string("direction", node).flatMap(Relative.Direction.init(rawValue:)) ?? .after,
      event: string("event", node))
  }

  private func bound(_ node: JSONText.Node) -> Bound? { string("bound", node).flatMap(Bound.init(rawValue:)) }

  private func inferred(_ node: JSONText.Node) -> [Inferred] {
    list("inferred", node).compactMap { text.string($0).flatMap(Inferred.init(rawValue:)) }
  }
}
