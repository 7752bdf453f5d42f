/// Divides a cell into its parties: the division that costs least, by the evidence at each seam and by the
/// names that the document is known to use.
struct PartySplitter {
  /// One party of a cell.
  struct Piece: Sendable, Hashable {
    /// Elements of the cell's text.
    var span: Range<Int>
    /// A seam of this piece was decided on slight evidence.
    var isUncertain = false
    /// So was the seam before it, which the piece before tells of.
    var followsDoubt = false
  }

  private let text: PartyText
  private let known: KnownNames
  private let judge: SeamJudge
  /// Where parties may begin, and the text's end.
  private let places: [Int]
  /// How many places one name may run over.
  private static let reach = 14

  init(_ text: PartyText, known: KnownNames) {
    self.text = text
    self.known = known
    judge = SeamJudge(text: text)
    guard let first = text.firstPlace else {
      places = []
      return
    }
    let seams = text.elements.indices.dropFirst(first + 1).filter { index in
      guard text.mayBegin(index) else { return false }
      if text.openings[index].kind == .plainWord { return text.elements[index - 1].kind == .comma }
      return text.openings[index].kind != .none || text.separator(before: index).semicolon
        || known.mayOpen(text, at: index)
    }
    places = [first] + seams + [text.elements.count]
  }

  /// The way to a place that costs least.
  private struct Path {
    var cost = Int.max
    /// Where the last piece begins, an index into `places`.
    var from = 0
    var isUncertain = false
  }

  func pieces() -> [Piece] {
    guard places.count > 1 else { return [] }
    let ends = places.map(rightEnd)
    let knownSpans = places.indices.map { knownEnds(from: $0, ends) }
    var paths = [Path](repeating: Path(), count: places.count)
    paths[0].cost = 0
    for start in 0..<(places.count - 1) {
      extend(&paths, from: start, ends, knownSpans)
    }
    var result: [Piece] = []
    var end = places.count - 1
    while end > 0 {
      let path = paths[end]
      result.append(Piece(span: places[path.from]..<ends[end], isUncertain: path.isUncertain))
      end = path.from
    }
    result.reverse()
    // «ректорат деканаты кафедры»: where breaks are lost, what may be an owner may be a party too.
    let isRunOn = result.dropFirst().contains { text.isRunOn($0.span.lowerBound) }
    for index in result.indices where text.mayBeTwo(result[index].span, inRunOn: isRunOn) {
      result[index].isUncertain = true
    }
    for index in result.indices.dropFirst() { result[index].followsDoubt = result[index - 1].isUncertain }
    return result
  }

  /// Tries every name that begins at `start`, from the shortest to the longest.
  private func extend(_ paths: inout [Path], from start: Int, _ ends: [Int], _ knownSpans: [Set<Int>]) {
    // Between two forced seams with nothing but signs no name ends.
    guard paths[start].cost < Int.max else { return }
    var crossed = 0
    var crossedUncertain = false
    for end in (start + 1)..<min(places.count, start + 1 + Self.reach) where ends[end] > places[start] {
      let isKnown = knownSpans[start].contains(end)
      let isLast = end == places.count - 1
      let evidence = isLast ? .forced : judge.evidence(at: places[end], after: places[start])
      let opensKnown = !isLast && !knownSpans[end].isEmpty
      var cost = paths[start].cost + (isKnown ? 0 : 1 + crossed)
      var isUncertain = crossedUncertain && !isKnown
      switch evidence {
      case .faint where opensKnown && isKnown: break
      case .weak where opensKnown: cost += isKnown ? 0 : 1
      case .doubtful where opensKnown && isKnown: break
      case .likely where opensKnown: break
      default:
        cost += evidence.splitCost
        isUncertain = isUncertain || evidence == .likely
      }
      if cost < paths[end].cost { paths[end] = Path(cost: cost, from: start, isUncertain: isUncertain) }
      if evidence == .forced { break }
      crossed +=
        evidence.joinCost + (opensKnown && (evidence >= .weak || evidence == .faint && isKnown) ? 2 : 0)
      crossedUncertain = crossedUncertain || evidence == .likely || evidence == .doubtful
    }
  }

  /// The places where a known name that begins at `start` may end.
  private func knownEnds(from start: Int, _ ends: [Int]) -> Set<Int> {
    guard start < places.count - 1, known.mayOpen(text, at: places[start]) else { return [] }
    let last = min(places.count - 1, start + Self.reach)
    return Set(
      (start...last).dropFirst().filter { end in
        ends[end] > places[start] && known.contains(text, places[start]..<ends[end])
      })
  }

  /// Where a name before `place` ends.
  private func rightEnd(_ place: Int) -> Int {
    if place < text.elements.count { return text.separator(before: place).leftEnd }
    var end = place
    while end > 1, text.elements[end - 1].isSeparator { end -= 1 }
    return end
  }
}
