import DecreeDocument

/// Lists of abbreviations, beside or under a plan: «МОУО – муниципальные органы управления образованием; ОО – …». Each
/// entry is given as the sentence that would define it, and whether its letters spell the name is asked there.
enum AbbreviationList {
  static func definitions(in text: String) -> [String] {
    let words = Word.all(in: text)
    let starts = words.indices.filter { opensEntry(words, $0, in: text) }
    return zip(starts, starts.dropFirst() + [words.count]).compactMap { start, next in
      var end = words[start..<next].firstIndex { $0.text == ";" } ?? next
      while end > start + 2, words[end - 1].kind != .letters, words[end - 1].text != "»" { end -= 1 }
      guard end > start + 3, words[start + 2].kind == .letters else { return nil }
      let name = text.slice(words[start + 2].bytes.lowerBound..<words[end - 1].bytes.upperBound)
      return sentence(words[start].written(in: text), name)
    }
  }

  /// Whether the text begins with an abbreviation and what it stands for.
  static func opens(_ text: String) -> Bool {
    let words = Word.all(in: text)
    return opensEntry(words, 0, in: text) && words[2].kind == .letters
  }

  /// A row of a table that holds an abbreviation and its name.
  static func definition(in row: Row) -> String? {
    guard row.cells.count == 2, isAbbreviation(row.cells[0].text.trimmed) else { return nil }
    return sentence(row.cells[0].text.trimmed, row.cells[1].text.trimmed)
  }

  private static func sentence(_ abbreviation: String, _ name: String) -> String {
    name + " (далее – " + abbreviation + ")"
  }

  /// An abbreviation at the head of the text, or behind what divides a list, with a dash behind it.
  private static func opensEntry(_ words: [Word], _ index: Int, in text: String) -> Bool {
    guard index + 2 < words.count, words[index].kind == .letters,
      ["-", "–", "—"].contains(words[index + 1].text), words[index + 1].followsSpace,
      isAbbreviation(words[index].written(in: text))
    else { return false }
    guard index > 0 else { return true }
    let before = words[index - 1]
    return before.kind == .digits || [";", ",", ".", ":", "*", ")", "•", "-", "–"].contains(before.text)
      || text.slice(before.bytes.upperBound..<words[index].bytes.lowerBound).contains("\n")
  }

  /// «МОУО», «РЦОиКО»: two capitals, and no more than such words have letters.
  private static func isAbbreviation(_ word: String) -> Bool {
    let letters = word.prefix(13)
    return (2...12).contains(letters.count) && letters.allSatisfy(\.isLetter)
      && letters.prefix(2).allSatisfy(\.isUppercase)
  }
}
