/// Where the words of a column stand on its lines: they begin at one place, or have one middle.
struct ColumnShape {
  private var starts: [Int: Int] = [:]
  private var middles: [Int: Int] = [:]
  private var usualStart = 0
  private var usualMiddle = 0
  /// How many cells have them.
  private var startCount = 0
  private var middleCount = 0
  private(set) var isLeft = true
  private var isKnown: Bool { starts.count > 0 }

  static func shapes(of page: AlignedPage) -> [ColumnShape] {
    let count = page.columns.starts.count
    var shapes = Array(repeating: ColumnShape(), count: max(1, count))
    let body = page.lines.dropFirst(page.headingCount).filter { $0.chunks.count > 1 }
    // Lines with words in every column leave no doubt which stand where.
    let full = body.filter { $0.chunks.count == count }
    let isSure = page.gutters == nil && full.count > 2
    for line in isSure ? full : body {
      var last = -1
      for (offset, chunk) in line.chunks.enumerated() {
        let column = isSure ? offset : page.column(of: chunk)
        // What follows in the same cell begins where it may.
        if column != last {
          shapes[column].starts[chunk.start, default: 0] += 1
          shapes[column].middles[chunk.middle, default: 0] += 1
        }
        last = column
      }
    }
    for index in shapes.indices { shapes[index].settle() }
    // Equal words in a column have one beginning and one middle: then the other columns tell.
    let isLeft = shapes.reduce(0) { $0 + $1.startCount - $1.middleCount } >= 0
    for index in shapes.indices where shapes[index].startCount == shapes[index].middleCount {
      shapes[index].isLeft = isLeft
    }
    return shapes
  }

  private mutating func settle() {
    func most(_ counts: [Int: Int], within distance: Int) -> (place: Int, count: Int) {
      var best = (place: 0, count: 0)
      for place in counts.keys.sorted() {
        let count = (place - distance...place + distance).reduce(0) { $0 + (counts[$1] ?? 0) }
        if count > best.count || count == best.count && counts[place]! > counts[best.place]! {
          best = (place, count)
        }
      }
      return best
    }
    let start = most(starts, within: 1)
    let middle = most(middles, within: 2)
    usualStart = start.place
    usualMiddle = middle.place
    startCount = start.count
    middleCount = middle.count
    isLeft = start.count >= middle.count
  }

  /// Whether words stand where those of the column do.
  func holds(_ chunk: PageLine.Chunk) -> Bool {
    guard isKnown else { return false }
    return isLeft ? begins(at: chunk.start) : abs(chunk.middle - usualMiddle) <= 3
  }

  /// How far words stand from those of the column.
  func distance(to chunk: PageLine.Chunk) -> Int {
    isLeft ? 2 * abs(chunk.start - usualStart) : abs(chunk.middle - usualMiddle)
  }

  /// Whether the column's cells begin at this place.
  func begins(at place: Int) -> Bool { isKnown && isLeft && abs(place - usualStart) <= 1 }

  /// Whether a cell that begins at this place begins too far to the right, or to the left.
  func begins(before place: Int) -> Bool { isKnown && isLeft && place > usualStart + 1 }

  func begins(after place: Int) -> Bool { isKnown && isLeft && place < usualStart - 1 }
}

extension AlignedPage {
  /// The column that words stand in, by the gutters or by where columns begin.
  func column(of chunk: PageLine.Chunk) -> Int {
    if let gutters { return gutters.bounds.lastIndex { $0 <= chunk.start }.map { $0 + 1 } ?? 0 }
    let nearest = columns.starts.indices.min {
      abs(columns.starts[$0] - chunk.start) < abs(columns.starts[$1] - chunk.start)
    }
    if let nearest, abs(columns.starts[nearest] - chunk.start) <= 3 { return nearest }
    return columns.column(at: chunk.start)
  }
}
