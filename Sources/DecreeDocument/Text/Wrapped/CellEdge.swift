/// What the words at the seam of two cells say about where it lies.
enum CellEdge {
  /// A preposition or conjunction wants a word after it.
  static func cannotEnd(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.lastWord
    return linking.contains(Array(word))
  }

  /// A line after which its cell goes on: a comma, a bracket, a hyphen or a linking word stands last.
  static func goesOn(after text: ArraySlice<UInt8>) -> Bool {
    text.last.map { [0x28, 0x2C, 0x2D].contains($0) } ?? false || cannotEnd(text)
  }

  /// A preposition, or a figure or two: so little that a stretched line may have pushed it over into the next cell.
  static func isFragment(_ text: ArraySlice<UInt8>) -> Bool {
    linking.contains(Array(text)) || text.count < 3 && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// «г.» before «Барнаул»: what opens a place, unless it closes a year.
  static func maySplitName(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let word = left.lastWord
    let before = left[..<word.startIndex].trimmed
    guard let first = right.first, first >= 0xD0, !right.beginsInLowerCase,
      !(before.last.map { (0x30...0x39).contains($0) } ?? false)
    else { return false }
    return placeWords.contains { word.elementsEqual($0.utf8) }
  }

  private static let placeWords = ["г.", "с.", "п.", "им.", "ул.", "пос.", "дер."]

  /// «г. Богородицк», «пос. Лесной»
  static func opensPlace(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.firstWord
    return placeWords.contains { word.elementsEqual($0.utf8) }
      && text.dropFirst(word.count).trimmedAtStart.beginsInCapital
  }

  /// «06.11.2019» and nothing else.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 10
      && text.enumerated().allSatisfy {
        [2, 5].contains($0.offset) ? $0.element == 0x2E : isDigit($0.element)
      }
  }

