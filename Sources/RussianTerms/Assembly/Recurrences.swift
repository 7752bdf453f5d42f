/// Joins recurrences with the days, spans and bounds that stand beside them.
struct Recurrences {
  var nodes: ContiguousArray<Node>
  /// For each node what it grew into.
  private(set) var built: ContiguousArray<Built?>
  private let resolver: SpanResolver
  let sentence: Sentence

  /// A recurrence with all that it took in.
  struct Built: Sendable {
    var recurrence: Recurrence
    var remarks: [Remark] = []
    var inferred: [Inferred] = []
    /// «по пятницам до 12.00»: the days are those by which it is due.
    var isDueByTime = false
    /// What it is made of: the nodes that it took in and its own.
    var extent: Range<Int>
  }

  static func join(_ nodes: ContiguousArray<Node>, _ sentence: Sentence, _ context: TermContext)
    -> Recurrences
  {
    var joined = Recurrences(nodes: nodes, sentence: sentence, resolver: SpanResolver(context))
    joined.run()
    return joined
  }

  private init(nodes: ContiguousArray<Node>, sentence: Sentence, resolver: SpanResolver) {
    self.nodes = nodes
    self.sentence = sentence
    built = ContiguousArray(repeating: nil, count: nodes.count)
    self.resolver = resolver
  }

  private mutating func run() {
    for i in nodes.indices where !nodes[i].isAbsorbed {
      guard case .recurrence(let phrase) = nodes[i].piece else { continue }
      var recurrence = Recurrence(
        unit: phrase.unit, interval: phrase.interval, times: phrase.times, atLeast: phrase.atLeast,
        on: phrase.on)
      recurrence.time = phrase.time?.text
      gather(i, Built(recurrence: recurrence, extent: nodes[i].range))
    }
    for i in nodes.indices where !nodes[i].isAbsorbed && built[i] == nil {
      switch nodes[i].piece {
      case .place(let place):
        guard let unit = unit(of: place, at: i) else { continue }
        let recurrence = Recurrence(unit: unit, interval: place.interval, on: place.on)
        gather(i, Built(recurrence: recurrence, extent: nodes[i].range))
      case .span(let phrase) where phrase.yearly:
        var start = Built(recurrence: Recurrence(unit: .year), extent: nodes[i].range)
        _ = absorb(phrase, into: &start)
        gather(i, start)
      default: break
      }
    }
  }

  /// Takes in the neighbours: first those after it, then those before.
  private mutating func gather(_ i: Int, _ start: Built) {
    var built = start
    var j = i + 1
    while j < nodes.count, !heads(j), !isOfNext(j, after: built.recurrence),
      built.recurrence.end == nil || !isLabelled(j), !isException(j, to: built.recurrence),
      j > i + 1 || !hasOwnSpan(i, before: j)
    {
      if isLabelWithin(j, listOf: i, built.recurrence) {
        j += 1
        continue
      }
      guard
        canReach(nodes[j].before) || repeats(nodes[j], yearly: built.recurrence)
          || goesOn(j, built.recurrence.unit)
          // «ежеквартально. До 10 числа»
          || j == i + 1 && nodes[j].before == .semicolon && nodes[j].isPlace && built.recurrence.on.isEmpty,
        !nodes[j - 1].isLabel && !nodes[j - 1].isManner || isYearless(j) || nodes[j].isPlace,
        // «ежемесячно, а также до 25 декабря 2021 г.»
        !nodes[j].before.contains(.also) || isYearless(j) || nodes[j].isPlace,
        take(j, into: &built, backwards: false)
      else { break }
      j += 1
    }
    if areOfOneYear(j, behind: i, built.recurrence) { built.remarks.append(.ambiguous(.ofOneYear)) }
    while j < nodes.count, isFurtherStretch(j, beside: j - 1, nodes[j].before, built.recurrence) {
      recur(within: j, as: built)
      j += 1
    }
    j = i - 1
    var before = nodes[i].before
    while j >= 0, !nodes[j].isAbsorbed, canReach(before), self.built[j] == nil {
      // «план – январь, отчет – декабрь (ежегодно)»
      if nodes[j].isLabel, nodes[j + 1].isAbsorbed, built.recurrence.unit == .year, isYearless(j - 1) {
        before = nodes[j].before
        j -= 1
        continue
      }
      guard reaches(back: j, over: before, to: built.recurrence), take(j, into: &built, backwards: true)
      else {
        break
      }
      before = nodes[j].before
      j -= 1
    }
    while j >= 0, self.built[j] == nil, isFurtherStretch(j, beside: j + 1, before, built.recurrence) {
      recur(within: j, as: built)
      before = nodes[j].before
      j -= 1
    }
    finish(i, &built)
  }

