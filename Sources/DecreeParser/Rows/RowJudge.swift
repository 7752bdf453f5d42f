import DecreeDocument

/// What a row of a plan's table is, and why: the one place that decides it.
struct RowJudge: Sendable {
  enum Kind: Sendable, Hashable {
    case blank
    case repeatedHeader
    case columnNumbers
    case total
    case note
    /// A later act's changes, as legal databases tell them.
    case amendment
    case signature
    case section
    /// Goes on with the row above.
    case continuation
    case item
  }

  /// What was decided, and the reason in a few words.
  struct Verdict: Sendable, Hashable {
    var kind: Kind
    var reason: String
    /// The evidence leaves a doubt that the reader should hear of.
    var isDoubtful = false
  }

  /// What the judge knows of the rows before.
  struct State: Sendable, Hashable {
    var hasItem = false
    /// The last row of content was an item (or went on with one), not a heading.
    var lastWasItem = false
    /// The last row was a total.
    var lastWasTotal = false
    /// The activity of the last item, as far as it was read, not yet mended.
    var lastActivity = ""
    /// The last row ends with a comma: its last cell goes on.
    var lastIsOpen = false
    /// Columns that the last item has values in.
    var lastFilled: [Int] = []
    /// The number of the last item.
    var lastNumber: RowNumber?
    /// Rows of this table carry numbers as a rule.
    var isNumbered = false
  }

  /// What can be said of a row without those around it.
  struct Facts: Sendable {
    /// Columns whose own cell says something.
    var filled: [Int]
    /// A header, column numbers, a total, a note, a signature.
    var furniture: Verdict?
    var repeatsHeader: Bool { furniture?.kind == .repeatedHeader || furniture?.kind == .columnNumbers }
    /// Columns that a merge or a «то же» gives what stands above.
    var repeated: [Int]
    /// What the number's column says, mended, and the number that it is.
    var numberText = ""
    var number: RowNumber?
  }

  var columns: [PlanColumn]
  var headerKeys: [[String]]
  var mender: Mender
  /// How long a row may be that repeats the header.
  let headerBytes: Int
  let number: Int?
  let activity: Int
  private let deadlines: [Int]

  init(columns: [PlanColumn], headerKeys: [[String]], mender: Mender) {
    self.columns = columns
    self.headerKeys = headerKeys
    self.mender = mender
    headerBytes = 2 * headerKeys.flatMap { $0 }.reduce(100) { $0 + $1.utf8.count }
    number = columns.firstIndex { $0.role == .number }
    activity = columns.firstIndex { $0.role == .activity } ?? 0
    deadlines = columns.indices.filter { columns[$0].role == .deadline }
  }

  /// Whether rows of this table carry numbers as a rule.
  func areNumbered(_ rows: PlanRows, _ threads: Threads) -> Bool {
    guard let number else { return false }
    let balance = rows.map(threads) { row in
      let hasNumber = RowNumber(numberText(row, number)) != nil
      return (hasNumber ? 2 : 0) - (row.isBlank || row.isSpanning ? 0 : 1)
    }
    return balance.reduce(0, +) > 0
  }

  func facts(of row: PlanRow) -> Facts {
    let filled = row.filled
    let repeated = columns.indices.filter { index in
      row.values[index].continues || (index != number && Ditto.isDitto(row.values[index].text))
    }
    var facts = Facts(
      filled: filled, furniture: filled.isEmpty ? nil : furniture(row, filled), repeated: repeated)
    if let number {
      facts.numberText = numberText(row, number)
      facts.number = RowNumber(facts.numberText)
    }
    return facts
  }

  /// What a number's cell says, whatever a narrow column has made of it.
  private func numberText(_ row: PlanRow, _ number: Int) -> String {
    RowNumber.cell(mender.text(row.values[number].text))
  }

