/// Makes blocks of an OpenDocument text.
final class ODFHandler: XMLHandler {
  private let limits: Limits
  private var assembler: BlockAssembler
  var styles: ODFStyles
  private var numbering = ODFNumbering()

  /// How many elements deep the reading is inside one that is not shown.
  private var skipped = 0
  private var isInText = false
  /// The document is of another kind, such as a spreadsheet.
  private(set) var foreignKind: ODFName?
  private var headerRows = 0
  /// The open paragraphs' states; one stands inside another where a text box or note is anchored in it.
  private var paragraphs: [ParagraphState] = []
  /// How each open span shows its words.
  private var spans: [Span] = []
  /// How often each open row and cell is to stand in the table.
  private var rowRepeats: [Int] = []
  private var cellRepeats: [Int] = []

  /// The item of a list that has begun and has had no paragraph yet.
  private var pendingItem: PendingItem?

  private struct PendingItem {
    var start: Int?
  }

  private struct Span {
    var isHidden: Bool
    var setting: TextSetting
  }

  private struct ParagraphState {
    var isHidden = false
    var setting: TextSetting = []
    /// White space stood before the next character.
    var hasSpace = false
    var isAtStart = true
  }

  init(limits: Limits, part: String, styles: ODFStyles = ODFStyles()) {
    self.limits = limits
    self.styles = styles
    assembler = BlockAssembler(layout: "odt", limits: limits, part: part)
  }

  func finish() throws -> (blocks: [Block], notes: [Paragraph], findings: [ReadingFinding]) {
    try assembler.finish()
  }

  // MARK: Elements

  func start(_ name: ODFName?, _ attributes: XMLAttributes<ODFName>) throws {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard let name else { return }
    if Self.invisible.contains(name) || isHidden(name, attributes) {
      skipped = 1
      return
    }
    if styles.start(name, attributes) { return }
    switch name {
    case .text: isInText = true
    case .spreadsheet, .presentation: foreignKind = foreignKind ?? name
    case .p, .h: try beginParagraph(name, attributes)
    case .span: beginSpan(attributes[.styleName]?.string)
    case .change, .changeStart: noteChange()
    case .s: for _ in 0..<min(attributes[.count]?.integer ?? 1, 10_000) { append(0x20) }
    case .tab: append(0x09)
    case .lineBreak: append(0x0A)
    case .note: assembler.beginNote()
    case .textBox, .customShape, .rectangle, .ellipse: assembler.suspendParagraph()
    case .list:
      // An item that begins with a list of the next level has no number of its own.
      pendingItem = nil
      numbering.beginList(attributes)
    case .listItem: pendingItem = PendingItem(start: attributes[.startValue]?.integer)
    default: try startTable(name, attributes)
    }
  }

  func end(_ name: ODFName?) throws {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let name else { return }
    styles.end(name)
    switch name {
    case .text: isInText = false
    case .p, .h: try endParagraph()
    case .span: _ = spans.popLast()
    case .note: try assembler.endNote()
    case .textBox, .customShape, .rectangle, .ellipse: try assembler.resumeParagraph()
    case .list: numbering.endList()
    case .listItem:
      // An item without a paragraph shows its number all the same.
      numberItem()
      try assembler.endParagraph()
    default: try endTable(name)
    }
  }

  private static let invisible: Set<ODFName> = [
    .masterStyles, .annotation, .binaryData, .trackedChanges, .noteCitation, .rubyText, .hiddenText, .script,
    .number,
    .tocSource, .indexSource, .illustrationSource, .tableIndexSource, .userIndexSource, .bibliographySource,
    .coveredCell, .tableTitle, .tableDescription, .object, .oleObject, .image, .title, .description,
  ]

