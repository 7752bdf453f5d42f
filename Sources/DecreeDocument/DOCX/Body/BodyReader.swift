/// Reads the blocks of a story (the body, a note) from its WordprocessingML, tracked changes taken as accepted.
///
/// Elements that are not known are transparent: what stands in them is read as if they were not there, so that no
/// word is lost. Nothing here recurses; all that is open stands on the stacks below.
struct BodyReader {
  let limits: Limits
  let styles: StyleSheet
  var numbers: NumberCounter
  /// The begins of complex fields that no end belongs to; they are read as if they were not there.
  /// `nil`: all begins.
  let unclosedFields: Set<Int>?

  /// The text of the open paragraphs, one behind the other: a text box opens one inside another.
  var buffer: [UInt8] = []
  var repeatedTexts = RepeatedTexts()
  var scopes: [Scope] = []
  var frames: [StoryFrame] = [StoryFrame()]
  var tables: [GridTable] = []
  /// Each open `mc:AlternateContent`: whether one of its branches has been taken.
  var alternatives: [Bool] = []
  var findings = FindingList()
  /// Words have been marked for how they are set.
  var hasSetWords = false
  /// Where changes stand that nobody has accepted, once a row or a paragraph.
  var changes: [Place] = []

  /// How deep the current element is.
  var depth = 0
  /// The depth of the element that is passed over with all that is in it; 0: none.
  var skipped = 0
  /// The characters that come are text of the document.
  var isCollecting = false
  /// Where the text of the open `w:t` begins in the buffer.
  var textStart = 0
  /// The part is a document's text at all.
  var isDocument = false
  /// The root says that white space in texts counts.
  var preservesSpace = false

  /// The complex fields that are open, in whatever frame.
  var fields: [FieldState] = []
  var fieldCount = 0
  /// Which of `fields` are in their instruction, outermost first.
  var openInstructions: [Int] = []
  /// Fields that hid words in their instruction and were never ended.
  var brokenFields: Set<Int> = []

  /// References to notes in what is shown, in order.
  var noteReferences: [NoteReference] = []
  /// The notes that only deleted or hidden text refers to.
  var droppedNotes: Set<NoteReference.Key> = []
  /// The notes of the part, if it is one of notes.
  var notes: [(id: Int, blocks: [Block])] = []

  /// Tables that stand in no other, and paragraphs that stand in no table.
  var tableCount = 0
  var paragraphCount = 0
  /// All cells and paragraphs, for the limits.
  var cellTotal = 0
  var paragraphTotal = 0
  var numberBytes = 0
  /// Text boxes were put behind their paragraphs, which had their numbers later.
  var isOutOfOrder = false

  init(
    limits: Limits, styles: StyleSheet, numbering: NumberingDefinitions, unclosedFields: Set<Int>?
  ) {
    self.styles = styles
    self.numbers = NumberCounter(numbering, styles: styles)
    self.limits = limits
    self.unclosedFields = unclosedFields
  }

  mutating func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) throws {
    depth += 1
    guard skipped == 0 else { return noteDroppedReference(name, attributes) }
    guard let name else { return }
    switch name {
    case .text, .mathText: openText(attributes)
    case .run, .mathRun: openRun()
    case .runProperties: openRunProperties()
    case .paragraph: try openParagraph()
    case .paragraphProperties: if frames[frames.count - 1].paragraph != nil { open(.paragraphProperties) }
    case .cell: try openCell()
    case .cellProperties: if isInCell { open(.cellProperties) }
    case .row: try openRow()
    case .rowProperties: if isInRow { open(.rowProperties) }
    case .table: try openTable()
    case .boxContent: openBox()
    case .alternateContent:
      alternatives.append(false)
      open(.alternate)
    case .choice, .fallback: chooseBranch(name, attributes)
    case .fieldChar: readFieldChar(attributes)
    case .tab, .positionTab, .lineBreak, .carriageReturn, .symbol, .noBreakHyphen:
      readCharacter(name, attributes)
    case .deletion, .moveFrom:
      noteChange()
      readDeletion()
    case .insertion, .moveTo, .cellInsertion: noteChange()
    case .footnote, .endnote: openNote(attributes)
    case .footnoteReference, .endnoteReference: readNoteReference(name, attributes)
    case .alternateChunk, .subDocument: noteUnread()
    case .section, .controlProperties, .controlEndProperties, .customProperties, .smartTagProperties,
      .tabStops,
      .tableProperties, .tableExceptions, .paragraphPropertiesChange, .runPropertiesChange,
      .tablePropertiesChange,
      .tableExceptionsChange, .rowPropertiesChange, .cellPropertiesChange, .sectionPropertiesChange,
      .numberingChange, .formFieldData, .fieldData, .rubyText, .rubyProperties:
      skip()
    default: readProperty(name, attributes)
    }
  }

  mutating func end() throws {
    if skipped == depth { skipped = 0 }
    if skipped == 0, let scope = scopes.last, scope.depth == depth {
      scopes.removeLast()
      try close(scope.kind)
    }
    depth -= 1
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
    guard isCollecting, skipped == 0 else { return }
    buffer.append(contentsOf: piece)
    if buffer.count > limits.paragraphBytes {
      throw ReadingError.limit(.paragraphBytes, limits.paragraphBytes, in: "a paragraph")
    }
  }

  mutating func open(_ kind: Scope.Kind) { scopes.append(Scope(depth: depth, kind: kind)) }

  /// Passes over the current element and all that is in it.
  mutating func skip() { skipped = depth }

  private mutating func close(_ kind: Scope.Kind) throws {
    switch kind {
    case .text(let preserves): closeText(preserves)
    case .run(let outer): frames[frames.count - 1].run = outer
    case .runProperties: closeRunProperties()
    case .paragraph: try closeParagraph()
    case .paragraphProperties: closeParagraphProperties()
    case .cell: try closeCell()
    case .row: try closeRow()
    case .table: try closeTable()
    case .box: try closeBox()
    case .note(let id): try closeNote(id)
    case .alternate: alternatives.removeLast()
    case .rowProperties, .cellProperties, .markProperties, .numbering: break
    }
  }
}

/// Hands what libxml2 tells to a `BodyReader`, one event after the other.
final class BodyHandler: XMLHandler {
  @exclusivity(unchecked) private(set) var reader: BodyReader

  init(_ reader: BodyReader) { self.reader = reader }

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) throws {
    try reader.start(name, attributes)
  }
  func end(_ name: DOCXName?) throws { try reader.end() }
  func text(_ piece: UnsafeBufferPointer<UInt8>) throws { try reader.text(piece) }
}
