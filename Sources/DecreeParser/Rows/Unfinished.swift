import DecreeDocument

/// Whether a text goes on in the row below.
enum Unfinished {
  /// Why the second text is the rest of the first; nothing where nothing says so.
  static func reason(_ text: String, _ rest: String) -> String? {
    if Letters.startsSmall(rest) { return "it goes on with a small letter" }
    if endsWithOpenMark(text) { return "the row above ends with a mark that more must follow" }
    if endsWithOpenWord(text) { return "the row above ends with a word that more must follow" }
    if text.utf8.count(where: { $0 == 0x28 }) > text.utf8.count(where: { $0 == 0x29 }) {
      return "the row above leaves a bracket open"
    }
    if let first = Word.all(in: String(decoding: rest.utf8.prefix(80), as: UTF8.self)).first,
      obliqueEnds.contains(where: { first.text.hasSuffix($0) && first.text.utf8.count > $0.utf8.count + 4 })
    {
      return "it begins with a word in an oblique case"
    }
    return nil
  }

  /// Whether a text closes a bracket that it does not open.
  static func closesBracket(_ text: String) -> Bool {
    text.utf8.openBrackets == nil && RowNumber.head(of: text) == nil
  }

  /// Whether more must follow a text: it ends with a hyphen, a comma, «и» or a preposition.
  static func endsOpen(_ text: String) -> Bool { endsWithOpenMark(text) || endsWithOpenWord(text) }

  private static func endsWithOpenMark(_ text: String) -> Bool {
    text.utf8.last.map { [UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ":")].contains($0) } ?? false
  }

  private static func endsWithOpenWord(_ text: String) -> Bool {
    let last = Word.all(in: String(decoding: text.utf8.suffix(40), as: UTF8.self)).last
    return last.map { $0.kind == .letters && openWords.contains($0.text) } ?? false
  }

  /// Prepositions and conjunctions that want a word after them.
  static let linkingWords: [StaticString] = [
    "и", "или", "в", "во", "на", "с", "со", "по", "о", "об", "от", "до", "за", "из", "к", "ко", "для", "при",
    "у", "не",
    "под", "над", "через", "между", "без",
  ]

  private static let openWords = Set(
    linkingWords.map(\.description) + ["а", "ее", "их", "его", "том", "числе", "также", "г", "ул"])

  /// Ends of adjectives that no heading begins with.
  private static let obliqueEnds = [
    "ского", "цкого", "ному", "скому", "ного", "ских", "ному", "ными", "скими",
  ]
}

/// Rows that sum up.
enum Total {
  static func opens(_ text: String) -> Bool {
    // «И», «В», capital or small.
    var bytes = text.utf8.makeIterator()
    guard bytes.next() == 0xD0, let second = bytes.next(), [0x98, 0xB8, 0x92, 0xB2].contains(second) else {
      return false
    }
    return RowSigns.opensTotal(Array(text.utf8.prefix(12))[...])
  }
}

/// How remarks under a table begin.
enum NoteMark {
  static func opens(_ words: [Word]) -> Bool {
    guard let first = words.first else { return false }
    if first.text.hasPrefix("примечан") || first.text == "*"
      || first.text == "<" && words.dropFirst().first?.text == "*"
    {
      return true
    }
    if lists.contains(first.text),
      words.prefix(4).dropFirst().contains(where: { word in listed.contains { word.text.hasPrefix($0) } })
    {
      return true
    }
    // «Сокращения, используемые в плане:», but «Сокращение сроков» is work.
    if ["сокращения", "обозначения"].contains(first.text), words.count > 1,
      [",", ":"].contains(words[1].text)
    {
      return true
    }
    return first.text == "сноск" || first.text == "¹" || first.text == "²"
  }

  /// «Список используемых сокращений», «Принятые сокращения», «Условные обозначения».
  private static let lists: Set<String> = [
    "список", "перечень", "используемые", "принятые", "применяемые", "условные",
  ]
  private static let listed = ["сокращени", "обозначени"]

  /// A line of dashes over footnotes.
  static func isRule(_ text: String) -> Bool {
    let words = Word.all(in: text)
    return words.count >= 5 && words.allSatisfy { ["-", "_", "–", "—", "=", "*", "."].contains($0.text) }
  }
}

/// Lines to sign on.
enum Signature {
  private static let positions = [
    "руководител", "начальник", "глава", "директор", "председател", "министр", "заместител", "губернатор",
    "мэр",
    "заведующ", "исполняющ", "врио", "управляющ", "секретар", "ректор", "президент", "главн", "специалист",
    "консультант", "согласовано", "исполнител", "первый", "вице",
  ]

  /// Whether a row or a line is a position with a place for a name: «Руководитель … И.О. Фамилия».
  static func isSignature(_ texts: [String]) -> Bool {
    guard let first = texts.first, let last = texts.last, first.utf8.count <= 300 else { return false }
    let words = Word.all(in: first)
    guard let word = words.first?.text else { return false }
    let acting = word == "и" && words.count > 2 && words[1].text == "." && words[2].text == "о"
    guard acting || positions.contains(where: { word.hasPrefix($0) }) else { return false }
    if texts.count == 1 { return hasInitials(first) || Letters.folded(first).hasSuffix("(подпись)") }
    if texts.count == 3, !Letters.folded(texts[1]).contains("подпись"), !Blank.isBlank(texts[1]) {
      return false
    }
    return texts.count <= 3
      && (hasInitials(last) || Letters.folded(last).contains("подпись") || last.contains("___"))
      && last.utf8.count <= 90
  }

  /// «И.О. Фамилия», «Фамилия И.О.»: two capitals with dots.
  static func hasInitials(_ text: String) -> Bool {
    let words = Word.all(in: text)
    guard words.count >= 4 else { return false }
    for index in 0..<(words.count - 3) {
      let initials = words[index..<(index + 4)]
      let letters = [initials[index], initials[index + 2]]
      if letters.allSatisfy({ $0.isCapital && $0.text.utf8.count == 2 }), initials[index + 1].text == ".",
        initials[index + 3].text == "."
      {
        return true
      }
    }
    return false
  }
}
