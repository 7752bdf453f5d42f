/// A heading of two storeys: names that stand over those of several columns, as «Срок исполнения» does over «Начало» and
/// «Окончание».
struct HeadingStoreys {
  /// A name, and the names of the columns under it.
  struct Group {
    /// Where the upper name may stand: as far as its neighbours.
    let room: Range<Int>
    /// Of the text's lines: those of the upper name; the names under it stand on the line after them.
    let lines: Range<Int>
    let names: [PageLine.Chunk]
    fileprivate(set) var columns = 0..<0

    func holds(_ chunk: PageLine.Chunk) -> Bool { room.contains(chunk.start) && chunk.end <= room.upperBound }
  }

  private(set) var groups: [Group] = []
  /// How many columns have names.
  private(set) var count = 0

  init(_ heading: ArraySlice<PageLine>) {
    for (offset, line) in heading.enumerated().dropLast() {
      for (index, chunk) in line.chunks.enumerated()
      where !line.text(chunk).beginsInLowerCase && !groups.contains(where: { $0.holds(chunk) }) {
        let left = index > 0 ? line.chunks[index - 1].end : 0
        let right = index + 1 < line.chunks.count ? line.chunks[index + 1].start : Int.max
        let below = heading.dropFirst(offset + 1)
        if let group = HeadingStoreys.group(under: chunk, of: line, in: left..<right, below) {
          groups.append(group)
        }
      }
    }
  }

  /// With the groups' columns where their names stand on a page.
  init(_ heading: ArraySlice<PageLine>, on page: AlignedPage) {
    self.init(heading)
    for index in groups.indices {
      let places = groups[index].names.map(page.column(of:))
      groups[index].columns = places[0]..<places[places.count - 1] + 1
    }
    groups.removeAll { $0.columns.count < $0.names.count }
  }

  /// The names under an upper name: the first line below that has several of them within its room, on both sides of its
  /// middle or from its beginning on.
  private static func group(
    under name: PageLine.Chunk, of line: PageLine, in room: Range<Int>, _ below: ArraySlice<PageLine>
  ) -> Group? {
    for lower in below {
      let names = lower.chunks.filter { room.contains($0.middle / 2) }.flatMap {
        PeriodRun.names(in: $0, of: lower)
      }
      guard names.count > 1 else { continue }
      let extent = names[0].start + names[names.count - 1].end
      guard abs(extent - name.middle) <= 8 || names[0].start == name.start,
        names.allSatisfy({ room.contains($0.start) && $0.end <= room.upperBound }),
        !areRests(names, on: lower, of: name, on: line)
      else { return nil }
      return Group(room: room, lines: line.index..<lower.index, names: names)
    }
    return nil
  }

  /// Whether the lower words only go on with those above: «исполнения» under «Срок», beside «Результат», which has but one
  /// line, or «а» and «м» under «Единиц Объе», which are two names.
  private static func areRests(
    _ names: [PageLine.Chunk], on lower: PageLine, of name: PageLine.Chunk, on line: PageLine
  ) -> Bool {
    guard lower.text(names[0]).beginsInLowerCase else { return false }
    return !lower.text(names[1]).beginsInLowerCase
      || line.words(in: name).contains { line.grid.text($0..<name.end).beginsInCapital }
      || names.count == 2 && names.contains { abs($0.middle - name.middle) <= 2 }
  }

  /// The group of which these words are the upper name.
  func group(over chunk: PageLine.Chunk, on line: PageLine) -> Group? {
    groups.first { $0.lines.contains(line.index) && $0.holds(chunk) }
  }

  /// The column of which these words are the name under another.
  func column(named chunk: PageLine.Chunk, on line: PageLine) -> Int? {
    for group in groups where group.lines.upperBound == line.index {
      if let index = group.names.firstIndex(where: { $0.columns == chunk.columns }) {
        return min(group.columns.lowerBound + index, group.columns.upperBound - 1)
      }
    }
    return nil
  }

  /// Whether a line has words of theirs.
  func reach(_ line: PageLine) -> Bool {
    groups.contains { line.index >= $0.lines.lowerBound && line.index <= $0.lines.upperBound }
  }

  /// Puts the names of single columns in place of those that stand over them. They stand where the rows' words do, if
  /// those stand on as many stripes: a program may have set names closer together.
  mutating func replace(_ upper: [PageLine.Chunk], over rows: Ink) -> [PageLine.Chunk] {
    var names: [PageLine.Chunk] = []
    var last: Int?
    for name in upper {
      let index = groups.firstIndex { $0.room.contains(name.middle / 2) }
      defer { last = index }
      guard let index else {
        names.append(name)
        continue
      }
      if index == last { continue }
      let own = rows.stripes(groups[index].names.count, in: groups[index].room) ?? groups[index].names
      groups[index].columns = names.count..<names.count + own.count
      names += own
    }
    count = names.count
    return names
  }
}
