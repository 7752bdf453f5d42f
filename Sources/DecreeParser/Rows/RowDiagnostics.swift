import DecreeDocument

extension Diagnostic {
  static func rowInDoubt(_ verdict: RowJudge.Verdict, plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "row-in-doubt",
      english: "this row was read as \(verdict.kind == .item ? "an item" : "part of the item above"): "
        + "\(verdict.reason); check it",
      russian:
        "строка прочитана как \(verdict.kind == .item ? "отдельное мероприятие" : "часть строки выше"), "
        + "но это не наверняка; проверьте её",
      plan: plan, item: item, place: place)
  }

  static func rowJoined(_ verdict: RowJudge.Verdict, plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .note, "row-joined",
      english: "a row that a page break cut in two was joined again: \(verdict.reason)",
      russian: "соединена строка, разорванная границей страницы", plan: plan, item: item, place: place)
  }

  static func rowMisfit(
    _ misfit: PlanRow.Misfit, columns: Int, plan: Int, item: Int, place: Place
  ) -> Diagnostic {
    switch misfit {
    case .tooShort:
      Diagnostic(
        .warning, "row-too-short",
        english:
          "the row has fewer cells than the table's \(columns) columns; they may stand in the wrong ones",
        russian:
          "в строке меньше ячеек, чем столбцов в таблице (\(columns)); они могли попасть не в свои столбцы",
        plan: plan, item: item, place: place)
    case .tooLong:
      Diagnostic(
        .warning, "row-too-long",
        english:
          "the row has more cells than the table's \(columns) columns; the last ones were added to the last column",
        russian:
          "в строке больше ячеек, чем столбцов в таблице (\(columns)); последние добавлены к последнему столбцу",
        plan: plan, item: item, place: place)
    }
  }

  static func ditto(_ words: String, plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .note, "ditto-resolved", english: "“\(words)” was read as what the cell above says",
      russian: "«\(words)» прочитано как текст ячейки выше", plan: plan, item: item, place: place)
  }

  static func textBetweenRows(_ text: String, plan: Int, item: Int? = nil, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "text-outside-rows",
      english: "these words stand among the rows and belong to none; they are kept in the notes: \(text)",
      russian:
        "эти слова стоят между строками и ни к одной не относятся; они сохранены в примечаниях: \(text)",
      plan: plan, item: item, place: place)
  }

  static func numberUnread(_ text: String, plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "number-unread",
      english: "the number's column says other than a number here, or more; words of another cell? \(text)",
      russian: "в графе номера здесь не номер или не только номер; слова из другой ячейки? \(text)",
      plan: plan, item: item, place: place)
  }

  static func rowsPerhapsJoined(plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "row-boundary-uncertain",
      english: "a cell says the same on two lines: two rows with one activity may have been read as one",
      russian:
        "в ячейке один и тот же текст стоит на двух строках: возможно, две строки таблицы прочитаны как одна",
      plan: plan, item: item, place: place)
  }

  static func cellNotPlaced(_ text: String, plan: Int, item: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "cell-not-placed",
      english: "the number's column says more than one number; the rest is kept under “other”: \(text)",
      russian: "в графе номера не только номер; остальное сохранено в `other`: \(text)", plan: plan,
      item: item,
      place: place)
  }

  static func headingWithoutRows(_ text: String, plan: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .note, "heading-without-rows",
      english: "no row stands under this heading; it is kept in the notes: \(text)",
      russian: "под этим заголовком нет строк; он сохранён в примечаниях: \(text)", plan: plan, place: place)
  }

  static func headingOverHeading(_ text: String, plan: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .note, "heading-over-heading",
      english:
        "another heading stands right under this one, which was taken for the title of those that follow: \(text)",
      russian: "под этим заголовком сразу стоит другой; он принят за общий для следующих: \(text)",
      plan: plan,
      place: place)
  }

  /// - Parameter mayBePiece: it stands right under a plan's table and has as many columns.
  static func tableLeftOut(
    _ reason: (english: String, russian: String), mayBePiece: Bool, place: Place
  ) -> Diagnostic {
    Diagnostic(
      mayBePiece ? .warning : .note, "table-left-out",
      english: "this table is no plan and was left out: \(reason.english)",
      russian: "таблица не является планом и пропущена: \(reason.russian)", place: place)
  }

  static func columnsGuessed(plan: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "columns-guessed",
      english: "the table has no header; what its columns hold was told by their cells",
      russian: "у таблицы нет шапки; назначение граф определено по их содержанию", plan: plan, place: place)
  }

  static func columnGuessed(_ column: PlanColumn, plan: Int, place: Place) -> Diagnostic {
    let (code, english, russian) =
      switch column.role {
      case .activity: ("activity-guessed", "the activities", "мероприятиями")
      case .deadline: ("column-guessed", "the deadlines", "сроками")
      default: ("column-guessed", "the responsible parties", "ответственными")
      }
    let (name, russianName) =
      column.header.isEmpty
      ? ("without a name", "без названия") : ("«\(column.header)»", "«\(column.header)»")
    return Diagnostic(
      .note, code, english: "no header names \(english); the column \(name) was taken for them",
      russian: "ни одна графа не названа \(russian); за них принята графа \(russianName)", plan: plan,
      place: place)
  }

  static func planWithoutItems(plan: Int, place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "plan-without-items",
      english: "the table has a plan's header and no row that states an activity: a form to be filled in?",
      russian: "у таблицы шапка плана, но ни одной строки с мероприятием: незаполненная форма?", plan: plan,
      place: place)
  }

  static var noPlan: Diagnostic {
    Diagnostic(
      .error, "no-plan", english: "the document holds no plan table",
      russian: "в документе нет таблицы плана мероприятий")
  }
}
