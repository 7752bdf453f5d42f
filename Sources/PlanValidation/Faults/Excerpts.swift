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
    var wanted = words ?? ""
    while !wanted.isEmpty {
      for number in range where number <= lines.count {
        let line = lines.line(number)
        guard let found = firstColumns(of: wanted, in: line) else { continue }
        return FaultPlace(
          start: TextPosition(line: number, column: found.lowerBound),
          end: TextPosition(line: number, column: found.upperBound), excerpt: line, block: .lines(range))
      }
      guard let space = wanted.lastIndex(of: " ") else { break }
      wanted = String(wanted[..<space])
    }
    let first = TextPosition(line: range.lowerBound, column: 1)
    return FaultPlace(start: first, excerpt: lines.line(range.lowerBound), block: .lines(range))
  }

  /// The columns of words that are not a part of longer ones.
  private func firstColumns(of words: String, in line: String) -> Range<Int>? {
    let (needle, hay) = (Array(words.unicodeScalars), Array(line.unicodeScalars))
    guard !needle.isEmpty, needle.count <= hay.count else { return nil }
    for start in 0...hay.count - needle.count where hay[start] == needle[0] {
      guard hay[start..<start + needle.count].elementsEqual(needle) else { continue }
      let isApart = { (at: Int) in
        !hay.indices.contains(at) || !hay[at].properties.isAlphabetic && !isDigit(hay[at])
      }
      if isApart(start - 1), isApart(start + needle.count) { return start + 1..<start + needle.count + 1 }
    }
    return nil
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
