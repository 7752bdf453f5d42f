import DecreeDocument

/// A line of what stands before a plan's table.
struct FrontLine: Sendable, Hashable {
  /// White space collapsed and words set wide closed up, the words as they stand.
  var text: String
  var place: Place
  /// An empty line, or the end of a table, stands before it.
  var followsGap: Bool

  /// The lines of paragraphs, empty ones left out.
  static func all(in paragraphs: [Paragraph]) -> [FrontLine] {
    let mender = Mender(vocabulary: Vocabulary())
    var lines: [FrontLine] = []
    for raw in unfolded(raw(paragraphs)) {
      let text = mender.text(LetterSpacing.closed(raw.text))
      lines.append(FrontLine(text: text, place: raw.place, followsGap: raw.followsGap))
    }
    return lines
  }

  /// The lines as they stand.
  private static func raw(_ paragraphs: [Paragraph]) -> [FrontLine] {
    var lines: [FrontLine] = []
    var gap = true
    var lastLine: Int?
    for paragraph in paragraphs {
      if case .lines(let range) = paragraph.place {
        if let lastLine, range.lowerBound > lastLine + 1 { gap = true }
        lastLine = range.upperBound
      }
      for raw in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard !Word.all(in: raw).isEmpty else {
          gap = true
          continue
        }
        lines.append(FrontLine(text: String(raw), place: paragraph.place, followsGap: gap))
        gap = false
      }
    }
    return lines
  }

  /// With stamps that stand beside each other one after the other.
  private static func unfolded(_ lines: [FrontLine]) -> [FrontLine] {
    var result: [FrontLine] = []
    var index = 0
    while index < lines.count {
      let near = lines[(index + 1)...].prefix(SideBySide.longest - 1)
      let end = near.firstIndex(where: \.followsGap) ?? near.endIndex
      guard let pair = SideBySide.stamps(in: lines[index..<end].map(\.text)) else {
        result.append(lines[index])
        index += 1
        continue
      }
      for half in [pair.left, pair.right] {
        var gap = true
        for (offset, text) in half.enumerated() where !text.isEmpty {
          result.append(FrontLine(text: text, place: lines[index + offset].place, followsGap: gap))
          gap = false
        }
      }
      index += pair.left.count
    }
    return result
  }

  var firstWord: String {
    Word.all(in: String(decoding: text.utf8.prefix(120), as: UTF8.self)).first?.text ?? ""
  }
}
