/// Words that stand beside each other.
struct PDFLine {
  var words: [PDFWord]
  var box: PDFBox

  /// The lines of these words, from top to bottom, and the words of each from left to right.
  static func all(of words: [PDFWord]) -> [PDFLine] {
    var lines: [PDFLine] = []
    for word in words.sorted(by: { ($0.box.middle.y, $0.box.left) < ($1.box.middle.y, $1.box.left) }) {
      if let line = lines.last, let first = line.words.first?.box,
        word.box.middle.y - first.middle.y < min(word.box.height, first.height) / 2
      {
        lines[lines.count - 1].words.append(word)
        lines[lines.count - 1].box = line.box.joined(with: word.box)
      } else {
        lines.append(PDFLine(words: [word], box: word.box))
      }
    }
    return lines.map { line in
      PDFLine(words: line.words.sorted { $0.box.left < $1.box.left }, box: line.box)
    }
  }

  var text: String { words.map(\.text).joined(separator: " ") }

  /// How much room a space takes.
  var space: Double { box.height / 5 }

  /// The words with wide gaps kept as spaces, as `pdftotext -layout` writes them: text that stands side by side is told
  /// apart by them.
  var spacedText: String {
    var text = ""
    var length = 0
    for (index, word) in words.enumerated() {
      let gap = index == 0 ? 0 : word.box.left - words[index - 1].box.right
      if index > 0, gap < 2 * box.height {
        text += " "
        length += 1
      } else {
        let spaces = max(index == 0 ? 0 : 3, min(200, Int(word.box.left / 4)) - length)
        text += String(repeating: " ", count: spaces)
        length += spaces
      }
      text += word.text
      length += word.text.unicodeScalars.count
    }
    return text
  }
}
