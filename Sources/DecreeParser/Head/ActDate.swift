import RussianTerms

/// A date, or a number, as acts print them.
enum ActDate {
  /// The date at a word: `24 декабря 2020`, `«20» февраля 2019`, `24.12.2020`, `24.12.20`, and the index after it.
  static func read(_ words: [Word], at start: Int) -> (date: CivilDate, end: Int)? {
    var index = start
    let quotes: Set<String> = ["«", "\"", "“", "„", "»", "”", "'"]
    while index < words.count, quotes.contains(words[index].text) { index += 1 }
    guard index < words.count, words[index].kind == .digits, words[index].text.utf8.count <= 2,
      let day = Int(words[index].text)
    else { return nil }
    index += 1
    while index < words.count, quotes.contains(words[index].text) { index += 1 }
    guard index < words.count else { return nil }
    if let month = PeriodName.month(words[index].text) {
      guard index + 1 < words.count, let year = PeriodName.year(words[index + 1]),
        let date = CivilDate(year: year, month: month, day: day)
      else { return nil }
      return (date, skipYearWord(words, index + 2))
    }
    guard [".", "/", "-"].contains(words[index].text), index + 3 < words.count,
      let month = Int(words[index + 1].text), words[index + 2].text == words[index].text,
      words[index + 3].kind == .digits, let written = Int(words[index + 3].text)
    else { return nil }
    let digits = words[index + 3].text.utf8.count
    guard digits == 4 || digits == 2 else { return nil }
    let year = digits == 4 ? written : (written < 70 ? 2000 : 1900) + written
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return (date, skipYearWord(words, index + 4))
  }

  /// The first date of the words, and the index after it.
  static func first(_ words: [Word], from start: Int = 0) -> (date: CivilDate, start: Int, end: Int)? {
    for index in words.indices.dropFirst(start) {
      if index > 0, words[index - 1].kind == .digits || words[index - 1].text == ".",
        // «Директор школы № 5» | «12 января 2021 г.»
        index < 2 || !ActNumber.signs.contains(words[index - 2].text)
      {
        continue
      }
      if let (date, end) = read(words, at: index) { return (date, index, end) }
    }
    return nil
  }

  /// Whether a line begins with a date: «от 5 марта 2020 г. № 12», «05.03.2020».
  static func opens(_ line: String) -> Bool {
    let words = Word.all(in: line)
    return read(words, at: words.first?.text == "от" ? 1 : 0) != nil
  }

  /// Whether words begin as a date does, though no calendar may have it: «31 ноября 2021 г.».
  static func mayOpen(_ words: [Word]) -> Bool {
    let words = words.prefix(8).filter { $0.kind != .mark && $0.text != "от" }
    return words.count > 2 && words[0].kind == .digits
      && (PeriodName.month(words[1].text) != nil
        || words[1].kind == .digits && PeriodName.year(words[2]) != nil)
  }

  private static func skipYearWord(_ words: [Word], _ index: Int) -> Int {
    guard index < words.count, ["г", "года", "год"].contains(words[index].text) else { return index }
    return index + 1 < words.count && words[index + 1].text == "." ? index + 2 : index + 1
  }
}

/// The number of an act: what stands after № or N up to the next space.
enum ActNumber {
  static let signs: Set<String> = ["№", "n", "no"]

  static func first(_ words: [Word], in text: String, from start: Int = 0) -> (
    number: String, start: Int, end: Int
  )? {
    for index in words.indices.dropFirst(start) where index + 1 < words.count {
      guard signs.contains(words[index].text) else { continue }
      var end = index + 2
      while end < words.count, !words[end].followsSpace, ![",", ";", ")", "("].contains(words[end].text) {
        end += 1
      }
      // «№ 12 -р», «№ 5- од»: a hyphen holds the two sides together.
      while end + 1 < words.count, words[end].text == "-" || words[end - 1].text == "-",
        words[end].text != "_"
      {
        end += 1
        while end < words.count, !words[end].followsSpace, ![",", ";", ")"].contains(words[end].text) {
          end += 1
        }
      }
      var number = text.slice(words[index + 1].bytes.lowerBound..<words[end - 1].bytes.upperBound)
      while number.hasSuffix(".") || number.hasSuffix("»") { number.removeLast() }
      guard number.utf8.contains(where: { (0x30...0x39).contains($0) }) || Letters.folded(number) == "б/н"
      else {
        continue
      }
      return (Word.all(in: number).map { $0.written(in: number) }.joined(), index, end)
    }
    return nil
  }
}
