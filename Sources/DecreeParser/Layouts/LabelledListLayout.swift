import DecreeDocument

/// A plan written as a numbered list, in which labels take the place of columns: «1. Провести … Срок: до 1 мая.
/// Ответственный: отдел образования».
struct LabelledListLayout: ParagraphLayout {
  let name = "labelled-list"
  let beginsWithNames = false

  /// A list is told by its numbers; what they open has no name.
  func mayBegin(_ line: String) -> Bool { LabelledRows.number(of: line) != nil }

  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable? {
    var rows = LabelledRows(lines)
    rows.read(from: start)
    guard rows.isPlan else { return nil }
    let range = start..<rows.end
    var table = Table(
      rows: rows.table, place: lines.place(range), layout: name, linesAreWrapped: lines[start].isOfText)
    table.reason = "\(rows.labelled) numbered paragraphs have labels for a deadline or a party"
    return RecoveredTable(lines: range, table: table)
  }
}

/// The rows of such a list.
private struct LabelledRows {
  private struct Entry {
    var first: Int
    /// An item's number as printed; a heading between the items has none.
    var number: (printed: String, value: RowNumber)?
    var words: [String]
    /// What stands behind the labels, by column.
    var values: [Int: [String]] = [:]
  }

  private let lines: ParagraphLines
  private var entries: [Entry] = []
  private var labels: [LabelledText.Value] = []
  /// «1. Мероприятие: …»: what the list calls its activities, where it does.
  private var activity: String?
  /// Words behind the last value that may be a heading over the items that follow.
  private var pending: [Int] = []
  private var column: Int?
  /// So many items were read that the list need not be judged again.
  private var isKnown = false
  /// The first line behind the list.
  private(set) var end = 0

  /// How many lines an item may have before its labels, and how many may stand between items.
  private static let mostLines = 20
  private static let mostHeadings = 3
  /// So many items are read before the list is given up where they are no plan's.
  private static let patience = 40

  init(_ lines: ParagraphLines) { self.lines = lines }

  /// The number that opens an item, or a part of the plan, and where the words behind it begin.
  static func number(of line: String) -> (number: RowNumber, end: Int)? {
    guard let head = RowNumber.head(of: line), head.number.style != .letter else { return nil }
    return head
  }

  mutating func read(from start: Int) {
    var index = start
    while index < lines.count, !StampReader.opens(lines[index].text) {
      if let (number, offset) = LabelledRows.number(of: lines[index].text) {
        guard mayFollow(number) else { break }
        open(number, wordsFrom: offset, at: index)
      } else if !add(index) {
        break
      }
      index += 1
    }
    while let last = entries.last, last.values.isEmpty, !isNext(last) {
      end = last.first
      entries.removeLast()
    }
  }

  /// Until the first label only «1. Организационные меры» may stand over «1.1. …», «I. …» over «1. …»: a list that has no
  /// labels is none of ours.
  private mutating func mayFollow(_ number: RowNumber) -> Bool {
    if !isKnown, entries.count >= LabelledRows.patience {
      isKnown = isPlan
      return isKnown
    }
    guard labels.isEmpty, let last = entries.last?.number else { return true }
    return last.value.style != number.style && entries.count < LabelledRows.mostHeadings
  }

  private mutating func open(_ number: RowNumber, wordsFrom offset: Int, at index: Int) {
    let text = lines[index].text
    takeAdjoining()
    entries += pending.map { Entry(first: $0, words: [lines[$0].text]) }
    pending = []
    column = nil
    entries.append(Entry(first: index, number: (text.slice(0..<offset).trimmed, number), words: []))
    take(LabelledText(text.suffix(fromByte: offset), opensItem: true))
    end = index + 1
  }

  /// Adds a line without a number; false where it stands behind the list.
  private mutating func add(_ index: Int) -> Bool {
    guard let entry = entries.last, index - entry.first < LabelledRows.mostLines else { return false }
    let line = lines[index]
    let text = LabelledText(line.text)
    guard goesOn(line) || !text.values.isEmpty else {
      pending.append(index)
      return entry.values.isEmpty || pending.count <= LabelledRows.mostHeadings
    }
    // What stood between belongs to the words before it.
    for waiting in pending { take(LabelledText(lines[waiting].text)) }
    pending = []
    take(text)
    end = index + 1
    return true
  }

