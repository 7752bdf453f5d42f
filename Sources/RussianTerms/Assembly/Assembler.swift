/// Makes one deadline of the pieces of a cell.
struct Assembler {
  private let sentence: Sentence
  private let text: CellText
  private let context: TermContext
  private let resolver: SpanResolver
  private var terms: [Term] = []
  private var findings: [TermFinding] = []
  private var due: CivilDate?
  /// Where the term before «далее» stands.
  private var previousStart: String?
  private var followsThen = false
  /// The month, counted from the year 0, in which the span before began.
  private var latestMonth: Int?
  /// The year of that month was taken from elsewhere.
  private var latestIsInferred = false
  /// A term before it recurs by months or quarters.
  private var recursWithinYear = false

  /// `told` false leaves out the text and the findings about single tokens.
  static func deadline(
    _ nodes: ContiguousArray<Node>, _ sentence: Sentence, _ text: CellText, _ context: TermContext,
    told: Bool = true
  ) -> Deadline {
    var assembler = Assembler(sentence, text, context)
    assembler.run(nodes, told: told)
    return Deadline(
      text: told ? text.whole : "", terms: assembler.terms, due: assembler.due, findings: assembler.findings)
  }

  private init(_ sentence: Sentence, _ text: CellText, _ context: TermContext) {
    self.sentence = sentence
    self.text = text
    self.context = context
    resolver = SpanResolver(context)
  }

  private mutating func run(_ nodes: ContiguousArray<Node>, told: Bool) {
    if nodes.count == 1, nodes[0].standsAlone {
      emit(nodes[0], nil)
    } else {
      join(nodes)
    }
    guard told else { return }
    for (i, token) in sentence.tokens.enumerated() {
      if token.flags.contains(.slip) { note(.slip, i..<i + 1) }
      if token.flags.contains(.raised) { note(.raised, i..<i + 1) }
      if token.flags.contains(.lookalike)
        || token.lexeme == .none && token.roman > 0 && text.hasCyrillicNumeral(token)
      {
        note(.lookalike, i..<i + 1)
      }
    }
    if terms.isEmpty { unreadable(.words, 0..<sentence.count) }
  }

  private mutating func join(_ nodes: ContiguousArray<Node>) {
    // A recurrence alone has nobody to take anything from.
    let isAlone = nodes.count == 1 && nodes[0].isRecurrence
    let settled = isAlone ? nodes : Leftovers.settle(Lists.settle(nodes, sentence, context), sentence)
    let joined = Recurrences.join(settled, sentence, context)
    for (i, node) in joined.nodes.enumerated() where !node.isAbsorbed {
      emit(node, joined.built[i])
    }
    if followsThen, let last = terms.last, last.isOver, let then = settled.last(where: \.isThen) {
      note(.ambiguous(.goingOn), then.range)
    }
  }

  private mutating func emit(_ node: Node, _ built: Recurrences.Built?) {
    if let remark = node.remark, !node.isLabel { note(remark, node.range) }
    if let built {
      recurrence(built, node)
      return
    }
    switch node.piece {
    case .span(let phrase):
      let outcome = resolver.resolve(phrase)
      guard let term = outcome.term else { return unreadable(outcome.failure ?? .words, node.range) }
      for remark in outcome.remarks { note(remark, node.range) }
      if runsBack(term, phrase.first.grain), node.remark == nil { note(.ambiguous(.year), node.range) }
      add(term)
    case .schedule(let tokens): add(.schedule(reference: text.slice(tokens, sentence)))
    case .continuous: add(.continuous)
    case .relative(let phrase):
      add(
        .relative(
          Relative(
            duration: phrase.duration, workingDays: phrase.workingDays, direction: phrase.direction,
            event: phrase.event.map { text.slice($0, sentence) })))
    case .condition(let tokens): add(.condition(text: text.slice(tokens, sentence)))
    case .then: followsThen = true
    case .label: note(node.remark ?? .label, node.range)
    case .clock: unreadable(.clock, node.range)
    case .place(let place): days(place, node)
    case .unknown, .recurrence: unreadable(.words, node.range)
    case .unreadable(let reason): unreadable(reason, node.range)
    }
  }

