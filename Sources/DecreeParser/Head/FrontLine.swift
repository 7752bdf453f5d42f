import DecreeDocument

/// A line of what stands before a plan's table.
struct FrontLine: Sendable, Hashable {
  /// White space collapsed, the words as they stand.
  var text: String
  var place: Place
  /// An empty line, or the end of a table, stands before it.
  var followsGap: Bool

  /// The lines of paragraphs, empty ones left out.
  static func all(in paragraphs: [Paragraph]) -> [FrontLine] {
    let mender = Mender(vocabulary: Vocabulary())
    var lines: [FrontLine] = []
    var gap = true
    var lastLine: Int?
    for paragraph in paragraphs {
      if case .lines(let range) = paragraph.place {
        if let lastLine, range.lowerBound > lastLine + 1 { gap = true }
        lastLine = range.upperBound
      }
      for raw in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let words = Word.all(in: raw)
        guard !words.isEmpty else {
          gap = true
          continue
        }
        let text = mender.text(String(raw))
        lines.append(FrontLine(text: text, place: paragraph.place, followsGap: gap))
        gap = false
      }
    }
    return lines
  }

  var firstWord: String {
    Word.all(in: String(decoding: text.utf8.prefix(120), as: UTF8.self)).first?.text ?? ""
  }
}