  /// Whether a line without number and label goes on with the words right before it.
  private func goesOn(_ line: ParagraphLines.Line) -> Bool {
    guard pending.isEmpty, let entry = entries.last else { return false }
    if let column, let value = entry.values[column]?.last {
      if value.isEmpty || value.hasSuffix(",") || value.hasSuffix(";") { return true }
      if Letters.startsSmall(line.text) { return true }
    }
    return adjoins(line) && !isOver(before: line)
  }

  /// A line of a text right under another.
  private func adjoins(_ line: ParagraphLines.Line) -> Bool {
    line.isOfText && line.emptyBefore == 0 && !Section(text: line.text).isMarked
  }

  /// Whether what was said ends with a full stop, and a capital or a mark follows: at the list's end, a signature or a note.
  private func isOver(before line: ParagraphLines.Line) -> Bool {
    guard let entry = entries.last, let said = column.flatMap({ entry.values[$0]?.last }) ?? entry.words.last
    else {
      return false
    }
    return said.hasSuffix(".") && !Letters.startsSmall(line.text)
  }

  /// A sentence right under the words of an item is its own where another item follows.
  private mutating func takeAdjoining() {
    guard !entries.isEmpty else { return }
    while let first = pending.first, adjoins(lines[first]) {
      take(LabelledText(lines[first].text))
      pending.removeFirst()
    }
  }

  /// Puts a line's words where they belong: before the labels, behind the last value, or under labels of their own.
  private mutating func take(_ text: LabelledText) {
    let last = entries.count - 1
    if let column {
      if !text.head.isEmpty { entries[last].values[column, default: []].append(text.head) }
    } else if !text.head.isEmpty {
      entries[last].words.append(text.head)
    }
    for value in text.values {
      if value.reading.role == .activity {
        activity = activity ?? value.label
        entries[last].words.append(value.text)
        continue
      }
      let index = column(of: value)
      column = index
      entries[last].values[index, default: []].append(value.text)
    }
  }

  /// The column for a label: one for all forms of the same part («Ответственный», «Ответственные»).
  private mutating func column(of value: LabelledText.Value) -> Int {
    if let found = labels.firstIndex(where: { $0.isSameColumn(as: value) }) { return found }
    labels.append(value)
    return labels.count - 1
  }

  /// Whether an item without labels goes on counting where the one before it stopped.
  private func isNext(_ entry: Entry) -> Bool {
    guard entries.count > 1, let number = entry.number, let before = entries[entries.count - 2].number else {
      return false
    }
    return number.value.isNext(to: before.value)
  }

  var labelled: Int { entries.count { !$0.values.isEmpty } }

  /// A plan says when and by whom, and does so for most of its items.
  var isPlan: Bool {
    let roles = [Column.Role.deadline, .responsible].map { role in
      entries.count { entry in entry.values.keys.contains { labels[$0].reading.role == role } }
    }
    return roles.allSatisfy { $0 > 1 } && labelled * 2 >= entries.count { $0.number != nil }
  }

  /// A row for the labels, which name no numbers and seldom the activities, and one for each item and heading.
  var table: [Row] {
    let place = lines[entries[0].first].place
    var header = Row(
      cells: cells([[], [activity ?? ""]] + labels.map { [$0.label] }, at: place), place: place)
    header.isHeader = true
    return [header]
      + entries.indices.map { index in
        let next = index + 1 < entries.count ? entries[index + 1].first : end
        return row(entries[index], before: next)
      }
  }

  private func row(_ entry: Entry, before next: Int) -> Row {
    let place = lines.place(entry.first..<max(next, entry.first + 1))
    guard let number = entry.number else {
      let heading = Paragraph(text: entry.words[0], place: place)
      return Row(
        cells: [Cell(blocks: [.paragraph(heading)], column: 0, columnSpan: labels.count + 2)], place: place)
    }
    let values = labels.indices.map { entry.values[$0] ?? [] }
    return Row(cells: cells([[number.printed], entry.words] + values, at: place), place: place)
  }

  private func cells(_ texts: [[String]], at place: Place) -> [Cell] {
    texts.enumerated().map { column, lines in
      let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
      return Cell(
        blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))], column: column)
    }
  }
}

extension LabelledText.Value {
  fileprivate func isSameColumn(as other: Self) -> Bool {
    HeaderKey.of([label]) == HeaderKey.of([other.label])
      || (reading.role != .other && reading.role == other.reading.role
        && reading.isCoExecutor == other.reading.isCoExecutor
        && reading.isStart == other.reading.isStart && reading.isEnd == other.reading.isEnd)
  }
}
