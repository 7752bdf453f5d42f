/// Divides a cell into its parties: the division that costs least, by the evidence at each seam and by the
/// names that the document is known to use.
struct PartySplitter {
  /// One party of a cell.
  struct Piece: Sendable, Hashable {
    /// Elements of the cell's text.
    var span: Range<Int>
    /// A seam of this piece was decided on slight evidence.
    var isUncertain = false
  }

  let text: PartyText
  let known: KnownNames
  private let judge: SeamJudge
  /// Seams that one name may run over; a cell with more is cut by what is nearest.
  private static let reach = 14

  init(_ text: PartyText, known: KnownNames) {
    self.text = text
    self.known = known
    judge = SeamJudge(text: text)
  }

  func pieces() -> [Piece] {
    guard let first = text.firstPlace else { return [] }
    let seams = candidates(after: first)
    let places = [first] + seams + [text.elements.count]
    // best[i]: the least cost of dividing all before places[i], and the place where the last piece begins
    var best: [(cost: Int, from: Int, uncertain: Bool)] = [(0, 0, false)]
    for end in 1..<places.count {
      var choice = (cost: Int.max, from: end - 1, uncertain: false)
      for start in max(0, end - Self.reach)..<end {
        let (cost, uncertain) = cost(of: start..<end, places)
        if best[start].cost + cost < choice.cost { choice = (best[start].cost + cost, start, uncertain) }
      }
      best.append(choice)
    }
    var result: [Piece] = []
    var end = places.count - 1
    while end > 0 {
      let start = best[end].from
      result.append(Piece(span: places[start]..<rightEnd(places[end]), isUncertain: best[end].uncertain))
      end = start
    }
    return result.reversed()
  }

  private func candidates(after first: Int) -> [Int] {
    text.elements.indices.dropFirst(first + 1).filter { index in
      guard text.mayBegin(index) else { return false }
      return text.openings[index].kind != .none || text.separator(before: index).semicolon
        || known.mayOpen(text, at: index)
    }
  }

  /// Where a name before `place` ends.
  private func rightEnd(_ place: Int) -> Int {
    if place < text.elements.count { return text.separator(before: place).leftEnd }
    var end = place
    while end > 1, text.elements[end - 1].isSeparator { end -= 1 }
    return end
  }

  /// The cost of one piece: reading over the seams inside it, and beginning another party at its end.
  private func cost(of span: Range<Int>, _ places: [Int]) -> (Int, uncertain: Bool) {
    let start = places[span.lowerBound]
    let stop = places[span.upperBound]
    let end = rightEnd(stop)
    guard end > start else { return (1000, false) }
    let isKnown = known.contains(text, start..<end)
    var cost = isKnown ? 0 : 1
    var uncertain = false
    for seam in span.dropFirst() {
      let evidence = judge.evidence(at: places[seam], after: start)
      if isKnown, evidence < .forced { continue }
      let isKnownSeam = evidence >= .weak && known.beginsAt(text, places[seam], places[(seam + 1)...])
      cost += evidence.joinCost + (isKnownSeam ? 2 : 0)
      if evidence == .likely { uncertain = true }
    }
    if stop < text.elements.count {
      let evidence = judge.evidence(at: stop, after: start)
      let next = known.beginsAt(text, stop, places[(span.upperBound + 1)...])
      if evidence == .weak, next {
        cost += isKnown ? 0 : 1
      } else {
        cost +=
          next ? min(evidence.splitCost, evidence == .likely ? 0 : evidence.splitCost) : evidence.splitCost
        if evidence == .likely, !next { uncertain = true }
      }
    }
    return (cost, uncertain)
  }
}
