/// Names of periods that only a space divides: «2022 год 2023 год», «I кв. II кв.», «янв. февр. март».
enum PeriodRun {
  private enum Kind { case year, quarter, month }

  /// Each name by itself; the run as it is, where it is none of periods.
  static func names(in chunk: PageLine.Chunk, of line: PageLine) -> [PageLine.Chunk] {
    let words = [chunk.start] + line.words(in: chunk)
    var starts: [Int] = []
    var kinds: Set<Kind> = []
    for (start, end) in zip(words, words.dropFirst() + [chunk.end]) {
      let word = line.grid.text(start..<end).trimmed
      if let kind = kind(word) {
        starts.append(start)
        kinds.insert(kind)
      } else if starts.isEmpty || !closings.contains(where: { word.elementsEqual($0) }) {
        return [chunk]
      }
    }
    guard starts.count > 1, kinds.count == 1 else { return [chunk] }
    return zip(starts, starts.dropFirst() + [chunk.end + 1]).map { PageLine.Chunk(columns: $0..<$1 - 1) }
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> Kind? {
    let word = word.last == 0x2E ? word.dropLast() : word
    if word.count == 4, word.starts(with: "19".utf8) || word.starts(with: "20".utf8),
      word.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return .year
    }
    if ["I", "II", "III", "IV"].contains(where: { word.elementsEqual($0.utf8) }) { return .quarter }
    return CellEdge.beginsMonth(word) ? .month : nil
  }

  private static let closings = ["год", "года", "г.", "кв.", "квартал", "полугодие"].map { Array($0.utf8) }
}
