/// Cuts a text into name elements in one pass over its bytes.
struct NameScanner {
  let bytes: [UInt8]
  private var elements: [NameElement] = []
  private var startsLine = true
  /// Quotes and brackets that are open: their elements' indices.
  private var open: [Int] = []
  /// An opening mark's element to its closing one.
  private var closing: [Int: Int] = [:]

  init(_ text: String) { bytes = Array(text.utf8) }

  static func elements(of text: String) -> (elements: [NameElement], bytes: [UInt8]) {
    var scanner = NameScanner(text)
    scanner.scan()
    return (
      NameGrouping(elements: scanner.elements, closing: scanner.closing, bytes: scanner.bytes).grouped(),
      scanner.bytes
    )
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
      } else {
        mark(scalar, at: at..<(at + width))
        at += width
      }
    }
  }

  private func scalar(at index: Int) -> (scalar: UInt32, width: Int) { Cyrillic.scalar(in: bytes, at: index) }

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
    var element = NameElement(
      kind: isNumber ? .number : .word, range: start..<at, folded: Cyrillic.folded(bytes[start..<at]))
    element.isCapital = isCapital
    element.isAcronym = !isNumber && upper >= 2 && letters - upper < upper && letters <= 12
    if !isNumber, at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      if letters == 1, isCapital { return initial(element) }
      let isClosed = at + 1 < bytes.count && !Cyrillic.isSpace(UInt32(bytes[at + 1]))
      element.isAbbreviated =
        !element.isAcronym
        && (letters <= 3 || isClosed && letters <= 6
          || PartyVocabulary.abbreviations.contains(element.folded))
      if element.isAbbreviated {
        at += 1
        element.range = start..<at
      }
    }
    append(element)
    return at
  }

  /// «И.» and the «И. И.» that it may open.
  private mutating func initial(_ element: NameElement) -> Int {
    if let last = elements.last, last.kind == .initials, !startsLine,
      element.range.lowerBound - last.range.upperBound <= 2,
      last.folded.utf8.count < 4
    {
      elements[elements.count - 1].range = last.range.lowerBound..<(element.range.upperBound + 1)
      elements[elements.count - 1].folded += element.folded
    } else {
      var element = element
      element.kind = .initials
      element.range = element.range.lowerBound..<(element.range.upperBound + 1)
      append(element)
    }
    return element.range.upperBound + 1
  }

  private mutating func append(_ element: NameElement) {
    var element = element
    element.startsLine = startsLine
    startsLine = false
    elements.append(element)
  }

  private mutating func mark(_ scalar: UInt32, at range: Range<Int>) {
    let kind: NameElement.Kind =
      switch scalar {
      case 0x2C: .comma
      case 0x3B: .semicolon
      case 0x2E: .stop
      default: .mark
      }
    append(NameElement(kind: kind, range: range, folded: Cyrillic.folded(bytes[range])))
    match(scalar, at: range)
  }

  private mutating func match(_ scalar: UInt32, at range: Range<Int>) {
    let index = elements.count - 1
    switch scalar {
    case 0x28, 0x5B, 0xAB, 0x201E: open.append(index)
    case 0x29: close(index, openedBy: ["("])
    case 0x5D: close(index, openedBy: ["["])
    case 0xBB: close(index, openedBy: ["«"])
    case 0x201D: close(index, openedBy: ["„", "“"])
    case 0x201C, 0x22:
      let mark = elements[index].folded
      let follows = range.lowerBound > 0 && !Cyrillic.isSpace(self.scalar(before: range.lowerBound))
      let precedes =
        range.upperBound < bytes.count && !Cyrillic.isSpace(self.scalar(at: range.upperBound).scalar)
      if follows || !precedes, !close(index, openedBy: scalar == 0x22 ? ["\""] : ["„", "\""]), precedes {
        open.append(index)
      } else if !follows {
        if precedes { open.append(index) } else { close(index, openedBy: [mark]) }
      }
    default: break
    }
  }

  private func scalar(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }

  @discardableResult
  private mutating func close(_ index: Int, openedBy marks: [String]) -> Bool {
    guard let position = open.suffix(8).lastIndex(where: { marks.contains(elements[$0].folded) }) else {
      return false
    }
    closing[open[position]] = index
    open.removeSubrange(position...)
    return true
  }
}
