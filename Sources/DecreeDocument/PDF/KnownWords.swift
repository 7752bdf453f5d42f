/// The words of a document that nothing can have cut, and whether it cuts words at all.
struct KnownWords {
  private var keys: Set<String> = []
  /// Words are divided at the ends of lines with a hyphen. Where nobody divides them, one word in a hundred at most ends
  /// a line as the first part of a compound.
  private(set) var areHyphenated = false

  init(_ pages: [SortedPage]) {
    var count = 0
    var hyphens = 0
    for lines in pages.flatMap({ $0.tables.flatMap(\.lines) + [$0.outside] }) {
      for line in lines {
        count += line.words.count
        // What begins a line, or fills it alone, may be half a word.
        for word in line.words.dropFirst() { keys.insert(KnownWords.key(word.text)) }
        if let last = line.words.last?.text, last.hasSuffix("-"), last.utf8.count > 1 { hyphens += 1 }
      }
    }
    areHyphenated = hyphens * 100 > count
  }

  func contains(_ key: String) -> Bool { keys.contains(key) }

  /// A word without the marks after it, in lower case.
  static func key(_ word: String) -> String {
    var bytes = Array(word.utf8)[...]
    while let last = bytes.last, last < 0x80, !(0x30...0x39).contains(last),
      !(0x61...0x7A).contains(last | 0x20)
    {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}

/// Tells two halves of a Russian word from two words, by how they end.
enum WordHalves {
  static func areHalves(_ head: String, _ tail: String, isHeadKnown: Bool, isTailKnown: Bool) -> Bool {
    let length = tail.unicodeScalars.count
    guard let first = tail.unicodeScalars.first else { return false }
    if "ьъы".unicodeScalars.contains(first) { return true }
    if length == 1 {
      return !(longEndings.contains { head.hasSuffix($0) } || "всу".unicodeScalars.contains(first))
    }
    if shortWords.contains(tail) { return false }
    // Whatever ends as words do is a word, unless what is left is none.
    guard endings.contains(where: { head.hasSuffix($0) }) else { return !isHeadKnown }
    return length < 4 && !isTailKnown
  }

  /// Ends to which no letter is added.
  private static let longEndings = ["ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "ых", "их"]

  /// Ends of words as they stand in orders; shorter ones could be the middle of a word.
  private static let endings =
    longEndings + [
      "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ым", "им", "ую", "ом", "ем", "ам", "ям", "ах",
      "ях",
      "ов", "ев", "ей", "ия", "ии", "ию", "ость", "ости", "ть", "ться", "ка", "ки", "ку", "ва", "ции", "ент",
    ]

  /// Short words that no Russian word ends in.
  private static let shortWords: Set<String> = [
    "по", "на", "из", "от", "до", "за", "не", "или", "для", "при", "под", "над", "без", "об", "со", "во",
    "все",
  ]
}
