/// Headers and headings that name a period: «I квартал», «октябрь 2021», «2021 год».
enum PeriodName {
  /// Months in every case, by their stems, in order.
  private static let monthStems: [StaticString] = [
    "январ", "феврал", "мар", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]

  /// The month that the word names, 1 to 12.
  static func month(_ word: String) -> Int? {
    guard let index = monthStems.firstIndex(where: { word.starts(in: $0) }) else { return nil }
    let rest = word.utf8.count - monthStems[index].utf8CodeUnitCount
    if index == 4 { return ["май", "мая", "мае", "маю", "маем"].contains(word) ? 5 : nil }
    if index == 2 { return ["мар", "март", "марта", "марте", "марту"].contains(word) ? 3 : nil }
    return rest <= 4 ? index + 1 : nil
  }

  /// A year of the plan's age that the text names, 1990 to 2099.
  static func year(in text: String) -> Int? { Word.all(in: text).lazy.compactMap(year).first }

  static func year(_ word: Word) -> Int? {
    guard word.kind == .digits, word.text.utf8.count == 4, let year = Int(word.text),
      (1990...2099).contains(year)
    else { return nil }
    return year
  }

  /// Whether the text says nothing but a period.
  static func isPeriod(_ text: String) -> Bool {
    let words = Word.all(in: text)
    guard !words.isEmpty, words.count <= 8 else { return false }
    var named = false
    for word in words {
      if month(word.text) != nil || year(word) != nil || names.contains(where: { word.text.starts(in: $0) }) {
        named = true
      } else if word.kind == .letters, !roman.contains(word.text), !links.contains(word.text) {
        return false
      }
    }
    return named
  }

  /// The period that a header's part names, also «III» under «Срок исполнения (квартал)».
  static func period(_ part: String, under header: String) -> String? {
    if isPeriod(part) { return part }
    guard ["I", "II", "III", "IV"].contains(part),
      Word.all(in: header).contains(where: { $0.text.hasPrefix("квартал") })
    else { return nil }
    return part + " квартал"
  }

  private static let names: [StaticString] = [
    "квартал", "полугод", "кв", "янв", "фев", "апр", "авг", "сен", "окт", "ноя", "дек",
  ]
  private static let roman: Set<String> = ["i", "ii", "iii", "iv", "1", "й", "ый", "ой", "е", "х"]
  private static let links: Set<String> = [
    "год", "года", "г", "гг", "годы", "годов", "в", "на", "и", "уч", "учебный",
  ]
}
