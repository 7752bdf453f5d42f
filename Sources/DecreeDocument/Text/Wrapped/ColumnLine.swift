/// One line of a table without rules, cut into its columns.
struct ColumnLine {
  /// Of the text's lines.
  var index: Int
  /// What each column has on this line; empty where it has nothing.
  var cells: [ArraySlice<UInt8>]
  /// Text that runs over columns, from the one given on: a heading inside the table.
  var span: (column: Int, text: ArraySlice<UInt8>)?
  /// In a heading, names that stand over those of several columns.
  var over: [(columns: Range<Int>, text: ArraySlice<UInt8>)] = []
  /// A new page begins with this line.
  var startsPage = false
  /// The table's heading, or its repetition on a new page.
  var isHeading = false
  /// The words stand where no column is: likely no part of the table, if nothing of it follows.
  var isForeign = false

  var isSpan: Bool { span != nil }

  /// «1», «2», «3» …: the row under a heading that numbers the columns.
  var numbersColumns: Bool {
    cells.count > 1 && cells.indices.allSatisfy { cells[$0].elementsEqual("\($0 + 1)".utf8) }
  }
}

/// How wide text is, in thousandths of whatever a column's width is counted in.
protocol TextMeasure {
  /// Every line is as wide as it says: one that fills its column was cut there.
  var isExact: Bool { get }
  func width(_ text: ArraySlice<UInt8>) -> Int
}

/// Every character is as wide as every other: text that was wrapped to a number of characters.
struct FixedMeasure: TextMeasure {
  var isExact: Bool { true }
  func width(_ text: ArraySlice<UInt8>) -> Int { text.columnCount * 1000 }
}
