/// The automatic numbers of a Word 97 document ([MS-DOC] 2.9.131 and on).
struct WordLists: Sendable {
  private struct Level: Sendable {
    var start = 1
    var format = 0
    /// The number with its surroundings in UTF-16; a unit below 9 stands for the number of that level.
    var template: [UInt16] = []
  }

  /// The levels of each list, by its identifier.
  private var levels: [Int: [Level]] = [:]
  /// The list that each override names, and the starts it sets by level.
  private var overrides: [(list: Int, starts: [Int: Int])] = []
  private var counters: [Int: [Int]] = [:]
  private var startedOverrides: Set<Int> = []

  init(_ text: WordText) {
    readLists(text)
    readOverrides(text.part(74))
  }

  /// The number of the next paragraph of a list; `override` counts from 1.
  mutating func next(override: Int, level: Int) -> String? {
    guard overrides.indices.contains(override - 1), let levels = levels[overrides[override - 1].list],
      level < levels.count
    else { return nil }
    let (list, starts) = overrides[override - 1]
    var values = counters[list] ?? []
    if !starts.isEmpty, startedOverrides.insert(override).inserted { values = [] }
    func start(_ level: Int) -> Int { starts[level] ?? levels[level].start }
    while values.count < level { values.append(start(values.count)) }
    if values.count == level {
      values.append(start(level))
    } else {
      values.removeSubrange((level + 1)...)
      values[level] = values[level].addingReportingOverflow(1).partialValue
    }
    counters[list] = values
    let text = Self.filled(levels[level].template, levels, values)
    return text.isEmpty ? nil : text
  }

  private static func filled(_ template: [UInt16], _ levels: [Level], _ values: [Int]) -> String {
    var text = ""
    var literal: [UInt16] = []
    for unit in template {
      guard unit < 9 else {
        literal.append(unit)
        continue
      }
      text += String(decoding: literal, as: UTF16.self)
      literal = []
      if Int(unit) < values.count { text += style(levels[Int(unit)].format).text(values[Int(unit)]) }
    }
    return text + String(decoding: literal, as: UTF16.self)
  }

  /// From `MSONFC`.
  private static func style(_ format: Int) -> ListNumberStyle {
    switch format {
    case 1: .upperRoman
    case 2: .lowerRoman
    case 3: .upperLatin
    case 4: .lowerLatin
    case 23, 255: .none
    case 58: .lowerRussian
    case 59: .upperRussian
    default: .decimal
    }
  }

  /// The lists, and after them, outside the part's own length, the levels of each.
  private mutating func readLists(_ text: WordText) {
    let part = text.part(73)
    guard let count = part.uint16(at: 0), let start = text.main.uint32(at: 0x9A + 8 * 73) else { return }
    var offset = start + 2 + 28 * count
    for index in 0..<count {
      guard let identifier = part.uint32(at: 2 + 28 * index), let flags = part.uint8(at: 2 + 28 * index + 26)
      else {
        return
      }
      var own: [Level] = []
      for _ in 0..<(flags & 1 == 1 ? 1 : 9) {
        guard let level = Self.level(text.table, &offset) else { return }
        own.append(level)
      }
      levels[identifier] = own
    }
  }

  private static func level(_ table: [UInt8], _ offset: inout Int) -> Level? {
    guard let start = table.uint32(at: offset), let format = table.uint8(at: offset + 4),
      let characters = table.uint8(at: offset + 24), let paragraph = table.uint8(at: offset + 25)
    else { return nil }
    offset += 28 + characters + paragraph
    guard let length = table.uint16(at: offset), let bytes = table.piece(at: offset + 2, count: 2 * length)
    else {
      return nil
    }
    offset += 2 + 2 * length
    let units = stride(from: 0, to: bytes.count, by: 2).compactMap { bytes.uint16(at: $0).map { UInt16($0) } }
    // A bullet is no number.
    return Level(start: start, format: format, template: format == 23 ? [] : units)
  }

  private mutating func readOverrides(_ part: [UInt8]) {
    guard let count = part.uint32(at: 0), count <= part.count / 16 else { return }
    var offset = 4 + 16 * count
    for index in 0..<count {
      guard let list = part.uint32(at: 4 + 16 * index), let more = part.uint8(at: 4 + 16 * index + 12) else {
        return
      }
      var starts: [Int: Int] = [:]
      offset += 4
      for _ in 0..<more {
        guard let start = part.uint32(at: offset), let flags = part.uint32(at: offset + 4) else { break }
        offset += 8
        if flags & 0x10 != 0 { starts[flags & 0xF] = start }
        if flags & 0x20 != 0 { _ = Self.level(part, &offset) }
      }
      overrides.append((list, starts))
    }
  }
}
