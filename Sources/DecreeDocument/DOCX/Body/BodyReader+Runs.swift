/// Runs: texts, characters that are elements, and complex fields.
extension BodyReader {
  mutating func openRun() {
    let top = frames.count - 1
    open(.run(outer: frames[top].run))
    let style = frames[top].paragraph?.style
    frames[top].run = RunState(
      isHidden: styles.isHidden(paragraph: style, run: nil, direct: nil),
      setting: styles.setting(paragraph: style, run: RunState()))
  }

  mutating func openRunProperties() {
    switch scopes.last?.kind {
    case .run: open(.runProperties)
    case .paragraphProperties: open(.markProperties)
    default: skip()
    }
  }

  mutating func closeRunProperties() {
    let top = frames.count - 1
    let run = frames[top].run
    if run.style != nil || run.isStruck != nil || run.isRaised != nil {
      frames[top].run.setting = styles.setting(paragraph: frames[top].paragraph?.style, run: run)
    }
    guard run.style != nil || run.vanish != nil else { return }
    frames[top].run.isHidden = styles.isHidden(
      paragraph: frames[top].paragraph?.style, run: run.style, direct: run.vanish)
  }

  /// Whether words that come now are shown. Where a field's instruction hides them, the field is told.
  private mutating func showsWords() -> Bool {
    if frames[frames.count - 1].isDiscarded || frames[frames.count - 1].run.isHidden { return false }
    if !openInstructions.isEmpty {
      noteHiddenWords()
      return false
    }
    needParagraph()
    return true
  }

  mutating func openText(_ attributes: XMLAttributes<DOCXName>) {
    guard showsWords() else { return skip() }
    let preserves = attributes[.space].map { $0 == "preserve" } ?? preservesSpace
    isCollecting = true
    let setting = frames[frames.count - 1].run.setting
    if !setting.isEmpty { buffer.append(setting.mark) }
    textStart = buffer.count
    open(.text(preserves: preserves))
  }

  /// A line break of the file itself is a space. Where a text does not say that its white space counts, white space
  /// at its ends that breaks the line is the file's indentation and goes; other stays: Word would drop it and glue two
  /// words together, but a program that writes a space there means one.
  mutating func closeText(_ preserves: Bool) {
    isCollecting = false
    if !preserves {
      let text = buffer[textStart...]
      let trailing = text.reversed().prefix { $0.isXMLSpace }
      if trailing.contains(where: \.isLineBreak) { buffer.removeLast(trailing.count) }
      let leading = buffer[textStart...].prefix { $0.isXMLSpace }
      if leading.contains(where: \.isLineBreak) { buffer.removeSubrange(leading.indices) }
    }
    if buffer[textStart...].contains(where: \.isLineBreak) {
      for index in textStart..<buffer.count where buffer[index].isLineBreak { buffer[index] = 0x20 }
    }
    guard !frames[frames.count - 1].run.setting.isEmpty else { return }
    hasSetWords = true
    buffer.append(TextSetting().mark)
  }

  mutating func readCharacter(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    guard showsWords() else { return }
    let setting = frames[frames.count - 1].run.setting
    if !setting.isEmpty { buffer.append(setting.mark) }
    defer { if !setting.isEmpty { buffer.append(TextSetting().mark) } }
    switch name {
    case .tab, .positionTab: buffer.append(0x09)
    case .lineBreak, .carriageReturn: buffer.append(0x0A)
    // A non-breaking hyphen is U+002D but for line breaking (ECMA-376 part 1, 17.3.3.18).
    case .noBreakHyphen: buffer.append(0x2D)
    case .symbol:
      guard let char = attributes[.char] else { return }
      buffer.append(contentsOf: Symbols.text(of: char.string, font: attributes[.font]?.string ?? "").utf8)
    default: break
    }
  }

  // MARK: Fields

  mutating func readFieldChar(_ attributes: XMLAttributes<DOCXName>) {
    guard let type = attributes[.fieldCharType] else { return }
    if type == "begin" {
      fieldCount += 1
      guard let unclosedFields, !unclosedFields.contains(fieldCount) else { return }
      openInstructions.append(fields.count)
      fields.append(FieldState(ordinal: fieldCount))
    } else if fields.count > frames[frames.count - 1].firstField {
      endInstruction(of: fields[fields.count - 1])
      fields[fields.count - 1].isInstruction = false
      if type == "end" { fields.removeLast() }
    }
  }

  /// Remembers that the open instructions hide words: if one of them never ends, it was none. Only the innermost is
  /// marked; the mark goes outwards when it ends.
  mutating func noteHiddenWords() {
    if let innermost = openInstructions.last { fields[innermost].hidWords = true }
  }

  private mutating func endInstruction(of field: FieldState) {
    guard field.isInstruction else { return }
    openInstructions.removeLast()
    if field.hidWords { noteHiddenWords() }
  }

  /// Ends the fields that the top frame leaves open.
  mutating func dropFields() {
    while fields.count > frames[frames.count - 1].firstField {
      let field = fields.removeLast()
      if field.isInstruction, field.hidWords { brokenFields.insert(field.ordinal) }
      endInstruction(of: field)
    }
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || isLineBreak }
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
