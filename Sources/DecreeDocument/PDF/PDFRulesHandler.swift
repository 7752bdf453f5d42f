/// Takes the lines that are drawn on each page from what `pdftocairo -svg` writes.
final class PDFRulesHandler: XMLHandler {
  /// A list of rules for each page.
  private(set) var pages: [[PDFRule]] = []
  /// How many elements are open whose paths are not drawn where they stand: letters, clippings.
  private var hidden = 0

  /// A page with more is a drawing, and has no tables.
  private static let most = 20_000
  private var isDrawing = false

  func start(_ name: PDFName?, _ attributes: XMLAttributes<PDFName>) {
    switch name {
    case .drawing, .drawnPage:
      pages.append([])
      isDrawing = false
    case .pageSet: pages = []
    case .definitions, .clip, .mask: hidden += 1
    case .path where hidden == 0: take(attributes)
    default: break
    }
  }

  func end(_ name: PDFName?) {
    if name == .definitions || name == .clip || name == .mask { hidden -= 1 }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func take(_ attributes: XMLAttributes<PDFName>) {
    guard !pages.isEmpty, !isDrawing, let data = attributes[.data] else { return }
    let style = attributes[.style]?.string ?? ""
    let isStroked =
      attributes[.stroke].map { !($0 == "none") } ?? (!style.isEmpty && !style.contains("stroke:none"))
    // A white box hides what is under it and draws nothing.
    let fill = attributes[.fill]?.string ?? style
    if !isStroked,
      fill.contains("fill:none") || fill == "none"
        || fill.filter({ $0 != " " }).contains("rgb(100%,100%,100%)")
    {
      return
    }
    let matrix = attributes[.transform].flatMap { PDFMatrix($0.string) } ?? PDFMatrix()
    for outline in PDFOutline.all(in: data.string) where !outline.isCurved {
      let points = outline.points.map(matrix.apply)
      pages[pages.count - 1] += isStroked ? Self.sides(of: points, outline.isClosed) : Self.bar(points)
    }
    guard pages[pages.count - 1].count > Self.most else { return }
    pages[pages.count - 1] = []
    isDrawing = true
  }

  private static func sides(of points: [(x: Double, y: Double)], _ isClosed: Bool) -> [PDFRule] {
    var rules = zip(points, points.dropFirst()).compactMap { PDFRule($0, $1) }
    if isClosed, points.count > 2, let first = points.first, let last = points.last {
      rules += [PDFRule(last, first)].compactMap { $0 }
    }
    return rules
  }

  /// A filled outline that is thin enough to be a line.
  private static func bar(_ points: [(x: Double, y: Double)]) -> [PDFRule] {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return [] }
    return [PDFRule((left, top), (right, bottom))].compactMap { $0 }
  }
}
