extension Diagnostic {
  /// - Parameter headIsTaken: the act's own head was; else the first of two stamps.
  static func headConflict(_ taken: Decree, _ other: Stamp, headIsTaken: Bool) -> Diagnostic {
    let first = reference(taken.date?.description, taken.number)
    let second = reference(other.date?.description, other.number)
    return headIsTaken
      ? Diagnostic(
        .warning, "decree-head-conflict",
        english:
          "the act's head and the annex's stamp give different dates or numbers: \(first) and \(second); "
          + "the head's were taken",
        russian:
          "в шапке акта и на приложении разные даты или номера: \(first) и \(second); взяты данные шапки")
      : Diagnostic(
        .warning, "decree-head-conflict",
        english: "two stamps over the plan name two acts: \(first) and \(second); the first was taken",
        russian: "в грифах над планом названы два акта: \(first) и \(second); взят первый")
  }

  /// The genre is said, and not all that tells the act from others of its kind.
  static func headIncomplete(_ decree: Decree) -> Diagnostic {
    let missing: (english: String, russian: String) =
      switch (decree.date, decree.number) {
      case (nil, nil): ("neither a date nor a number", "ни даты, ни номера")
      case (nil, _): ("no date", "даты")
      default: ("no number", "номера")
      }
    return Diagnostic(
      .note, "decree-head-incomplete", english: "\(missing.english) of the act was found before the plan",
      russian: "перед планом не найдено \(missing.russian) акта")
  }

  /// «О внесении изменений в …»: what is given may be a part of the plan.
  static var changesEarlierAct: Diagnostic {
    Diagnostic(
      .note, "decree-changes-another",
      english: "the act changes an earlier one: it may hold only those rows of the plan that are changed",
      russian: "акт вносит изменения в другой: в нём могут быть только изменяемые строки плана")
  }

  private static func reference(_ date: String?, _ number: String?) -> String {
    [date, number].compactMap { $0 }.joined(separator: " ")
  }
}
