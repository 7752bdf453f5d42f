/// Counts the numbered paragraphs of a story as they come and says what number each shows.
struct NumberCounter {
  /// A number as it is shown.
  struct Number {
    var text: String
    var suffix: NumberingDefinitions.Level.Suffix
  }

  /// A list with all that it takes from its look.
  private struct List {
    var abstractId: Int
    var levels: [NumberingDefinitions.Level?]
    var starts: [Int: Int]

    /// The level that stands for a style.
    func level(of style: String) -> Int? { levels.firstIndex { $0?.style == style } }
  }

  /// No number that people read has more bytes; a pattern that makes longer ones is made to fill the memory.
  private static let longest = 1 << 10

  private let definitions: NumberingDefinitions
  private let styles: StyleSheet
  private let isRussian: Bool
  private var lists: [Int: List] = [:]
  /// Lists of one look count together: the last number of each level, by abstract number.
  private var counts: [Int: [Int?]] = [:]
  /// The levels of lists whose own start has been used.
  private var started: Set<Int> = []

  init(_ definitions: NumberingDefinitions, styles: StyleSheet) {
    self.definitions = definitions
    self.styles = styles
    self.isRussian = styles.language?.hasPrefix("ru") ?? false
  }

  /// The document has no lists at all.
  var isEmpty: Bool { definitions.instances.isEmpty }

  /// The number of the next paragraph; `nil` where it has none, or only a bullet.
  ///
  /// - Parameters:
  ///   - style: The paragraph's style.
  ///   - number: `w:numId` of the paragraph itself.
  ///   - level: `w:ilvl` of the paragraph itself.
  mutating func next(style: StyleSheet.Style?, number: Int?, level: Int?) -> Number? {
    guard let id = number ?? style?.numberId, id != 0, let list = list(id) else { return nil }
    let linked = style.flatMap { list.level(of: $0.id) }
    let own = level ?? linked ?? style?.level ?? style?.numberStyle.flatMap { list.level(of: $0) } ?? 0
    guard list.levels.indices.contains(own), let look = list.levels[own] else { return nil }
    advance(own, list, id: id)
    let text = text(look, list)
    return text.isEmpty ? nil : Number(text: text, suffix: look.suffix)
  }

  private mutating func list(_ id: Int) -> List? {
    if let known = lists[id] { return known }
    guard let instance = definitions.instances[id] else { return nil }
    let abstractId = definitions.abstractId(of: instance, styles: styles)
    let levels = (0...NumberingDefinitions.deepestLevel).map {
      instance.levels[$0] ?? definitions.abstracts[abstractId]?.levels[$0]
    }
    let list = List(abstractId: abstractId, levels: levels, starts: instance.starts)
    lists[id] = list
    return list
  }

  private mutating func advance(_ own: Int, _ list: List, id: Int) {
    var count = counts[list.abstractId] ?? [Int?](repeating: nil, count: list.levels.count)
    let start = list.starts[own] ?? list.levels[own]!.start
    if list.starts[own] != nil, started.insert(id << 4 | own).inserted { count[own] = nil }
    // A level above that no paragraph has used yet counts as begun.
    for above in 0..<own where count[above] == nil { count[above] = list.levels[above]?.start }
    count[own] = count[own].map { $0 + 1 } ?? start
    for deeper in list.levels.indices where deeper > own {
      if own < list.levels[deeper]?.restart ?? deeper { count[deeper] = nil }
    }
    counts[list.abstractId] = count
  }

  private func text(_ look: NumberingDefinitions.Level, _ list: List) -> String {
    if look.format == .bullet || look.isHidden { return "" }
    var text: [UInt8] = []
    var bytes = Array(look.pattern.utf8.prefix(Self.longest))[...]
    while text.count < Self.longest, let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%"), let digit = bytes.first, (0x31...0x39).contains(digit) else {
        text.append(byte)
        continue
      }
      bytes.removeFirst()
      let index = Int(digit - 0x31)
      guard list.levels.indices.contains(index), let level = list.levels[index] else { continue }
      let number = counts[list.abstractId]?[index] ?? level.start
      let format = look.isLegal && level.format.isNumber ? .decimal : level.format
      text.append(contentsOf: format.text(of: number, isRussian: isRussian).utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
