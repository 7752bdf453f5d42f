import DecreeDocument

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
    if first.text.hasPrefix("примечан") || first.text == "справочно" || first.text == "*"
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
