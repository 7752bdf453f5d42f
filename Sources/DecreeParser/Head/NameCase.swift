import DecreeDocument

/// Gives a name printed in capitals the letters that it has in running text.
struct NameCase {
  /// Folded words that running text writes with a capital inside a sentence.
  private var capitals: Set<String> = []

  init(_ lines: [FrontLine]) {
    for line in lines where !Letters.allCapitals(line.text) {
      let words = Word.all(in: line.text)
      for (index, word) in words.enumerated() where index > 0 && word.kind == .letters && word.isCapital {
        let before = words[index - 1].text
        let opensSentence = before == "." || before == ":" || before == ")"
        if !opensSentence, !Letters.allCapitals(word.written(in: line.text)) { capitals.insert(word.text) }
      }
    }
  }

  /// The name with one capital at its head and at every proper name; a name in mixed letters stays as it is.
  func restored(_ name: String) -> String {
    guard Letters.allCapitals(name) else { return name }
    let words = Word.all(in: name)
    var result = ""
    var end = 0
    for (index, word) in words.enumerated() {
      result += name.slice(end..<word.bytes.lowerBound)
      end = word.bytes.upperBound
      guard word.kind == .letters, !IssuerName.abbreviations.contains(word.text) else {
        result += word.written(in: name)
        continue
      }
      let lowered = word.written(in: name).lowercased()
      result += isProper(words, index) ? lowered.prefix(1).uppercased() + lowered.dropFirst() : lowered
    }
    return result + name.suffix(fromByte: end)
  }

  private func isProper(_ words: [Word], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    if ["«", "\"", "“"].contains(words[index - 1].text) || capitals.contains(words[index].text) {
      return true
    }
    return PlaceWords.isProper(words, index)
  }
}
