/// A word that is longer than its column is wide: the program that set the page cut it in two without a hyphen.
enum CutWord {
  /// Whether the second line goes on with the word that fills the first one.
  ///
  /// - Parameters:
  ///   - room: how wide the column is at least, in the measure's units.
  ///   - closes: the second line is the last of its cell.
  static func joins(
    _ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, room: Int, closes: Bool, measure: some TextMeasure
  ) -> Bool {
    if cutsYear(line, next) || CellEdge.isMonth(line, cutBefore: next) { return true }
    if measure.isExact, let space = line.lastIndex(of: 0x20) {
      return measure.width(line) == room
        && cutsLongWord(line[..<space], line[(space + 1)...], next, room, measure)
    }
    guard !line.contains(0x20), next.beginsInLowerCase, let last = line.last, last >= 0x80 else {
      return false
    }
    // «Приказ|ы»: a short word is cut only where it fills a column, and what follows is none.
    let isNoWord = WordHalves.isNoWord(next)
    if line.count < 16 { return isNoWord && (measure.isExact ? measure.width(line) == room : line.count > 8) }
    // «ежемесяч-но»: no word but the whole begins so.
    if line.starts(with: every), line.last != lastO[1], !measure.isExact {
      let rest = next.prefix { $0 >= 0x80 }
      if (line + rest).ends(with: lastNo) { return rest.count <= 10 }
    }
    // «заинтересованным|и органами»: as two words they make no sense, however wide the column.
    if WordHalves.agree(line, next) { return true }
    let rest = next.prefix { $0 >= 0x80 }
    // «ежемесячн-о»: a short rest of what no word ends with.
    if rest.count <= 4, noEnds.contains(where: { line.ends(with: $0) }) { return true }
    let width = measure.width(line)
    // Letters are narrower in some fonts than in others: that no word begins so says more.
    let filled =
      measure.isExact ? width == room : width + measure.width(next.prefix(2)) > room * (isNoWord ? 7 : 9) / 10
    guard filled else { return false }
    // «товаропроизводите-ли»: so begin the endings of «-тель».
    if isNoWord || line.ends(with: Array("те".utf8)) && next.starts(with: "л".utf8) {
      return true
    }
    if measure.isExact, let hyphen = line.lastIndex(of: 0x2D), isShortOfWord(line[(hyphen + 1)...]) {
      return true
    }
    if measure.isExact { return WordHalves.areHalves(line, next, closes: closes) }
    // «ежеквартальн-о», «самообследовани-и»: no word ends so.
    if rest.count <= 4, stumps.contains(where: { line.ends(with: $0) }) || WordShapes.isStump(line) {
      return true
    }
    // No conjunction closes a cell.
    return closes && rest.count == next.count && WordHalves.areHalves(line, next, closes: true)
      && rest.count <= 4
  }

  /// «хозяйством м|униципальных»: some programs begin a word that is longer than the column on the line before.
  private static func cutsLongWord(
    _ before: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, _ room: Int,
    _ measure: some TextMeasure
  ) -> Bool {
    let rest = next.firstWord
    // «12 м» is a measure.
    guard next.beginsInLowerCase, measure.width(word) + measure.width(rest) > room,
      !(before.last.map { (0x30...0x39).contains($0) } ?? true), word.allSatisfy({ $0 >= 0x80 })
    else { return false }
    // A letter or two say nothing of the word that they begin, save that they are none.
    if word.count <= 4 { return !WordShapes.shortWords.contains(Array(word)) && word.beginsInLowerCase }
    return word.count < 12 ? WordHalves.isNoWord(next) : WordHalves.areHalves(word, next, closes: false)
  }

  /// «01.04.2|021», «14.02.|2025»: a date's year.
  private static func cutsYear(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let year = line.reversed().prefix(while: isDigit).count
    let day = line.dropLast(year).suffix(6)
    guard year < 4, day.count == 6, !line.contains(0x20), next.prefix(while: isDigit).count == 4 - year else {
      return false
    }
    return day.enumerated().allSatisfy { $0.offset % 3 == 2 ? $0.element == 0x2E : isDigit($0.element) }
  }

  /// «семинара-сове|щания»: few words so short close a compound.
  private static func isShortOfWord(_ letters: ArraySlice<UInt8>) -> Bool {
    !letters.isEmpty && letters.count <= 8 && letters.allSatisfy { $0 >= 0x80 }
      && !compoundEnds.contains(Array(letters))
  }

  private static let compoundEnds = Set(
    ["лист", "план", "бюро", "кафе", "зал", "тур", "час", "год"].map { Array($0.utf8) })

  private static let every: [UInt8] = Array("еже".utf8)
  private static let lastO: [UInt8] = Array("о".utf8)
  private static let lastNo: [UInt8] = Array("но".utf8)

  private static let stumps = [
    "ног", "ющ", "ящ", "ущ", "ащ", "ани", "ени", "ици", "ств", "ельств", "мост",
  ].map { Array($0.utf8) }

  private static let noEnds = ["льн", "енн", "нн", "стн", "чн", "ност", "аци", "яци", "ическ", "ческ"].map {
    Array($0.utf8)
  }
}
