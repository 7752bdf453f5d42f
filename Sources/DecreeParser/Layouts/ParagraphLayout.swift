import DecreeDocument

/// A way in which a table can be lost to paragraphs: no sign divides its cells, so that only what they say tells them
/// apart. To add one: a type of its own, a line in `ParagraphLayouts.all`, and tests.
protocol ParagraphLayout: Sendable {
  /// What `Table.layout` says, such as `cell-block`.
  var name: String { get }
  /// Whether a table begins with the names of its columns, as most do.
  var beginsWithNames: Bool { get }
  /// Whether a table that begins with no names can begin with this line; asked of every line.
  func mayBegin(_ line: String) -> Bool
  /// The table that begins with the line at `start`, where there is one in this layout.
  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable?
}

extension ParagraphLayout {
  var beginsWithNames: Bool { true }
  func mayBegin(_ line: String) -> Bool { false }
}

/// Consecutive paragraphs of a document, a line each.
struct ParagraphLines: Sendable {
  struct Line: Sendable {
    var text: String
    var place: Place
    /// How many empty lines stand before it.
    var emptyBefore: Int
    /// It is a line of a text, which knows no paragraphs.
    var isOfText: Bool { if case .lines = place { true } else { false } }
  }

  private(set) var lines: [Line] = []

  var count: Int { lines.count }
  subscript(_ index: Int) -> Line { lines[index] }

  mutating func append(_ paragraph: Paragraph) {
    var empty = 0
    if case .lines(let own) = paragraph.place, case .lines(let before)? = lines.last?.place {
      empty = max(0, own.lowerBound - before.upperBound - 1)
    }
    lines.append(Line(text: paragraph.text, place: paragraph.place, emptyBefore: empty))
  }

  func place(_ range: Range<Int>) -> Place {
    lines[range.lowerBound].place.joined(with: lines[range.upperBound - 1].place)
  }
}

/// Recovers the tables that a document's paragraphs hold.
enum ParagraphLayouts {
  /// In the order in which they are asked.
  static let all: [any ParagraphLayout] = [
    RunOnLayout(), CellBlockLayout(), CellLineLayout(), LabelledListLayout(),
  ]

  /// The document with tables in the place of those paragraphs that are their cells.
  static func recover(in document: consuming Document) -> Document {
    let mayHold = document.blocks.contains { block in
      if case .paragraph(let paragraph) = block { mayBegin(paragraph.text) } else { false }
    }
    guard mayHold else { return document }
    let blocks = document.blocks
    var result = document
    result.blocks = []
    var run = ParagraphLines()
    func close() {
      var next = 0
      var index = 0
      while index < run.count {
        guard let found = table(near: index, in: run) else {
          index += 1
          continue
        }
        result.blocks += paragraphs(run, next..<found.lines.lowerBound)
        result.blocks.append(.table(found.table))
        result.findings += found.findings
        index = found.lines.upperBound
        next = index
      }
      result.blocks += paragraphs(run, next..<run.count)
      run = ParagraphLines()
    }
    for block in blocks {
      if case .paragraph(let paragraph) = block {
        run.append(paragraph)
      } else {
        close()
        result.blocks.append(block)
      }
    }
    close()
    return result
  }

  private static func mayBegin(_ line: String) -> Bool {
    ColumnHeadings.mayBegin(line) || all.contains { !$0.beginsWithNames && $0.mayBegin(line) }
  }

  /// The table whose heading begins at a line, or with it where its first column has a name that says nothing.
  private static func table(near index: Int, in lines: ParagraphLines) -> RecoveredTable? {
    if let found = table(in: lines, at: index, by: lines[index].text) { return found }
    guard index + 1 < lines.count else { return nil }
    let next = lines[index + 1].text
    guard ColumnHeadings.mayFollow(lines[index].text, next),
      let whole = table(in: lines, at: index, by: next)
    else { return nil }
    // The line may as well be the last of a title.
    if let rest = table(in: lines, at: index + 1, by: next), rest.cost <= whole.cost { return nil }
    return whole
  }

  /// - Parameter name: the line that says in which layouts a table may begin.
  private static func table(in lines: ParagraphLines, at start: Int, by name: String) -> RecoveredTable? {
    let isName = ColumnHeadings.mayBegin(name)
    for layout in all where layout.beginsWithNames ? isName : layout.mayBegin(name) {
      if let table = layout.table(in: lines, at: start) { return table }
    }
    return nil
  }

  private static func paragraphs(_ lines: ParagraphLines, _ range: Range<Int>) -> [Block] {
    range.map { .paragraph(Paragraph(text: lines[$0].text, place: lines[$0].place)) }
  }
}
