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
    return beginsOblique(rest) ? "it begins with a word in an oblique case" : nil
  }

  /// «муниципального района»: no heading, activity or party begins so.
  static func beginsOblique(_ text: String) -> Bool {
    var words = Word.all(in: String(decoding: text.utf8.prefix(80), as: UTF8.self))[...]
    // «жилищно-коммунального»
    while words.count > 2, words[words.startIndex + 1].text == "-", !words[words.startIndex + 1].followsSpace
    {
      words = words.dropFirst(2)
    }
    guard let first = words.first else { return false }
    return obliqueEnds.contains { first.text.hasSuffix($0) && first.text.utf8.count > $0.utf8.count + 4 }
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
