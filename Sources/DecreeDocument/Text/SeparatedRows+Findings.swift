/// What is told of rows whose cells are in doubt.
extension ReadingFinding {
  static func headingOrCell(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "a line after this row was taken for the rest of its last cell; it could be a heading",
      russian: "строка после этой отнесена к её последней ячейке, но может быть и заголовком", place: place)
  }

  static func tooManyCells(_ place: Place, columns: Int) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-too-long",
      english:
        "the row has more cells than the table's \(columns) columns; the last ones belong to no column",
      russian:
        "в строке больше ячеек, чем столбцов в таблице (\(columns)); последние не относятся ни к одному столбцу",
      place: place)
  }
}
