/// How wide the cells of each column can be: no narrower than their widest line, and too narrow for lines that had to be
/// broken.
struct ColumnWidths {
  private(set) var widest: [Int]
  private(set) var tooWide: [Int]
  let measure = SerifMeasure()

  init(_ pages: [AlignedPage], columns: Int) {
    widest = Array(repeating: 0, count: columns)
    tooWide = Array(repeating: Int.max, count: columns)
    var wraps: [(column: Int, width: Int)] = []
    for page in pages {
      var above: [Int: ArraySlice<UInt8>] = [:]
      for line in page.lines.dropFirst(page.headingCount) {
        var own: [Int: ArraySlice<UInt8>] = [:]
        for (words, column) in page.uncontested(line) {
          own[column] = words
          widest[column] = max(widest[column], measure.width(words))
          if let before = above[column], words.beginsInLowerCase {
            wraps.append((column, measure.width(before) + 250 + measure.width(words.firstWord)))
          }
        }
        above = own
      }
    }
    for wrap in wraps where wrap.width > widest[wrap.column] {
      tooWide[wrap.column] = min(tooWide[wrap.column], wrap.width)
    }
  }

  /// Whether a line had no room for the word that follows it.
  func isFull(_ line: ArraySlice<UInt8>, before words: ArraySlice<UInt8>, column: Int) -> Bool {
    measure.width(line) + 250 + measure.width(words.firstWord) > widest[column]
  }

  /// How far a text is from filling a column, in thousandths of the type's size.
  func misfit(_ text: ArraySlice<UInt8>, column: Int) -> Int {
    let width = measure.width(text)
    if width >= tooWide[column] { return width - tooWide[column] + 100 }
    return max(0, widest[column] - 200 - width)
  }
}
