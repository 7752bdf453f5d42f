/// Makes terms of spans: gives them their years and says what their bounds come to.
struct SpanResolver: Sendable {
  let years: YearSource

  struct Outcome: Sendable {
    var term: Term?
    var failure: Unreadable?
    var remarks: [Remark] = []
  }

  init(_ context: TermContext) { years = YearSource(context: context) }

  func resolve(_ phrase: SpanPhrase) -> Outcome {
    if let last = phrase.last, !phrase.first.isComplete || !last.isComplete { return Outcome(failure: .bare) }
    var remarks: [Remark] = []
    guard let settled = settle(phrase, &remarks) else { return Outcome(failure: .reversed) }
    guard settled.phrase.first.exists, settled.phrase.last?.exists ?? true else {
      return Outcome(failure: .impossible)
    }
    if settled.phrase.first.isGuessed || settled.phrase.last?.isGuessed == true { remarks.append(.lookalike) }
    guard let term = term(settled.phrase, settled.inferred, &remarks) else { return Outcome(failure: .bare) }
    return Outcome(term: term, remarks: remarks)
  }

  // MARK: Years

  /// The phrase with its years; nothing where the range runs backwards.
  func settle(_ phrase: SpanPhrase, _ remarks: inout [Remark]) -> (phrase: SpanPhrase, inferred: [Inferred])?
  {
    var phrase = phrase
    if let year = years.schoolYear {
      phrase.first = phrase.first.half(ofSchoolYear: year)
      phrase.last = phrase.last?.half(ofSchoolYear: year)
    }
    var inferred: [Inferred] = []
    let borrowed = phrase.first.borrowedYear || phrase.first.borrowedMonth && phrase.last == nil
    if let last = phrase.last {
      // The second half of a school year lies in the year after the first.
      let runsBack =
        last.grain == .schoolHalf && phrase.first.grain == .schoolHalf
        ? last.index < phrase.first.index : last.runsBack(from: phrase.first)
      if runsBack, phrase.first.grain == .day, last.grain == .day, phrase.first.month == last.month,
        last.year == .missing || phrase.first.year == .missing
      {
        return nil
      }
      if runsBack, phrase.first.borrowedYear || phrase.first.borrowedMonth || last.borrowedMonth,
        phrase.first.grain != .month, !(phrase.last?.year != phrase.first.year)
      {
        return nil
      }
      switch (phrase.first.year, last.year) {
      case (.missing, .missing):
        phrase.first.year = inferredYear(phrase.first, &remarks)
        phrase.last?.year = runsBack ? phrase.first.year.adding(1) : phrase.first.year
        if phrase.first.year != .missing { inferred.append(.year) }
      case (.missing, let year):
        let known = absolute(year, &inferred, phrase.first, &remarks)
        phrase.last?.year = known
        phrase.first.year = runsBack ? known.adding(-1) : known
      case (let year, .missing):
        let known = absolute(year, &inferred, phrase.first, &remarks)
        phrase.first.year = known
        phrase.last?.year = runsBack ? known.adding(1) : known
      case (let a, let b):
        phrase.first.year = absolute(a, &inferred, phrase.first, &remarks)
        phrase.last?.year = absolute(b, &inferred, phrase.first, &remarks)
      }
      if let start = phrase.first.days.start.date, let end = phrase.last?.days.end.date, end < start {
        return nil
      }
    } else if phrase.first.year == .missing {
      guard phrase.first.needsYear else { return (phrase, []) }
      phrase.first.year = inferredYear(phrase.first, &remarks)
      if phrase.first.year != .missing { inferred.append(.year) }
    } else {
      phrase.first.year = absolute(phrase.first.year, &inferred, phrase.first, &remarks)
    }
    if borrowed, phrase.first.year != .missing, phrase.first.borrowedYear,
      phrase.last == nil || phrase.last?.borrowedYear == true,
      !inferred.contains(.year), phrase.first.grain != .year
    {
      inferred.append(.year)
    }
    if phrase.first.borrowedMonth, phrase.last == nil || phrase.last?.borrowedMonth == true {
      inferred.append(.month)
    }
    return (phrase, inferred)
  }

  private func inferredYear(_ moment: Moment, _ remarks: inout [Remark]) -> Year {
    let start = moment.days.start
    guard
      let year = moment.grain == .year
        ? years.current : years.year(month: start.month, day: max(start.day, 1))
    else {
      remarks.append(.yearUnknown)
      return .missing
    }
    if years.isAfterDecree(year) { remarks.append(.yearAfterDecree(year)) }
    if moment.grain == .year, years.isLateInYear { remarks.append(.yearOfDecree(year)) }
    return .number(year)
  }

  private func absolute(
    _ year: Year, _ inferred: inout [Inferred], _ moment: Moment, _ remarks: inout [Remark]
  ) -> Year {
    guard case .relative(let offset) = year else { return year }
    guard let current = years.current else {
      remarks.append(.yearUnknown)
      return .missing
    }
    if !inferred.contains(.year) { inferred.append(.year) }
    // «в следующем учебном году»: of which of the two school years that a calendar year has a part in?
    if moment.grain == .schoolYear, offset != 0 { remarks.append(.ambiguous(.year)) }
    return .number(current + offset)
  }

  // MARK: Terms

