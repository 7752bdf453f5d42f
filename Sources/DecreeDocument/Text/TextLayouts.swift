/// Tells the tables in a text from the paragraphs around them, by their shape alone.
enum TextLayouts {
  /// In the order in which they are asked; what one has understood is not shown to the next.
  static let all: [any TextLayout] = [
    BoxLayout(), AntiwordLayout(), AntiwordFlowLayout(), PipeRowLayout(), PipeCellLayout(), TabLayout(),
    SemicolonLayout(),
    AlignedLayout(),
  ]

  /// What a text says as paragraphs and tables, in order: a paragraph for every line outside any table.
  ///
  /// - Parameter utf8: the decoded text; a byte order mark at its head is left out.
  /// - Throws: `ReadingError` where the text passes a limit.
  static func read(
    _ utf8: ArraySlice<UInt8>, limits: Limits, threads: Threads = .one, layouts: [any TextLayout] = all
  ) throws -> TextReading {
    let text = try TextLines(utf8, limits: limits, threads: threads)
    var found: [TextPiece] = []
    var rejected: [Range<Int>] = []
    var free = [0..<text.lines.count]
    for layout in layouts where !layout.signs.isDisjoint(with: text.marks) {
      var left: [Range<Int>] = []
      for range in free where !range.isEmpty {
        var start = range.lowerBound
        for piece in layout.pieces(of: text, among: range) where piece.lines.lowerBound >= start {
          // A table that lost a word, however odd the text, is worse than none.
          guard piece.keepsWords(of: text) else {
            rejected.append(piece.lines)
            continue
          }
          left.append(start..<piece.lines.lowerBound)
          start = piece.lines.upperBound
          found.append(piece)
        }
        left.append(start..<range.upperBound)
      }
      free = left
    }
    found.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    let leftOut = found.flatMap {
      $0.leftOut.sorted().map { ReadingFinding.pageNumber(text.place($0..<$0 + 1)) }
    }
    let unread = rejected.filter { lines in !found.contains { $0.lines.overlaps(lines) } }
      .map { ReadingFinding.unreadTable(text.place($0)) }
    return TextReading(
      blocks: blocks(of: text, with: found), findings: found.flatMap(\.findings) + leftOut + unread)
  }

  private static func blocks(of text: TextLines, with pieces: [TextPiece]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(text.lines.count)
    var next = 0
    let end = TextPiece(lines: text.lines.count..<text.lines.count, blocks: [])
    for piece in pieces + [end] {
      for index in next..<piece.lines.lowerBound { blocks.append(text.paragraph(index)) }
      blocks += piece.blocks
      next = piece.lines.upperBound
    }
    return blocks
  }
}

/// What the layouts made of a text.
struct TextReading: Sendable {
  var blocks: [Block]
  var findings: [ReadingFinding]
}

extension ReadingFinding {
  fileprivate static func unreadTable(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "table-not-read",
      english: "these lines look like a table, but no reading of it keeps every word; they were left as text",
      russian:
        "эти строки похожи на таблицу, но ни одно прочтение не сохраняет всех слов; они оставлены как текст",
      place: place)
  }

  fileprivate static func pageNumber(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .note, code: "page-number-left-out", english: "a page's number within the table was left out",
      russian: "номер страницы внутри таблицы пропущен", place: place)
  }
}

extension TextLines {
  /// A line as a paragraph of its own.
  func paragraph(_ index: Int) -> Block {
    let number = number(index)
    return .paragraph(Paragraph(text: content(index).string, place: .lines(number...number)))
  }
}
