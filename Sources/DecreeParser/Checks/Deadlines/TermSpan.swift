import RussianTerms

/// The days that a term names with their year, in so far as it does.
struct TermSpan: Hashable {
  var first: CivilDate?
  var last: CivilDate?

  init?(_ term: Term) {
    switch term {
    case .date(let term):
      guard let day = CivilDate(iso: term.date) else { return nil }
      (first, last) = term.bound == .from ? (day, nil) : (day, day)
    case .interval(let term):
      (first, last) = (term.start.flatMap { CivilDate(iso: $0) }, term.end.flatMap { CivilDate(iso: $0) })
    case .recurrence(let term):
      (first, last) = (term.start.flatMap { CivilDate(iso: $0) }, term.end.flatMap { CivilDate(iso: $0) })
    case .schedule, .continuous, .relative, .condition, .unrecognized:
      return nil
    }
  }
}
