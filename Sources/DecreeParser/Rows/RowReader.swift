import DecreeDocument

/// Reads a plan's rows in order: which are items, and what stands over and between them.
///
/// Rows are added as they come, and drafts of items can be taken as soon as no row can go on with them.
struct RowReader {
  var columns: [PlanColumn]
  var judge: RowJudge
  var mender: Mender
  /// Index of the plan in the document.
  var plan: Int
  private(set) var notes: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var items: [ItemDraft] = []
  /// How many drafts have been taken.
  private var taken = 0
  private var path = SectionPath()
  /// Headings since the last item: those that close before one begins head nothing.
  private var headings: [(text: String, place: Place)] = []
  private var state = RowJudge.State()
  /// The values, a column each, that a merge or a «то же» takes from above; none under a heading.
  private var above: [PlanRow.Value] = []
  /// The number of the last item that has one.
  private var lastNumber: RowNumber?
  /// A header has been repeated since the last row.
  private var followsHeader = false
  /// The last row that says anything; it is read when the one after it is known.
  private var waiting: (row: PlanRow, facts: RowJudge.Facts)?

  /// - Parameter rows: all rows that will be added.
  init(
    columns: [PlanColumn], headerKeys: [[String]], mender: Mender, plan: Int, rows: PlanRows, threads: Threads
  ) {
    self.columns = columns
    self.mender = mender
    self.plan = plan
    judge = RowJudge(columns: columns, headerKeys: headerKeys, mender: mender)
    state.isNumbered = judge.areNumbered(rows, threads)
  }

  /// Adds the next rows.
  mutating func add(_ rows: [PlanRow], _ threads: Threads) {
    let facts = threads.map(rows.indices) { [judge] share in share.map { judge.facts(of: rows[$0]) } }
      .flatMap { $0 }
    for index in rows.indices where !facts[index].filled.isEmpty {
      // What repeats the header at a page's head leaves the row under it the first of its piece.
      if facts[index].repeatsHeader {
        followsHeader = true
        continue
      }
      var row = rows[index]
      if followsHeader { row.startsPiece = true }
      followsHeader = false
      if let title = waiting.flatMap({ judge.title($0.row, goingOnWith: row) }) {
        waiting = (title, judge.facts(of: title))
        continue
      }
      if let (last, facts) = waiting.take() { read(last, facts, next: row) }
      waiting = (row, facts[index])
    }
  }

  /// Ends the rows: no more will be added.
  mutating func end() {
    if let (last, facts) = waiting.take() { read(last, facts, next: nil) }
    settleHeadings(isEnd: true)
  }

  /// The drafts that are finished, all once the rows have ended; the reader has them no more.
  mutating func takeItems(isEnd: Bool) -> [ItemDraft] {
    let rest = isEnd ? nil : items.popLast()
    var finished: [ItemDraft] = []
    swap(&items, &finished)
    if let rest { items.append(rest) }
    for index in finished.indices { finished[index].closeQuotation() }
    taken += finished.count
    return finished
  }

  /// The place of the last item among the plan's.
  private var lastItem: Int { taken + items.count - 1 }

  private mutating func read(_ row: PlanRow, _ facts: RowJudge.Facts, next: PlanRow?) {
    let verdict = judge.judge(row, facts, next: next, state: state)
    switch verdict.kind {
    case .blank, .repeatedHeader, .columnNumbers: break
    case .total, .note, .amendment, .signature: leave(row, verdict)
    case .section: open(row, facts)
    case .continuation: goOn(row, verdict)
    case .item: begin(row, facts, verdict)
    }
    state.lastWasTotal = verdict.kind == .total
  }

  private mutating func leave(_ row: PlanRow, _ verdict: RowJudge.Verdict) {
    let text = rowText(row)
    guard !NoteMark.isRule(text) else { return }
    notes.append(text)
    guard verdict.kind == .note, row.isLoose || verdict.isDoubtful else { return }
    let item = verdict.isDoubtful && state.hasItem ? lastItem : nil
    diagnostics.append(.textBetweenRows(text, plan: plan, item: item, place: row.place))
  }

