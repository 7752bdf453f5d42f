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
    for token in sentence.tokens {
      if token.flags.contains(.slip) { note(.slip, Int(token.start)..<Int(token.end)) }
      if token.flags.contains(.lookalike)
        || token.lexeme == .none && token.roman > 0 && text.hasCyrillicNumeral(token)
      {
        note(.lookalike, Int(token.start)..<Int(token.end))
      }
    }
    if terms.isEmpty { unreadable(.words, 0..<sentence.count) }
  }

  private mutating func join(_ nodes: ContiguousArray<Node>) {
    let settled = Leftovers.settle(Lists.settle(nodes, context), sentence)
    let joined = Recurrences.join(settled, context)
    for (i, node) in joined.nodes.enumerated() where !node.isAbsorbed {
      emit(node, joined.built[i])
    }
  }

  private mutating func emit(_ node: Node, _ built: Recurrences.Built?) {
    if node.rule == "years side by side" { note(.yearRange, bytes(node.range)) }
    if let built {
      recurrence(built, node)
      return
    }
    switch node.piece {
    case .span(let phrase):
      let outcome = resolver.resolve(phrase)
      guard let term = outcome.term else { return unreadable(outcome.failure ?? .words, node.range) }
      for remark in outcome.remarks { note(remark, bytes(node.range)) }
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
    case .label: note(node.rule == Leftovers.leadingWords ? .leadingWords : .label, bytes(node.range))
    case .clock: unreadable(.clock, node.range)
    case .place(let place): days(place, node)
    case .unknown, .recurrence: unreadable(.words, node.range)
    case .unreadable(let reason): unreadable(reason, node.range)
    }
  }

  /// «до 25 числа» under a heading that names a month.
  private mutating func days(_ place: PlacePhrase, _ node: Node) {
    guard let month = context.sectionMonth, place.on.allSatisfy({ $0.day != nil && !$0.following }) else {
      return unreadable(.bare, node.range)
    }
    for day in place.on {
      var moment = Moment(.day, day.day ?? 0, month: month)
      moment.borrowedMonth = true
      let phrase = SpanPhrase(first: moment, bound: day.bound == .by ? .until : .none)
      guard CivilDate.exists(month: month, day: moment.index), let term = resolver.resolve(phrase).term else {
        return unreadable(.impossible, node.range)
      }
      add(term)
    }
  }

  private mutating func recurrence(_ built: Recurrences.Built, _ node: Node) {
    var recurrence = built.recurrence
    if followsThen, recurrence.start == nil { recurrence.start = previousStart }
    for remark in built.remarks { note(remark, bytes(node.range)) }
    add(.recurrence(recurrence))
  }

  private mutating func add(_ term: Term) {
    if terms.isEmpty { due = Due.day(of: term) }
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
    terms.append(.unrecognized(text: text.slice(range, sentence)))
    note(.unread(reason), bytes(range))
    previousStart = nil
    followsThen = false
  }

  private mutating func note(_ remark: Remark, _ bytes: Range<Int>) {
    findings.append(remark.finding(at: bytes))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> { text.bytes(range, sentence) }
}
