/// How many lines have words on each place of a page.
struct Ink {
  private var counts: [Int] = []
  private var lines = 0

  init(_ lines: some Sequence<PageLine>, without storeys: HeadingStoreys? = nil) {
    for line in lines where line.chunks.count > 1 {
      self.lines += 1
      if line.grid.width > counts.count {
        counts += Array(repeating: 0, count: line.grid.width - counts.count)
      }
      for chunk in line.chunks where storeys?.group(over: chunk, on: line) == nil {
        for place in chunk.columns where line.grid.marks[place] != .space { counts[place] += 1 }
      }
    }
  }

  subscript(place: Int) -> Int { place < counts.count ? counts[place] : 0 }

  /// The stripes that words stand on, those that reach beyond the range left out: so many of them, if the gaps between
  /// them are wider than those within.
  func stripes(_ count: Int, in range: Range<Int>) -> [PageLine.Chunk]? {
    let range = range.clamped(to: 0..<counts.count)
    var stripes: [PageLine.Chunk] = []
    for place in range where self[place] > 0 {
      if place == range.lowerBound || self[place - 1] == 0 {
        stripes.append(PageLine.Chunk(columns: place..<place + 1))
      } else {
        stripes[stripes.count - 1].columns = stripes[stripes.count - 1].start..<place + 1
      }
    }
    stripes.removeAll { $0.start > 0 && self[$0.start - 1] > 0 || self[$0.end] > 0 }
    let gaps = zip(stripes, stripes.dropFirst()).map { $1.start - $0.end }.sorted()
    guard stripes.count >= count, count > 1 else { return nil }
    let widest = gaps.prefix(stripes.count - count).last ?? 0
    guard gaps[stripes.count - count] > widest else { return nil }
    return stripes.dropFirst().reduce(into: Array(stripes.prefix(1))) { merged, stripe in
      let last = merged[merged.count - 1]
      if stripe.start - last.end > widest {
        merged.append(stripe)
      } else {
        merged[merged.count - 1].columns = last.start..<stripe.end
      }
    }
  }

  /// Headings inside a table, and words that a page has pushed aside, may stand on a gutter.
  func isClean(_ bounds: [Int]) -> Bool {
    bounds.allSatisfy { self[$0] * 10 <= lines }
  }

  /// The blank places between names.
  func bounds(between names: [PageLine.Chunk]) -> [Int]? {
    var bounds: [Int] = []
    for (left, right) in zip(names, names.dropFirst()) {
      let from = max(left.middle / 2, (bounds.last ?? -1) + 2)
      guard from < right.middle / 2, let best = widestBlank(from..<right.middle / 2) else { return nil }
      bounds.append(best)
    }
    return bounds
  }

  /// The last place of the widest run of places with the fewest words.
  func widestBlank(_ range: Range<Int>) -> Int? {
    guard let least = range.map({ self[$0] }).min() else { return nil }
    var best: (width: Int, end: Int)?
    var width = 0
    for place in range {
      width = self[place] == least ? width + 1 : 0
      if width > best?.width ?? 0 { best = (width, place) }
    }
    return best?.end
  }

  /// The places with the fewest words on them that are as far apart as others are, and as far from the end of the words.
  func bounds(like others: [Int], end: Int, first: Range<Int>?) -> [Int]? {
    // No page that people print has so many columns; the work grows with columns times places.
    guard others.count <= 64, others.count * counts.count <= 1_000_000 else { return nil }
    /// The least cost with the last of the bounds so far at each place, and the place of the one before it.
    var costs = (0..<counts.count + 40).map { place in
      place == 0 || first.map { !$0.contains(place) } ?? false
        ? Int.max : cost(place) + abs(place - others[0])
    }
    var before: [[Int]] = []
    for index in others.indices.dropFirst() {
      let distance = others[index] - others[index - 1]
      var next = Array(repeating: Int.max, count: costs.count)
      var from = Array(repeating: 0, count: costs.count)
      for place in costs.indices {
        let own = cost(place)
        for last in max(0, place - distance - 15)..<max(1, place - max(1, distance - 15)) {
          guard costs[last] < Int.max else { continue }
          let sum = costs[last] + own + 4 * abs(place - last - distance)
          if sum < next[place] {
            next[place] = sum
            from[place] = last
          }
        }
      }
      costs = next
      before.append(from)
    }
    let lastWidth = end - others[others.count - 1]
    for place in costs.indices where costs[place] < Int.max {
      costs[place] += 2 * abs(max(0, counts.count - place) - max(0, lastWidth))
    }
    guard var place = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[place] < Int.max else {
      return nil
    }
    var bounds = [place]
    for from in before.reversed() {
      place = from[place]
      bounds.insert(place, at: 0)
    }
    return bounds
  }

  /// Words weigh much; a blank place with words right after it, as at the end of a gutter, is better than others.
  private func cost(_ place: Int) -> Int {
    self[place] * 40 + (self[place + 1] > 0 ? 0 : 3) + (place > 0 && self[place - 1] > 0 ? 6 : 0)
  }
}
