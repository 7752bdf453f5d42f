/// Lists of numbers within a clause: «по итогам I, II и III кварталов» is about three quarters, and falls in none of them.
extension Sentence {
  /// Whether a comma or an «и» stands within numbers whose unit is a genitive.
  func joinsNumbers(_ i: Int) -> Bool {
    guard i > 0, tokens[i - 1].lexeme == .suffix || isCounting(i - 1) else { return false }
    return numbersInGenitive(i + 1)
  }

  /// «I, II и III кварталов», «1-го и 2-го полугодий»: numbers that belong to the noun before them.
  func numbersInGenitive(_ start: Int) -> Bool {
    var i = start
    while i < start + 16, isCounting(i) {
      i = pastSuffix(i + 1)
      if isWord(.unit, i) { return Sentence.genitives.contains(tokens[i].hash) }
      guard isKind(.comma, i) || isKind(.dash, i) || isWord(.and, i) else { return false }
      i += 1
    }
    return false
  }

  private func isCounting(_ i: Int) -> Bool {
    i < count && (tokens[i].kind == .number || tokens[i].roman > 0 || tokens[i].lexeme == .ordinal)
  }

  private static let genitives = ["кварталов", "квартала", "полугодий", "полугодия", "месяцев", "годов"].map {
    Lexicon.hash(of: $0)
  }
}
