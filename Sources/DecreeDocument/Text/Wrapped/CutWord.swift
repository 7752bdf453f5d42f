/// A word that is longer than its column is wide: the program that set the page cut it in two without a hyphen.
enum CutWord {
  /// Whether the second line goes on with the word that fills the first one.
  ///
  /// - Parameter room: how wide the column is at least, in the measure's units.
  static func joins(
    _ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, room: Int, measure: some TextMeasure
  ) -> Bool {
    if cutsYear(line, next) { return true }
    guard line.count >= 16, !line.contains(0x20), next.beginsInLowerCase, let last = line.last, last >= 0x80
    else { return false }
    let width = measure.width(line)
    guard measure.isExact ? width == room : width + measure.width(next.prefix(2)) > room * 9 / 10 else {
      return false
    }
    let rest = Array(next.prefix { $0 >= 0x80 })
    if rest.count < next.count, ![0x20, 0x2C, 0x2E, 0x3B, 0x29].contains(next[next.startIndex + rest.count]) {
      return false
    }
    if endings.contains(rest) || beginsAsNoWord(rest) { return true }
    // «ежемесяч-но»: no word but the whole begins so.
    if line.starts(with: every), line.last != lastO[1], rest.last == lastO[1] { return rest.count <= 10 }
    // «ежеквартальн-о», «самообследовани-и»: no word ends so.
    let isStump = stumps.contains { line.suffix($0.count).elementsEqual($0) }
    if rest.count <= 4 {
      // «передач-и»: a conjunction cannot close a cell.
      return isStump || !shortWords.contains(rest)
        || measure.isExact && rest.count == next.count && rest.count == 2
    }
    return isStump && measure.isExact
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

  /// No word begins with a soft sign, with the same consonant twice, or with «р», «л», «н», «й» and a consonant.
  private static func beginsAsNoWord(_ letters: [UInt8]) -> Bool {
    let first = letters.prefix(2)
    let second = letters.dropFirst(2).prefix(2)
    func holds(_ set: String, _ letter: ArraySlice<UInt8>) -> Bool {
      let bytes = Array(set.utf8)
      return stride(from: 0, to: bytes.count, by: 2).contains { bytes[$0..<$0 + 2].elementsEqual(letter) }
    }
    if holds("ьъы", first) || first.elementsEqual(second) && !holds("аво", first) { return true }
    return holds("рлнй", first) && holds("бгдзклмнпрстфцчшщ", second)
  }

  private static let shortWords = Set(
    [
      "и", "в", "с", "к", "о", "у", "а", "на", "по", "за", "от", "до", "из", "об", "со", "во", "ко", "не",
      "ни", "но",
      "их", "ее", "им", "он", "то", "же", "ли", "бы", "г", "гг", "т", "п", "ст", "ул", "кв", "км", "га", "шт",
      "ед",
    ].map { Array($0.utf8) })

  private static let every: [UInt8] = Array("еже".utf8)
  private static let lastO: [UInt8] = Array("о".utf8)

  /// Endings that are no words of their own.
  private static let endings = Set(
    [
      "м", "я", "е", "й", "х", "ю", "ь", "ы", "ми", "ми", "ях", "ям", "ем", "ей", "ий", "ия", "ие", "ию",
      "ть", "ся", "ого", "ому",
      "ого", "ых", "ым", "ыми", "ком", "ния", "ние", "нию", "ний", "ция", "ции", "цию", "ций", "сти", "сть",
      "ств", "ства", "ство",
      "ных", "ный", "ная", "ное", "ные", "ного", "ному", "ной", "ным", "ными", "тов", "ров", "лей", "ков",
      "телей", "теля", "тели",
      "ности", "ность", "тельно", "тельный", "вания", "вание", "ования", "ование", "ений", "ения", "ение",
      "ению", "ением", "вом", "ством", "ству", "стве", "ти", "ская", "ской", "ские", "ских", "ского", "еская",
      "еской",
      "енные", "енных", "енный", "енная", "енного", "енной", "ственных", "ственные", "ственной", "ственного",
      "альных", "альные", "альной", "ального", "ельных", "ельные", "ельной", "ельного", "тельных", "тельные",
      "тельной", "ительных", "ительные", "ательных", "ательные", "ческих", "ческие", "ческой", "ческого",
      "ийских", "ийской", "ований", "ирования", "ирование", "енности",
      "еские", "еских", "ческая", "вании", "ании", "ению", "ации", "ация", "ацию", "щих", "щие", "щий",
    ].map { Array($0.utf8) })

  private static let stumps = [
    "льн", "енн", "нн", "стн", "чн", "ани", "ени", "аци", "яци", "ици", "ств", "ельств", "мост", "ност",
    "ическ", "ческ",
  ].map { Array($0.utf8) }
}
