/// The text of a cell from the lines that its width has wrapped: a line that had room for the next word was ended by the
/// author.
struct PDFCellText {
  /// Left and right of the cell.
  var sides: (left: Double, right: Double)
  /// How far the text keeps from the sides.
  var padding: Double
  var words: KnownWords

  /// - Parameter rest: the line that stands in the same column at the head of the next page. Where a word goes on there,
  ///   a soft hyphen says so.
  func text(of lines: [PDFLine], goingOnIn rest: PDFLine? = nil) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      let closes = index + 1 == lines.count && rest == nil && line.words.count == 1
      if index > 0 { text += seam(lines[index - 1], line, closes: closes) }
      text += line.text
    }
    if let last = lines.last, let rest, isCut(last, rest, closes: false) {
      text += "\u{AD}"
    }
    return text
  }

  /// What stands between two lines.
  ///
  /// - Parameter closes: the second is one word, and the last of the cell.
  private func seam(_ line: PDFLine, _ next: PDFLine, closes: Bool) -> String {
    guard let last = line.words.last, let first = next.words.first else { return "\n" }
    if last.text.hasSuffix("-"), last.text.utf8.count > 1 {
      // What the words of the whole document can tell is left to those who know them: whether the hyphen is the author's.
      let (head, tail) = (KnownWords.key(last.text), KnownWords.key(first.text))
      let mayBeCut =
        words.areHyphenated || words.contains(head + tail)
        || WordHalves.mayBeDivided(Array(head.utf8)[...], Array(tail.utf8)[...])
      return mayBeCut ? "\n" : ""
    }
    // «май–», «октябрь»: a dash that touches the word before it touches the next one too.
    if ["–", "—"].contains(last.text.suffix(1)), last.text.utf8.count > 3 { return "" }
    // No author ends a line within a year.
    if CutNumber.areDate(Array(last.text.utf8)[...], Array(first.text.utf8)[...]) { return "" }
    if hasRoom(line, for: first) { return "\n" }
    // «1.1.», «1.»; figures of a sum keep their space.
    if line.text.utf8.contains(0x2E) || [".", ")"].contains(next.text.suffix(1)),
      line.isPartOfNumber(with: next)
    {
      return ""
    }
    if CutNumber.areYear(Array(line.text.utf8)[...], Array(next.text.utf8)[...]) { return "" }
    // «информационно», «-аналитический»
    if first.text.hasPrefix("-"), Array(first.text.utf8.dropFirst())[...].beginsInLowerCase,
      last.text.unicodeScalars.last?.properties.isAlphabetic == true
    {
      return ""
    }
    return isCut(line, next, closes: closes) ? "" : " "
  }

  /// Whether two lines may be the halves of a word that the document says nowhere else, though they do not look so.
  func mayHoldCutWord(_ lines: [PDFLine]) -> Bool {
    zip(lines, lines.dropFirst()).contains { line, next in
      guard line.words.count == 1, let first = next.words.first, fills(line, before: first),
        !isCut(line, next, closes: next.words.count == 1)
      else { return false }
      let (head, tail) = (KnownWords.key(line.words[0].text), KnownWords.key(first.text))
      return tail.unicodeScalars.count < 5 && head.unicodeScalars.count > 4 && !words.contains(head)
        && !words.contains(tail) && !WordShapes.likeEndings.contains(Array(tail.utf8))
    }
  }

  /// Whether not one letter of what goes on in small letters had room.
  private func fills(_ line: PDFLine, before next: PDFWord) -> Bool {
    let letters = Double(max(next.text.unicodeScalars.count, 1))
    return Array(next.text.utf8)[...].beginsInLowerCase
      && line.words[0].text.unicodeScalars.last?.properties.isAlphabetic == true
      && room - line.box.width < 1.2 * next.box.width / letters
  }

  private func hasRoom(_ line: PDFLine, for word: PDFWord) -> Bool {
    let needed = line.space + word.box.width
    guard line.box.width + needed < room - 0.5 else { return false }
    let before = line.box.left - sides.left
    let after = sides.right - line.box.right
    let isCentred = abs(before - after) < 3 && before > padding + 3
    return isCentred || line.box.right + needed < sides.right - padding - 0.5
  }

  private var room: Double { sides.right - sides.left - 2 * padding }

  /// Whether a word that is wider than the cell goes on in the next line: not one letter more had room, and the halves
  /// look like halves.
  private func isCut(_ line: PDFLine, _ next: PDFLine, closes: Bool) -> Bool {
    guard line.words.count == 1, let first = next.words.first, fills(line, before: first) else {
      return false
    }
    let last = Array(line.words[0].text.utf8)[...]
    // The second word says whether the first agrees with it.
    let rest = Array(next.words.prefix(2).map(\.text).joined(separator: " ").utf8)[...]
    let (head, tail) = (KnownWords.key(line.words[0].text), KnownWords.key(first.text))
    if words.contains(head + tail) || CellEdge.isMonth(last, cutBefore: rest) { return true }
    return !words.contains(head) && WordHalves.areHalves(last, rest, closes: closes)
  }
}
