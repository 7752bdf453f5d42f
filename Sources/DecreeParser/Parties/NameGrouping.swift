/// Makes one element of each outermost pair of quotes or brackets.
struct NameGrouping {
  let elements: [NameElement]
  let closing: [Int: Int]
  let lexicon: NameLexicon

  func grouped() -> [NameElement] {
    var result: [NameElement] = []
    var index = 0
    while index < elements.count {
      guard let end = closing[index] else {
        result.append(elements[index])
        index += 1
        continue
      }
      result += group(index...end)
      index = end + 1
    }
    return result
  }

  private func group(_ span: ClosedRange<Int>) -> [NameElement] {
    let inner = elements[(span.lowerBound + 1)..<span.upperBound]
    let words = inner.filter { $0.kind == .word || $0.kind == .number || $0.kind == .initials }
    var element = elements[span.lowerBound]
    element.range = element.range.lowerBound..<elements[span.upperBound].range.upperBound
    element.word = lexicon.word(Array(words.map(\.word.folded).joined(separator: " ").utf8))
    guard element.scalar == 0x28 || element.scalar == 0x5B else {
      element.kind = .quoted
      element.isCapital = words.first?.isCapital ?? false
      return [element]
    }
    if isAgreement(words) {
      element.kind = .agreement
    } else if words.first?.word.folded == "все", isAgreement(Array(words.dropFirst())) {
      element.kind = .agreementOfAll
    } else if words.first?.word.folded == "далее" {
      let (aliases, agreement) = aliases(in: inner)
      element.kind = .definition(aliases)
      if agreement {
        var agreed = element
        agreed.kind = .agreement
        agreed.startsLine = false
        return [element, agreed]
      }
    } else {
      element.kind = .bracket
      element.isAcronym = words.count == 1 && words[0].isAcronym
    }
    return [element]
  }

  private func isAgreement(_ words: [NameElement]) -> Bool {
    words.count == 2 && words[0].word.folded == "по" && words[1].word.folded.starts(in: "согл")
      && !words[1].word.folded.starts(in: "соглаш")
  }

  /// What «далее» introduces: «также», «именуемый» and the dash left out, cut at commas.
  private func aliases(in inner: ArraySlice<NameElement>) -> (aliases: [Range<Int>], agreement: Bool) {
    var rest = inner.dropFirst()
    while let first = rest.first, first.kind == .mark || introductions.contains(first.word.folded) {
      if first.kind == .mark, closing[rest.startIndex] != nil { break }
      rest = rest.dropFirst()
    }
    var aliases: [Range<Int>] = []
    var agreement = false
    var start = rest.startIndex
    for end in rest.indices
    where elements[end].kind == .comma || elements[end].kind == .semicolon || end == rest.endIndex - 1 {
      let isLast = end == rest.endIndex - 1 && !elements[end].isSeparator
      let part = elements[start..<(isLast ? end + 1 : end)]
      start = end + 1
      if isAgreement(Array(part)) {
        agreement = true
      } else if let first = part.first, let last = part.last {
        aliases.append(unquoted(first.range.lowerBound..<last.range.upperBound, part))
      }
    }
    return (aliases, agreement)
  }

  /// An alias that is wholly in quotes is what they hold.
  private func unquoted(_ range: Range<Int>, _ part: ArraySlice<NameElement>) -> Range<Int> {
    guard part.count > 2, closing[part.startIndex] == part.endIndex - 1 else { return range }
    return elements[part.startIndex + 1].range.lowerBound..<elements[part.endIndex - 2].range.upperBound
  }

  private var introductions: Set<String> {
    [
      "также", "именуемый", "именуемая", "именуемое", "именуемые", "именуется", "именуются", "по", "тексту",
      "соответственно",
      "сокращенно", "и",
    ]
  }
}