  private func term(_ phrase: SpanPhrase, _ inferred: [Inferred], _ remarks: inout [Remark]) -> Term? {
    let first = phrase.first
    switch first.grain {
    case .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear:
      // Some month, nobody says which: only «в течение месяца» means anything by itself.
      return phrase.throughout ? .interval(Interval(throughout: true)) : nil
    case .decade, .halfMonth:
      if first.month == 0 { return nil }
    default: break
    }
    let last = phrase.last ?? first
    if phrase.last == nil, first.edge != .none, let day = edgeDay(phrase) {
      return .date(
        DateTerm(
          date: day.text(asMonth: false), bound: isFrom(phrase.bound) ? .from : .by, time: phrase.time?.text,
          inferred: inferred))
    }
    if phrase.last == nil, first.grain == .day {
      return .date(
        DateTerm(
          date: first.days.start.text(asMonth: false), bound: bound(phrase.bound), time: phrase.time?.text,
          inferred: inferred))
    }
    let start = first.days.start
    let end = last.days.end
    let whole = first.isWholeMonths && last.isWholeMonths
    var interval = Interval(throughout: phrase.throughout, time: phrase.time?.text, inferred: inferred)
    if phrase.last == nil, phrase.bound != .none {
      oneSided(phrase, start, end, whole, &interval, &remarks)
      if first.edge == .middle { interval.approximate = .middle }
      return .interval(interval)
    }
    interval.start = start.text(asMonth: whole)
    interval.end = end.text(asMonth: whole)
    interval.edtf = phrase.last == nil ? EDTF.text(first) : EDTF.text(first, last)
    if phrase.last == nil {
      switch first.edge {
      case .start: interval.approximate = .start
      case .middle: interval.approximate = .middle
      case .end: interval.approximate = .end
      case .none: break
      }
    }
    return .interval(interval)
  }

  private func bound(_ word: SpanPhrase.BoundWord) -> Bound? {
    switch word {
    case .none: nil
    case .from, .after, .notEarlier: .from
    case .until, .notLater, .towards, .along: .by
    }
  }

  private func isFrom(_ word: SpanPhrase.BoundWord) -> Bool { bound(word) == .from }

  /// The day that «до конца X», «к началу X» come to; nothing where there is no bound, or the middle is meant.
  private func edgeDay(_ phrase: SpanPhrase) -> PartialDay? {
    guard phrase.bound != .none else { return nil }
    switch phrase.first.edge {
    case .end: return phrase.first.days.end
    case .start: return phrase.first.days.start
    default: return nil
    }
  }

  /// «до мая», «не позднее II квартала», «с сентября», «после 2021 года».
  private func oneSided(
    _ phrase: SpanPhrase, _ start: PartialDay, _ end: PartialDay, _ whole: Bool, _ interval: inout Interval,
    _ remarks: inout [Remark]
  ) {
    func set(end day: PartialDay) {
      interval.end = day.text(asMonth: whole)
      interval.edtf = EDTF.text(until: day)
      interval.bound = .by
    }
    func set(start day: PartialDay) {
      interval.start = day.text(asMonth: whole)
      interval.edtf = EDTF.text(from: day)
      interval.bound = .from
    }
    switch phrase.bound {
    case .until, .towards:
      if phrase.inclusive || phrase.first.edge == .middle { return set(end: end) }
      remarks.append(.until)
      set(end: start.previous)
    case .notLater, .along: set(end: end)
    case .from, .notEarlier: set(start: start)
    case .after: set(start: end.next)
    case .none: break
    }
  }
}

extension Moment {
  /// Whether it can be an end of a range: it names all of itself but the year.
  fileprivate var isComplete: Bool {
    switch grain {
    case .bare, .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear, .impossible: false
    case .decade, .halfMonth: month > 0
    default: true
    }
  }

  /// In a plan for a school year «I полугодие» is that year's: no half of a calendar year lies within the plan.
  fileprivate func half(ofSchoolYear first: Int) -> Moment {
    guard grain == .halfYear, year == .missing else { return self }
    var half = Moment(.schoolHalf, index, year: .number(first))
    half.edge = edge
    half.borrowedYear = true
    return half
  }

  /// Whether the calendar has that day: 29 February wants its year.
  fileprivate var exists: Bool {
    guard grain == .day, case .number = year else { return true }
    return days.start.date != nil
  }

  /// Whether it lies in a year at all.
  fileprivate var needsYear: Bool {
    switch grain {
    case .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear, .bare, .impossible: false
    default: true
    }
  }
}

extension PartialDay {
  var previous: PartialDay {
    if let date, let day = date.adding(days: -1) {
      return PartialDay(year: .number(day.year), month: day.month, day: day.day)
    }
    if day > 1 { return PartialDay(year: year, month: month, day: day - 1) }
    return month > 1
      ? PartialDay(year: year, month: month - 1, day: 0)
      : PartialDay(year: year.adding(-1), month: 12, day: 0)
  }

  fileprivate var next: PartialDay {
    if let date, let day = date.adding(days: 1) {
      return PartialDay(year: .number(day.year), month: day.month, day: day.day)
    }
    if day > 0, day < 28 { return PartialDay(year: year, month: month, day: day + 1) }
    return month < 12
      ? PartialDay(year: year, month: month + 1, day: 1) : PartialDay(year: year.adding(1), month: 1, day: 1)
  }
}