  func judge(_ row: PlanRow, _ facts: Facts, next: PlanRow?, state: State) -> Verdict {
    let filled = facts.filled
    guard !filled.isEmpty else { return Verdict(kind: .blank, reason: "no cell says anything") }
    if let verdict = facts.furniture { return verdict }
    let isStruck =
      filled.count == 1
      ? AmendmentMark.struck(row.values[filled[0]].text) != nil
      : !hasOthers(row) && AmendmentMark.strikes(row.values[activity].text.trimmed)
    if isStruck { return Verdict(kind: .item, reason: "it says that it is struck") }
    if filled.count == 1,
      row.isSpanning || (filled[0] != activity && isHeadingColumn(filled[0]))
        || isHeadingInPlace(row, filled[0], state) || isHeadingAlone(row, filled[0])
    {
      return heading(row, filled[0], next: next, state: state)
    }
    let numberText = facts.numberText
    if row.isSpanning, filled.count == 2, filled[0] == number, next != nil {
      return Verdict(kind: .section, reason: "a number, and a title across the table")
    }
    if row.values[activity].text.isEmpty {
      // A title in the middle of the table stands under the name of whatever column is there.
      if filled.count == 2, let own = facts.number, let first = next.flatMap(numberOf), first.isUnder(own),
        first.value == 1, Letters.startsCapital(row.values[filled[1]].text.trimmed)
      {
        return Verdict(kind: .section, reason: "rows of the next level follow")
      }
      return withoutActivity(row, numberText, state)
    }
    let isAlone = !hasOthers(row)
    if !numberText.isEmpty {
      guard isAlone else { return Verdict(kind: .item, reason: "it has a number and an activity") }
      return numberedTitle(row, numberText, next: next, state: state)
    }
    if isAlone { return activityAlone(row, next: next, state: state) }
    return unnumbered(row, state)
  }

  /// Whether any column but the number's and the activity's says something, if only by a merge with the row above.
  func hasOthers(_ row: PlanRow) -> Bool {
    row.values.indices.contains { index in
      index != activity && index != number && (!row.values[index].text.isEmpty || row.values[index].continues)
    }
  }

  private func isHeadingColumn(_ column: Int) -> Bool {
    column == number || (columns[activity].role != .activity && column == 0)
  }

  /// Where texts keep no mergers, a heading across the table stands in its first column alone. One that holds deadlines
  /// or parties may also hold the rest of the cell above there, which no heading looks like.
  private func isHeadingInPlace(_ row: PlanRow, _ column: Int, _ state: State) -> Bool {
    guard column == 0, number == nil, activity != 0 else { return false }
    let text = row.values[0].text.trimmed
    guard !Letters.startsSmall(text), !state.lastIsOpen else { return false }
    if Section(text: text).isMarked { return true }
    let goesOn = state.lastWasItem && row.startsPiece
    return !goesOn && columns[0].role == .deadline && CellPiece.deadlineLikeness(text) == 0
  }

  private func withoutActivity(_ row: PlanRow, _ numberText: String, _ state: State) -> Verdict {
    let others = row.filled.filter { $0 != number }
    if row.values[activity].continues, others.contains(where: deadlines.contains), others.count >= 2 {
      return Verdict(kind: .item, reason: "the activity above holds for it, and it has its own deadline")
    }
    if numberText.isEmpty, state.hasItem {
      return Verdict(kind: .continuation, reason: "it states no activity")
    }
    return Verdict(
      kind: state.hasItem && numberText.isEmpty ? .continuation : .item, reason: "a number and no activity",
      isDoubtful: true)
  }

  /// A number and a title, and nothing else.
  private func numberedTitle(
    _ row: PlanRow, _ numberText: String, next: PlanRow?, state: State
  ) -> Verdict {
    guard let own = RowNumber(numberText) else {
      return Verdict(kind: .section, reason: "a title with a mark of its own")
    }
    // «5. | Раздел 2. …»: the number counts the table's lines, headings among them.
    if next != nil, Section(text: row.values[activity].text.trimmed).countsItself {
      return Verdict(kind: .section, reason: "it begins as a heading does, with a number of its own")
    }
    guard let next, let following = numberOf(next) else {
      if next.map(hasOthers) == true, own.style == .roman {
        return Verdict(kind: .section, reason: "a Roman number over rows without one")
      }
      return Verdict(kind: .item, reason: "a number and an activity, and no row of the next level follows")
    }
    if following.isUnder(own) { return Verdict(kind: .section, reason: "rows of the next level follow") }
    if following == own { return Verdict(kind: .section, reason: "the row that follows has the same number") }
    if let last = state.lastNumber, following.isNext(to: last), !own.isNext(to: last) {
      return Verdict(kind: .section, reason: "the rows under it go on counting from those over it")
    }
    return Verdict(kind: .item, reason: "a number and an activity, and the next row is no level under it")
  }

