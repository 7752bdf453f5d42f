/// A flow of paragraphs and tables, the body of a document, a note or a text box, in a format that does not open cells
/// and rows but marks where they end.
struct MarkedStory: Sendable {
  /// One level of table nesting; the first is outside any table.
  private struct Level {
    /// Of the cell that is open, or of the story.
    var blocks: [Block] = []
    /// Of the row that is open.
    var cells: [[Block]] = []
    var table = MarkedTable()
  }

  private var levels = [Level()]
  /// The paragraph that is being read, in UTF-8.
  var text: [UInt8] = []
  var number: [UInt8] = []
  /// How many tables the paragraph stands in.
  var depth = 0
  /// Properties of the rows of outer and nested tables.
  var row = MarkedRowProperties()
  var nestedRow = MarkedRowProperties()

  /// Ends the paragraph. Empty ones are kept out: they are distance, not text.
  mutating func endParagraph(in budget: inout MarkedBudget) throws {
    try enter(depth, in: &budget)
    if let paragraph = try takeParagraph(in: &budget) {
      levels[levels.count - 1].blocks.append(.paragraph(paragraph))
    }
  }

  /// Puts the blocks of a text box where it is anchored, before the paragraph that is being read.
  mutating func insert(_ blocks: [Block], in budget: inout MarkedBudget) throws {
    try enter(depth, in: &budget)
    levels[levels.count - 1].blocks += blocks
  }

  mutating func endCell(nested: Bool, in budget: inout MarkedBudget) throws {
    depth = nested ? max(2, depth) : 1
    try endParagraph(in: &budget)
    try budget.countCell()
    levels[depth].cells.append(levels[depth].blocks)
    levels[depth].blocks = []
  }

  mutating func endRow(nested: Bool, in budget: inout MarkedBudget) throws {
    depth = nested ? max(2, depth) : 1
    try enter(depth, in: &budget)
    // Text that no cell mark closed is the row's last cell.
    if !text.isEmpty || !levels[depth].blocks.isEmpty { try endCell(nested: nested, in: &budget) }
    guard !levels[depth].cells.isEmpty else { return }
    levels[depth].table.rows.append(
      MarkedTable.Row(properties: nested ? nestedRow : row, cells: levels[depth].cells))
    levels[depth].cells = []
  }

  mutating func finish(in budget: inout MarkedBudget) throws -> [Block] {
    if !text.isEmpty || !number.isEmpty { try endParagraph(in: &budget) }
    depth = 0
    try enter(depth, in: &budget)
    return levels[0].blocks
  }

  private mutating func takeParagraph(in budget: inout MarkedBudget) throws -> Paragraph? {
    defer {
      text.removeAll(keepingCapacity: true)
      number = []
    }
    while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
    number = Self.shownNumber(number)
    guard !text.isEmpty || !number.isEmpty else { return nil }
    try budget.countParagraph(text.count)
    if number.isEmpty { return Paragraph(text: String(decoding: text, as: UTF8.self), place: .paragraph(0)) }
    let whole = text.isEmpty ? number : number + [0x20] + text
    return Paragraph(
      text: String(decoding: whole, as: UTF8.self), place: .paragraph(0), numberLength: number.count)
  }

  /// A bullet is no number; the spaces about one are distance.
  private static func shownNumber(_ text: [UInt8]) -> [UInt8] {
    guard
      text.contains(where: {
        (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == 0xD0 || $0 == 0xD1
      })
    else { return [] }
    var number = text[...].drop { $0 <= 0x20 }
    while let last = number.last, last <= 0x20 { number.removeLast() }
    return Array(number)
  }

  /// Opens and closes tables until the level is the one asked for.
  private mutating func enter(_ depth: Int, in budget: inout MarkedBudget) throws {
    try budget.check(depth: depth)
    while levels.count <= depth { levels.append(Level()) }
    while levels.count > depth + 1 {
      var level = levels.removeLast()
      if !level.blocks.isEmpty { level.cells.append(level.blocks) }
      if !level.cells.isEmpty {
        level.table.rows.append(MarkedTable.Row(properties: row, cells: level.cells))
      }
      if !level.table.rows.isEmpty {
        levels[levels.count - 1].blocks.append(.table(try budget.table(level.table)))
      }
    }
  }
}

/// What a document has cost so far.
struct MarkedBudget: Sendable {
  let limits: Limits
  let part: String
  /// How tables of this format were told, such as `rtf`.
  let layout: String
  private var cells = 0
  private var paragraphs = 0

  init(layout: String, limits: Limits, part: String) {
    self.layout = layout
    self.limits = limits
    self.part = part
  }

  mutating func countCell() throws {
    cells += 1
    if cells > limits.cells { throw ReadingError.limit(.cells, limits.cells, in: part) }
  }

  mutating func countParagraph(_ length: Int) throws {
    paragraphs += 1
    if paragraphs - cells > limits.paragraphs {
      throw ReadingError.limit(.paragraphs, limits.paragraphs, in: part)
    }
    if length > limits.paragraphBytes {
      throw ReadingError.limit(.paragraphBytes, limits.paragraphBytes, in: part)
    }
  }

  func check(depth: Int) throws {
    if depth > limits.htmlDepth { throw ReadingError.limit(.htmlDepth, limits.htmlDepth, in: part) }
  }

  func table(_ table: MarkedTable) throws -> Table {
    try table.table(layout: layout, limits: limits, part: part)
  }
}
