/// What a cell says of a party's part in the work, beside its name: «Куратор – X», «X – соисполнитель», «X (свод)».
/// It stays in the party's text, but does not make another party of it.
extension PartyText {
  /// The span without such words before and after the name.
  func core(_ span: Range<Int>) -> Range<Int> {
    var first = span.lowerBound
    while first < span.upperBound, isRole(first) { first += 1 }
    if first == span.lowerBound || first + 1 >= span.upperBound || !isDivision(first) {
      first = span.lowerBound
    } else {
      first += 1
    }
    let last = roleTail(first..<span.upperBound) ?? span.upperBound
    return first..<last
  }

  /// The dash before «– ответственный исполнитель», «– в части спорта».
  private func roleTail(_ span: Range<Int>) -> Int? {
    guard let dash = span.dropFirst().last(where: { elements[$0].kind == .mark && isDivision($0) }),
      dash + 1 < span.upperBound
    else { return nil }
    let tail = elements[(dash + 1)..<span.upperBound].filter { !$0.isDropped && !$0.isSeparator }
    let isLimit = Self.isLimit(tail.map(\.word.folded))
    return isLimit || !tail.isEmpty && tail.allSatisfy { $0.word.has(.role) } ? dash : nil
  }

  /// «(свод)», «(соисполнитель)», «(в пределах компетенции)»
  static func isRemark(_ bracket: NameElement) -> Bool {
    let words = bracket.word.folded.split(separator: " ")
    // «(п. 1)»
    if let first = words.first, ["п", "пп", "пункт", "пункты"].contains(first), words.count > 1 {
      return true
    }
    return !words.isEmpty && words.allSatisfy { isRole($0) } || isLimit(words)
  }

  /// The party only helps.
  func helps(_ span: Range<Int>) -> Bool {
    guard elements[span].contains(where: { $0.word.has(.role) || $0.kind == .bracket }) else { return false }
    let end = core(span).upperBound
    return span.contains { index in
      let element = elements[index]
      let isRemark = element.kind == .bracket && Self.isRemark(element)
      return (isRemark || index >= end) && element.word.folded.starts(in: "соисп")
    }
  }

  private func isDivision(_ index: Int) -> Bool { elements[index].isDivision }

  private func isRole(_ index: Int) -> Bool {
    elements[index].kind == .word && elements[index].word.has(.role)
  }

  private static func isRole(_ word: Substring) -> Bool {
    let word = String(word)
    return word == "отв" || PartyVocabulary.roles.contains { word.starts(in: $0) }
  }

  private static func isLimit(_ words: [some StringProtocol]) -> Bool {
    words.count > 1 && words[0] == "в" && limits.contains { words[1] == $0 }
  }

  private static let limits = ["части", "пределах", "рамках"]
}
