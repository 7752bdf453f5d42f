import DecreeDocument

/// The heading of a table that comes again where a page began: the table goes on under it. The same heading under the
/// stamp or the title of another annex, or over rows that count from one again, is another table's.
struct RepeatedHeading {
  private let heading: ColumnHeadings
  /// What its pieces say; those that number the columns left out.
  private let texts: [String]
  private let numbers: [String]

  init(_ heading: ColumnHeadings, _ pieces: [CellPiece.Words]) {
    self.heading = heading
    let end = heading.numbers?.lowerBound ?? heading.pieces.upperBound
    texts = pieces[heading.pieces.lowerBound..<end].map(\.text)
    numbers = heading.numbers.map { pieces[$0].map(\.text) } ?? []
  }

  /// Where the heading of another table begins.
  func end(of lines: ParagraphLines, after start: Int) -> Int {
    var index = start
    while index < lines.count {
      if ColumnHeadings.mayBegin(lines[index].text), index + 2 < lines.count {
        let near = (index..<min(lines.count, index + 12)).map { lines[$0].text }
        if let end = endOfRepeat(in: lines, at: index, from: start) {
          index = end
          continue
        }
        if ColumnHeadings(near, at: 0) != nil { return index }
      }
      if isAnnex(lines, at: index) { return index }
      index += 1
    }
    return lines.count
  }

  /// «Приложение № 2», and on the next line «к приказу …»: the stamp of another annex, where no cell stands.
  private func isAnnex(_ lines: ParagraphLines, at index: Int) -> Bool {
    let text = lines[index].text
    guard text.hasPrefix("Приложение") || text.hasPrefix("ПРИЛОЖЕНИЕ"), index + 1 < lines.count,
      StampReader.opens(text)
    else { return false }
    let next = Word.all(in: lines[index + 1].text).prefix(2)
    return next.first?.text == "к" && next.last.map { ActKind.named(by: $0.text) != nil } == true
  }

  /// The pieces without the headings that come again, and without the row of numbers that may stand alone for one.
  func dropped(from pieces: [CellPiece.Words]) -> [CellPiece.Words] {
    var kept = Array(pieces[..<min(pieces.count, heading.pieces.upperBound)])
    var index = kept.count
    while index < pieces.count {
      let length = length(in: pieces, at: index)
      guard length > 0 else {
        kept.append(pieces[index])
        index += 1
        continue
      }
      // The two halves of the table are divided by a paragraph that is empty.
      if kept.last?.text.isEmpty == true, kept.count > heading.pieces.upperBound { kept.removeLast() }
      index += length
    }
    return kept
  }

  /// How many pieces at this place are the heading.
  private func length(in pieces: [CellPiece.Words], at index: Int) -> Int {
    func common(_ texts: [String], at index: Int) -> Int {
      zip(texts, pieces[min(index, pieces.count)...]).prefix { $0 == $1.text }.count
    }
    let same = common(texts, at: index)
    let named = counts.contains(same) ? same : 0
    return named + (common(numbers, at: index + named) == numbers.count ? numbers.count : 0)
  }

  /// The line after the heading, where it comes again on these lines and the table goes on.
  private func endOfRepeat(in lines: ParagraphLines, at index: Int, from start: Int) -> Int? {
    guard var end = endOfNames(in: lines, at: index) else { return nil }
    let before = lines.texts(max(start, index - RepeatedHeading.stampLines)..<index)
    if before.contains(where: StampReader.opens) { return nil }
    guard heading.headings[0].role == .number else {
      let isTitled = before.suffix(4).contains { TitleReader.opens($0) && $0.utf8.count > 20 }
      return isTitled ? nil : end
    }
    if lines.texts(end..<min(lines.count, end + numbers.count)) == numbers { end += numbers.count }
    let next = (end..<lines.count).lazy.compactMap { RowNumber(lines[$0].text) }.first
    return next.map { $0.text != "1" && $0.text != "1.1" } == true ? end : nil
  }

  private func endOfNames(in lines: ParagraphLines, at index: Int) -> Int? {
    let names = HeaderKey.of(texts).joined()
    var said = ""
    var end = index
    while end < lines.count, said.utf8.count < names.utf8.count {
      let more = said + HeaderKey.of([lines[end].text]).joined()
      guard names.hasPrefix(more) else { break }
      said = more
      end += 1
    }
    return counts.contains { HeaderKey.of(Array(texts.prefix($0))).joined() == said } ? end : nil
  }

  /// How many names a heading that comes again may have: a title under the first one may have looked like one more.
  private var counts: ClosedRange<Int> {
    numbers.isEmpty && texts.count > 3 ? max(3, texts.count - 2)...texts.count : texts.count...texts.count
  }

  private static let stampLines = 12
}

extension ParagraphLines {
  fileprivate func texts(_ range: Range<Int>) -> [String] { range.map { self[$0].text } }
}