  /// «ежемесячно, январь–май, сентябрь–декабрь»: it recurs within each of the stretches.
  private mutating func recur(within j: Int, as first: Built) {
    guard case .span(let stretch) = nodes[j].piece else { return }
    var built = Built(
      recurrence: first.recurrence, isDueByTime: first.isDueByTime, extent: nodes[j].range)
    built.recurrence.start = nil
    built.recurrence.end = nil
    if absorb(stretch, into: &built) { finish(j, &built) }
  }

  private mutating func finish(_ i: Int, _ built: inout Built) {
    built.recurrence.on = built.recurrence.on.withDayInMonths
    if let times = built.recurrence.times, times == built.recurrence.on.count { built.recurrence.times = nil }
    if built.recurrence.on.count > 1 {
      built.recurrence.on = built.recurrence.on.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    if built.isDueByTime {
      for index in built.recurrence.on.indices { built.recurrence.on[index].bound = .by }
    }
    built.recurrence.inferred = built.inferred
    built.recurrence.rrule = RRule.text(built.recurrence)
    if measure(built.recurrence.unit) > 2, built.recurrence.on.contains(where: \.isAnyWeekday) {
      built.recurrence.rrule = nil
      built.remarks.append(.ambiguous(.weekday))
    }
    self.built[i] = built
  }

  /// «Ежегодно. До 1 марта.»: a day without a year, even in a clause of its own.
  private func repeats(_ node: Node, yearly recurrence: Recurrence) -> Bool {
    guard recurrence.unit == .year, recurrence.on.isEmpty, case .span(let phrase) = node.piece else {
      return false
    }
    return phrase.first.grain == .day && phrase.bound != .none && phrase.first.year == .missing
  }

  /// A dash or a date with a year before a recurrence mostly divides; a stretch of years never does.
  private func reaches(back j: Int, over separators: Separators, to recurrence: Recurrence) -> Bool {
    guard case .span(let span) = nodes[j].piece else { return !separators.contains(.dash) }
    let phrase = span.repeated(in: recurrence.unit)
    if separators.contains(.dash) {
      // «май, сентябрь – ежегодно»
      if recurrence.unit == .year, phrase.first.year == .missing, phrase.last == nil {
        return separators == .dash
      }
      // «май, ноябрь – раз в полугодие», «сентябрь–май – еженедельно»
      if isOneOfMoments(j), recurrence.unit == .quarter || recurrence.unit == .halfYear {
        return separators == .dash
      }
      if mayHead(phrase, recurrence.unit) { return separators == .dash }
      return phrase.first.grain == .year && (phrase.bound == .none || phrase.bound == .from)
    }
    if phrase.first.grain == .day, phrase.last == nil, phrase.bound == .until || phrase.bound == .notLater,
      phrase.first.year != .missing
    {
      return separators.isEmpty
    }
    return true
  }

  func canReach(_ separators: Separators) -> Bool { !separators.contains(.semicolon) }

  private mutating func take(_ j: Int, into built: inout Built, backwards: Bool) -> Bool {
    switch nodes[j].piece {
    case .place(let place):
      // What repeats by a unit of its own and stands first is a term of its own.
      if place.unit != nil, place.unit != built.recurrence.unit, backwards || !built.recurrence.on.isEmpty,
        place.monthReportedOn == nil
      {
        return false
      }
      if let unit = place.unit, measure(unit) > measure(built.recurrence.unit) { return false }
      if let unit = place.unit, measure(unit) < measure(built.recurrence.unit),
        !place.on.contains(where: \.following), unit == .week, built.recurrence.unit != .month
      {
        return false
      }
      if backwards {
        built.recurrence.on = place.on + built.recurrence.on
      } else {
        built.recurrence.on += place.on
      }
    case .span(let span):
      let phrase = span.repeated(in: built.recurrence.unit)
      guard !isListed(j), !isOfScatteredYears(j, built.recurrence),
        fits(j, phrase, built.recurrence, backwards: backwards),
        built.recurrence.end == nil || !breaksOff(j, backwards ? j + 1 : j - 1)
      else { return false }
      // «ежедневно, до 15 марта, в 10.00»: the hour is that of the recurrence; of two hours only one could be kept.
      let hour = span.time?.text
      guard hour == nil || built.recurrence.time == nil || built.recurrence.time == hour else {
        if span.hasNoYear { nodes[j].remark = .ambiguous(.once) }
        return false
      }
      let own = built.recurrence.on
      if backwards { built.recurrence.on = [] }
      guard absorb(span, into: &built) else {
        built.recurrence.on = own
        return false
      }
      if backwards { built.recurrence.on += own }
      built.recurrence.time = built.recurrence.time ?? hour
    case .recurrence(let other):
      // «каждый понедельник еженедельно»: the same unit again says nothing more.
      if nodes[j].before.isSubset(of: [.comma, .open, .close]), other.isPlain, built.recurrence.interval == 1,
        other.unit == built.recurrence.unit
      {
        break
      }
      // «еженедельно, каждый четверг»: the same unit again, said more closely.
      guard !backwards, nodes[j].before.isSubset(of: [.comma, .open, .close]),
        other.unit == built.recurrence.unit,
        built.recurrence.interval == 1, built.recurrence.on.isEmpty, built.recurrence.times == nil,
        built.recurrence.time == nil
      else { return false }
      built.recurrence.interval = other.interval
      built.recurrence.times = other.times
      built.recurrence.atLeast = other.atLeast
      built.recurrence.on = other.on
      built.recurrence.time = other.time?.text
    case .clock(let time) where built.recurrence.time == nil && built.recurrence.namesDays:
      built.recurrence.time = time.text
      built.isDueByTime = time.isLatest
    default: return false
    }
    nodes[j].isAbsorbed = true
    let (own, taken) = (built.extent, nodes[j].range)
    built.extent = min(own.lowerBound, taken.lowerBound)..<max(own.upperBound, taken.upperBound)
    // What the recurrence takes in has no year of its own any more.
    if let remark = nodes[j].remark, case .ambiguous(let doubt) = remark, doubt != .year {
      built.remarks.append(remark)
    }
    return true
  }

  /// Takes a span as days of the unit or as the bounds of the recurrence; false where it is neither.
  private func absorb(_ span: SpanPhrase, into built: inout Built) -> Bool {
    let unit = built.recurrence.unit
    let phrase = span.repeated(in: unit)
    let following = phrase.first.year != span.first.year && span.first.year == .relative(1)
    if let place = unitEnd(phrase, unit) {
      built.recurrence.on.append(place)
      return true
    }
    let hasYear = phrase.first.year != .missing || phrase.last.map { $0.year != .missing } ?? false
    let isYearly = measure(unit) >= 4
    let isFrom =
      phrase.last == nil && (phrase.bound == .from || phrase.bound == .after || phrase.bound == .notEarlier)
    let isYear = phrase.first.grain == .year || phrase.first.grain == .schoolYear
    // «II полугодие – ежеквартально»: longer than a unit, it is no part of one.
    let isBeyond = measure(unit) < 6 && phrase.last == nil && self.span(phrase.first) > measure(unit)
    if !hasYear, isYearly, !isFrom, !isBeyond, !isYear || (phrase.first.edge != .none && measure(unit) == 6),
      var places = places(phrase, unit, &built.remarks)
    {
      for index in places.indices where following { places[index].following = true }
      // «каждую осень, до 1 ноября»: the day says more closely what the months say.
      built.recurrence.on.removeAll { months in places.contains { $0.isDay(in: months) } }
      built.recurrence.on += places
      return true
    }
    // «ежегодно в начале года»: RRULE and `on` have no words for it.
    if isYear, phrase.first.edge != .none, phrase.bound == .none, !hasYear {
      built.remarks.append(.rangeWidened)
      return true
    }
    var bounds = phrase
    bounds.yearly = false
    let outcome = resolver.resolve(bounds)
    var remarks = outcome.remarks
    if isFrom, !hasYear, !isYear, measure(unit) == 6 { remarks.append(.ambiguous(.beginning)) }
    if unit == .year, hasYear, phrase.last == nil, !isFrom, isMidyear(phrase.first) {
      remarks.append(.ambiguous(.ending))
    }
    switch outcome.term {
    case .date(let date):
      guard let bound = date.bound else { return false }
      guard
        built.recurrence.bind(
          start: bound == .from ? date.date : nil, end: bound == .by ? date.date : nil)
      else { return false }
      built.inferred = date.inferred
    case .interval(let interval):
      guard built.recurrence.bind(start: interval.start, end: interval.end) else { return false }
      built.inferred = interval.inferred
    default: return false
    }
    built.remarks += remarks
    return true
  }
}
