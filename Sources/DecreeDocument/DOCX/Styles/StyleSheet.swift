/// The styles of a document, as far as they decide what is shown: hidden text and numbering.
struct StyleSheet {
  struct Style {
    var id: String
    var basedOn: String?
    var isParagraph = false
    var isDefault = false
    /// `w:vanish` of the style itself, and with what it inherits.
    var vanish: Bool?
    /// A line through the words, or raised ones.
    var isStruck: Bool?
    var isRaised: Bool?
    /// `w:numPr` of the style itself, and with what it inherits.
    var numberId: Int?
    var level: Int?
    /// The style that `numberId` is inherited from.
    var numberStyle: String?
  }

  private var styles: [Style] = []
  private var indices: [String: Int] = [:]
  private var defaultParagraph: Int?
  /// `w:vanish` of the document's defaults.
  private var hidesAll = false
  /// Some style hides text, so that runs need be asked.
  private var hidesAny = false
  /// Some style strikes or raises text.
  private var setsAny = false
  /// The language of the document's defaults, such as `ru-RU`.
  private(set) var language: String?

  /// No styles at all.
  init() {}

  /// - Parameters:
  ///   - declared: The styles with their own properties only, in the order of the part.
  ///   - hidesAll: `w:vanish` of the document's defaults.
  init(_ declared: [Style], hidesAll: Bool = false, language: String? = nil) {
    styles = declared
    self.hidesAll = hidesAll
    self.language = language
    for (index, style) in styles.enumerated() {
      if indices[style.id] == nil { indices[style.id] = index }
      if style.isDefault, style.isParagraph, defaultParagraph == nil { defaultParagraph = index }
    }
    for index in styles.indices { inherit(index, from: declared) }
    hidesAny = hidesAll || styles.contains { $0.vanish == true }
    setsAny = styles.contains { $0.isStruck == true || $0.isRaised == true }
  }

  subscript(index: Int) -> Style { styles[index] }

  func index(of id: String) -> Int? { indices[id] }

  /// The style that a paragraph has: its own, or the default.
  func paragraphStyle(_ index: Int?) -> Style? { (index ?? defaultParagraph).map { styles[$0] } }

  /// Whether text is hidden. `w:vanish` is a toggle: what a paragraph style and a character style both say cancels
  /// out, direct formatting and the document's defaults decide alone (ECMA-376 part 1, 17.7.3).
  func isHidden(paragraph: Int?, run: Int?, direct: Bool?) -> Bool {
    if let direct { return direct }
    guard hidesAny else { return false }
    if hidesAll { return true }
    let byParagraph = paragraphStyle(paragraph)?.vanish ?? false
    let byRun = run.flatMap { styles[$0].vanish } ?? false
    return byParagraph != byRun
  }

  /// How a run's text is set: `w:strike` is a toggle as `w:vanish` is, and raised text a value that the nearest says.
  func setting(paragraph: Int?, run: RunState) -> TextSetting {
    var setting: TextSetting = []
    if run.isStruck == true { setting.insert(.struck) }
    if run.isRaised == true { setting.insert(.raised) }
    guard setsAny else { return setting }
    let byParagraph = paragraphStyle(paragraph)
    let byRun = run.style.map { styles[$0] }
    if run.isStruck == nil, (byParagraph?.isStruck ?? false) != (byRun?.isStruck ?? false) {
      setting.insert(.struck)
    }
    if run.isRaised == nil, byRun?.isRaised ?? byParagraph?.isRaised ?? false { setting.insert(.raised) }
    return setting
  }

  /// Fills in what a style leaves to those that it is based on. A circle of styles ends where it began.
  private mutating func inherit(_ index: Int, from declared: [Style]) {
    var visited: Set<Int> = [index]
    var next = declared[index].basedOn.flatMap { indices[$0] }
    while let parent = next, visited.insert(parent).inserted, visited.count < 100 {
      styles[index].vanish = styles[index].vanish ?? declared[parent].vanish
      styles[index].isStruck = styles[index].isStruck ?? declared[parent].isStruck
      styles[index].isRaised = styles[index].isRaised ?? declared[parent].isRaised
      if styles[index].numberId == nil, let number = declared[parent].numberId {
        styles[index].numberId = number
        styles[index].numberStyle = declared[parent].id
      }
      styles[index].level = styles[index].level ?? declared[parent].level
      next = declared[parent].basedOn.flatMap { indices[$0] }
    }
  }
}
