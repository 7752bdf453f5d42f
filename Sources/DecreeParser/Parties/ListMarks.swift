/// Makes separators of the words and signs that divide parties without a comma: labels, letters of a list, «и/или»,
/// and reads «по согласованию» and «и.о.» for what they are.
struct ListMarks {
  private let elements: [NameElement]
  private let lexicon: NameLexicon
  private var result: [NameElement] = []

  static func read(_ elements: [NameElement], _ lexicon: NameLexicon) -> [NameElement] {
    var marks = ListMarks(elements: elements, lexicon: lexicon)
    marks.read()
    return marks.result
  }

  private init(elements: [NameElement], lexicon: NameLexicon) {
    self.elements = elements
    self.lexicon = lexicon
    result.reserveCapacity(elements.count)
  }

  private mutating func read() {
    var index = 0
    while index < elements.count {
      let (element, count) =
        label(at: index) ?? letter(at: index) ?? either(at: index) ?? slash(at: index) ?? agreement(at: index)
        ?? acting(
          at: index)
        ?? (elements[index], 1)
      result.append(element)
      index += count
    }
  }

  private func joined(_ kind: NameElement.Kind, _ span: Range<Int>, word: String = "") -> NameElement {
    NameElement(
      kind: kind,
      range: elements[span.lowerBound].range.lowerBound..<elements[span.upperBound - 1].range.upperBound,
      word: lexicon.word(Array(word.utf8)), startsLine: elements[span.lowerBound].startsLine)
  }

  private func word(_ index: Int) -> String? {
    index < elements.count && elements[index].kind == .word ? elements[index].word.folded : nil
  }

  /// What stands here is the first of its part of the cell.
  private func opensPart(_ index: Int) -> Bool {
    guard let last = result.last else { return true }
    return last.isSeparator || last.isDropped || elements[index].startsLine
      || last.isBullet && last.startsLine
  }

  /// «Ответственный:», «соисполнители –»: what the column's header says again, or who only helps.
  private func label(at index: Int) -> (NameElement, Int)? {
    guard isLabel(index), opensPart(index) else { return nil }
    var end = index + 1
    // «Отв. отдел экономики», but «отв. секретарь» is a post
    if elements[index].isAbbreviated, end < elements.count, let noun = elements[end].word.noun,
      noun.kind != .person, noun.form.contains(.nominativeSingular)
    {
      var element = joined(.semicolon, index..<end)
      element.role = .executor
      return (element, 1)
    }
    if isLabel(end) { end += 1 }
    guard end + 1 < elements.count, elements[end].isDivision else { return nil }
    var element = joined(.semicolon, index..<(end + 1))
    element.role = elements[index].word.folded.starts(in: "соисп") ? .coExecutor : .executor
    return (element, end + 1 - index)
  }

  private func isLabel(_ index: Int) -> Bool {
    index < elements.count && elements[index].kind == .word && elements[index].word.has(.label)
  }

  /// «а) отдел образования; б) отдел культуры»
  private func letter(at index: Int) -> (NameElement, Int)? {
    guard elements[index].kind == .word, elements[index].word.count == 1, opensPart(index),
      index + 2 < elements.count,
      elements[index + 1].scalar == 0x29, elements[index + 1].kind == .mark,
      elements[index + 1].range.lowerBound == elements[index].range.upperBound
    else { return nil }
    var element = joined(.mark, index..<(index + 2))
    element.scalar = 0x2022
    element.startsLine = true
    return (element, 2)
  }

  /// «и/или», «и (или)»
  private func either(at index: Int) -> (NameElement, Int)? {
    if elements[index].word.has(.link), index + 1 < elements.count, elements[index + 1].kind == .bracket,
      elements[index + 1].word.has(.either)
    {
      return (joined(.word, index..<(index + 2), word: "или"), 2)
    }
    guard elements[index].word.has(.link), index + 2 < elements.count, elements[index + 2].word.has(.either),
      elements[index + 1].scalar == 0x2F
    else { return nil }
    return (joined(.word, index..<(index + 3), word: "или"), 3)
  }

  /// «Директор/завуч», «отдел кадров/бухгалтерия»: a name opens behind the sign, beside the one before it or in its stead.
  private func slash(at index: Int) -> (NameElement, Int)? {
    guard elements[index].kind == .mark, elements[index].scalar == 0x2F, index > 0,
      index + 1 < elements.count,
      elements[index - 1].kind == .word || elements[index - 1].kind == .quoted, opensName(index + 1)
    else { return nil }
    return (joined(.word, index..<(index + 1), word: "или"), 1)
  }

  private func opensName(_ index: Int) -> Bool {
    if acting(at: index) != nil { return true }
    guard elements[index].kind == .word else { return false }
    return switch NameOpenings(elements: elements).opening(at: index).kind {
    case .certain, .ambiguous, .abbreviation: true
    // «ГО/ЧС»
    case .acronym: !elements[index - 2].isAcronym
    default: false
    }
  }

  /// «– по согласованию», «, по согласованию» at a party's end, without brackets.
  private func agreement(at index: Int) -> (NameElement, Int)? {
    let hasMark =
      elements[index].kind == .comma || elements[index].kind == .mark && elements[index].isBullet
    let first = hasMark ? index + 1 : index
    guard index > 0, first < elements.count, elements[first].word.has(.asksDative), word(first) == "по",
      word(first + 1)?.starts(in: "согласован") == true
    else {
      return nil
    }
    let end = first + 2
    guard end >= elements.count || elements[end].isSeparator || elements[end].startsLine else { return nil }
    return (joined(.agreement, index..<end), end - index)
  }

  /// «и.о. начальника», which no initials are.
  private func acting(at index: Int) -> (NameElement, Int)? {
    let element = elements[index]
    if element.kind == .initials, element.word.folded == "ио", index + 1 < elements.count,
      elements[index + 1].kind == .word, !elements[index + 1].isCapital, elements[index + 1].word.noun != nil
    {
      return (abbreviation(index..<(index + 1)), 1)
    }
    guard element.kind == .initials || element.isAbbreviated, element.word.folded == "и",
      word(index + 1) == "о", elements[index + 1].isAbbreviated
    else { return nil }
    return (abbreviation(index..<(index + 2)), 2)
  }

  private func abbreviation(_ span: Range<Int>) -> NameElement {
    var element = joined(.word, span, word: "и.о")
    element.isAbbreviated = true
    return element
  }
}