  private mutating func open(_ row: PlanRow, _ facts: RowJudge.Facts) {
    let section = Section(text: rowText(row), number: facts.number)
    if path.open(section, followsHeading: !headings.isEmpty), let above = headings.last {
      diagnostics.append(.headingOverHeading(above.text, plan: plan, place: above.place))
    }
    headings.append((section.text, row.place))
    state.lastWasItem = false
    // A merge that reaches past the heading goes on holding under it.
    for index in above.indices where !row.values[index].continues { above[index] = PlanRow.Value() }
  }

  /// A heading with no row under it is kept among the notes.
  private mutating func settleHeadings(isEnd: Bool) {
    let open = path.texts
    for heading in headings where isEnd || !open.contains(heading.text) {
      notes.append(heading.text)
      diagnostics.append(.headingWithoutRows(heading.text, plan: plan, place: heading.place))
    }
    headings = []
  }

  private mutating func begin(_ row: PlanRow, _ facts: RowJudge.Facts, _ verdict: RowJudge.Verdict) {
    settleHeadings(isEnd: false)
    if let lastNumber, let next = facts.number { path.close(before: next, after: lastNumber) }
    var item = ItemDraft(
      section: path.texts, sectionYear: path.year, sectionMonth: path.month, place: row.place)
    var row = row
    var facts = facts
    if row.filled.count == 1, spread(&row) { facts = judge.facts(of: row) }
    for index in facts.repeated { takeFromAbove(index, &row) }
    above = row.values
    item.add(row)
    state.lastNumber = takeNumber(row, facts, &item)
    lastNumber = state.lastNumber ?? lastNumber
    let isMerged = judge.number.map { row.values[$0].continues } ?? false
    item.sharesNumber = isMerged && item.number != nil && item.number == items.last?.number
    remember(item.pieces[...])
    items.append(item)
    if !state.isNumbered, row.linesAreWrapped, judge.mayHoldTwoRows(row) {
      diagnostics.append(.rowsPerhapsJoined(plan: plan, item: lastItem, place: row.place))
    }
    if state.isNumbered, state.lastNumber == nil, let number = item.number,
      !AmendmentMark.strikes(row.values[judge.activity].text.trimmed)
    {
      diagnostics.append(.numberUnread(number, plan: plan, item: lastItem, place: row.place))
    }
    if verdict.isDoubtful {
      diagnostics.append(
        .rowInDoubt(verdict, plan: plan, item: lastItem, place: row.place))
    }
    if let misfit = row.misfit {
      diagnostics.append(
        .rowMisfit(misfit, columns: columns.count, plan: plan, item: lastItem, place: row.place))
    }
    state.hasItem = true
    state.lastWasItem = true
  }

  private mutating func goOn(_ row: PlanRow, _ verdict: RowJudge.Verdict) {
    if state.lastWasTotal, row.startsPiece {
      notes[notes.count - 1] += " " + rowText(row)
      return
    }
    guard !items.isEmpty else {
      leave(row, RowJudge.Verdict(kind: .note, reason: verdict.reason))
      diagnostics.append(.textBetweenRows(rowText(row), plan: plan, place: row.place))
      return
    }
    let last = items.count - 1
    var row = row
    if row.filled == [0], row.isSpanning || columns[0].role == .number,
      let column = items[last].pieces.map(\.column).max(), column > 0
    {
      row.values.swapAt(0, column)
    }
    let known = items[last].pieces.count
    items[last].add(row)
    if row.startsPiece, row.place != items[last].place {
      diagnostics.append(.rowJoined(verdict, plan: plan, item: lastItem, place: row.place))
    } else if verdict.isDoubtful {
      diagnostics.append(.rowInDoubt(verdict, plan: plan, item: lastItem, place: row.place))
    }
    remember(items[last].pieces[known...])
    takeBareNumber(of: last)
  }

