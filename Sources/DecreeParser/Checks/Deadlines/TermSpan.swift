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

extension CheckedPlan {
  /// What a finding calls a term of a deadline: the day; for a month or any other stretch the cell's own words, or both ends
  /// where the cell says more than that.
  func words(for span: TermSpan, of dated: DatedItem) -> Diagnostic.Message {
    if let deadline = plans[dated.plan].items[dated.item].deadline, deadline.terms.count == 1,
      !deadline.terms[0].isDate
    {
      return Diagnostic.Message(english: "«\(deadline.text)»", russian: "«\(deadline.text)»")
    }
    if let first = span.first, let last = span.last, first != last {
      return Diagnostic.Message(
        english: "\(first) to \(last)", russian: "с \(first.russian) по \(last.russian)")
    }
    let day = span.first ?? span.last
    return Diagnostic.Message(english: day?.description ?? "", russian: day?.russian ?? "")
  }
}

extension Term {
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
