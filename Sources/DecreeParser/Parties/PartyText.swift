/// A cell cut into elements, with what each place in it could open.
struct PartyText {
  let elements: [NameElement]
  let bytes: [UInt8]
  let linesAreWrapped: Bool
  private(set) var openings: [NameOpening]
  /// The case of the list that each element stands in; empty where all are nominatives.
  private var listCases: [ListCase?] = []
  private var slips: [Int: ListCase] = [:]
  /// The cell begins with a list's dash or dot.
  private let isBulleted: Bool

  /// What stands between a place and the name before it.
  struct Separator {
    /// The name before ends before this element.
    var leftEnd: Int
    var comma = false, semicolon = false, stop = false, and = false, line = false
    /// «или», «либо»
    var either = false
  }

  init(_ text: String, linesAreWrapped: Bool = false, lexicon: NameLexicon) {
    bytes = Array(text.utf8)
    elements = NameScanner.elements(of: bytes, lexicon)
    self.linesAreWrapped = linesAreWrapped
    let finder = NameOpenings(elements: elements)
    openings = elements.indices.map { finder.opening(at: $0) }
    isBulleted = elements.first?.isBullet ?? false
    readLists()
  }

  /// Finds the names that stand in the case of their list: behind «совместно с», or in a cell «Главам поселений».
  private mutating func readLists() {
    let finder = ObliqueOpenings(elements: elements)
    let ofCell = firstPlace.flatMap { finder.listCase(at: $0, openings[$0]) }
    guard ofCell != nil || elements.contains(where: { $0.listCase != nil }) else {
      readSlips(finder)
      return
    }
    listCases = [ListCase?](repeating: nil, count: elements.count)
    var current = ofCell
    for index in elements.indices {
      if elements[index].kind == .semicolon { current = elements[index].listCase ?? ofCell }
      listCases[index] = current
      guard let current, elements[index].kind == .word,
        openings[index].kind == .none || openings[index].kind == .ambiguous
          || openings[index].kind == .bareWord || openings[index].kind == .profession,
        let opening = finder.opening(at: index, current)
      else { continue }
      openings[index] = opening
    }
  }

  /// «Центр связи, отделом транспорта»: a case that nothing in the cell asks for.
  private mutating func readSlips(_ finder: ObliqueOpenings) {
    for index in elements.indices.dropFirst()
    where elements[index - 1].kind == .comma && openings[index].kind == .none && openings[index].noun != nil {
      for list in [ListCase.instrumental, .dative] {
        guard let opening = finder.opening(at: index, list), let noun = opening.noun,
          list.fit(elements[opening.head].word, noun) == .sure
        else { continue }
        openings[index] = opening
        slips[index] = list
      }
    }
  }

  /// The case in which a name stands although its list is one of nominatives.
  func slip(at index: Int) -> ListCase? { slips[index] }

  func listCase(at index: Int) -> ListCase? { listCases.isEmpty ? nil : listCases[index] }

  /// Where a name may begin at all: no separator, nor what belongs to the name before.
  func mayBegin(_ index: Int) -> Bool {
    switch elements[index].kind {
    case .word: !elements[index].word.has(.link)
    case .quoted, .initials, .number: true
    case .comma, .semicolon, .stop, .mark, .bracket, .definition, .agreement, .agreementOfAll: false
    }
  }

  /// The first element that is no separator and no list mark.
  var firstPlace: Int? {
    let first = elements.indices.first {
      !elements[$0].isSeparator && !elements[$0].isBullet && !elements[$0].isDropped
    }
    return first.flatMap { place in
      elements[place...].contains { $0.kind != .mark && !$0.isSeparator } ? place : nil
    }
  }

  func separator(before index: Int) -> Separator {
    var result = Separator(leftEnd: index)
    var line = elements[index].startsLine
    scan: while result.leftEnd > 0 {
      let element = elements[result.leftEnd - 1]
      switch element.kind {
      case .comma: result.comma = true
      case .semicolon: result.semicolon = true
      case .stop: result.stop = true
      case .word where element.word.has(.link):
        result.and = true
        result.either = result.either || element.word.has(.either)
      // «• отдел кадров • бухгалтерия»
      case .mark
      where element.isBullet
        && (element.startsLine || element.scalar == elements[0].scalar && !element.isDivision):
        result.semicolon = result.semicolon || isBulleted
      default: break scan
      }
      line = line || element.startsLine
      result.leftEnd -= 1
    }
    result.line = line && !linesAreWrapped
    return result
  }

