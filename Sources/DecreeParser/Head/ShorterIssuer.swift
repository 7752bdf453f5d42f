/// Where a stamp names the act's issuer in fewer words than the act's own head does: the head's name stands.
extension IssuerName {
  static func saysLess(_ issuer: String, than full: String) -> Bool {
    isShortened(issuer, full) || isContracted(issuer, full) || isUnnamedHead(issuer, of: full)
  }

  /// Without the name that tells it from others: «Губернатора области».
  private static func isShortened(_ issuer: String, _ full: String) -> Bool {
    let words = Word.all(in: issuer)
    var rest = Word.all(in: full)[...]
    guard !hasName(words), words.count < rest.count, words.first?.text == rest.first?.text else {
      return false
    }
    return words.allSatisfy { word in
      guard let found = rest.firstIndex(where: { $0.text == word.text }) else { return false }
      rest = rest[(found + 1)...]
      return true
    }
  }

  /// By letters or a contraction: «УФНС России», «Госкорпорации», «МР «Лесной»», «КГБУ «КрайДор»».
  private static func isContracted(_ issuer: String, _ full: String) -> Bool {
    let words = Word.all(in: issuer)
    let whole = Word.all(in: full)
    guard let first = words.first, let opening = whole.first else { return false }
    // «АО «Порт»» is as good a name as «Акционерное общество «Порт»».
    if WordTraits.listed(first.text).contains(.legalForm) {
      return first.text == opening.text && issuer.utf8.count < full.utf8.count
    }
    return isSpelled(words, issuer, by: whole) || holdsHead(full) && !holdsHead(issuer)
  }

  /// The office that heads the full name's body, and no name: «прокурора республики», «генерального директора».
  private static func isUnnamedHead(_ issuer: String, of full: String) -> Bool {
    let words = Word.all(in: issuer)
    return !hasName(words) && words.prefix(3).contains { isOffice($0.text) }
      && holdsHead(full) && !(Word.all(in: full).first.map { isOffice($0.text) } ?? false)
  }

  private static func hasName(_ words: [Word]) -> Bool {
    words.dropFirst().contains { $0.kind != .letters || $0.isCapital && !isHead($0.text) }
  }

  /// Whether each word stands in the full name as well, in this order, or is the first letters of words that do, and
  /// one of them is.
  private static func isSpelled(_ words: [Word], _ issuer: String, by full: [Word]) -> Bool {
    var rest = full.filter { $0.kind != .mark }[...]
    var holdsLetters = false
    for word in words where word.kind != .mark {
      if let found = rest.firstIndex(where: { $0.text == word.text }) {
        rest = rest[(found + 1)...]
        continue
      }
      let isLetters = word.text.count > 1 && Letters.allCapitals(word.written(in: issuer))
      guard isLetters, let end = end(of: word.text, spelledBy: rest) else { return false }
      holdsLetters = true
      rest = rest[end...]
    }
    return holdsLetters
  }

  /// Where the words end, one for each of the letters, that begin with them.
  private static func end(of letters: String, spelledBy words: ArraySlice<Word>) -> Int? {
    words.indices.lazy.map { start in words[start...].prefix(letters.count) }
      .first { $0.count == letters.count && zip(letters, $0).allSatisfy { $1.text.first == $0 } }?.endIndex
  }
}
