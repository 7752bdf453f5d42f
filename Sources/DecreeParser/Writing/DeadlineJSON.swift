package import CanonicalJSON
package import RussianTerms

extension Deadline {
  /// The contract's deadline object. Findings are no part of it: they become diagnostics of the plan.
  package var json: JSONValue {
    var object = Members()
    object.add("text", text)
    object.add("terms", .array(terms.map(\.json)))
    object.add("due", due?.description)
    return object.value
  }
}

extension Term {
  /// One object with the `kind` that the contract names.
  package var json: JSONValue {
    switch self {
    case .date(let date): date.json
    case .interval(let interval): interval.json
    case .recurrence(let recurrence): recurrence.json
    case .schedule(let reference): ["kind": "schedule", "reference": .string(reference)]
    case .continuous: ["kind": "continuous"]
    case .relative(let relative): relative.json
    case .condition(let text): ["kind": "condition", "text": .string(text)]
    case .unrecognized(let text): ["kind": "unrecognized", "text": .string(text)]
    }
  }
}

extension DateTerm {
  fileprivate var json: JSONValue {
    var object = Members(kind: "date")
    object.add("date", date)
    object.add("bound", bound?.rawValue)
    object.add("time", time)
    object.add("inferred", inferred)
    return object.value
  }
}

extension Interval {
  fileprivate var json: JSONValue {
    var object = Members(kind: "interval")
    object.add("start", start)
    object.add("end", end)
    object.add("edtf", edtf)
    object.add("bound", bound?.rawValue)
    object.add("throughout", throughout)
    object.add("approximate", approximate?.rawValue)
    object.add("time", time)
    object.add("inferred", inferred)
    return object.value
  }
}

extension Recurrence {
  fileprivate var json: JSONValue {
    var object = Members(kind: "recurrence")
    object.add("unit", unit.rawValue)
    object.add("interval", interval)
    object.add("times", times)
    object.add("atLeast", atLeast)
    if !on.isEmpty { object.add("on", .array(on.map(\.json))) }
    object.add("start", start)
    object.add("end", end)
    object.add("rrule", rrule)
    object.add("time", time)
    object.add("inferred", inferred)
    return object.value
  }
}

extension Recurrence.Place {
  fileprivate var json: JSONValue {
    var object = Members()
    object.add("month", month)
    object.add("toMonth", toMonth)
    object.add("day", day)
    object.add("weekday", weekday?.rawValue)
    object.add("ordinal", ordinal)
    object.add("workingDays", workingDays)
    object.add("quarter", quarter)
    object.add("halfYear", halfYear)
    object.add("monthOfUnit", monthOfUnit)
    object.add("bound", bound?.rawValue)
    object.add("following", following)
    return object.value
  }
}

extension Relative {
  fileprivate var json: JSONValue {
    var object = Members(kind: "relative")
    object.add("duration", duration)
    object.add("workingDays", workingDays)
    object.add("direction", direction.rawValue)
    object.add("event", event)
    return object.value
  }
}

/// Gathers the members of an object; what is absent, false or empty is left out, as the contract asks.
private struct Members {
  private var members: [JSONValue.Member] = []

  init() {}
  init(kind: String) { add("kind", kind) }

  var value: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue) { members.append(.init(key, value)) }
  mutating func add(_ key: String, _ text: String?) { if let text { add(key, .string(text)) } }
  mutating func add(_ key: String, _ number: Int?) { if let number { add(key, .integer(number)) } }
  mutating func add(_ key: String, _ flag: Bool) { if flag { add(key, .bool(true)) } }
  mutating func add(_ key: String, _ inferred: [Inferred]) {
    if !inferred.isEmpty { add(key, .array(inferred.map { .string($0.rawValue) })) }
  }
}