  /// «ДТП», «ЕДДС»: it closes a longer name, or is a party's, and heads nothing.
  static func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 8 && text.isShouted && text.allSatisfy { $0 >= 0x80 } && !RowSigns.headsMonth(text)
  }

  /// Whether the text closes a bracket that another line has opened, or leaves one open.
  static func isCutInBrackets(_ text: ArraySlice<UInt8>) -> Bool {
    // «1) Разработка документов»
    let first = text.firstWord
    let isListed = first.last == 0x29 && RowSigns.isNumber(first)
    return text.dropFirst(isListed ? first.count : 0).openBrackets != 0
  }

  /// Nothing but a preposition or conjunction, or one before words that open no deadline.
  static func isLinking(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.firstWord
    guard linking.contains(Array(word)) else { return false }
    let rest = text.dropFirst(word.count).trimmedAtStart
    guard let first = rest.first else { return true }
    if (0x30...0x39).contains(first) || !(beginsDeadline(rest) || opensDeadline(rest)) { return false }
    return !(rest.contains(0x20) && governing.contains { word.elementsEqual($0.utf8) })
  }

  private static let governing = ["в", "с", "до", "к", "на", "не"]

  /// A word that only goes on: «года», «квартал», «г.», a closing bracket.
  static func cannotBegin(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.firstWord
    guard let first = word.first else { return true }
    if [0x29, 0x2C, 0x2E, 0x3B, 0x3A, 0x2D, 0x25].contains(first) || word.starts(with: [0xC2, 0xBB]) {
      return true
    }
    if word.starts(with: [0xE2, 0x80]) { return true }
    return goingOn.contains { word.starts(with: $0) }
  }

  /// Whether a cell looks like a deadline by its first word: a figure, a month, «до», «ежегодно», «постоянно».
  static func isDeadline(_ text: ArraySlice<UInt8>) -> Bool {
    guard beginsDeadline(text) else { return false }
    let word = text.firstWord
    let stems = deadlineWords.filter { word.starts(with: $0) }
    return stems.isEmpty || stems.contains { $0.count > 4 || $0.elementsEqual(word) }
  }

  /// Words that say outright that a deadline begins: «не ранее», «в течение», «В январе», «с 8 января», «с 8 по 13 мая», «2 раза».
  static func opensDeadline(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.withSmallHead
    if openings.contains(where: { text.starts(with: $0) }) { return true }
    let words = text.split(separator: 0x20, maxSplits: 5)
    guard words.count > 1, let figure = words[1].first else { return false }
    if words[0].allSatisfy(isDigit) { return words[1].starts(with: "раз".utf8) }
    if words[0].elementsEqual("в".utf8) { return namesMonth(words[1]) }
    guard ["до", "с", "к"].contains(where: { words[0].elementsEqual($0.utf8) }), isDigit(figure) else {
      return isQuotedDay(words[0]) && namesMonth(words[1])
    }
    if words.count > 4, words[2].elementsEqual("по".utf8) { return namesMonth(words[4]) }
    return words.count > 2 && namesMonth(words[2]) || words[1].dropLast().contains(0x2E)
  }

  /// «03», as in «03» января.
  private static func isQuotedDay(_ word: ArraySlice<UInt8>) -> Bool {
    let inner = word.dropFirst(2).dropLast(2)
    return word.starts(with: "«".utf8) && word.ends(with: Array("»".utf8)) && (1...2).contains(inner.count)
      && inner.allSatisfy(isDigit)
  }

  /// «июль|2022 г.», «2026|года», «с 8|по 13», «В|сроки»: one cell's words, which no seam divides.
  static func isInside(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let last = left.lastWord
    if last.beginsInCapital, linking.contains(Array(last.withSmallHead)) { return !right.beginsInCapital }
    let first = right.firstWord
    if namesMonth(last) { return first.count == 4 && first.allSatisfy(isDigit) || RowSigns.isDash(first) }
    let before = left[..<last.startIndex].trimmed
    // «коммунальных г.,|далее»
    if last.elementsEqual("г.,".utf8) { return !(before.last.map(isDigit) ?? true) }
    guard last.last.map(isDigit) ?? false else { return false }
    if first.elementsEqual("по".utf8) {
      return ["с", "С"].contains { before.elementsEqual($0.utf8) || before.ends(with: Array(" \($0)".utf8)) }
    }
    return !before.ends(with: Array("№".utf8))
      && (namesMonth(first) || yearWords.contains { first.elementsEqual($0) })
  }

  /// «театра по|по месту»: nobody writes a preposition twice.
  static func parts(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let last = left.lastWord
    return linking.contains(Array(last)) && right.firstWord.elementsEqual(last)
  }

  /// How many of the words that follow a deadline's belong to it: «сентября», «2022 г.».
  static func restOfDate(_ words: [ArraySlice<UInt8>]) -> Int {
    words.prefix { word in
      namesMonth(word) || word.count == 4 && word.allSatisfy(isDigit)
        || yearWords.contains { word.elementsEqual($0) }
    }.count
  }

  /// «III квартал 2018», «2022»: a year that wants its word.
  static func endsWithYear(_ text: ArraySlice<UInt8>) -> Bool {
    let year = text.suffix(4)
    return year.count == 4 && year.allSatisfy(isDigit)
      && [0x31, 0x32].contains(year.first) && text.dropLast(4).last.map { $0 == 0x20 } ?? true
  }

  /// «2021 г.», «2021 года»: the end of a date rather than a heading, which has «2021 год».
  static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    endsWithYear(text.prefix(4))
      && ["г.", "года"].contains { text.dropFirst(4).trimmed.elementsEqual($0.utf8) }
  }

  /// The word «года», «г.,» that ends a line behind other words than a year.
  static func strayYearWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let space = text.lastIndex(of: 0x20), let before = text[..<space].trimmed.last, before >= 0x80
    else { return nil }
    let word = text[(space + 1)...]
    let bare = word.last == 0x2C ? word.dropLast() : word
    return yearWords.contains { bare.elementsEqual($0) } ? word : nil
  }

  private static let yearWords = ["года", "г.", "году", "гг.", "годы", "годов"].map { Array($0.utf8) }

  private static func namesMonth(_ word: ArraySlice<UInt8>) -> Bool {
    months.contains { word.starts(with: $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a word names a month, or begins as one does where a narrow column cuts it: «янв.», «мар|т».
  static func beginsMonth(_ word: ArraySlice<UInt8>) -> Bool {
    let word = word.withSmallHead
    return word.count > 3 && months.contains { $0.starts(with: word) || word.starts(with: $0) }
  }

  /// «мар|т», «октя|бря»: only together are they the name of a month.
  static func isMonth(_ word: ArraySlice<UInt8>, cutBefore rest: ArraySlice<UInt8>) -> Bool {
    word.count > 2 && !isMonth(word) && isMonth(word + rest.prefix { $0 >= 0x80 })
  }

  private static func isMonth(_ word: ArraySlice<UInt8>) -> Bool {
    let word = word.withSmallHead
    let ending = word.suffix(2)
    return months.contains { stem in
      // «январ» alone is none.
      let isWhole = !softStems.contains { stem.suffix(2).elementsEqual($0) }
      return isWhole && word.elementsEqual(stem)
        || word.dropLast(2).elementsEqual(stem) && monthEndings.contains { ending.elementsEqual($0) }
    }
  }

  private static let softStems = ["р", "л", "н"].map { Array($0.utf8) }
  private static let monthEndings = ["ь", "я", "е", "а"].map { Array($0.utf8) }

  private static let months = [
    "январ", "феврал", "март", "апрел", "май", "мае", "мая", "июн", "июл", "август", "сентябр", "октябр",
    "ноябр",
    "декабр",
  ].map { Array($0.utf8) }

  private static let openings = ["не ранее", "не позднее", "не реже", "в течение", "до конца", "в срок"].map {
    Array($0.utf8)
  }

  static func beginsDeadline(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.firstWord
    if let first = word.first, (0x30...0x39).contains(first) { return true }
    if word.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }) { return true }
    return deadlineWords.contains { word.starts(with: $0) }
  }

  private static let linking = Set(
    [
      "в", "во", "на", "по", "с", "со", "к", "ко", "до", "от", "из", "о", "об", "и", "или", "за", "при",
      "для", "не", "у", "под",
      "над", "без", "между", "через", "их", "его", "№",
    ].map { Array($0.utf8) })

  private static let goingOn = [
    "года", "годов", "годы", "г.", "гг", "кварт", "полугод", "месяц", "числа", "дней",
  ].map {
    Array($0.utf8)
  }

  private static let deadlineWords =
    [
      "до", "с", "в", "не", "к", "по", "за", "еже", "посто", "при", "раз", "один", "ма", "весь", "кажд",
      "вторая",
      "второ", "перв", "трет", "согласно",
    ].map { Array($0.utf8) } + months
}
