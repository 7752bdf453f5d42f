/// What the styles of an OpenDocument text say about its words: which are hidden, and how lists are numbered.
struct ODFStyles: Sendable {
  /// One level of a list style.
  struct Level: Sendable {
    var style = ListNumberStyle.none
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels the number shows, itself included.
    var displayLevels = 1
    /// The number with its surroundings, `%1%` for that of the first level; LibreOffice writes it since 7.2.
    var format: String?
  }

  private struct Style: Sendable {
    var parent: String?
    var isHidden: Bool?
    var isStruck: Bool?
    var isRaised: Bool?
    var list: String?
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The name under which the numbering of headings is kept among the list styles.
  static let outline = " outline"

  /// Some style strikes or raises words.
  private(set) var setsAny = false

  private var styleBeingRead: String?
  private var listBeingRead: String?

  /// Takes an element that belongs to styles; says whether it was one.
  mutating func start(_ name: ODFName, _ attributes: XMLAttributes<ODFName>) -> Bool {
    switch name {
    case .style:
      let key = Self.key(attributes[.family]?.string ?? "", attributes[.name]?.string ?? "")
      styles[key] = Style(
        parent: attributes[.parentStyleName]?.string, list: attributes[.listStyleName]?.string)
      styleBeingRead = key
    case .textProperties:
      guard let key = styleBeingRead else { return true }
      if let display = attributes[.display] { styles[key]?.isHidden = display == "none" }
      if let line = attributes[.lineThroughStyle] ?? attributes[.lineThroughType] {
        styles[key]?.isStruck = !(line == "none")
      }
      if let position = attributes[.position]?.string { styles[key]?.isRaised = Self.isRaised(position) }
      setsAny = setsAny || styles[key]?.isStruck == true || styles[key]?.isRaised == true
    case .listStyle:
      listBeingRead = attributes[.name]?.string
      if let list = listBeingRead { lists[list] = [:] }
    case .outlineStyle:
      listBeingRead = Self.outline
      lists[Self.outline] = [:]
    case .levelNumber, .outlineLevelStyle:
      guard let list = listBeingRead, let level = attributes[.level]?.integer else { return true }
      lists[list]?[level] = Level(attributes)
    case .levelBullet, .levelImage:
      break
    default: return false
    }
    return true
  }

  mutating func end(_ name: ODFName) {
    if name == .style { styleBeingRead = nil }
    if name == .listStyle || name == .outlineStyle { listBeingRead = nil }
  }

  /// Whether words in that style are hidden; `family` is `text` or `paragraph`.
  func isHidden(_ name: String?, family: String) -> Bool {
    guard let style = first(from: name, family: family, where: { $0.isHidden != nil }) else { return false }
    return style.isHidden ?? false
  }

  /// How words in that style are set, given how those around them are.
  func setting(_ name: String?, family: String, in outer: TextSetting) -> TextSetting {
    guard setsAny else { return outer }
    var setting = outer
    if let style = first(from: name, family: family, where: { $0.isStruck != nil }) {
      if style.isStruck == true { setting.insert(.struck) } else { setting.remove(.struck) }
    }
    if let style = first(from: name, family: family, where: { $0.isRaised != nil }) {
      if style.isRaised == true { setting.insert(.raised) } else { setting.remove(.raised) }
    }
    return setting
  }

  /// «super», or a share of the line's height: «33% 58%».
  private static func isRaised(_ position: String) -> Bool {
    position.hasPrefix("super") || position.utf8.first.map { (49...57).contains($0) } ?? false
  }

  /// A level of a list style, counted from 1.
  func level(_ level: Int, ofList name: String) -> Level? { lists[name]?[level] }

  /// The nearest ancestor of a style that says what is asked.
  private func first(from name: String?, family: String, where says: (Style) -> Bool) -> Style? {
    var next = name
    // A style that is its own ancestor says nothing.
    for _ in 0..<32 {
      guard let name = next, let style = styles[Self.key(family, name)] else { return nil }
      if says(style) { return style }
      next = style.parent
    }
    return nil
  }

  private static func key(_ family: String, _ name: String) -> String { family + "\u{1F}" + name }
}

extension ODFStyles.Level {
  fileprivate init(_ attributes: XMLAttributes<ODFName>) {
    style = ListNumberStyle(odfFormat: attributes[.numFormat]?.string ?? "")
    prefix = attributes[.numPrefix]?.string ?? ""
    suffix = attributes[.numSuffix]?.string ?? ""
    start = attributes[.startValue]?.integer ?? 1
    displayLevels = max(1, attributes[.displayLevels]?.integer ?? 1)
    format = (attributes[.numListFormat] ?? attributes[.styleNumListFormat])?.string
  }
}

extension ListNumberStyle {
  /// From `style:num-format`. The Russian ones are LibreOffice's: «А, Б, .., Аа, Аб, ... (ru)».
  fileprivate init(odfFormat: String) {
    switch odfFormat {
    case "": self = .none
    case "a": self = .lowerLatin
    case "A": self = .upperLatin
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    case _ where odfFormat.hasPrefix("а"): self = .lowerRussian
    case _ where odfFormat.hasPrefix("А"): self = .upperRussian
    default: self = .decimal
    }
  }
}
