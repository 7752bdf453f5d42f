/// A page of a PDF file by what stands on it and where. All lengths are points; they count from the upper left corner.
struct PDFPage {
  var words: [PDFWord] = []
  var rules: [PDFRule] = []
}

/// A word and the box around it.
struct PDFWord {
  var text: String
  var box: PDFBox
}

struct PDFBox {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// A place on a page; no page is larger than this, and what says so would not even be a number.
  static func onPage(_ place: Double) -> Double { place.isFinite ? min(max(place, -100_000), 100_000) : 0 }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }

  func joined(with other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// A straight line along an axis, as they are drawn around cells.
struct PDFRule {
  var isHorizontal: Bool
  /// Where it lies: its y if it is horizontal, else its x.
  var at: Double
  var from: Double
  var to: Double

  /// The line between two points; `nil` where it runs aslant or is too short for a cell's side.
  init?(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) {
    guard [a.x, a.y, b.x, b.y].allSatisfy({ $0 == PDFBox.onPage($0) }) else { return nil }
    let (width, height) = (abs(a.x - b.x), abs(a.y - b.y))
    guard min(width, height) <= PDFRule.thickest, max(width, height) > PDFRule.thickest else { return nil }
    isHorizontal = width > height
    at = isHorizontal ? (a.y + b.y) / 2 : (a.x + b.x) / 2
    from = isHorizontal ? min(a.x, b.x) : min(a.y, b.y)
    to = isHorizontal ? max(a.x, b.x) : max(a.y, b.y)
  }

  init(isHorizontal: Bool, at: Double, from: Double, to: Double) {
    self.isHorizontal = isHorizontal
    self.at = at
    self.from = from
    self.to = to
  }

  /// A line that is drawn as a filled box is no thicker; text is never so low.
  static let thickest = 3.0

  func covers(_ position: Double) -> Bool {
    from - PDFRule.thickest <= position && position <= to + PDFRule.thickest
  }
}