  /// The number that a page has left alone in the activity's cell.
  private mutating func takeBareNumber(of index: Int) {
    let item = items[index]
    guard item.number == nil, item.pieces.count(where: { $0.column == judge.activity }) > 1,
      let first = item.pieces.firstIndex(where: { $0.column == judge.activity }),
      let number = RowNumber(item.pieces[first].text.trimmed)
    else { return }
    items[index].number = number.text
    items[index].pieces.remove(at: first)
    state.lastNumber = number
  }

  /// A merged cell and «то же» say what the cell above says.
  private mutating func takeFromAbove(_ index: Int, _ row: inout PlanRow) {
    guard index < above.count, !above[index].text.isEmpty else { return }
    if !row.values[index].continues {
      diagnostics.append(
        .ditto(mender.text(row.values[index].text), plan: plan, item: lastItem + 1, place: row.place))
    }
    row.values[index].text = above[index].text
    row.values[index].periods = above[index].periods
  }

  /// A row that is struck may say so across the table, its number before the words.
  private func spread(_ row: inout PlanRow) -> Bool {
    guard let column = row.filled.first, let (number, words) = AmendmentMark.struck(row.values[column].text)
    else {
      return false
    }
    row.values[column].text = ""
    row.values[judge.activity].text = words
    if let number, let own = judge.number { row.values[own].text = number }
    return true
  }

  /// The number of its own cell, else one at the head of the activity's cell.
  private func takeNumber(_ row: PlanRow, _ facts: RowJudge.Facts, _ item: inout ItemDraft) -> RowNumber? {
    if let column = judge.number, let piece = item.pieces.firstIndex(where: { $0.column == column }) {
      let isOwn = !facts.repeated.contains(column)
      let text = isOwn ? facts.numberText : mender.text(item.pieces[piece].text)
      if !text.isEmpty {
        let number = isOwn ? facts.number : RowNumber(text)
        item.number = number?.text ?? (text.hasSuffix(".") ? String(text.dropLast()) : text)
        item.pieces.remove(at: piece)
        return number
      }
    }
    guard let piece = item.pieces.firstIndex(where: { columns[$0.column].role == .activity }) else {
      return nil
    }
    let text = mender.text(item.pieces[piece].text, wrapped: row.linesAreWrapped)
    guard let (number, end) = RowNumber.head(of: text) else { return nil }
    item.number = number.text
    item.pieces[piece].text = item.pieces[piece].text.dropping(text, before: end)
    if item.pieces[piece].text.isEmpty { item.pieces.remove(at: piece) }
    return RowNumber(number.text)
  }

  /// What the next row has to know of the values of this one.
  private mutating func remember(_ pieces: ArraySlice<ItemDraft.Piece>) {
    if let activity = pieces.first(where: { columns[$0.column].role == .activity }) {
      state.lastActivity = activity.text
    }
    state.lastIsOpen = pieces.last?.text.utf8.last { $0 > 0x20 } == UInt8(ascii: ",")
    let filled = pieces.map(\.column)
    if state.lastWasItem, filled.count < 2 {
      state.lastFilled += filled
    } else {
      state.lastFilled = filled
    }
  }

  private func rowText(_ row: PlanRow) -> String {
    row.filled.map { mender.text(row.values[$0].text, wrapped: row.linesAreWrapped) }.joined(separator: " ")
  }
}

extension String {
  /// The raw text without the first words that its mended form has before a byte offset.
  fileprivate func dropping(_ mended: String, before offset: Int) -> String {
    let head = mended.utf8.prefix(offset).count { $0 > 0x20 }
    var seen = 0
    for (index, byte) in utf8.enumerated() where byte > 0x20 {
      if seen == head { return suffix(fromByte: index) }
      seen += 1
    }
    return ""
  }
}
