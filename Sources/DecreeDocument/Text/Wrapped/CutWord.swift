/// A word that is longer than its column is wide: the program that set the page cut it in two without a hyphen.
enum CutWord {
  /// Whether the second line goes on with the word that fills the first one.
  ///
  /// - Parameter room: how wide the column is at least, in the measure's units.
  static func joins(
    _ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, room: Int, measure: some TextMeasure
  ) -> Bool {
    if cutsYear(line, next) { return true }
    if measure.isExact, let space = line.lastIndex(of: 0x20) {
      return measure.width(line) == room
        && cutsLongWord(line[..<space], line[(space + 1)...], next, room, measure)
    }
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
    // «товаропроизводите-ли»: so begin the endings of «-тель».
    if line.suffix(4).elementsEqual("те".utf8), rest.prefix(2).elementsEqual("л".utf8) { return true }
    if measure.isExact, let hyphen = line.lastIndex(of: 0x2D), isShortOfWord(line[(hyphen + 1)...]) {
      return true
    }
    // A word that just fills its column is rarer than one cut there: it takes an ending that words have to be whole.
    if measure.isExact, !endsAsWord(line) { return true }
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

  /// «хозяйством м|униципальных»: some programs begin a word that is longer than the column on the line before.
  private static func cutsLongWord(
    _ before: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, _ room: Int,
    _ measure: some TextMeasure
  ) -> Bool {
    let rest = next.prefix { $0 != 0x20 }
    // «12 м» is a measure.
    guard next.beginsInLowerCase, measure.width(word) + measure.width(rest) > room,
      !(before.last.map { (0x30...0x39).contains($0) } ?? true), word.allSatisfy({ $0 >= 0x80 })
    else { return false }
    let letters = Array(rest.prefix { $0 >= 0x80 })
    if word.count <= 4 { return !shortWords.contains(Array(word)) && word.beginsInLowerCase }
    if word.count < 12 { return beginsAsNoWord(letters) }
    return beginsAsNoWord(letters) || endings.contains(letters) || !endsAsWord(word)
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
      "ед", "её", "ей", "мы", "вы", "кг", "мм", "см",
    ].map { Array($0.utf8) })

  /// «семинара-сове|щания»: few words so short close a compound.
  private static func isShortOfWord(_ letters: ArraySlice<UInt8>) -> Bool {
    !letters.isEmpty && letters.count <= 8 && letters.allSatisfy { $0 >= 0x80 }
      && !compoundEnds.contains(Array(letters))
  }

  private static let compoundEnds = Set(
    ["лист", "план", "бюро", "кафе", "зал", "тур", "час", "год"].map { Array($0.utf8) })

  private static func endsAsWord(_ line: ArraySlice<UInt8>) -> Bool {
    wordEnds.contains { line.suffix($0.count).elementsEqual($0) }
  }

  /// How long Russian words end, and no stump of one: vowels that inflect, but no «о» save in adverbs and in «-ство».
  private static let wordEnds = [
    "а", "я", "ы", "и", "у", "ю", "е", "й", "ь", "м", "х", "ов", "ев", "но", "ко", "ого", "его", "ство",
    "ств", "ет", "от", "ют", "ут", "ит", "ат", "ят", "ент", "ант", "онт", "ист", "акт", "ект", "кт", "рт",
    "ик", "ок", "ек", "ак", "ск", "инг", "ог", "ер", "ор", "ар", "ир", "яр", "тр", "ын", "ин", "ан", "он",
    "ен", "ил", "ал", "ел", "ул", "кол", "ур", "ус", "ив", "ц", "ч", "ж", "ш", "щ", "уб", "юз", "из", "аз",
    "оз", "од", "ад", "ид", "яд", "уд",
  ].map { Array($0.utf8) }

  private static let every: [UInt8] = Array("еже".utf8)
  private static let lastO: [UInt8] = Array("о".utf8)

  /// Endings that are no words of their own.
  private static let endings = Set(
    [
      "м", "я", "е", "й", "х", "ю", "ь", "ы", "ми", "ях", "ям", "ем", "ей", "ий", "ия", "ие", "ию",
      "ть", "ся", "ого", "ому", "ых", "ым", "ыми", "ком", "ния", "ние", "нию", "ний",
      "ция", "ции", "цию", "ций", "сти", "сть", "ств", "ства", "ство",
      "ных", "ный", "ная", "ное", "ные", "ного", "ному", "ной", "ным", "ными", "тов", "ров", "лей", "ков",
      "телей", "теля", "тели",
      "ности", "ность", "тельно", "тельный", "вания", "вание", "ования", "ование", "ений", "ения", "ение",
      "ению", "ением", "вом", "ством", "ству", "стве", "ти", "ская", "ской", "ские", "ских", "ского", "еская",
      "еской",
      "енные", "енных", "енный", "енная", "енного", "енной", "ственных", "ственные", "ственной", "ственного",
      "альных", "альные", "альной", "ального", "ельных", "ельные", "ельной", "ельного", "тельных", "тельные",
      "тельной", "ительных", "ительные", "ательных", "ательные", "ческих", "ческие", "ческой", "ческого",
      "ийских", "ийской", "ований", "ирования", "ирование", "енности",
      "еские", "еских", "ческая", "кая", "анных", "анные", "анный", "анной", "анию", "ованию", "вании",
      "ании", "ению", "ации", "ация", "ацию",
      "щих", "щие", "щий",
    ].map { Array($0.utf8) })

  private static let stumps = [
    "ног", "ющ", "ящ", "ущ", "ащ", "льн", "енн", "нн", "стн", "чн", "ани", "ени", "аци", "яци", "ици", "ств",
    "ельств", "мост", "ност",
    "ическ", "ческ",
  ].map { Array($0.utf8) }
}