  private func numberOf(_ row: PlanRow) -> RowNumber? {
    if let number, let own = RowNumber(numberText(row, number)) { return own }
    return RowNumber.head(
      of: row.values[activity].text.isEmpty ? row.values[0].text : row.values[activity].text)?.number
  }

  /// Words in the activity's column alone: the rest of the row above, or a heading.
  private func activityAlone(_ row: PlanRow, next: PlanRow?, state: State) -> Verdict {
    let text = row.values[activity].text.trimmed
    if Section(text: text).isMarked, next != nil {
      return Verdict(kind: .section, reason: "it begins as a heading does")
    }
    if state.lastWasItem, let reason = unfinished(state, text) {
      return Verdict(kind: .continuation, reason: reason)
    }
    if row.startsPiece, state.lastWasItem {
      return Verdict(kind: .continuation, reason: "the first row after a break, without a number")
    }
    guard let next, !next.isBlank else {
      return Verdict(
        kind: state.lastWasItem ? .continuation : .item, reason: "words alone, and nothing follows",
        isDoubtful: true)
    }
    return Verdict(kind: .section, reason: "words alone over the rows that follow")
  }

  /// An activity with values, and no number.
  private func unnumbered(_ row: PlanRow, _ state: State) -> Verdict {
    guard state.lastWasItem else { return Verdict(kind: .item, reason: "it states an activity") }
    let text = row.values[activity].text.trimmed
    // «(далее – Центр)» begins no activity.
    let goesOn = Letters.startsSmall(text) || text.utf8.first == UInt8(ascii: "(")
    let repeats = deadlines.contains { !row.values[$0].text.isEmpty && state.lastFilled.contains($0) }
    if row.startsPiece, RowNumber(state.lastActivity.trimmed) != nil {
      return Verdict(kind: .continuation, reason: "the activity above is nothing but its number")
    }
    if row.startsPiece {
      let isOpen = state.lastIsOpen || Unfinished.endsOpen(mender.text(state.lastActivity))
      if goesOn || (state.isNumbered && (!repeats || isOpen)) {
        return Verdict(
          kind: .continuation, reason: "the first row after a break, without a number", isDoubtful: !goesOn)
      }
      if !repeats, unfinished(state, text) != nil {
        return Verdict(
          kind: .continuation, reason: "the first row after a break; the activity above is not finished")
      }
      if !repeats, goesOnBeside(row, state) {
        return Verdict(kind: .continuation, reason: "the first row after a break; a cell beside it goes on")
      }
    } else if state.isNumbered, goesOn, !repeats {
      return Verdict(kind: .continuation, reason: "no number, and the activity goes on in mid-sentence")
    }
    return Verdict(
      kind: .item, reason: "it states an activity", isDoubtful: state.isNumbered && row.startsPiece)
  }

  /// «Комитет» | «коммунального хозяйства»: whether another cell of the row above goes on as no cell begins.
  private func goesOnBeside(_ row: PlanRow, _ state: State) -> Bool {
    columns.indices.contains { index in
      index != activity && state.lastFilled.contains(index)
        && Letters.startsSmall(row.values[index].text.trimmed)
        && Unfinished.beginsOblique(row.values[index].text.trimmed)
    }
  }

  /// Why the activity above goes on with this text, if it does.
  private func unfinished(_ state: State, _ text: String) -> String? {
    Unfinished.reason(mender.text(state.lastActivity), text)
  }
}
