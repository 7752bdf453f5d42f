import RussianTerms

/// Cuts a text into name elements in one pass over its bytes.
struct NameScanner {
  let bytes: [UInt8]
  var elements: [NameElement] = []
  private var startsLine = true
  /// Quotes and brackets that are open: their elements' indices.
  var open: [Int] = []
  /// The bracket before «совместно с» is open.
  var isCompanyInBrackets = false
  /// An opening mark's element to its closing one.
  var closing: [Int: Int] = [:]

  /// The number of the list's last entry.
  var listed = 0
  private var hasSmallLetters = false
  private let capitalsSayNothing: Bool

  let lexicon: NameLexicon

  private init(_ bytes: [UInt8], _ lexicon: NameLexicon, capitalsSayNothing: Bool = false) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.capitalsSayNothing = capitalsSayNothing
  }

  static func elements(of bytes: [UInt8], _ lexicon: NameLexicon) -> [NameElement] {
    var scanner = NameScanner(bytes, lexicon)
    scanner.scan()
    if scanner.isInCapitals {
      scanner = NameScanner(bytes, lexicon, capitalsSayNothing: true)
      scanner.scan()
    }
    scanner.takeLetters()
    let elements =
      scanner.closing.isEmpty
      ? scanner.elements
      : NameGrouping(elements: scanner.elements, closing: scanner.closing, lexicon: lexicon).grouped()
    return ListMarks.read(elements, lexicon)
  }

  /// «ОТДЕЛ ЗАЩИТЫ НАСЕЛЕНИЯ»: all letters are capitals, and there are words among them.
  private var isInCapitals: Bool {
    !hasSmallLetters
      && elements.contains { $0.kind == .word && $0.word.noun != nil && $0.word.count > 4 }
  }

  /// «И» of «ПТО, И, ОДС»: a capital that nothing but separators stands beside is a body's code, and no «и».
  private mutating func takeLetters() {
    func ends(_ index: Int) -> Bool {
      index == elements.count || elements[index].isSeparator || elements[index].startsLine
    }
    for index in elements.indices {
      let element = elements[index]
      guard element.kind == .word, element.isCapital, element.range.count == 2, ends(index + 1),
        index == 0 || elements[index - 1].isSeparator || element.startsLine
      else { continue }
      elements[index].word = lexicon.word(Array(bytes[element.range]))
      elements[index].isAcronym = true
    }
  }

  private mutating func scan() {
    var at = 0
    while at < bytes.count {
      let (scalar, width) = scalar(at: at)
      if scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 {
        startsLine = true
        at += width
      } else if Cyrillic.isSpace(scalar) {
        at += width
      } else if Cyrillic.isLetter(scalar) || Cyrillic.isDigit(scalar) {
        at = word(at: at)
      } else if scalar == 0x3C, let end = FootnoteMark.end(in: bytes, from: at), let last = elements.last,
        !last.isSeparator
      {
        elements[elements.count - 1].range = last.range.lowerBound..<end
        at = end
      } else {
        mark(scalar, at: at..<(at + width))
        at += width
      }
    }
  }

  func scalar(at index: Int) -> (scalar: UInt32, width: Int) {
    Cyrillic.scalar(in: bytes[...], at: index)
  }

  private mutating func word(at start: Int) -> Int {
    var at = start
    var upper = 0
    var letters = 0
    let isNumber = Cyrillic.isDigit(scalar(at: start).scalar)
    var isCapital = false
    while at < bytes.count {
      let (scalar, width) = scalar(at: at)
      if Cyrillic.isLetter(scalar) {
        if Cyrillic.isUpper(scalar) {
          upper += 1
          if at == start { isCapital = true }
        }
        letters += 1
      } else if Cyrillic.isJoining(scalar) || Cyrillic.isDash(scalar) && isNumber {
        // a hyphen is part of the word where a letter or digit follows at once
        let next = at + width < bytes.count ? self.scalar(at: at + width).scalar : 0
        guard Cyrillic.isLetter(next) || Cyrillic.isDigit(next) else { break }
      } else if !Cyrillic.isDigit(scalar) && scalar != 0x306 && scalar != 0xAD {
        break
      }
      at += width
    }
    if upper < letters { hasSmallLetters = true }
    let word = lexicon.word(Cyrillic.folded(bytes[start..<at]))
    var element = NameElement(kind: isNumber ? .number : .word, range: start..<at, word: word)
    element.isCapital = isCapital
    // «раздел II»
    let isRoman = bytes[start..<at].allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    if isRoman { element.kind = .number }
    element.isAcronym = !isNumber && !isRoman && upper >= 2 && letters - upper < upper && letters <= 12
    if capitalsSayNothing {
      element.isAcronym = element.isAcronym && mayBeLetters(word)
      element.isCapital = element.isAcronym
    }
    if !isNumber, at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      if letters == 1, element.isCapital { return initial(element) }
      let isClosed = at + 1 < bytes.count && !Cyrillic.isSpace(UInt32(bytes[at + 1]))
      element.isAbbreviated =
        !element.isAcronym
        && (letters <= 3 || isClosed && letters <= 6 || word.has(.abbreviation))
      if element.isAbbreviated {
        at += 1
        element.range = start..<at
      }
    }
    append(element)
    if word.has(.asksInstrumental) || word.has(.companion) { joinParties() }
    return at
  }

  /// Of words that stand in no list, one without a vowel («ЦРБ»), or a short one that opens a party («МИАЦ») and has no ending.
  private func mayBeLetters(_ word: NameWord) -> Bool {
    if !word.traits.isDisjoint(with: [.legalForm, .owner, .subject, .wellKnown]) { return true }
    guard word.noun == nil, word.adjective.isEmpty, word.count <= 6,
      word.traits.isDisjoint(with: [.preposition, .link, .abbreviation, .place])
    else { return false }
    let vowels: [Unicode.Scalar] = ["а", "е", "и", "о", "у", "ы", "э", "ю", "я"]
    if word.folded.unicodeScalars.allSatisfy({ !vowels.contains($0) }) { return true }
    guard startsLine || elements.last?.isSeparator ?? true else { return false }
    return word.count < 5
      || !word.folded.ends(in: ["а", "я", "у", "ю", "ы", "и", "е", "ой", "ей", "ов", "ам"])
  }

  /// «совместно с», «при участии», «при активном участии»: another party follows, as behind a semicolon; in brackets of its
  /// own too («отдел торговли (совместно с отделом связи)»).
  private mutating func joinParties() {
    guard open.isEmpty || open.count == 1 && elements[open[0]].scalar == 0x28, let last = elements.last else {
      return
    }
    let middle = elements.dropLast().last
    let hasAdjective = last.word.has(.companion) && middle?.word.adjective.contains(.oblique) == true
    for (phrase, listCase) in NameScanner.companies {
      let count = phrase.count + (hasAdjective ? 1 : 0)
      guard elements.count >= count else { continue }
      var words = Array(elements.suffix(count))
      if hasAdjective { words.remove(at: count - 2) }
      guard zip(words, phrase).allSatisfy({ $0.kind == .word && $0.word.folded == $1 }) else { continue }
      if let bracket = open.last {
        guard bracket == elements.count - count - 1 else { return }
        open = []
        isCompanyInBrackets = true
        elements.remove(at: bracket)
      } else {
        guard !asksForCompany(elements.dropLast(count)) else { return }
      }
      elements.removeLast(count - 1)
      elements[elements.count - 1] = NameElement(
        kind: .semicolon, range: words[0].range.lowerBound..<last.range.upperBound,
        word: lexicon.word([]), startsLine: words[0].startsLine, listCase: listCase,
        role: listCase == .genitive ? .coExecutor : nil)
      return
    }
  }

  /// «созданные при поддержке», «по работе совместно с»: the company is part of what is said before it.
  /// But «по воспитательной работе» says enough by itself.
  private func asksForCompany(_ name: ArraySlice<NameElement>) -> Bool {
    guard let last = name.last, last.kind == .word, last.word.noun == nil else { return false }
    if last.word.has(.participle) || last.word.folded.ends(in: NameScanner.passive) { return true }
    guard let before = name.dropLast().last?.word, last.word.folded.ends(in: NameScanner.deeds) else {
      return false
    }
    return before.has(.preposition) || before.has(.participle)
  }

  private static let passive: [StaticString] = ["нные", "нный", "нная", "нное", "нных"]
  private static let deeds: [StaticString] = [
    "работе", "работу", "работы", "деятельность", "деятельности",
  ]

  /// Those in the instrumental do the work together; those in the genitive help.
  private static let companies: [([String], ListCase)] = [
    (["совместно", "с"], .instrumental), (["совместно", "со"], .instrumental),
    (["вместе", "с"], .instrumental),
    (["вместе", "со"], .instrumental), (["во", "взаимодействии", "с"], .instrumental),
    (["во", "взаимодействии", "со"], .instrumental), (["при", "участии"], .genitive),
    (["с", "участием"], .genitive), (["с", "привлечением"], .genitive), (["при", "содействии"], .genitive),
    (["при", "поддержке"], .genitive),
  ]

  /// «И.» and the «И. И.» that it may open.
  private mutating func initial(_ element: NameElement) -> Int {
    if let last = elements.last, last.kind == .initials, !startsLine,
      element.range.lowerBound - last.range.upperBound <= 2,
      last.word.count < 2
    {
      elements[elements.count - 1].range = last.range.lowerBound..<(element.range.upperBound + 1)
      elements[elements.count - 1].word = lexicon.word(Array((last.word.folded + element.word.folded).utf8))
    } else {
      var element = element
      element.kind = .initials
      element.range = element.range.lowerBound..<(element.range.upperBound + 1)
      append(element)
    }
    return element.range.upperBound + 1
  }

  mutating func append(_ element: NameElement) {
    var element = element
    element.startsLine = startsLine
    startsLine = false
    elements.append(element)
  }
}
