@testable import DecreeDocument

/// A text that is read as the program reads one, and its tables as plain lists.
struct TextLayoutExample {
  let reading: TextReading

  init(_ text: String) throws {
    reading = try TextLayouts.read(Array(text.utf8)[...], limits: Limits())
  }

  var tables: [Table] {
    reading.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  var paragraphs: [String] {
    reading.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }

  /// The cells of the only table, row by row; a cell over several columns is followed by `+` and how many.
  var rows: [[String]] { rows(of: 0) }

  func rows(of table: Int) -> [[String]] {
    guard tables.indices.contains(table) else { return [] }
    return tables[table].rows.map { row in
      row.cells.map { $0.columnSpan > 1 ? "\($0.text)+\($0.columnSpan)" : $0.text }
    }
  }

  var layout: String? { tables.first?.layout }

  /// Every letter and digit of the blocks, in no order, to hold against those of the text.
  var letters: [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    for block in reading.blocks {
      switch block {
      case .paragraph(let paragraph): TextLayoutExample.count(paragraph.text, &counts)
      case .table(let table):
        for row in table.rows { for cell in row.cells { TextLayoutExample.count(cell.text, &counts) } }
      }
    }
    return counts
  }

  static func letters(_ text: String) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    count(text, &counts)
    return counts
  }

  private static func count(_ text: String, _ counts: inout [UInt8: Int]) {
    for byte in text.utf8 where byte >= 0x30 && ![0x3B, 0x3D, 0x7C].contains(byte) {
      counts[byte, default: 0] += 1
    }
  }
}
