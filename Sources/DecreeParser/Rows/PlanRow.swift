import DecreeDocument

/// A row of a plan's table as the plan's columns divide it, its words not yet mended.
struct PlanRow: Sendable, Hashable {
  /// One value per column of the plan.
  var values: [Value]
  var place: Place
  /// The first row after a page, or a table, began.
  var startsPiece = false
  /// One cell stands across the table, or the line stands outside any cell.
  var isSpanning = false
  /// A paragraph between two pieces of the table.
  var isLoose = false
  var linesAreWrapped = false
  /// The file's own table has fewer cells here than columns, or more.
  var misfit: Misfit?

  enum Misfit: Sendable, Hashable { case tooShort, tooLong }

  struct Value: Sendable, Hashable {
    var text = ""
    /// The cell goes on from the row above.
    var continues = false
    /// How many columns the cell covers, where these are periods: a mark holds for all of them.
    var periods: Int32 = 1
  }

  /// Columns whose own cell says something.
  var filled: [Int] { values.indices.filter { !values[$0].text.isEmpty } }

  /// Whether no cell of its own says anything.
  var isBlank: Bool { values.allSatisfy(\.text.isEmpty) }
}

/// Puts the cells of a table's rows into a plan's columns.
struct RowDivider {
  var columns: [PlanColumn]
  /// The plan's column of each grid column.
  private let columnOfGrid: [Int]
  /// Where the header's last cell ends.
  private let headerEnd: Int
  /// Where the last column begins.
  private let lastStart: Int
  private let number: Int?
  private let activity: Int?

  init(columns: [PlanColumn]) {
    self.columns = columns
    let width = columns.map(\.grid.upperBound).max() ?? 0
    headerEnd = columns.map(\.headerEnd).max() ?? 0
    lastStart = columns.last?.grid.lowerBound ?? 0
    number = columns.firstIndex { $0.role == .number }
    activity = columns.firstIndex { $0.role == .activity }
    columnOfGrid = (0..<width).map { grid in
      columns.lastIndex { $0.grid.lowerBound <= grid } ?? 0
    }
  }

  func row(_ row: Row, startsPiece: Bool, linesAreWrapped: Bool) -> PlanRow {
    var values = [PlanRow.Value](repeating: PlanRow.Value(), count: columns.count)
    var isSpanning = false
    var isTitled = false
    for cell in row.cells {
      let index = columnOfGrid.indices.contains(cell.column) ? columnOfGrid[cell.column] : columns.count - 1
      let last = cell.column + cell.columnSpan - 1
      let end = columnOfGrid.indices.contains(last) ? columnOfGrid[last] : columns.count - 1
      let said = cell.text
      let isRest = columns[index].role == .number && RowNumber.isRest(said)
      let text = isRest || Blank.isBlank(said) ? "" : said
      let coversPeriods = end > index && columns[index...end].allSatisfy { $0.period != nil }
      let reachesEdge = index == 0 || end == columns.count - 1
      if end > index, reachesEdge, !coversPeriods, !text.isEmpty, end - index + 1 >= (columns.count + 1) / 2 {
        isSpanning = true
      }
      if index == number, end == activity, end > index, RowNumber(text) == nil { isTitled = true }
      if values[index].text.isEmpty {
        values[index].text = text
        values[index].continues = cell.continues && text.isEmpty
        if coversPeriods { values[index].periods = Int32(end - index + 1) }
      } else if !text.isEmpty {
        values[index].text += "\n" + text
      }
    }
    if isTitled, let number, let activity, states(values) {
      values.swapAt(number, activity)
      isSpanning = false
    }
    let filled = values.count { !$0.text.isEmpty }
    return PlanRow(
      values: values, place: row.place, startsPiece: startsPiece,
      isSpanning: (filled <= 2 && isSpanning) || (filled == 1 && row.cells.count == 1 && columns.count > 1),
      linesAreWrapped: linesAreWrapped, misfit: misfit(of: row))
  }

  /// Whether the row says by whom or when, so that its title is something to be done.
  private func states(_ values: [PlanRow.Value]) -> Bool {
    values.indices.contains { index in
      !values[index].text.isEmpty && (columns[index].role == .responsible || columns[index].role == .deadline)
    }
  }

  /// Texts have no cells of their own, and their layouts tell themselves where a row does not fit.
  private func misfit(of row: Row) -> PlanRow.Misfit? {
    guard case .table = row.place, let last = row.cells.last else { return nil }
    if last.column >= headerEnd,
      row.cells.contains(where: { $0.column >= headerEnd && !Blank.isBlank($0.text) })
    {
      return .tooLong
    }
    return last.column + last.columnSpan <= lastStart ? .tooShort : nil
  }

  /// A paragraph that stands between two pieces of the table.
  func row(_ paragraph: Paragraph) -> PlanRow {
    var values = [PlanRow.Value](repeating: PlanRow.Value(), count: columns.count)
    values[0] = PlanRow.Value(text: paragraph.text)
    return PlanRow(values: values, place: paragraph.place, isSpanning: true, isLoose: true)
  }
}

/// Rows of a text's table that stand after empty lines, where those are seldom: there a page ended.
enum PageGaps {
  static func rows(of table: Table) -> Set<Int> {
    var gaps: Set<Int> = []
    for index in table.rows.indices.dropFirst() {
      guard case .lines(let above) = table.rows[index - 1].place,
        case .lines(let own) = table.rows[index].place
      else {
        return []
      }
      if own.lowerBound > above.upperBound + 1 { gaps.insert(index) }
    }
    return gaps.count * 3 <= table.rows.count ? gaps : []
  }
}

/// Cells that say nothing.
enum Blank {
  /// Whether the text is empty, or nothing but dashes and lines to write on.
  static func isBlank(_ text: String) -> Bool {
    // Most cells begin with a letter: no need to look at their words.
    for byte in text.utf8.prefix(12) where byte >= 0xD0 && byte <= 0xD1 || (0x30...0x39).contains(byte) {
      return false
    }
    return Word.all(in: text).allSatisfy { marks.contains($0.text) }
  }

  private static let marks: Set<String> = ["-", "–", "—", "−", "_", "‑", "‒"]
}
