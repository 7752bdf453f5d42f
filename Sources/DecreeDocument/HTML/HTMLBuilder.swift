/// Makes blocks of a page's elements and text.
final class HTMLBuilder: HTMLHandler {
  private var assembler: BlockAssembler
  /// How many elements deep the reading is inside one that is not shown.
  private var hidden = 0
  private var preformatted = 0
  private var lists: [HTMLList] = []
  /// For each open element, whether it opened a note.
  private var noteDepths: [Int] = []
  private var depth = 0
  /// White space stood before the next character, which shows only if text stands before it as well.
  private var pendingSpace = false
  private var headDepth = 0
  /// The open elements that set their words in a way of their own, with what is set around them.
  private var settings: [(depth: Int, setting: TextSetting)] = []

  init(limits: Limits, part: String) {
    assembler = BlockAssembler(layout: "html", limits: limits, part: part, dissolvesLayoutTables: true)
  }

  func finish() throws -> (blocks: [Block], notes: [Paragraph], findings: [ReadingFinding]) {
    try endParagraph()
    return try assembler.finish()
  }

  // MARK: Elements

  func start(_ element: HTMLElement?, _ attributes: HTMLAttributes) throws {
    depth += 1
    let style = HTMLStyle(attributes)
    if hidden > 0 || (element?.isInvisible ?? false) || style.isHidden {
      hidden += 1
      return
    }
    let setting = style.setting.union(element?.setting(attributes) ?? [])
    if !setting.isEmpty { settings.append((depth, setting.union(settings.last?.setting ?? []))) }
    guard let element else { return }
    if element.isBlock { try breakParagraph() }
    switch element {
    case .br: lineBreak()
    case .pre: preformatted += 1
    case .ol, .ul: lists.append(HTMLList(element, attributes))
    case .li where !lists.isEmpty:
      try endParagraph()
      assembler.number = lists[lists.count - 1].next(attributes)
    case .div where Self.isNote(attributes):
      assembler.beginNote()
      noteDepths.append(depth)
    case .table:
      try endParagraph()
      assembler.beginTable()
    case .thead: headDepth += 1
    case .tr:
      try endParagraph()
      try assembler.beginRow(isHeader: headDepth > 0)
    case .td, .th:
      try endParagraph()
      // A span of 0 reaches to the end of the group, which ends it.
      let rows = Self.span(attributes["rowspan"])
      try assembler.beginCell(
        columnSpan: max(1, Self.span(attributes["colspan"])), rowSpan: rows == 0 ? 65_534 : rows)
      if element == .th { assembler.markHeaderCell() }
    default: break
    }
  }

  func end(_ element: HTMLElement?) throws {
    depth -= 1
    if hidden > 0 {
      hidden -= 1
      return
    }
    if settings.last?.depth == depth + 1 { settings.removeLast() }
    guard let element else { return }
    switch element {
    case .p, .li: try endParagraph()
    case _ where element.isBlock: try breakParagraph()
    default: break
    }
    switch element {
    case .pre: preformatted -= 1
    case .ol, .ul: _ = lists.popLast()
    case .div where noteDepths.last == depth + 1:
      noteDepths.removeLast()
      try assembler.endNote()
    case .thead:
      headDepth -= 1
      assembler.endRowGroup()
    case .tbody, .tfoot: assembler.endRowGroup()
    case .td, .th:
      try endParagraph()
      try assembler.endCell()
    case .tr:
      try endParagraph()
      try assembler.endRow()
    case .table:
      try endParagraph()
      try assembler.endTable()
    default: break
    }
  }

  // MARK: Text

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
    guard hidden == 0 else { return }
    if let setting = settings.last?.setting, piece.contains(where: { $0 > 0x20 }) {
      assembler.hasSetWords = true
      assembler.text.append(setting.mark)
      defer { assembler.text.append(TextSetting().mark) }
      return appendText(piece)
    }
    appendText(piece)
  }

  private func appendText(_ piece: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      if byte <= 0x20, byte == 0x20 || (0x09...0x0D).contains(byte) {
        if preformatted > 0 {
          assembler.text.append(byte == 0x0D || byte == 0x0C ? 0x0A : byte)
        } else {
          pendingSpace = true
        }
        index += 1
        continue
      }
      if pendingSpace {
        if let last = assembler.text.last, last != 0x0A { assembler.text.append(0x20) }
        pendingSpace = false
      }
      // The numbers 128 to 159 are meant as characters of Windows-1252, as old pages write dashes.
      if byte == 0xC2, index + 1 < piece.count, let meant = Self.windows1252[Int(piece[index + 1])] {
        assembler.text.append(contentsOf: meant)
        index += 2
      } else {
        assembler.text.append(byte)
        index += 1
      }
    }
  }

  private func lineBreak() {
    pendingSpace = false
    assembler.text.append(0x0A)
  }

  /// Ends the paragraph if it has text; the number of a list's item waits for the item's own text.
  private func breakParagraph() throws {
    pendingSpace = false
    if !assembler.text.isEmpty { try endParagraph() }
  }

  private func endParagraph() throws {
    pendingSpace = false
    // A break that ends a paragraph breaks nothing.
    while let last = assembler.text.last, last == 0x0A || last == 0x20 { assembler.text.removeLast() }
    assembler.text.removeFirst(assembler.text.prefix { $0 == 0x0A }.count)
    if Self.isBlank(assembler.text) { assembler.text.removeAll(keepingCapacity: true) }
    try assembler.endParagraph()
  }

  /// Nothing but spaces and no-break spaces, with which editors hold empty paragraphs open.
  private static func isBlank(_ text: [UInt8]) -> Bool {
    text.allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  // MARK: Attributes

  /// LibreOffice and Word put each footnote into a division of its own at the page's end.
  private static func isNote(_ attributes: HTMLAttributes) -> Bool {
    if let id = attributes["id"] {
      return ["sdfootnote", "sdendnote", "ftn", "edn"].contains { prefix in
        id.hasPrefix(prefix) && !id.utf8.dropFirst(prefix.utf8.count).isEmpty
          && id.utf8.dropFirst(prefix.utf8.count).allSatisfy { (48...57).contains($0) }
      }
    }
    return false
  }

  private static func span(_ value: String?) -> Int {
    guard let value else { return 1 }
    let digits = value.utf8.drop { $0 <= 0x20 }.prefix { (48...57).contains($0) }.prefix(6)
    return Int(String(decoding: digits, as: UTF8.self)) ?? 1
  }

  private static let windows1252: [[UInt8]?] = {
    var table = [[UInt8]?](repeating: nil, count: 256)
    let characters = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    for (offset, character) in characters.unicodeScalars.enumerated() {
      table[0x80 + offset] = Array(String(character).utf8)
    }
    return table
  }()
}