  /// «сентябрь, январь», «10 ноября 2025 г., 10 февраля», «30 декабря, 15 января 2022 г.»: a year was taken from elsewhere,
  /// and with it the days run back by so much that the next year is as likely.
  private mutating func runsBack(_ term: Term, _ grain: Moment.Grain) -> Bool {
    if grain == .year { return false }
    let (start, inferred): (String?, [Inferred]) =
      switch term {
      case .date(let date): (date.date, date.inferred)
      case .interval(let interval): (interval.start ?? interval.end, interval.inferred)
      default: (nil, [])
      }
    guard let day = start.flatMap({ CivilDate(iso: $0) }) else { return false }
    let month = day.year * 12 + day.month
    let isInferred = inferred.contains(.year)
    defer { (latestMonth, latestIsInferred) = (month, isInferred) }
    guard isInferred || latestIsInferred else { return false }
    // «ежеквартально до 5 числа, итоговый – до 15 января»: the last report is due when the year is over.
    if isInferred, recursWithinYear, grain == .day, day.month < 3 { return true }
    return latestMonth.map { $0 - month >= 4 } ?? false
  }

  /// «до 25 числа» under a heading that names a month; «последняя пятница мая».
  private mutating func days(_ place: PlacePhrase, _ node: Node) {
    for day in place.on {
      guard let phrase = day.month == nil ? numberedDay(day) : countedDay(day, place.year) else {
        return unreadable(.bare, node.range)
      }
      let outcome = resolver.resolve(phrase)
      guard let term = outcome.term else { return unreadable(outcome.failure ?? .bare, node.range) }
      add(term)
    }
  }

  private func numberedDay(_ place: Recurrence.Place) -> SpanPhrase? {
    guard let month = context.sectionMonth, let day = place.day, !place.following else { return nil }
    var moment = Moment(.day, day, month: month)
    moment.borrowedMonth = true
    return CivilDate.exists(month: month, day: day)
      ? SpanPhrase(first: moment, bound: place.bound == .by ? .until : .none) : nil
  }

  /// The date of a weekday counted within a month, where the year is known.
  private func countedDay(_ place: Recurrence.Place, _ year: Year) -> SpanPhrase? {
    guard let month = place.month, let ordinal = place.ordinal, let weekday = place.weekday,
      let index = Recurrence.Weekday.allCases.firstIndex(of: weekday)
    else { return nil }
    var number = resolver.years.year(month: month, day: 15)
    if case .number(let known) = year { number = known }
    guard let number, let first = CivilDate(year: number, month: month, day: 1) else { return nil }
    var day = 1 + (index + 1 - first.weekday + 7) % 7
    let length = CivilDate.length(ofMonth: month, year: number)
    if ordinal == -1 { day += (length - day) / 7 * 7 } else { day += (ordinal - 1) * 7 }
    guard day <= length else { return nil }
    var moment = Moment(.day, day, month: month, year: .number(number))
    moment.borrowedYear = year == .missing
    return SpanPhrase(first: moment, bound: place.bound == .by ? .until : .none)
  }

  private mutating func recurrence(_ built: Recurrences.Built, _ node: Node) {
    var recurrence = built.recurrence
    if followsThen, recurrence.start == nil { recurrence.start = previousStart }
    for remark in built.remarks { note(remark, built.extent) }
    if recurrence.unit == .month || recurrence.unit == .quarter || recurrence.unit == .halfYear {
      recursWithinYear = true
    }
    add(.recurrence(recurrence))
  }

  private mutating func add(_ term: Term) {
    if terms.isEmpty {
      due = Due.day(of: term)
    } else if terms.count == 1, case .date(let date) = terms[0], date.bound == .from {
      due = Due.end(of: term)
    }
    switch term {
    case .date(let date): previousStart = date.date
    case .interval(let interval): previousStart = interval.start ?? interval.end
    case .recurrence(let recurrence): previousStart = recurrence.start
    default: previousStart = nil
    }
    followsThen = false
    terms.append(term)
  }

  private mutating func unreadable(_ reason: Unreadable, _ range: Range<Int>) {
    terms.append(.unrecognized(text: text.sliceWithStop(range, sentence)))
    note(.unread(reason), range)
    previousStart = nil
    followsThen = false
  }

  private mutating func note(_ remark: Remark, _ range: Range<Int>) {
    findings.append(
      remark.finding(about: text.sliceWithStop(range, sentence), at: text.bytes(range, sentence)))
  }
}

extension Term {
  /// It has an end, after which «и далее» says that something goes on.
  fileprivate var isOver: Bool {
    switch self {
    case .date(let date): date.bound != .from
    case .interval(let interval): interval.end != nil
    case .recurrence(let recurrence): recurrence.end != nil
    default: false
    }
  }
}