  private func isHidden(_ name: ODFName, _ attributes: XMLAttributes<ODFName>) -> Bool {
    switch name {
    case .section: return attributes[.display].map { $0 == "none" } ?? false
    case .hiddenParagraph:
      if let flag = attributes[.isHidden], flag == "true", !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].isHidden = true
      }
      return false
    default: return false
    }
  }

  // MARK: Tables

  private func startTable(_ name: ODFName, _ attributes: XMLAttributes<ODFName>) throws {
    guard isInText else { return }
    switch name {
    case .table: assembler.beginTable()
    case .headerRows: headerRows += 1
    case .row:
      rowRepeats.append(max(1, attributes[.rowsRepeated]?.integer ?? 1))
      try assembler.beginRow(isHeader: headerRows > 0)
    case .cell:
      cellRepeats.append(max(1, attributes[.columnsRepeated]?.integer ?? 1))
      try assembler.beginCell(
        columnSpan: attributes[.columnsSpanned]?.integer ?? 1, rowSpan: attributes[.rowsSpanned]?.integer ?? 1
      )
    default: break
    }
  }

  private func endTable(_ name: ODFName) throws {
    guard isInText else { return }
    switch name {
    case .table: try assembler.endTable()
    case .headerRows: headerRows -= 1
    case .row:
      try assembler.endRow()
      try assembler.repeatLastRow((rowRepeats.popLast() ?? 1) - 1)
    case .cell:
      try assembler.endCell()
      try assembler.repeatLastCell((cellRepeats.popLast() ?? 1) - 1)
    default: break
    }
  }

  // MARK: Paragraphs

  private func beginParagraph(_ name: ODFName, _ attributes: XMLAttributes<ODFName>) throws {
    guard isInText else { return }
    let style = attributes[.styleName]?.string
    numberItem()
    paragraphs.append(
      ParagraphState(
        isHidden: styles.isHidden(style, family: "paragraph"),
        setting: styles.setting(style, family: "paragraph", in: [])))
    if name == .h, assembler.number == nil, attributes[.isListHeader].map({ $0 == "true" }) != true {
      assembler.number = numbering.heading(level: attributes[.outlineLevel]?.integer ?? 1, styles: styles)
    }
  }

  private func beginSpan(_ style: String?) {
    spans.append(
      Span(
        isHidden: styles.isHidden(style, family: "text"),
        setting: styles.setting(style, family: "text", in: setting)))
  }

  /// How words that come now are set.
  private var setting: TextSetting { spans.last?.setting ?? paragraphs.last?.setting ?? [] }

  private func noteChange() {
    guard isShown else { return }
    assembler.hasSetWords = true
    assembler.text.append(TextSetting.changeMark)
  }

  /// Gives the item of a list that has begun its number, with its first paragraph.
  private func numberItem() {
    guard let item = pendingItem else { return }
    pendingItem = nil
    assembler.number = numbering.item(start: item.start, styles: styles)
  }

  private func endParagraph() throws {
    guard isInText, let paragraph = paragraphs.popLast() else { return }
    if paragraph.isHidden {
      assembler.number = nil
      assembler.text.removeAll(keepingCapacity: true)
    }
    try assembler.endParagraph()
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
    guard skipped == 0, isShown else { return }
    let setting = setting
    if setting.isEmpty { return appendText(piece) }
    assembler.hasSetWords = true
    assembler.text.append(setting.mark)
    appendText(piece)
    assembler.text.append(TextSetting().mark)
  }

  private func appendText(_ piece: UnsafeBufferPointer<UInt8>) {
    let last = paragraphs.count - 1
    for byte in piece {
      // Runs of white space are one space, and none at a paragraph's head (ODF 1.3, part 3, 6.1.2).
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        paragraphs[last].hasSpace = true
        continue
      }
      if paragraphs[last].hasSpace, !paragraphs[last].isAtStart { assembler.text.append(0x20) }
      paragraphs[last].hasSpace = false
      paragraphs[last].isAtStart = false
      assembler.text.append(byte)
    }
  }

  /// A character that an element stands for.
  private func append(_ byte: UInt8) {
    guard isShown else { return }
    let last = paragraphs.count - 1
    if paragraphs[last].hasSpace, !paragraphs[last].isAtStart { assembler.text.append(0x20) }
    paragraphs[last].hasSpace = false
    paragraphs[last].isAtStart = false
    assembler.text.append(byte)
  }

  private var isShown: Bool {
    guard isInText, let paragraph = paragraphs.last else { return false }
    return !paragraph.isHidden && !spans.contains { $0.isHidden }
  }
}
