import CanonicalJSON
import DecreeDocument

/// Finds the words of a finding in a text, so that a caret can stand under them.
struct Excerpts {
  let lines: TextLines

  init(_ bytes: [UInt8]) {
    self.lines = TextLines(bytes)
  }

  /// Some bytes of the text.
  func place(of range: Range<Int>) -> FaultPlace {
    let (excerpt, column) = lines.excerpt(around: range.lowerBound)
    var place = FaultPlace(
      start: lines.position(of: range.lowerBound), end: lines.position(of: range.upperBound), excerpt: excerpt
    )
    place.excerptColumn = column
    return place
  }

  /// Words within some lines: all of them where they stand in one line, else as many as the first line has of them;
  /// the line alone where they are not there as they are.
  func place(of words: String?, in range: ClosedRange<Int>) -> FaultPlace {
    let wanted = Array((words ?? "").unicodeScalars.prefix(Excerpts.longest))
    var place = FaultPlace(
      start: TextPosition(line: range.lowerBound, column: 1), excerpt: lines.line(range.lowerBound),
      block: .lines(range))
    var most = 0
    for number in range where number <= lines.count && most < wanted.count {
      let line = lines.line(number)
      let found = columns(of: wanted, in: Array(line.unicodeScalars))
      guard found.count > most else { continue }
      most = found.count
      place.start = TextPosition(line: number, column: found.lowerBound)
      place.end = TextPosition(line: number, column: found.upperBound)
      place.excerpt = line
    }
    return place
  }

  /// What is longer is looked for by its beginning: a cell may have as many words as it likes.
  private static let longest = 1_000

  /// Where a line has the most of the words, from the first on, and none of them as a part of a longer one.
  private func columns(of words: [Unicode.Scalar], in line: [Unicode.Scalar]) -> Range<Int> {
    let isApart = { (at: Int) in
      !line.indices.contains(at) || !line[at].properties.isAlphabetic && !isDigit(line[at])
    }
    var best = 1..<1
    for start in line.indices where line[start] == words.first && isApart(start - 1) {
      var length = zip(words, line[start...]).lazy.prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
      while length > best.count {
        let isWhole = length == words.count || words[length] == " "
        if isWhole, isApart(start + length) { best = start + 1..<start + length + 1 } else { length -= 1 }
      }
    }
    return best
  }
}

/// Where the values of a JSON text stand in it.
struct JSONPlaces {
  let text: JSONText
  private let excerpts: Excerpts
  private let pointers: JSONPointers

  init(_ text: JSONText) {
    self.text = text
    excerpts = Excerpts(text.bytes)
    pointers = JSONPointers(text)
  }

  func place(of node: JSONText.Node) -> FaultPlace {
    var place = excerpts.place(of: text.range(of: node))
    place.pointer = pointers.pointer(to: node)
    return place
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
