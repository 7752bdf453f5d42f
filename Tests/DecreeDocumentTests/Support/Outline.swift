@testable import DecreeDocument

extension Document {
  /// The document in a few lines that a test can name: paragraphs as they are, rows with `|` between their cells, `^`
  /// for a cell that goes on from above, `<n` for one that spans n columns, `#` before a header row, tables nested in a
  /// cell in brackets, notes with `*`.
  var outline: String {
    (blocks.map { Self.outline($0) } + notes.map { "* " + $0.text }).joined(separator: "\n")
  }

  private static func outline(_ block: Block) -> String {
    switch block {
    case .paragraph(let paragraph): return paragraph.text.replacing("\n", with: "⏎")
    case .table(let table): return table.rows.map(outline).joined(separator: "\n")
    }
  }

  private static func outline(_ row: Row) -> String {
    let cells = row.cells.map { cell in
      let inside = cell.blocks.map { block in
        if case .table = block {
          "[" + outline(block).replacing("\n", with: " / ") + "]"
        } else {
          outline(block)
        }
      }
      let text = cell.continues ? "^" : inside.joined(separator: "¶")
      return cell.columnSpan > 1 ? "\(text) <\(cell.columnSpan)" : text
    }
    return (row.isHeader ? "# " : "| ") + cells.joined(separator: " | ")
  }
}

/// Reads bytes as a file of that name.
func read(_ bytes: [UInt8], name: String = "order", encoding: String? = nil, limits: Limits = Limits()) throws
  -> Document
{
  try DocumentReader(limits: limits, encoding: encoding).read(bytes, name: name)
}

func read(_ text: String, name: String = "order") throws -> Document {
  try read(Array(text.utf8), name: name)
}

/// The code with which reading fails.
func errorCode(_ bytes: [UInt8], name: String = "order", limits: Limits = Limits()) -> String? {
  do {
    _ = try read(bytes, name: name, limits: limits)
    return nil
  } catch let error as ReadingError {
    return error.code
  } catch {
    return "\(error)"
  }
}
