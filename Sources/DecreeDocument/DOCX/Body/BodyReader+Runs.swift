/// Runs: texts, characters that are elements, and complex fields.
extension BodyReader {
  mutating func openRun() {
    let top = frames.count - 1
    frames[top].run = RunState(
      isHidden: styles.isHidden(paragraph: frames[top].paragraph?.style, run: nil, direct: nil))
    open(.run)
  }

  mutating func closeRun() {
    let top = frames.count - 1
    frames[top].run = RunState(
      isHidden: styles.isHidden(paragraph: frames[top].paragraph?.style, run: nil, direct: nil))
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
    textStart = buffer.count
    open(.text(preserves: preserves))
  }

  /// White space at the ends of a text counts only where the text says so, as Word has it; a line break of the file
  /// itself is a space.
  mutating func closeText(_ preserves: Bool) {
    isCollecting = false
    if !preserves {
      while buffer.count > textStart, buffer[buffer.count - 1].isXMLSpace { buffer.removeLast() }
      let leading = buffer[textStart...].prefix { $0.isXMLSpace }.count
      if leading > 0 { buffer.removeSubrange(textStart..<textStart + leading) }
    }
    guard buffer[textStart...].contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
    for index in textStart..<buffer.count where buffer[index] == 0x0A || buffer[index] == 0x0D {
      buffer[index] = 0x20
    }
  }

  mutating func readCharacter(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    guard showsWords() else { return }
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
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
