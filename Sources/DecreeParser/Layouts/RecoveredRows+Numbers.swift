/// Where rows begin that have numbers.
extension RecoveredRows {
  /// Pieces that are the next number.
  func rowStarts() -> [Int] {
    var starts: [Int] = []
    var count = RowCount()
    // Before this piece, which is the next number, a «1» counts something.
    var next = 0
    for index in heading.pieces.upperBound..<pieces.count {
      let text = pieces[index].text
      guard let first = text.utf8.first, (0x30...0x39).contains(first) || text.utf8.count <= 8,
        text.utf8.count <= 16
      else { continue }
      guard let number = RowNumber(text), count.goesOn(with: number) else { continue }
      let levels = RowCount.levels(of: number)
      guard index >= next || levels != [1], !isAmount(index, after: starts.last, count) else { continue }
      if let last = count.last, let after = nextNumber(index, levels, last) {
        next = after
        continue
      }
      starts.append(index)
      count.add(number)
      if !levels.isEmpty { next = 0 }
    }
    return starts
  }

  /// Whether a number stands before the row above has all its cells, and the number that this row must have stands where
  /// the cells end: it counts something.
  private func isAmount(_ index: Int, after start: Int?, _ count: RowCount) -> Bool {
    guard let start, index < start + columns, let expected = count.expected else { return false }
    // No row is a number alone.
    if pieces[(index + 1)...].allSatisfy(\.isBlank) { return true }
    func isExpected(_ index: Int) -> Bool { levels(at: index) == expected }
    // «2.1.2», its cells, «4», the heading of a section, «3.1.1»: no number between has fewer levels.
    if expected.count > 1, levels(at: index)?.count == 1,
      (start + columns..<start + columns + 3).contains(where: { goesOn(at: $0, from: count, expected.count) })
    {
      return true
    }
    // «1.», «Правовые меры», «1»: a whole row reaches from this number to the next, and none from the one above.
    if !isExpected(start + columns), isExpected(index + columns) { return false }
    return (start + columns..<start + columns + 3).contains(where: isExpected)
  }

  private func levels(at index: Int) -> [Int]? {
    index < pieces.count ? RowNumber(pieces[index].text).map(RowCount.levels) : nil
  }

  private func goesOn(at index: Int, from count: RowCount, _ depth: Int) -> Bool {
    guard index < pieces.count, let number = RowNumber(pieces[index].text) else { return false }
    return RowCount.levels(of: number).count == depth && count.goesOn(with: number)
  }

  /// For a «1» in a cell that counts something, the piece up to which it does: there comes the number after the last
  /// one, before any «2».
  func nextNumber(_ index: Int, _ levels: [Int], _ last: [Int]) -> Int? {
    guard levels == [1], last.count == 1 else { return nil }
    if last[0] == 1 { return Letters.startsSmall(pieces[index - 1].text) ? index + 1 : nil }
    for (after, piece) in pieces.enumerated().dropFirst(index + 1) {
      guard let first = piece.text.utf8.first, (0x30...0x39).contains(first), piece.text.utf8.count <= 8,
        let number = RowNumber(piece.text)
      else { continue }
      let other = RowCount.levels(of: number)
      if other == [last[0] + 1] { return after }
      if other == [2] || other.count > 1 { return nil }
    }
    return nil
  }
}

/// The numbers of the rows so far, and which may come next: by its level, or by its letter under the last number.
struct RowCount {
  /// The levels of the last number.
  private(set) var last: [Int]?
  /// The place of the last letter in the alphabet.
  private var letter: Int?

  /// The number right after the last one, on its level.
  var expected: [Int]? { last.flatMap { last in last.last.map { last.dropLast() + [$0 + 1] } } }

  func goesOn(with number: RowNumber) -> Bool {
    switch number.style {
    case .roman: true
    case .letter: RowCount.place(of: number).map { $0 == 0 || $0 == letter.map { $0 + 1 } } ?? false
    case .arabic(let depth):
      // More digits than a number has are none of its levels.
      RowCount.levels(of: number).count == depth && goesOn(with: RowCount.levels(of: number))
    case .other: false
    }
  }

  mutating func add(_ number: RowNumber) {
    letter = number.style == .letter ? RowCount.place(of: number) : nil
    let levels = RowCount.levels(of: number)
    if !levels.isEmpty { last = levels }
  }

  /// The levels of «1.2»; of «Б.2» too, whose letter counts as the number that it is in the alphabet.
  static func levels(of number: RowNumber) -> [Int] {
    let parts = number.text.split(separator: ".")
    var levels = parts.compactMap { Int($0) }
    if parts.count > 1, levels.count == parts.count - 1, let letter = place(ofLetter: parts[0]) {
      levels.insert(letter + 1, at: 0)
    }
    return levels
  }

  private func goesOn(with levels: [Int]) -> Bool {
    guard let last else { return levels.allSatisfy { $0 < 3 } }
    let same = zip(levels, last).prefix { $0 == $1 }.count
    if same == last.count {
      let below = levels[same...]
      if !below.isEmpty, below.count == 1 || below.allSatisfy({ $0 < 3 }) { return true }
    } else if same < levels.count, levels[same] > last[same] {
      // Rows may be missing, but where a higher level counts on, those under it begin anew.
      let below = levels[(same + 1)...]
      if levels[same] <= last[same] + (below.isEmpty ? 3 : 1), below.allSatisfy({ $0 == 1 }) { return true }
    }
    // A new section counts from one again.
    return levels == [1]
  }

  /// «а» is 0; letters that no list has are left out.
  private static func place(of number: RowNumber) -> Int? { place(ofLetter: number.text[...]) }

  private static func place(ofLetter letter: Substring) -> Int? {
    let letters = "абвгдежзиклмнопрстуфхцчшщэюя"
    guard letter.count == 1 else { return nil }
    return letters.firstIndex(of: Character(Letters.folded(String(letter)))).map {
      letters.distance(from: letters.startIndex, to: $0)
    }
  }
}
