/// One way in which people and programs write tables as text. To add one: a type of its own in `Layouts`, a line in
/// `TextLayouts.all`, and tests.
protocol TextLayout: Sendable {
  /// What `Table.layout` says, such as `tab`.
  var name: String { get }
  /// A text in which no line bears any of these has no table of this layout.
  var signs: LineMarks { get }
  /// What of these lines is written in this layout, in order and without overlap. Takes time linear in the bytes.
  func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece]
}

/// Lines that a layout understands, and the blocks it makes of them.
struct TextPiece: Sendable {
  var lines: Range<Int>
  var blocks: [Block]
  var findings: [ReadingFinding] = []
  /// Lines among them that are no part of the text: the numbers of pages.
  var leftOut: Set<Int> = []
  /// The sign that divides the cells, where it is also one that prose has.
  var divider: UInt8?
}

/// Builds the rows that layouts hand over.
struct RowBuilder {
  let text: TextLines
  private(set) var rows: [Row] = []

  init(_ text: TextLines) { self.text = text }

  /// Adds a row whose cells stand in columns 0, 1, 2 …; a cell's pieces become its lines. A lone cell spans `columns`.
  mutating func add(_ cells: [[ArraySlice<UInt8>]], lines: Range<Int>, columns: Int = 1) {
    rows.append(RowBuilder.row(cells, place: text.place(lines), columns: columns))
  }

  static func row(_ cells: [[some TextBytes]], place: Place, columns: Int = 1) -> Row {
    let made = cells.enumerated().map { index, pieces in
      Cell(pieces: pieces, column: index, columnSpan: cells.count == 1 ? columns : 1, place: place)
    }
    return Row(cells: made, place: place)
  }

  mutating func add(_ row: Row) { rows.append(row) }

  func table(layout: String, reason: String, linesAreWrapped: Bool = false) -> Block? {
    guard let first = rows.first, let last = rows.last else { return nil }
    var table = Table(
      rows: rows, place: first.place.joined(with: last.place), layout: layout,
      linesAreWrapped: linesAreWrapped)
    table.reason = reason
    return .table(table)
  }
}

extension Cell {
  /// A cell of these lines; one without any words has no blocks.
  init(
    pieces: [some TextBytes], column: Int, columnSpan: Int = 1, continues: Bool = false, place: Place
  ) {
    let text =
      pieces.count == 1
      ? pieces[0].string : pieces.filter { !$0.isEmpty }.map(\.string).joined(separator: "\n")
    self.init(
      blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))], column: column,
      columnSpan: columnSpan, continues: continues)
  }
}
