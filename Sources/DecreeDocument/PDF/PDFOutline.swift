/// `matrix(a,b,c,d,e,f)` of SVG.
struct PDFMatrix {
  private var values = [1.0, 0, 0, 1, 0, 0]

  init() {}

  init?(_ text: String) {
    guard text.hasPrefix("matrix("), text.hasSuffix(")") else { return nil }
    values = text.dropFirst(7).dropLast().split(whereSeparator: { $0 == "," || $0 == " " }).compactMap {
      Double($0)
    }
    if values.count != 6 { return nil }
  }

  func apply(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (
      values[0] * point.x + values[2] * point.y + values[4],
      values[1] * point.x + values[3] * point.y + values[5]
    )
  }
}

/// One outline of a path: its corners in order.
struct PDFOutline {
  var points: [(x: Double, y: Double)] = []
  var isClosed = false
  var isCurved = false

  /// What cairo writes: M, L, H, V, C and Z with absolute coordinates.
  static func all(in data: String) -> [PDFOutline] {
    var outlines: [PDFOutline] = []
    var command: Character = "M"
    var numbers: [Double] = []
    for word in data.split(separator: " ") {
      if let number = Double(word) {
        numbers.append(number)
      } else {
        command = word.first ?? "M"
        numbers = []
        if command == "Z", !outlines.isEmpty { outlines[outlines.count - 1].isClosed = true }
        continue
      }
      let last = outlines.last?.points.last
      switch (command, numbers.count) {
      case ("M", 2): outlines.append(PDFOutline(points: [(numbers[0], numbers[1])]))
      case ("L", 2) where last != nil: outlines[outlines.count - 1].points.append((numbers[0], numbers[1]))
      case ("H", 1) where last != nil: outlines[outlines.count - 1].points.append((numbers[0], last!.y))
      case ("V", 1) where last != nil: outlines[outlines.count - 1].points.append((last!.x, numbers[0]))
      case ("C", 6) where last != nil:
        outlines[outlines.count - 1].isCurved = true
        outlines[outlines.count - 1].points.append((numbers[4], numbers[5]))
      default: continue
      }
      numbers = []
    }
    return outlines
  }
}
