import DecreeDocument
import RussianTerms

/// All cells of a row on one line with nothing between them, under a heading written the same way: the number stands
/// first, the deadline is found in the line, and what follows it names the parties.
struct RunOnLayout: ParagraphLayout {
  let name = "run-on"
  /// So many rows are read before the layout is given up where few of them fit.
  private static let patience = 20

  func table(in lines: ParagraphLines, at start: Int) -> RecoveredTable? {
    guard let columns = RunOnLayout.columns(of: lines[start].text) else { return nil }
    var rows = [RunOnLayout.row(columns.map(\.text), at: lines[start].place)]
    var findings: [ReadingFinding] = []
    var fitting = 0
    var end = start + 1
    while end < lines.count, let (number, offset) = RowNumber.head(of: lines[end].text) {
      var text = lines[end].text.suffix(fromByte: offset)
      let first = end
      end += 1
      // A line without a number goes on with the row, until an empty line or a mark of the text outside.
      while end < lines.count, lines[end].emptyBefore == 0, RowNumber.head(of: lines[end].text) == nil,
        !lines[end].text.hasPrefix("Примечани"), !StampReader.opens(lines[end].text)
      {
        text += "\n" + lines[end].text
        end += 1
      }
      let place = lines.place(first..<end)
      guard let cells = RunOnLayout.cells(of: text) else {
        rows.append(RunOnLayout.row([number.text, text], at: place))
        findings.append(.uncertainCells(place))
        // What does not fit for so long is no table; the next line like a heading need not read it all again.
        if rows.count > RunOnLayout.patience, fitting * 2 < rows.count { return nil }
        continue
      }
      fitting += 1
      if cells.isUncertain { findings.append(.uncertainCells(place)) }
      rows.append(
        RunOnLayout.row([number.text, cells.activity, cells.deadline, cells.responsible], at: place))
    }
    guard fitting > 1, fitting * 4 >= (rows.count - 1) * 3 else { return nil }
    var table = Table(rows: rows, place: lines.place(start..<end), layout: name)
    table.reason = "\(fitting) lines under a heading hold a number, a deadline and a party's name"
    return RecoveredTable(lines: start..<end, table: table, findings: findings)
  }

  /// The columns that one line names, each from a capital on: number, activity, deadline, responsible, in this order.
  private static func columns(of line: String) -> [(text: String, role: Column.Role)]? {
    guard line.utf8.count <= 200 else { return nil }
    var names: [String] = []
    for word in line.utf8.split(separator: 0x20).map({ String(decoding: $0, as: UTF8.self) }) {
      if names.isEmpty || Letters.startsCapital(word) && word != "N" {
        names.append(word)
      } else {
        names[names.count - 1] += " " + word
      }
    }
    guard names.count == 4 else { return nil }
    let roles = names.map { ColumnRoles.reading(of: $0)?.role }
    guard roles == [.number, .activity, .deadline, .responsible] else { return nil }
    return zip(names, roles).map { ($0, $1 ?? .other) }
  }

  private struct Cells {
    var activity: String
    var deadline: String
    var responsible: String
    var isUncertain: Bool
  }

  /// Cuts a row at the last deadline that a party's name follows.
  private static func cells(of text: String) -> Cells? {
    let terms = DeadlineReader().scan(text).map(\.bytes).filter { $0.lowerBound > 0 }
    let last = terms.last { term in
      let rest = CellPiece(text: text.suffix(fromByte: term.upperBound).trimmed, lines: 0..<0)
      return rest.party >= 0.6
    }
    guard let term = last else { return nil }
    return Cells(
      activity: text.slice(0..<term.lowerBound).trimmed, deadline: text.slice(term).trimmed,
      responsible: text.suffix(fromByte: term.upperBound).trimmed, isUncertain: terms.count > 1)
  }

  private static func row(_ cells: [String], at place: Place) -> Row {
    let made = cells.enumerated().map { column, text in
      Cell(blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text: text, place: place))], column: column)
    }
    return Row(cells: made, place: place)
  }
}
