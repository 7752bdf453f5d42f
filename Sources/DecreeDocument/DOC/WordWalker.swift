/// Walks over the characters of a Word 97 document and builds its blocks.
struct WordWalker {
  private let text: WordText
  private var lists: WordLists
  private var budget: MarkedBudget
  private var story = MarkedStory()
  /// For each open field, whether its instruction is being read rather than its result.
  private var fields: [Bool] = []
  private var highSurrogate: UInt16?
  private var run: (range: Range<Int>, properties: WordCharacterProperties)?
  /// Text boxes that wait for the first place at which a drawing is anchored.
  private var boxes: [Block] = []
  /// Words have been marked for how they are set.
  private(set) var hasSetWords = false

  init(_ text: WordText, limits: Limits, part: String) {
    self.text = text
    lists = WordLists(text)
    budget = MarkedBudget(layout: "doc", limits: limits, part: part)
  }

  /// - Throws: `ReadingError` where a limit is passed.
  mutating func document() throws -> (blocks: [Block], notes: [Paragraph]) {
    boxes = try blocks(in: text.boxes)
    var blocks = try blocks(in: text.body)
    if !boxes.isEmpty { blocks = boxes + blocks }
    BlockPlacer.place(&blocks)
    var notes: [Paragraph] = []
    for block in try self.blocks(in: text.footnotes) + self.blocks(in: text.endnotes) {
      guard case .paragraph(var paragraph) = block else { continue }
      paragraph.place = .paragraph(notes.count + 1)
      notes.append(paragraph)
    }
    return (blocks, notes)
  }

  private mutating func blocks(in range: Range<Int>) throws -> [Block] {
    story = MarkedStory()
    fields = []
    for piece in text.pieces where piece.positions.overlaps(range) {
      for position in piece.positions.clamped(to: range) {
        let offset = piece.offset(of: position)
        guard let unit = piece.isCompressed ? text.main.uint8(at: offset) : text.main.uint16(at: offset)
        else { break }
        try take(UInt16(unit), at: offset, isCompressed: piece.isCompressed)
      }
    }
    return try story.finish(in: &budget)
  }

  private mutating func take(_ unit: UInt16, at offset: Int, isCompressed: Bool) throws {
    let properties = characterProperties(at: offset)
    if properties.isDeleted || properties.isHidden, unit != 0x07, unit != 0x0D || !properties.isDeleted {
      return
    }
    switch unit {
    case 0x0D, 0x0C: try endParagraph(at: offset)
    case 0x07: try endCell(at: offset)
    case 0x0B, 0x0E: append(0x0A)
    case 0x13: fields.append(true)
    case 0x14: if !fields.isEmpty { fields[fields.count - 1] = false }
    case 0x15: _ = fields.popLast()
    case 0x09: append(0x09)
    case 0x1E: append(0x2D)
    case 0x08 where !boxes.isEmpty:
      try story.insert(boxes, in: &budget)
      boxes = []
    case 0x00..<0x20: break
    default:
      let unit = isCompressed ? Self.windows1252[Int(unit & 0xFF)] : unit
      append(properties.symbol.map(Self.plain) ?? unit, set: properties.setting)
    }
  }

  private mutating func append(_ unit: UInt16, set setting: TextSetting) {
    guard !setting.isEmpty, !fields.contains(true) else { return append(unit) }
    hasSetWords = true
    story.text.append(setting.mark)
    append(unit)
    story.text.append(TextSetting().mark)
  }

  private mutating func characterProperties(at offset: Int) -> WordCharacterProperties {
    if let run, run.range.contains(offset) { return run.properties }
    run = text.characters.run(at: offset)
    if let run, run.properties.isDeleted || run.properties.isRevised {
      hasSetWords = true
      story.text.append(TextSetting.changeMark)
    }
    return run?.properties ?? WordCharacterProperties()
  }

  private mutating func append(_ unit: UInt16) {
    guard !fields.contains(true) else { return }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    if UTF16.isTrailSurrogate(unit), let high = highSurrogate {
      story.text += String(decoding: [high, unit], as: UTF16.self).utf8
    } else if let scalar = Unicode.Scalar(unit) {
      story.text += UTF8.encode(scalar)!
    }
    highSurrogate = nil
  }

  // MARK: Marks

  private mutating func endParagraph(at offset: Int) throws {
    let properties = text.paragraphs.run(at: offset)?.properties ?? WordParagraphProperties()
    story.depth = properties.depth
    if properties.endsInnerRow {
      story.nestedRow = properties.row
      return try story.endRow(nested: true, in: &budget)
    }
    number(properties)
    if properties.endsInnerCell {
      try story.endCell(nested: true, in: &budget)
    } else {
      try story.endParagraph(in: &budget)
    }
  }

  private mutating func endCell(at offset: Int) throws {
    let properties = text.paragraphs.run(at: offset)?.properties ?? WordParagraphProperties()
    story.depth = 1
    if properties.endsRow {
      story.row = properties.row
      return try story.endRow(nested: false, in: &budget)
    }
    number(properties)
    try story.endCell(nested: false, in: &budget)
  }

  private mutating func number(_ properties: WordParagraphProperties) {
    guard properties.list > 0, let number = lists.next(override: properties.list, level: properties.listLevel)
    else {
      return
    }
    story.number = Array(number.utf8)
  }

  // MARK: Characters

  /// Symbol fonts keep their characters in the private use area, 0xF000 above ASCII.
  private static func plain(_ symbol: UInt16) -> UInt16 {
    (0xF020...0xF07E).contains(symbol) ? symbol - 0xF000 : symbol
  }

  private static let windows1252: [UInt16] = (0..<256).map { byte in
    guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
    let utf8 = CharacterConverter.decode([UInt8(byte)], from: "windows-1252").utf8
    return String(decoding: utf8, as: UTF8.self).utf16.first ?? 0xFFFD
  }
}
