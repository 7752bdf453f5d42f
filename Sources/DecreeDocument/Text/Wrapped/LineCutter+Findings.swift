/// What the cutting of a page's lines into cells leaves in doubt.
extension ReadingFinding {
  static func uncertainHeading(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "row-boundary-uncertain",
      english: "these words may name a section of the table or belong to the cell above them",
      russian: "эти слова могут быть заголовком раздела таблицы или частью ячейки над ними", place: place)
  }

  static func strayWords(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english:
        "these words stand under no column; they were given to the cell whose line had no room for them",
      russian:
        "эти слова не стоят ни под одним столбцом; они отнесены к ячейке, в строке которой им не хватило места",
      place: place)
  }

  static func uncertainSeam(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "cell-boundary-uncertain",
      english: "two cells run into each other on this line; where one ends was judged by their widths",
      russian: "две ячейки на этой строке слились; граница между ними найдена по ширине текста", place: place)
  }
}
