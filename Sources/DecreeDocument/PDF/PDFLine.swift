/// Words that stand beside each other.
struct PDFLine {
  var words: [PDFWord]
  var box: PDFBox

  /// The lines of these words, from top to bottom, and the words of each from left to right. Words that are turned are
  /// one line, from the bottom up.
  static func all(of words: [PDFWord]) -> [PDFLine] {
    let long = words.filter { $0.text.unicodeScalars.count > 2 }
    if !long.isEmpty, long.allSatisfy({ $0.box.height > 1.5 * $0.box.width }), let box = words.box {
      return [
        PDFLine(
          words: words.sorted { ($0.box.left, -$0.box.bottom) < ($1.box.left, -$1.box.bottom) }, box: box)
      ]
    }
    var lines: [(line: PDFLine, tallest: PDFBox)] = []
    for word in words.sorted(by: { ($0.box.middle.y, $0.box.left) < ($1.box.middle.y, $1.box.left) }) {
      if let last = lines.last, last.tallest.isBeside(word.box) {
        lines[lines.count - 1].line.words.append(word)
        if word.box.height > last.tallest.height { lines[lines.count - 1].tallest = word.box }
      } else {
        lines.append((PDFLine(words: [word], box: word.box), word.box))
      }
    }
    return lines.map { line, _ in
      PDFLine(words: line.words.sorted { $0.box.left < $1.box.left }, box: line.words.box ?? line.box)
    }
  }

  /// Whether three pieces far apart, a number first, look like a row of a table.
  var isRow: Bool {
    guard let first = words.first, RowSigns.isNumber(Array(first.text.utf8)[...]) else { return false }
    let gaps = zip(words, words.dropFirst()).filter { $1.box.left - $0.box.right >= 2 * box.height }
    return gaps.count > 1 && gaps[0].0.box.left == first.box.left
  }

  /// Whether both lines together are one number.
  func isPartOfNumber(with next: PDFLine) -> Bool {
    CutNumber.areParts(Array(text.utf8)[...], Array(next.text.utf8)[...])
  }

  /// Whether each line is the number after the one above: «2.» over «3.».
  static func countOn(_ lines: [PDFLine]) -> Bool { zip(lines, lines.dropFirst()).allSatisfy(countsOn) }

  /// Whether the lines may be the pieces of one number.
  static func areOneNumber(_ lines: [PDFLine]) -> Bool {
    guard let first = lines.first else { return false }
    var whole = Array(first.text.utf8)[...]
    for line in lines.dropFirst() {
      guard CutNumber.areParts(whole, Array(line.text.utf8)[...]) else { return false }
      whole += Array(line.text.utf8)
    }
    return true
  }

  /// «2.» and «3.», «1.1» and «1.2».
  private static func countsOn(_ line: PDFLine, _ next: PDFLine) -> Bool {
    let parts = [line, next].map { $0.text.split(separator: ".").map { Int($0) ?? -1 } }
    return line.text.hasSuffix(".") == next.text.hasSuffix(".") && parts[0].count == parts[1].count
      && parts[0].dropLast() == parts[1].dropLast() && parts[1].last == parts[0].last.map { $0 + 1 }
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

extension [PDFWord] {
  /// Around all of them.
  fileprivate var box: PDFBox? {
    first.map { first in reduce(first.box) { $0.joined(with: $1.box) } }
  }
}

extension PDFBox {
  /// Whether the middle of one is at the height of the other: so a raised figure is, and no line under it.
  fileprivate func isBeside(_ other: PDFBox) -> Bool {
    top < other.middle.y && other.middle.y < bottom || other.top < middle.y && middle.y < other.bottom
  }
}
