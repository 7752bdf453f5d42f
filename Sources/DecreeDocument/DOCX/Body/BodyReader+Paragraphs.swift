/// Paragraphs: where they begin and end, their properties, and how deleted marks join them.
extension BodyReader {
  mutating func openParagraph() throws {
    if frames[frames.count - 1].isDiscarded { return skip() }
    try finishOpenParagraph()
    beginParagraph()
    open(.paragraph)
  }

  /// Begins a paragraph in the top frame; the text of those before it whose marks are deleted is its own.
  private mutating func beginParagraph(isImplicit: Bool = false) {
    let top = frames.count - 1
    let start = frames[top].joined?.start ?? buffer.count
    frames[top].joined = nil
    frames[top].paragraph = ParagraphState(start: start, isImplicit: isImplicit)
    frames[top].run = RunState(isHidden: styles.isHidden(paragraph: nil, run: nil, direct: nil))
  }

  /// Makes sure that words have a paragraph to stand in.
  mutating func needParagraph() {
    if frames[frames.count - 1].paragraph == nil { beginParagraph(isImplicit: true) }
  }

  mutating func closeParagraph() throws {
    let top = frames.count - 1
    guard let paragraph = frames[top].paragraph else { return }
    if paragraph.markIsDeleted {
      frames[top].joined = paragraph
      frames[top].paragraph = nil
    } else {
      try finishOpenParagraph()
    }
  }

  /// Ends the paragraph that is open in the top frame, whether its element ends here or not.
  mutating func finishOpenParagraph() throws {
    let top = frames.count - 1
    guard let paragraph = frames[top].paragraph else { return }
    frames[top].paragraph = nil
    try finish(paragraph)
  }

  /// Ends all that is open in the top frame, for a table or the frame's end follows.
  mutating func finishStory() throws {
    try finishOpenParagraph()
    let top = frames.count - 1
    guard let joined = frames[top].joined else { return }
    frames[top].joined = nil
    if buffer.count > joined.start {
      try finish(joined)
    } else {
      appendBoxes()
    }
  }

  private mutating func finish(_ paragraph: ParagraphState) throws {
    let top = frames.count - 1
    let isEmpty = buffer.count == paragraph.start
    if isEmpty, isHidden(paragraph) {
      // Word itself hides empty paragraphs in a list so that the next number is the one wanted.
      _ = number(of: paragraph)
    } else if !isEmpty || !paragraph.isImplicit {
      paragraphTotal += 1
      if paragraphTotal - cellTotal > limits.paragraphs {
        throw ReadingError.limit(.paragraphs, limits.paragraphs, in: "the document")
      }
      var text = buffer.withUnsafeBufferPointer {
        repeatedTexts.text(UnsafeBufferPointer(rebasing: $0[paragraph.start...]))
      }
      var head = ""
      if let number = number(of: paragraph) {
        head = isEmpty || number.suffix == .nothing ? number.text : number.text + " "
        text = head + text
        numberBytes += head.utf8.count
        if numberBytes > limits.textBytes {
          throw ReadingError.limit(.textBytes, limits.textBytes, in: "the automatic numbers")
        }
      }
      frames[top].blocks.append(
        .paragraph(Paragraph(text: text, place: nextPlace(), numberLength: head.utf8.count)))
    }
    buffer.removeSubrange(paragraph.start...)
    appendBoxes()
  }

  private func isHidden(_ paragraph: ParagraphState) -> Bool {
    styles.isHidden(paragraph: paragraph.style, run: nil, direct: paragraph.markIsHidden)
  }

  private mutating func number(of paragraph: ParagraphState) -> NumberCounter.Number? {
    guard !numbers.isEmpty else { return nil }
    let style = styles.paragraphStyle(paragraph.style)
    return numbers.next(style: style, number: paragraph.numberId, level: paragraph.level)
  }

  private mutating func appendBoxes() {
    let top = frames.count - 1
    guard !frames[top].boxes.isEmpty else { return }
    frames[top].blocks += frames[top].boxes
    frames[top].boxes = []
    isOutOfOrder = isOutOfOrder || tables.isEmpty
  }

  private mutating func nextPlace() -> Place {
    if let place = tablePlace { return place }
    paragraphCount += 1
    return .paragraph(paragraphCount)
  }

  mutating func closeParagraphProperties() {
    let top = frames.count - 1
    guard let paragraph = frames[top].paragraph else { return }
    frames[top].run.isHidden = styles.isHidden(paragraph: paragraph.style, run: nil, direct: nil)
  }

  // MARK: Text boxes

  mutating func openBox() {
    if frames[frames.count - 1].run.isHidden || !openInstructions.isEmpty {
      noteHiddenWords()
      return skip()
    }
    frames.append(StoryFrame(firstTable: tables.count, firstField: fields.count))
    open(.box)
  }

  /// The blocks of a text box come before its paragraph if no word of it stands before the anchor, else behind it.
  mutating func closeBox() throws {
    try finishStory()
    dropFields()
    let blocks = frames.removeLast().blocks
    let top = frames.count - 1
    if let paragraph = frames[top].paragraph, buffer.count > paragraph.start {
      frames[top].boxes += blocks
    } else {
      frames[top].blocks += blocks
    }
  }
}
