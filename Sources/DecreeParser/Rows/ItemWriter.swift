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
    item.sharesNumber = draft.sharesNumber
    var deadlines: [DeadlineCell] = []
    for column in columns.indices {
      let pieces = draft.pieces(in: column)
      guard !pieces.isEmpty else { continue }
      switch columns[column].role {
      case .number: addNumber(text(pieces), columns[column].header, &item, index)
      case .activity:
        item.activity = item.activity.isEmpty ? text(pieces) : item.activity + " " + text(pieces)
      case .result: item.result = item.result.map { $0 + " " + text(pieces) } ?? text(pieces)
      case .other: item.other.append(OtherCell(header: columns[column].header, text: text(pieces)))
      case .deadline:
        var cell = DeadlineCell(text(pieces), in: columns[column])
        if cell.period != nil { spread(&cell, of: pieces, from: column) }
        deadlines.append(cell)
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

  private mutating func deadline(_ cells: [DeadlineCell], _ draft: ItemDraft, _ index: Int) -> Deadline {
    var context = context
    context.sectionYear = draft.sectionYear
    context.sectionMonth = draft.sectionMonth
    var cells = cells
    // «20 мая» under «II квартал»
    var own: String?
    if cells.contains(where: { $0.period != nil }) {
      let marked = cells.filter { $0.period != nil }
      if cells.count == 1, !PeriodColumns.isMark(cells[0].text) { own = cells[0].text }
      cells = cells.filter { $0.period == nil } + [DeadlineCell(text: marks(marked))]
    }
    var deadline = known.deadline(of: cells, in: context)
    if let own { deadline = DeadlineColumns.narrowed(deadline, by: own, in: context) }
    for finding in deadline.findings {
      diagnostics.append(Diagnostic(finding, plan: plan, item: index, place: draft.place))
    }
    return deadline
  }

  /// A cell that covers several periods holds for each of them; words over all there are need none of them.
  private func spread(_ cell: inout DeadlineCell, of pieces: ArraySlice<ItemDraft.Piece>, from column: Int) {
    guard let count = pieces.map(\.periods).max(), count > 1 else { return }
    let covered = column..<column + Int(count)
    let isOverAll = columns.indices.allSatisfy { columns[$0].period == nil || covered.contains($0) }
    let saysTime = isOverAll && !PeriodColumns.isMark(cell.text) && DeadlineReader().isTime(cell.text)
    cell.period = saysTime ? nil : columns[covered].compactMap(\.period).joined(separator: ", ")
  }

  /// «I квартал, III квартал»: what the marked headers say; words in place of a mark follow their header.
  private func marks(_ cells: [DeadlineCell]) -> String {
    cells.map { PeriodColumns.isMark($0.text) ? $0.period ?? "" : ($0.period ?? "") + " " + $0.text }
      .joined(separator: ", ")
  }
}
