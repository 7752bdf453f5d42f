import RussianTerms

/// Brackets, quotation marks, commas and the marks of a list.
extension NameScanner {
  mutating func mark(_ scalar: UInt32, at range: Range<Int>) {
    if scalar == 0x2E || scalar == 0x29, closesListNumber(before: range.lowerBound) { return }
    // a footnote's star or figure is part of what it touches
    if scalar == 0x2A || FootnoteMark.isFigure(scalar), let last = elements.last,
      last.range.upperBound == range.lowerBound
    {
      elements[elements.count - 1].range = last.range.lowerBound..<range.upperBound
      return
    }
    let kind: NameElement.Kind =
      switch scalar {
      case 0x29 where isCompanyInBrackets && open.isEmpty: .semicolon
      case 0x2C: .comma
      case 0x3B: .semicolon
      // «отдел образования / отдел культуры»
      case 0x2F where isSpaced(range) || isBetweenNames(range) || isDoubled(range): .comma
      case 0x2B where isSpaced(range): .comma
      case 0x7C: .comma
      case 0x2E: .stop
      default: .mark
      }
    append(NameElement(kind: kind, range: range, word: lexicon.word([]), scalar: scalar))
    if scalar == 0x29, kind == .semicolon { isCompanyInBrackets = false }
    match(scalar, at: range)
  }

  private func isSpaced(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && Cyrillic.isSpace(scalar(before: range.lowerBound))
      && range.upperBound < bytes.count
      && Cyrillic.isSpace(self.scalar(at: range.upperBound).scalar)
  }

  /// «//»
  private func isDoubled(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && bytes[range.lowerBound - 1] == bytes[range.lowerBound]
      || range.upperBound < bytes.count && bytes[range.upperBound] == bytes[range.lowerBound]
  }

  /// «Минздрав/Минобр»: capitals on both sides.
  private func isBetweenNames(_ range: Range<Int>) -> Bool {
    guard let last = elements.last, last.kind == .word, last.isCapital, last.range.count > 4,
      last.range.upperBound == range.lowerBound, range.upperBound < bytes.count
    else { return false }
    let next = scalar(at: range.upperBound).scalar
    return Cyrillic.isLetter(next) && Cyrillic.isUpper(next)
  }

  /// «1. Отдел образования», «2) управление»: the number becomes a bullet, also within a line where it counts on.
  private mutating func closesListNumber(before offset: Int) -> Bool {
    guard let last = elements.last, last.kind == .number, last.range.upperBound == offset,
      last.range.count <= 2, let number = Int(last.word.folded),
      open.isEmpty, offset + 1 < bytes.count, Cyrillic.isSpace(self.scalar(at: offset + 1).scalar),
      elements.count == 1 || last.startsLine || elements[elements.count - 2].kind == .semicolon
        || elements[elements.count - 2].scalar == 0x3A
        || listed > 0 && number == listed + 1
    else { return false }
    // «№ 1.», but «Ответственные: 1. Директор»
    if elements.count > 1, elements[elements.count - 2].kind == .mark,
      elements[elements.count - 2].scalar != 0x3A
    {
      return false
    }
    listed = number
    elements[elements.count - 1] = NameElement(
      kind: .mark, range: last.range.lowerBound..<(offset + 1), word: lexicon.word([]), scalar: 0x2022,
      startsLine: true)
    return true
  }

  private mutating func match(_ scalar: UInt32, at range: Range<Int>) {
    let index = elements.count - 1
    switch scalar {
    case 0x28, 0x5B, 0xAB, 0x201E: open.append(index)
    case 0x29: close(index, openedBy: 0x28)
    case 0x5D: close(index, openedBy: 0x5B)
    case 0xBB:
      close(index, openedBy: 0xAB)
      if closesTwice(range.upperBound) { close(index, openedBy: 0xAB) }
    case 0x201D: if !close(index, openedBy: 0x201E) { close(index, openedBy: 0x201C) }
    case 0x201C, 0x22:
      // the same mark opens and closes: what touches it tells which
      let follows = range.lowerBound > 0 && !Cyrillic.isSpace(self.scalar(before: range.lowerBound))
      let precedes =
        range.upperBound < bytes.count && !Cyrillic.isSpace(self.scalar(at: range.upperBound).scalar)
      let opener: UInt32 = scalar == 0x22 ? 0x22 : 0x201E
      if follows || !precedes, close(index, openedBy: opener) { return }
      if precedes { open.append(index) }
    default: break
    }
  }

  /// «Дом культуры «Заря», музей»: one sign closes both where no other is to come.
  private func closesTwice(_ offset: Int) -> Bool {
    guard let outer = open.last, elements[outer].scalar == 0xAB,
      !elements[outer...].contains(where: { $0.isSeparator })
    else { return false }
    var depth = 0
    var at = offset
    while at < min(bytes.count, offset + 400) {
      let (scalar, width) = scalar(at: at)
      if scalar == 0xAB { depth += 1 }
      if scalar == 0xBB { depth -= 1 }
      if depth < 0 { return false }
      at += width
    }
    return true
  }

  private func scalar(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }

  @discardableResult
  private mutating func close(_ index: Int, openedBy scalar: UInt32) -> Bool {
    guard let position = open.suffix(8).lastIndex(where: { elements[$0].scalar == scalar }) else {
      return false
    }
    closing[open[position]] = index
    open.removeSubrange(position...)
    return true
  }
}
