/// What a legal database writes among the rows of a plan that later acts have changed.
///
/// ConsultantPlus, Garant and Tekhexpert give the text that is in force: remarks on what has changed it stand in rows of
/// their own, and rows that were struck keep their number and say so.
enum AmendmentMark {
  /// «(п. 1 в ред. распоряжения … от 30.12.2021 N 3962-р)», «Пункт 5 изменен с 12 мая 2021 г. – Распоряжение …»,
  /// «См. предыдущую редакцию», «КонсультантПлюс: примечание».
  static func isRemark(_ text: String) -> Bool {
    guard mayBeRemark(text) else { return false }
    let words = Word.all(in: String(decoding: text.utf8.prefix(longest), as: UTF8.self))
    guard let first = words.first?.text else { return false }
    let next = words.dropFirst().first?.text
    switch first {
    case "(": return names(words.dropFirst(), changesWithin: 10)
    case "информация": return next == "об" && words.dropFirst(2).first?.text.hasPrefix("изменени") == true
    case "см": return words.prefix(4).contains { $0.text == "предыдущую" || $0.text == "будущую" }
    case "консультантплюс", "гарант": return next == ":"
    case _ where parts.contains(first):
      return words.prefix(8).contains { isParticiple($0.text) } && names(words[...], changesWithin: 8)
    default: return false
    }
  }

  /// The number and the words of a row that says that it is struck: «Исключен. – Распоряжение …», «5 – 7. Утратили силу.»
  static func struck(_ text: String) -> (number: String?, words: String)? {
    let text = text.trimmed
    guard text.utf8.count <= longest else { return nil }
    let range = numbers(of: text)
    let words = range.map { text.suffix(fromByte: $0.end).trimmed } ?? text
    return strikes(words) ? (range?.text, words) : nil
  }

  /// Whether a row's activity says that the row is struck.
  static func strikes(_ activity: String) -> Bool {
    guard Letters.startsCapital(activity), activity.utf8.count <= longest else { return false }
    let all = Word.all(in: activity)
    guard let head = all.first?.text else { return false }
    // «Пункт 3 утратил силу с 12 мая 2021 г. – …»
    let words = parts.contains(head) ? all.dropFirst().drop { $0.kind != .letters } : all[...]
    guard let first = words.first?.text else { return false }
    let isLost = first.hasPrefix("утратил") && words.dropFirst().first?.text == "силу"
    guard isLost || struckWords.contains(first) else { return false }
    let rest = words.dropFirst(isLost ? 2 : 1)
    guard let mark = rest.first?.text else { return true }
    return [".", "-", "–", "—", ",", ";", "с", "в", "("].contains(mark)
      && (rest.count < 3 || rest.contains { ActKind.named(by: $0.text) != nil }
        || ActDate.first(all) != nil)
  }

  /// «О внесении изменений в распоряжение …», «Об изменении плана …»: the title of an act that changes another.
  static func changesAct(title: String) -> Bool {
    let words = Word.all(in: String(decoding: title.utf8.prefix(80), as: UTF8.self)).prefix(3).map(\.text)
    guard words.count == 3, words[0].hasPrefix("о") else { return false }
    let noun = words[1] == "внесении" ? words[2] : words[1]
    return noun.hasPrefix("изменени") || words[1] == "внесении" && noun.hasPrefix("дополнени")
  }

  /// No remark is longer.
  private static let longest = 1_000

  private static let parts: Set<String> = [
    "пункт", "позиция", "строка", "раздел", "подраздел", "абзац", "графа", "приложение", "наименование",
    "план",
  ]

  private static let struckWords: Set<String> = [
    "исключен", "исключена", "исключено", "исключены", "исключён", "отменен", "отменена", "отменено",
    "отменены",
  ]

  /// Most rows begin with another letter.
  private static func mayBeRemark(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "(")
      || ["И", "С", "К", "Г", "П", "Р", "А", "Н"].contains { text.hasPrefix($0) }
  }

  /// Whether the words say, at their beginning, that something was changed, and by which act.
  private static func names(_ words: ArraySlice<Word>, changesWithin count: Int) -> Bool {
    words.prefix(count).contains { $0.text == "ред" || $0.text == "редакции" || isParticiple($0.text) }
      && words.contains { ActKind.named(by: $0.text) != nil } && ActDate.first(Array(words)) != nil
  }

  private static func isParticiple(_ word: String) -> Bool {
    ["введен", "введён", "дополнен", "изменен", "изменён", "изложен", "исключен", "исключён", "утратил"]
      .contains {
        word.hasPrefix($0) && word.utf8.count <= $0.utf8.count + 4
      }
  }

  /// «5.», «5 – 7.», «8(1).» before the words, and where those begin, a UTF-8 byte offset.
  private static func numbers(of text: String) -> (text: String, end: Int)? {
    let signs = text.utf8.prefix { byte in
      (0x30...0x39).contains(byte)
        || [0x20, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0xE2, 0x80, 0x93, 0x94].contains(byte)
    }
    guard signs.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    let number = String(decoding: signs, as: UTF8.self).trimmed
    return (number.hasSuffix(".") ? String(number.dropLast()) : number, signs.count)
  }
}
