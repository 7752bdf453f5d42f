import DecreeDocument
import RussianTerms

/// Makes items of what the rows held: texts mended, deadlines read, responsible cells handed on.
struct ItemWriter {
  var columns: [PlanColumn]
  var mender: Mender
  var context: TermContext
  /// Index of the plan in the document.
  var plan: Int
  private(set) var cells: [PartyCell] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var known = KnownDeadlines()
  private var texts = RepeatedTexts()

  init(columns: [PlanColumn], mender: Mender, context: TermContext, plan: Int) {
    self.columns = columns
    self.mender = mender
    self.context = context
    self.plan = plan
  }

  /// Writes the items of some of the drafts to where the first of them has its place; the writer that comes back holds
  /// what else they said.
  ///
  /// - Parameter first: how many items of the plan stand before the drafts.
  func write(
    _ drafts: [ItemDraft], after first: Int, _ range: Range<Int>, at place: UnsafeMutablePointer<Item>
  ) -> ItemWriter {
    var writer = self
    for index in range {
      (place + (index - range.lowerBound)).initialize(to: writer.item(drafts[index], index: first + index))
    }
    return writer
  }

  private mutating func item(_ draft: ItemDraft, index: Int) -> Item {
    var item = Item(number: draft.number, section: draft.section, activity: "", location: draft.place)
    var deadlines: [(column: PlanColumn, text: String)] = []
    for column in columns.indices {
      let pieces = draft.pieces(in: column)
      guard !pieces.isEmpty else { continue }
      switch columns[column].role {
      case .number: addNumber(text(pieces), columns[column].header, &item, index)
      case .activity:
        item.activity = item.activity.isEmpty ? text(pieces) : item.activity + " " + text(pieces)
      case .result: item.result = item.result.map { $0 + " " + text(pieces) } ?? text(pieces)
      case .other: item.other.append(OtherCell(header: columns[column].header, text: text(pieces)))
      case .deadline: deadlines.append((columns[column], text(pieces)))
      case .responsible: cells.append(cell(pieces, column, draft, index))
      }
    }
    item.deadline = deadlines.isEmpty ? nil : deadline(deadlines, draft, index)
    return item
  }

  private mutating func addNumber(_ text: String, _ header: String, _ item: inout Item, _ index: Int) {
    guard item.number != nil else {
      item.number = text
      return
    }
    item.other.append(OtherCell(header: header, text: text))
    diagnostics.append(.cellNotPlaced(text, plan: plan, item: index, place: item.location))
  }

  /// The words of a cell, in memory of their own: where they lay among the table's cells, they would keep the pages of
  /// those when the rest of them is freed.
  private mutating func text(_ pieces: ArraySlice<ItemDraft.Piece>) -> String {
    mended(pieces).withBytes { texts.text($0) }
  }

  private func mended(_ pieces: ArraySlice<ItemDraft.Piece>) -> String {
    if pieces.count == 1, let piece = pieces.first {
      return mender.text(piece.text, wrapped: piece.linesAreWrapped)
    }
    let wrapped = pieces.contains { $0.linesAreWrapped }
    return mender.text(pieces.map(\.text).joined(separator: "\n"), wrapped: wrapped)
  }

  /// The cell with its lines; the seam of a page break is a line's end only where a new name seems to begin.
  private func cell(
    _ pieces: ArraySlice<ItemDraft.Piece>, _ column: Int, _ draft: ItemDraft, _ index: Int
  ) -> PartyCell {
    var raw = ""
    for piece in pieces {
      let goesOn = raw.isEmpty || Unfinished.reason(raw.trimmed, piece.text.trimmed) != nil
      let isCut = raw.utf8.last == UInt8(ascii: "-")
      raw += raw.isEmpty ? piece.text : (goesOn && !isCut ? " " : "\n") + piece.text
    }
    let wrapped = pieces.contains { $0.linesAreWrapped }
    return PartyCell(
      text: mender.lines(raw, wrapped: wrapped).joined(separator: "\n"), linesAreWrapped: wrapped, plan: plan,
      item: index, place: draft.place, isCoExecutor: columns[column].isCoExecutor)
  }

  private mutating func deadline(
    _ texts: [(column: PlanColumn, text: String)], _ draft: ItemDraft, _ index: Int
  ) -> Deadline {
    var context = context
    context.sectionYear = draft.sectionYear
    context.sectionMonth = draft.sectionMonth
    var texts = texts
    let marked = texts.filter { $0.column.period != nil }
    if !marked.isEmpty {
      texts = texts.filter { $0.column.period == nil } + [(marked[0].column, marks(marked))]
    }
    let deadline = known.deadline(of: texts, in: context)
    for finding in deadline.findings {
      diagnostics.append(
        Diagnostic(
          finding.severity == .warning ? .warning : .note, finding.code, english: finding.english,
          russian: finding.russian, plan: plan, item: index, place: draft.place))
    }
    return deadline
  }

  /// «I квартал, III квартал»: what the marked headers say; words in place of a mark follow their header.
  private func marks(_ texts: [(column: PlanColumn, text: String)]) -> String {
    texts.map {
      PeriodColumns.isMark($0.text) ? $0.column.period ?? "" : ($0.column.period ?? "") + " " + $0.text
    }
    .joined(separator: ", ")
  }
}

/// The deadline of a row whose deadline stands in one column or in two.
enum DeadlineColumns {
  static func deadline(of texts: [(column: PlanColumn, text: String)], in context: TermContext) -> Deadline {
    let reader = DeadlineReader()
    let start = texts.first { $0.column.isStart }
    let end = texts.first { $0.column.isEnd }
    if let start, let end {
      let whole = start.text + " " + end.text
      return interval(start.text, end.text, whole, context) ?? reader.read(whole, in: context)
    }
    let text = texts.map(\.text).joined(separator: " ")
    var deadline = reader.read(text, in: context)
    if start != nil, texts.count == 1, deadline.terms.count == 1, case .date(var date) = deadline.terms[0],
      date.bound == nil
    {
      // The end is not said: the work goes on from that day.
      date.bound = .from
      deadline.terms = [.date(date)]
      deadline.due = nil
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
    guard deadline.terms.count == 1, case .interval = deadline.terms[0] else { return nil }
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
}
