/// Signs by which a cell shows what it is, whatever the layout.
package enum RowSigns {
  /// Whether a cell is the number of a row or of a section: `1`, `12.`, `1.2.3`, `4)`, `IV.`, `а)`, `А.1`, `№ 5`.
  static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    var text = cell
    if text.starts(with: [0xE2, 0x84, 0x96]) { text = text.dropFirst(3).trimmedAtStart }
    guard !text.isEmpty, text.count <= 16 else { return false }
    text = withoutInsertion(text)
    if let last = text.last, last == 0x2E || last == 0x29 {
      let inner = text.dropLast()
      return isDottedNumber(inner) || isRoman(inner) || isLetter(inner) || isLettered(inner)
    }
    return isDottedNumber(text) || isRoman(text) || isLettered(text)
  }

  /// Whether the second number is the first of the next level under the first: «3.1» under «3.», «2.4.1.» under «2.4».
  static func isUnder(_ number: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let whole = number.last == 0x2E ? number.dropLast() : number
    guard isDottedNumber(whole), isNumber(other), other.starts(with: whole) else { return false }
    let rest = other.dropFirst(whole.count)
    return rest.elementsEqual(".1".utf8) || rest.elementsEqual(".1.".utf8)
  }

  /// Whether a row's number counts on from another's: `4` after `3.`, `2.4` after `2.3`.
  static func isNext(_ number: ArraySlice<UInt8>, to other: ArraySlice<UInt8>) -> Bool {
    let levels = [number, other].map {
      ($0.last == 0x2E || $0.last == 0x29 ? $0.dropLast() : $0).split(separator: 0x2E)
    }
    guard [number, other].allSatisfy(isNumber), levels[0].count == levels[1].count,
      let last = levels[0].last.flatMap(digits), let before = levels[1].last.flatMap(digits)
    else { return false }
    return last == before + 1 && zip(levels[0], levels[1]).dropLast().allSatisfy { $0.elementsEqual($1) }
  }

  private static func digits(_ text: ArraySlice<UInt8>) -> Int? { Int(String(decoding: text, as: UTF8.self)) }

  /// `1`, `1.2`, `1.2.3`: parts of one to three digits.
  static func isDottedNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in text {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits > 3 { return false }
      case 0x2E:
        if digits == 0 { return false }
        digits = 0
      default: return false
      }
    }
    return digits > 0
  }

  /// «8» of «8(1).», which an act that changed the plan has put between 8 and 9.
  private static func withoutInsertion(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let open = text.firstIndex(of: 0x28), text.first.map({ (0x30...0x39).contains($0) }) == true else {
      return text
    }
    let digits = text[(open + 1)...].prefix { (0x30...0x39).contains($0) }
    let rest = text[digits.endIndex...]
    return (1...2).contains(digits.count) && (rest.elementsEqual(").".utf8) || rest.elementsEqual(")".utf8))
      ? text[..<open] : text
  }

  /// `А.1`, `Б.2.3`: a part's letter, in capitals, and numbers within the part.
  private static func isLettered(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.beginsInCapital, text.dropFirst(2).first == 0x2E else { return false }
    return isDottedNumber(text.dropFirst(3))
  }

  private static func isRoman(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
  }

  /// One Russian or Latin letter.
  private static func isLetter(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if text.count == 1 { return (65...90).contains(first & 0xDF) }
    return text.count == 2 && (first == 0xD0 || first == 0xD1)
  }

  /// Whether the cells are the names of a plan's columns: the first is a sign of number, or half of them hold a word
  /// that heads columns, and none is long.
  static func areHeader(_ cells: [ArraySlice<UInt8>]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count > 1, filled.allSatisfy({ $0.count <= 200 }) else { return false }
    if let first = cells.first, isNumberHeading(first) { return true }
    if filled.contains(where: { ($0.first ?? 0) <= 0x39 }) { return false }
    let heading = filled.filter(holdsHeadingWord).count
    return heading * 2 >= filled.count && heading > 1
  }

  /// `№`, `N`, `№ п/п`, `N п.п.`, `п/п`.
  static func isNumberHeading(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 24 else { return false }
    var text = cell
    if text.starts(with: [0xE2, 0x84, 0x96]) {
      text = text.dropFirst(3)
    } else if text.first == 0x4E {
      text = text.dropFirst()
    } else {
      return holds(text, "п/п") || holds(text, "п.п")
    }
    text = text.trimmed
    return text.isEmpty || text.first == 0xD0 && text.dropFirst().first == 0xBF
  }

  /// «№» over «п/п»: the name of the numbers' column on two lines.
  static func isHalvedNumberHeading(_ cell: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    (cell.elementsEqual([0xE2, 0x84, 0x96]) || cell.elementsEqual([0x4E])) && next.first == 0xD0
      && isNumberHeading(next)
  }

  private static let headingWords = [
    "ероприят", "аименован", "одержан", "рок", "тветствен", "сполнит", "ата", "езультат", "римечан", "тметк",
    "сточник",
    "оказател", "окумент", "ериод", "инансир", "п/п",
  ].map { Array($0.utf8) }

  /// «Мероприятия», «Содержание работы», «Наименование …».
  static func namesActivities(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 160 && ["ероприят", "одержан", "аименован"].contains { holds(cell, $0) }
  }

  /// «Срок», «Дата проведения», «Месяц», «Ответственные», «Исполнители».
  static func namesDeadlinesOrParties(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 160 && openingsOfNames.contains { cell.starts(with: $0) }
  }

  /// «Срок», «Дата проведения», «Месяц».
  static func namesDeadlines(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 160 && deadlineNames.contains { cell.starts(with: $0) }
  }

  private static let deadlineNames = ["Срок", "Дата", "Период", "Месяц", "Время"].map { Array($0.utf8) }

  private static let openingsOfNames =
    deadlineNames + ["Ответствен", "Исполнит", "Соисполнит"].map { Array($0.utf8) }

  static func holdsHeadingWord(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 160 else { return false }
    return headingWords.contains { holds(cell, $0) }
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    holds(text, Array(word.utf8))
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    for start in text.startIndex...(text.endIndex - word.count) where text[start] == word[0] {
      if text[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  /// «Итого по задаче 1», «ВСЕГО:»: what sums up the rows above.
  package static func opensTotal(_ cell: ArraySlice<UInt8>) -> Bool {
    totals.contains { word in
      // «Итоговая конференция» sums nothing up.
      cell.starts(with: word) && (cell.dropFirst(word.count).first.map { $0 & 0xFE != 0xD0 } ?? true)
    }
  }

  private static let totals = ["Итого", "ИТОГО", "итого", "Всего", "ВСЕГО", "всего"].map { Array($0.utf8) }

  /// Nothing but a dash: there is nothing to say.
  static func isDash(_ cell: ArraySlice<UInt8>) -> Bool {
    ["-", "–", "—"].contains { cell.elementsEqual($0.utf8) }
  }

  /// Whether a line opens what stands outside a table: an annex, an approval stamp, a title, a note, a rule.
  static func opensOutside(_ line: ArraySlice<UInt8>) -> Bool {
    outsideOpenings.contains { line.starts(with: $0) } || opensAnnex(line)
  }

  /// Whether a line opens a section by its own words: «Раздел 2», «Этап 1», «II. …», «2. …».
  static func opensSection(_ line: ArraySlice<UInt8>) -> Bool {
    if ["Раздел", "РАЗДЕЛ", "Этап", "Подраздел", "Глава"].contains(where: {
      line.starts(with: Array($0.utf8))
    }) {
      return true
    }
    guard let space = line.firstIndex(where: { $0 <= 0x20 }) else { return false }
    let number = line[..<space]
    guard isNumber(number) else { return false }
    if number.last == 0x2E || number.last == 0x29 { return true }
    // «15 марта», «I квартал» and «2 310,4» open nothing.
    let rest = line[space...].trimmedAtStart
    return !rest.beginsInLowerCase && !(rest.first.map { (0x30...0x39).contains($0) } ?? true)
  }

  /// «Заседание 2. …», «Задача 1. …»: one word in a capital, a number and a dot, or a name in quotes.
  package static func opensWordedSection(_ line: ArraySlice<UInt8>) -> Bool {
    guard let space = line.firstIndex(of: 0x20), line.first == 0xD0 || line.first == 0xD1,
      !line.beginsInLowerCase, line[..<space].allSatisfy({ $0 >= 0x80 })
    else { return false }
    let number = line[space...].trimmedAtStart.firstWord
    guard number.endIndex < line.endIndex else { return false }
    if number.last == 0x2E || number.last == 0x3A, isDottedNumber(number.dropLast()) { return true }
    // «Подпрограмма 1 «…»»
    let name = line[number.endIndex...].trimmedAtStart
    return isDottedNumber(number) && namesOpen.contains { name.starts(with: $0) }
  }

  /// What a name begins with behind the number of its section: a quotation mark or a dash.
  private static let namesOpen = ["«", "\"", "“", "–", "—"].map { Array($0.utf8) }

  /// «Февраль», «МАРТ 2024 года»: a month in a capital, or in capitals, that heads rows, with its year at most.
  static func headsMonth(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.firstWord
    let rest = line.dropFirst(word.count).trimmed
    return months.contains(Array(word)) && (rest.isEmpty || (0x30...0x39).contains(rest.first ?? 0))
      && rest.count <= 14
  }

  private static let months = Set(
    [
      "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
      "Декабрь",
    ].flatMap { [Array($0.utf8), Array($0.uppercased().utf8)] })

  private static let outsideOpenings = [
    "Приложени", "ПРИЛОЖЕНИ", "УТВЕРЖД", "Примечан", "ПРИМЕЧАН", "План ", "ПЛАН", "План-", "<*>", "*", "----",
    "Список сокращений",
    "____",
  ].map { Array($0.utf8) }

  /// Whether a line opens a footnote or a remark under a table, or is a rule.
  static func opensNote(_ line: ArraySlice<UInt8>) -> Bool {
    noteOpenings.contains { line.starts(with: $0) }
  }

  private static let noteOpenings = ["Примечани", "ПРИМЕЧАНИ", "<*>", "*", "----", "____"].map {
    Array($0.utf8)
  }

  /// Whether a line opens an annex or an approval stamp: no cell of a plan begins so.
  static func opensAnnex(_ line: ArraySlice<UInt8>) -> Bool {
    annexOpenings.contains { word in
      guard line.starts(with: word) else { return false }
      let rest = line.dropFirst(word.count)
      return rest.isEmpty || rest.first == 0x20 || rest.count == 2
    }
  }

  /// Whether a line goes on with a stamp: «к приказу», «постановлением администрации».
  static func namesAct(_ line: ArraySlice<UInt8>) -> Bool { acts.contains { line.starts(with: $0) } }

  private static let acts = [
    "к приказу", "к распоряж", "к постановл", "к решению", "приказом", "распоряжением", "постановлением",
    "решением",
  ].map { Array($0.utf8) }

  private static let annexOpenings = [
    "Приложение", "ПРИЛОЖЕНИЕ", "УТВЕРЖДЕН", "УТВЕРЖДЁН", "УТВЕРЖДАЮ", "Утвержден", "Утверждён", "Утверждена",
    "Утверждено",
    "Утверждены", "Утверждаю",
  ].map { Array($0.utf8) }
}
