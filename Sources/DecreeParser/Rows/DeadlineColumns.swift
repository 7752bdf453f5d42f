import RussianTerms

/// What a row says in a column of deadlines, its words mended.
struct DeadlineCell: Sendable {
  var text: String
  /// The column says when the work begins, or ends.
  var isStart = false
  var isEnd = false
  /// The period that the column is itself (I квартал).
  var period: String?
  /// «Дата и место»: the column says as well where.
  var saysWhere = false

  init(text: String) { self.text = text }

  init(_ text: String, in column: PlanColumn) {
    self.text = text
    isStart = column.isStart
    isEnd = column.isEnd
    period = column.period
    saysWhere = column.saysWhere
  }
}

/// The deadline of a row whose deadline stands in one column or in two.
enum DeadlineColumns {
  static func deadline(of cells: [DeadlineCell], in context: TermContext) -> Deadline {
    let reader = DeadlineReader()
    let start = cells.first { $0.isStart }
    let end = cells.first { $0.isEnd }
    if let start, let end {
      let whole = start.text + " " + end.text
      return interval(start.text, end.text, whole, context) ?? reader.read(whole, in: context)
    }
    let text = cells.map(\.text).joined(separator: " ")
    var deadline = reader.read(text, in: context)
    if start != nil, cells.count == 1, deadline.terms.count == 1, case .date(var date) = deadline.terms[0],
      date.bound == nil
    {
      // The end is not said: the work goes on from that day.
      date.bound = .from
      deadline.terms = [.date(date)]
      deadline.due = nil
    }
    if cells.contains(where: \.saysWhere) { deadline.expectPlace() }
    return deadline
  }

  /// The deadline of a cell under a period that says a day or a stretch of it: what the cell asks for is due by that.
  static func narrowed(_ deadline: Deadline, by own: String, in context: TermContext) -> Deadline {
    guard deadline.terms.count == 2, case .interval(let period) = deadline.terms[0],
      let start = period.start.flatMap({ CivilDate(iso: $0) }),
      let end = period.end.flatMap({ CivilDate(iso: $0) }),
      let due = DeadlineReader().read(own, in: context).due
    else { return deadline }
    var deadline = deadline
    if (start...end).contains(due) {
      deadline.due = due
    } else {
      deadline.findings.append(.outsideColumn(own))
    }
    return deadline
  }

  /// A start and an end in columns of their own are one interval.
  private static func interval(
    _ start: String, _ end: String, _ whole: String, _ context: TermContext
  ) -> Deadline? {
    let reader = DeadlineReader()
    let dash = " – "
    var deadline = reader.read(start + dash + end, in: context)
    guard deadline.terms.count == 1 else { return nil }
    switch deadline.terms[0] {
    case .interval(let interval):
      if runsOver(interval, context) { deadline.findings.append(.runsOver(whole)) }
    case .unrecognized where deadline.findings.contains { $0.code == "deadline-reversed" }:
      deadline.terms = [.unrecognized(text: whole)]
      for index in deadline.findings.indices { deadline.findings[index].words = whole }
    default: return nil
    }
    deadline.text = whole
    let shift = dash.utf8.count - 1
    deadline.findings = deadline.findings.map { finding in
      var finding = finding
      let last = whole.utf8.count
      let lower =
        finding.bytes.lowerBound > start.utf8.count
        ? finding.bytes.lowerBound - shift : finding.bytes.lowerBound
      finding.bytes = min(lower, last)..<min(max(lower, finding.bytes.upperBound - shift), last)
      return finding
    }
    return deadline
  }

  /// «июнь», «март»: with no year said, the end is in the next year, which the plan does not cover.
  private static func runsOver(_ interval: Interval, _ context: TermContext) -> Bool {
    guard interval.inferred.contains(.year), let period = context.period,
      let start = interval.start.flatMap({ CivilDate(iso: $0) }),
      let end = interval.end.flatMap({ CivilDate(iso: $0) })
    else { return false }
    return start.year < end.year && period.contains(start) && end > period.upperBound
  }
}

extension TermFinding {
  fileprivate static func outsideColumn(_ words: String) -> TermFinding {
    TermFinding(
      severity: .warning, code: "deadline-outside-column",
      english: "the day lies outside the period that the column is for",
      russian: "этот срок выходит за период, которому отведена графа", words: words,
      bytes: 0..<words.utf8.count)
  }

  fileprivate static func runsOver(_ words: String) -> TermFinding {
    TermFinding(
      severity: .warning, code: "deadline-ambiguous",
      english: "the end is taken to be in the year after the start; the two may stand the wrong way round",
      russian: "конец отнесён к году, следующему за годом начала; возможно, начало и конец переставлены",
      words: words, bytes: 0..<words.utf8.count)
  }
}

extension Deadline {
  /// Beside a time, words that name none are the place that the column's header speaks of.
  fileprivate mutating func expectPlace() {
    let saysWhen = terms.contains { if case .unrecognized = $0 { false } else { true } }
    guard saysWhen else { return }
    for index in findings.indices where findings[index].code == "deadline-unrecognized" {
      findings[index].severity = .note
    }
  }
}