  /// Nothing but a space stands before it.
  func isRunOn(_ index: Int) -> Bool {
    let separator = separator(before: index)
    return separator.leftEnd == index && !separator.line && !elements[index - 1].isDropped
  }

  /// «деканаты кафедры»: several bodies and one that owns them, or others beside them; «школы библиотеки» hardly are one's.
  func mayBeTwo(_ span: Range<Int>, inRunOn: Bool) -> Bool {
    let opening = openings[span.lowerBound]
    let last = span.upperBound - 1
    guard opening.head + 1 == last, openings[last].kind == .ambiguous, opening.isOfMany,
      openings[last].isOfMany
    else { return false }
    if !inRunOn {
      return openings[last].noun?.kind == .institution && opening.noun?.kind == .institution
    }
    // «отделы администрации» are of one.
    return openings[last].noun?.kind != .authority
  }

  /// The words of a span as written, white space collapsed, definitions and agreement left out.
  func words(_ span: Range<Int>) -> String {
    var result: [UInt8] = []
    var at = elements[span.lowerBound].range.lowerBound
    for index in span where elements[index].isDropped {
      appendCollapsed(bytes[at..<elements[index].range.lowerBound], to: &result)
      at = max(at, elements[index].range.upperBound)
    }
    appendCollapsed(bytes[at..<max(at, elements[span.upperBound - 1].range.upperBound)], to: &result)
    while result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  func words(at range: Range<Int>) -> String {
    var result: [UInt8] = []
    appendCollapsed(bytes[range], to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private func appendCollapsed(_ slice: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var at = slice.startIndex
    while at < slice.endIndex {
      let (scalar, width) = Cyrillic.scalar(in: slice, at: at)
      if Cyrillic.isSpace(scalar) {
        if !result.isEmpty, result.last != 0x20 { result.append(0x20) }
      } else {
        result += slice[at..<(at + width)]
      }
      at += width
    }
  }

  func hasSlash(_ span: Range<Int>) -> Bool {
    elements[span].contains { $0.kind == .mark && $0.scalar == 0x2F }
  }

  /// The same for all spellings of one name: the head and its adjectives by stem and number, the rest by letters.
  func key(_ whole: Range<Int>) -> NameKey {
    let span = core(whole)
    let opening = openings[span.lowerBound]
    guard opening.head < span.upperBound,
      opening.noun != nil || opening.kind == .unknownNoun || opening.kind == .oblique
    else {
      return key(span, head: span.lowerBound, isNoun: false, isPlural: false)
    }
    let isPlural = opening.noun.map { noun in
      noun.form.contains(.nominativePlural)
        || !noun.form.contains(.nominativeSingular) && noun.form.contains(.obliquePlural)
    }
    return key(span, head: opening.head, isNoun: opening.noun != nil, isPlural: isPlural ?? false)
  }

  func key(_ span: Range<Int>, head: Int, isNoun: Bool = true, isPlural: Bool) -> NameKey {
    var key = NameKey()
    for index in span {
      let element = elements[index]
      switch element.kind {
      case .word where index == head && isNoun: key.append(noun: element.word, isPlural: isPlural)
      case .word where index <= head && !element.isAcronym: key.append(stem: element.word)
      case .word, .number, .initials, .quoted: key.append(element.word)
      case .bracket where !element.isAcronym && !Self.isRemark(element): key.append(element.word)
      default: break
      }
    }
    return key
  }
}

/// What the spellings of one name have in common.
struct NameKey: Sendable, Hashable {
  private(set) var parts: [Int] = []

  mutating func append(_ word: NameWord) { parts.append(word.id << 2) }
  mutating func append(stem word: NameWord) { parts.append(word.stem << 2 | 1) }
  mutating func append(noun word: NameWord, isPlural: Bool) {
    parts.append(word.nounStem << 2 | (isPlural ? 3 : 2))
  }

  var isEmpty: Bool { parts.isEmpty }
}
