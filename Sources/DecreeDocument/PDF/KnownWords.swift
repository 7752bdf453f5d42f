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

  func contains(_ key: String) -> Bool { keys.contains(key) || KnownWords.ofDeadlines.contains(key) }

  /// Long words of deadlines, and of their columns, which are narrow: a document may say them nowhere else.
  private static let ofDeadlines: Set<String> = [
    "ежедневно", "еженедельно", "ежемесячно", "ежеквартально", "ежегодно", "постоянно", "полугодие",
    "полугодия",
    "необходимости", "поступления", "отдельному", "учебного", "следующего", "отчетным", "отчетного",
    "окончание", "окончания", "завершение", "завершения",
  ]

  /// A word without the marks around it, in lower case.
  static func key(_ word: String) -> String {
    let letters = word.unicodeScalars.drop { !isLetter($0) }
    let last = letters.lastIndex(where: isLetter)
    return last.map { String(String.UnicodeScalarView(letters[...$0])).lowercased() } ?? ""
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
