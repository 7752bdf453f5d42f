package import CanonicalJSON
package import RussianTerms

extension Deadline {
  /// Writes the contract's deadline object. Findings are no part of it: they become diagnostics of the plan.
  package func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      if let due { writer.member("due", due.description) }
      writer.key("terms")
      writer.array { writer in
        for term in terms { term.write(to: &writer) }
      }
      writer.member("text", text)
    }
  }
}

extension Term {
  /// One object with the `kind` that the contract names.
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      switch self {
      case .date(let date): date.write(to: &writer)
      case .interval(let interval): interval.write(to: &writer)
      case .recurrence(let recurrence): recurrence.write(to: &writer)
      case .schedule(let reference):
        writer.member("kind", "schedule")
        writer.member("reference", reference)
      case .continuous: writer.member("kind", "continuous")
      case .relative(let relative): relative.write(to: &writer)
      case .condition(let text):
        writer.member("kind", "condition")
        writer.member("text", text)
      case .unrecognized(let text):
        writer.member("kind", "unrecognized")
        writer.member("text", text)
      }
    }
  }
}

extension DateTerm {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.member("bound", ifKnown: bound?.rawValue)
    writer.member("date", date)
    writer.inferred(inferred)
    writer.member("kind", "date")
    writer.member("time", ifKnown: time)
  }
}

extension Interval {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.member("approximate", ifKnown: approximate?.rawValue)
    writer.member("bound", ifKnown: bound?.rawValue)
    writer.member("edtf", ifKnown: edtf)
    writer.member("end", ifKnown: end)
    writer.inferred(inferred)
    writer.member("kind", "interval")
    writer.member("start", ifKnown: start)
    writer.member("throughout", ifTrue: throughout)
    writer.member("time", ifKnown: time)
  }
}

extension Recurrence {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.member("atLeast", ifTrue: atLeast)
    writer.member("end", ifKnown: end)
    writer.inferred(inferred)
    writer.member("interval", interval)
    writer.member("kind", "recurrence")
    writer.member("on", ifAny: on) { writer, place in writer.object { place.write(to: &$0) } }
    writer.member("rrule", ifKnown: rrule)
    writer.member("start", ifKnown: start)
    writer.member("time", ifKnown: time)
    writer.member("times", ifKnown: times)
    writer.member("unit", unit.rawValue)
  }
}

extension Recurrence.Place {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.member("bound", ifKnown: bound?.rawValue)
    writer.member("day", ifKnown: day)
    writer.member("following", ifTrue: following)
    writer.member("halfYear", ifKnown: halfYear)
    writer.member("month", ifKnown: month)
    writer.member("monthOfUnit", ifKnown: monthOfUnit)
    writer.member("ordinal", ifKnown: ordinal)
    writer.member("quarter", ifKnown: quarter)
    writer.member("toMonth", ifKnown: toMonth)
    writer.member("weekday", ifKnown: weekday?.rawValue)
    writer.member("workingDays", ifTrue: workingDays)
  }
}

extension Relative {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.member("direction", direction.rawValue)
    writer.member("duration", ifKnown: duration)
    writer.member("event", ifKnown: event)
    writer.member("kind", "relative")
    writer.member("workingDays", ifTrue: workingDays)
  }
}

extension CanonicalWriter {
  fileprivate mutating func inferred(_ inferred: [Inferred]) {
    member("inferred", ifAny: inferred) { $0.string($1.rawValue) }
  }
}
