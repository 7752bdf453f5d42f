/// A line of a page set in columns by spaces, as the runs of words that two spaces or more divide.
struct PageLine {
  struct Chunk {
    /// Columns of the page, the end exclusive.
    var columns: Range<Int>
    var start: Int { columns.lowerBound }
    var end: Int { columns.upperBound }
    /// Twice the middle.
    var middle: Int { columns.lowerBound + columns.upperBound }
  }

  let index: Int
  let grid: GridLine
  let startsPage: Bool
  private(set) var chunks: [Chunk] = []

  init(_ text: TextLines, _ index: Int) {
    self.index = index
    startsPage = text.lines[index].startsPage
    grid = GridLine(text.line(index).trimmedAtEnd, isASCII: false)
    var start: Int?
    var spaces = 2
    for column in 0..<grid.width {
      if grid.marks[column] == .space {
        spaces += 1
        continue
      }
      if spaces > 1 {
        if let start { chunks.append(Chunk(columns: start..<column - spaces)) }
        start = column
      }
      spaces = 0
    }
    if let start { chunks.append(Chunk(columns: start..<grid.width)) }
  }

  /// «1», «2», «3» …: the row under a heading that numbers the columns.
  var numbersColumns: Bool {
    chunks.count > 2 && chunks.enumerated().allSatisfy { text($1).elementsEqual("\($0 + 1)".utf8) }
  }

  /// A row's number, or a section's, stands first.
  var beginsWithNumber: Bool { chunks.first.map { RowSigns.isNumber(text($0)) } ?? false }

  func text(_ chunk: Chunk) -> ArraySlice<UInt8> { grid.text(chunk.columns) }

  /// Where the words begin that but one space parts from a row's number, on a line with other cells, «1 Об итогах   март»,
  /// or from the stop of the number above, «. за год».
  var endOfNumber: Int? {
    guard let first = chunks.first, let word = words(in: first).first else { return nil }
    let number = grid.text(first.start..<word)
    return chunks.count > 1 && RowSigns.isNumber(number) || number.elementsEqual([0x2E]) ? word : nil
  }

  /// Makes a run of its own of what stands before a place in the first one.
  mutating func part(at place: Int) {
    let first = chunks[0]
    chunks.replaceSubrange(
      0..<1, with: [Chunk(columns: first.start..<place - 1), Chunk(columns: place..<first.end)])
  }

  /// Where the first word among some places begins.
  func start(in places: Range<Int>) -> Int? {
    places.first { $0 < grid.width && grid.marks[$0] != .space }
  }

  /// Where the last word among some places ends.
  func end(in places: Range<Int>) -> Int? {
    places.last { $0 < grid.width && grid.marks[$0] != .space }.map { $0 + 1 }
  }

  /// Whether a place is the only blank one between two words.
  func touches(_ place: Int) -> Bool { chunks.contains { $0.start < place && place < $0.end } }

  /// Whether a wide gap stands between words at these places.
  func hasGap(in places: Range<Int>) -> Bool {
    chunks.count { places.contains($0.start) } > 1
  }

  /// Whether so wide a gap stands between words at these places that they may be of two cells.
  func hasWideGap(in places: Range<Int>) -> Bool {
    let inside = chunks.filter { places.contains($0.start) }
    return zip(inside, inside.dropFirst()).contains { $1.start - $0.end > 3 }
  }

  /// How many blanks stand together, at most, between the words of a chunk.
  func widestGap(in chunk: Chunk) -> Int {
    var widest = 0
    var gap = 0
    for place in chunk.columns {
      gap = grid.marks[place] == .space ? gap + 1 : 0
      widest = max(widest, gap)
    }
    return widest
  }

  /// Whether a word begins at a place.
  func beginsWord(at place: Int) -> Bool {
    place > 0 && place < grid.width && grid.marks[place] != .space && grid.marks[place - 1] == .space
  }

  /// Where the words of a chunk begin, its first word left out.
  func words(in chunk: Chunk) -> [Int] {
    chunk.columns.dropFirst().filter { grid.marks[$0] != .space && grid.marks[$0 - 1] == .space }
  }
}
