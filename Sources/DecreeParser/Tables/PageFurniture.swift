/// Lines that pages leave between the pieces of a table.
enum PageFurniture {
  /// A page's number, a running title, «Продолжение таблицы».
  static func isFurniture(_ text: String) -> Bool {
    let words = Word.all(in: text)
    let letters = words.filter { $0.kind == .letters }
    if letters.isEmpty { return words.count <= 5 }
    return saysThatTableGoesOn(text)
      || (letters[0].text == "страница" || letters[0].text == "стр" || letters[0].text == "лист")
        && words.count <= 5
  }

  /// «Продолжение», «Продолжение таблицы», «Окончание приложения 1», «Продолжение на следующей странице», but no «Окончание
  /// учебного года», which heads rows.
  static func saysThatTableGoesOn(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    let letters = Word.all(in: text).filter { $0.kind == .letters }.map(\.text)
    guard let first = letters.first, first == "продолжение" || first == "окончание" else { return false }
    return letters.count == 1 || letters[1] == "на" || continued.contains { letters[1].hasPrefix($0) }
  }

  private static let continued = [
    "табл", "прил", "план", "дорожн", "комплекс", "перечн", "графика", "программы",
  ]
}
