import DecreeDocument

/// Headings between rows.
extension RecoveredRows {
  /// A heading like the one over the first row: words in a capital that no other cell says, alone between two rows.
  func isPlainSection(_ rest: Range<Int>) -> Bool {
    guard hasPlainSections, rest.count == 1 else { return false }
    let piece = pieces[rest.lowerBound]
    // «После форума» is no deadline where the column of deadlines has its own, and is not the last.
    let mayBeDeadline = piece.deadline > 0 && heading.headings.last?.role == .deadline
    return Letters.startsCapital(piece.text) && !piece.endsOpen && !mayBeDeadline
      && !repeated.contains(piece.text) && !knowledge.isParty(piece.text)
  }

  func isSectionHeading(_ text: String) -> Bool {
    RowNumber.head(of: text) != nil || RecoveredRows.sectionNumber(of: text) != nil || headsPeriod(text)
      || ["Раздел", "Этап", "Глава", "Подраздел"].contains { text.hasPrefix($0) }
  }

  /// «Май», «2021 год» between rows, where it cannot be the deadline that closes the row above.
  func headsPeriod(_ text: String) -> Bool {
    heading.headings.last?.role != .deadline && Letters.startsCapital(text)
      && Section(text: text).month != nil
  }

  /// «Б. Подстанции» over «Б.1».
  func headsLetter(_ index: Int) -> Bool {
    let words = Word.all(in: String(decoding: pieces[index].text.utf8.prefix(8), as: UTF8.self))
    guard words.count > 2, words[0].isCapital, words[0].text.utf8.count == 2, words[1].text == ".",
      let next = pieces[(index + 1)...].first(where: { !$0.isBlank })
    else { return false }
    return RowNumber(next.text)?.text == words[0].written(in: pieces[index].text) + ".1"
  }

  /// Whether a text is the heading that the last one makes one expect: «Раздел 2 …» after «Раздел 1 …».
  func opensNextSection(_ text: String) -> Bool {
    guard let last = lastSection, let number = RecoveredRows.sectionNumber(of: text) else { return false }
    return number == last + 1
  }

  /// A number and a title on lines of their own between two rows: the next section's, whose cells they were.
  func numberedSection(in rest: Range<Int>) -> Range<Int>? {
    let filled = Array(rest.lazy.filter { !pieces[$0].isBlank }.prefix(3))
    guard filled.count == 2, let last = lastSection, let number = RowNumber(pieces[filled[0]].text),
      number.value == last + 1, number.style == .arabic(depth: 1), pieces[filled[1]].deadline == 0
    else { return nil }
    return filled[0]..<filled[1] + 1
  }

  static func sectionNumber(of text: String) -> Int? {
    if let number = wordedSectionNumber(of: text) { return number }
    guard let (number, _) = RowNumber.head(of: text), number.style == .arabic(depth: 1) else { return nil }
    return number.value
  }

  /// «Заседание 2. …», «Задача 2»: the number of a section that is named by a word and a number.
  static func wordedSectionNumber(of text: String) -> Int? {
    let head = Array(text.utf8.prefix(80))
    guard let space = head.firstIndex(of: UInt8(ascii: " ")),
      RowSigns.opensWordedSection(head[...]) || namesSection(head[..<space])
    else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(space + 1), as: UTF8.self)
    // «Подпрограмма 1 «…»»
    let first = rest.split(separator: " ", maxSplits: 1).first.map(String.init) ?? rest
    return (RowNumber.head(of: rest)?.number ?? RowNumber(first))?.value
  }

  /// «Модуль «Работа с родителями»», «II. Лечебная работа»: names a section, and can be no cell of a plan without numbers.
  static func namesSectionWithoutNumber(_ text: String) -> Bool {
    if let (number, _) = RowNumber.head(of: text), number.style == .roman { return true }
    guard let space = text.utf8.prefix(80).firstIndex(of: UInt8(ascii: " ")) else { return false }
    let rest = text.utf8[space...].dropFirst()
    return (rest.first == UInt8(ascii: "\"") || rest.starts(with: "«".utf8))
      && sectionWords.contains(Letters.folded(String(decoding: text.utf8[..<space], as: UTF8.self)))
  }

  private static func namesSection(_ word: ArraySlice<UInt8>) -> Bool {
    sectionWords.contains(Letters.folded(String(decoding: word, as: UTF8.self)))
  }

  /// Words that head a section also where no dot follows the number.
  private static let sectionWords: Set = [
    "раздел", "этап", "подраздел", "глава", "задача", "направление", "блок", "модуль", "часть", "цель",
    "заседание", "тема", "подпрограмма",
  ]
}
