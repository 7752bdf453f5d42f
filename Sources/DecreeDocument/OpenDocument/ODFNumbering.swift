/// Counts the items of lists and headings as LibreOffice shows them.
struct ODFNumbering: Sendable {
  /// A list that is open. Nested lists share the counters of the outermost.
  private struct OpenList {
    var style: String
    var id: String?
  }

  /// The counters of a list, by level from 1.
  private typealias Counters = [Int]

  private var open: [OpenList] = []
  /// Counters of the list that is open.
  private var counters: Counters = []
  /// Where the lists before left off: the last of each style, and each by its identifier.
  private var byStyle: [String: Counters] = [:]
  private var byID: [String: Counters] = [:]
  private var outline: Counters = []

  mutating func beginList(_ attributes: XMLAttributes<ODFName>) {
    let style = attributes[.styleName]?.string ?? open.last?.style ?? ""
    let id = attributes[.id]?.string
    if open.isEmpty {
      if let other = attributes[.continueList]?.string, let known = byID[other] {
        counters = known
      } else if let flag = attributes[.continueNumbering], flag == "true" {
        counters = byStyle[style] ?? []
      } else {
        counters = []
      }
    }
    open.append(OpenList(style: style, id: id))
  }

  mutating func endList() {
    guard let list = open.popLast(), open.isEmpty else { return }
    byStyle[list.style] = counters
    if let id = list.id { byID[id] = counters }
  }

  /// The number of the item that begins.
  mutating func item(start: Int?, styles: ODFStyles) -> String? {
    guard let style = open.last?.style else { return nil }
    return Self.advance(&counters, level: open.count, start: start) { styles.level($0, ofList: style) }
  }

  /// The number of a heading.
  mutating func heading(level: Int, styles: ODFStyles) -> String? {
    Self.advance(&outline, level: min(max(level, 1), 10), start: nil) {
      styles.level($0, ofList: ODFStyles.outline)
    }
  }

  private static func advance(
    _ counters: inout Counters, level: Int, start: Int?, style: (Int) -> ODFStyles.Level?
  ) -> String? {
    // Levels passed over count as begun.
    while counters.count < level - 1 { counters.append(style(counters.count + 1)?.start ?? 1) }
    if counters.count < level {
      counters.append(start ?? style(level)?.start ?? 1)
    } else {
      counters.removeSubrange(level...)
      counters[level - 1] = start ?? counters[level - 1].addingReportingOverflow(1).partialValue
    }
    guard let own = style(level), own.style != .none || own.format != nil else { return nil }
    let text = own.format.map { filled($0, counters, style) } ?? composed(own, level, counters, style)
    return text.isEmpty ? nil : text
  }

  /// A template in which `%2%` stands for the number of the second level.
  private static func filled(_ format: String, _ counters: Counters, _ style: (Int) -> ODFStyles.Level?)
    -> String
  {
    var text = ""
    var rest = Substring(format)
    while let percent = rest.firstIndex(of: "%") {
      text += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      if let end = rest.firstIndex(of: "%"), let level = Int(rest[..<end]),
        (1...counters.count).contains(level)
      {
        text += (style(level)?.style ?? .decimal).text(counters[level - 1])
        rest = rest[rest.index(after: end)...]
      } else {
        text += "%"
      }
    }
    return text + rest
  }

  private static func composed(
    _ own: ODFStyles.Level, _ level: Int, _ counters: Counters, _ style: (Int) -> ODFStyles.Level?
  ) -> String {
    let shown = max(1, level - own.displayLevels + 1)...level
    let numbers = shown.compactMap { index -> String? in
      let text = (style(index)?.style ?? .none).text(counters[index - 1])
      return text.isEmpty ? nil : text
    }
    return own.prefix + numbers.joined(separator: ".") + own.suffix
  }
}
