/// The genres of acts.
enum ActKind {
  /// A genre, its stem, and the ends that the stem takes.
  private static let kinds: [(name: String, stem: String, ends: Set<String>)] = [
    ("распоряжение", "распоряжени", ["е", "ем", "ю", "я", "и"]),
    ("постановление", "постановлени", ["е", "ем", "ю", "я", "и"]),
    ("решение", "решени", ["е", "ем", "ю", "я", "и"]),
    ("определение", "определени", ["е", "ем", "ю", "я"]),
    ("поручение", "поручени", ["е", "ем", "ю", "я"]),
    ("приказ", "приказ", ["", "ом", "у", "а", "е", "ами", "ов"]),
    ("указ", "указ", ["", "ом", "у", "а", "е"]),
    ("закон", "закон", ["", "ом", "у", "а"]),
    ("протокол", "протокол", ["", "ом", "у", "а"]),
    ("указание", "указани", ["е", "ем", "ю", "я"]),
    ("письмо", "письм", ["о", "ом", "у", "а", "е"]),
    ("соглашение", "соглашени", ["е", "ем", "ю", "я"]),
  ]

  /// The genre that a folded word names in any case, singular or plural («постановлений»).
  static func named(by word: String) -> String? {
    for kind in kinds where word.hasPrefix(kind.stem) {
      let end = String(word.dropFirst(kind.stem.count))
      if kind.ends.contains(end) || ["й", "ями", "ям", "ях", "ы"].contains(end) { return kind.name }
    }
    return nil
  }

  /// The genre that words name and nothing else, letter-spaced or not: «П Р И К А З».
  static func heading(_ words: ArraySlice<Word>) -> String? {
    let letters = words.filter { $0.kind == .letters }.map(\.text).joined()
    return kinds.first { $0.name == letters }?.name
  }
}
