/// Finds the parts of a text document in its package and reads them in the order in which they are needed.
struct DOCXAssembly<Package: OfficePackage> {
  private let package: Package
  private let limits: Limits

  init(_ package: Package, limits: Limits) {
    self.package = package
    self.limits = limits
  }

  /// - Throws: `ReadingError` where the main part is missing or cannot be read, or any part is dangerous.
  func document() throws -> Document {
    let main = try mainPart()
    let relationships = package.relationships(of: main)
    var findings = FindingList()
    let stylesHandler = StylesHandler()
    try readOptional("styles", relationships, into: stylesHandler, &findings)
    let styles = stylesHandler.styleSheet
    let numberingHandler = NumberingHandler()
    try readOptional("numbering", relationships, into: numberingHandler, &findings)
    let numbering = numberingHandler.definitions

    var body = try readStory(styles, numbering) { try package.read(main, into: $0) }
    guard body.isDocument else { throw ReadingError.noText(main) }
    var blocks = try body.finish()
    var hasSetWords = body.hasSetWords
    var notes: [NoteReference.Key: Paragraph] = [:]
    var order: [NoteReference.Key] = []
    for (kind, isEndnote) in [("footnotes", false), ("endnotes", true)] {
      let story = try readStory(styles, numbering) {
        try readOptional(kind, relationships, into: $0, &findings)
      }
      hasSetWords = hasSetWords || story.hasSetWords
      for note in story.notes {
        let key = NoteReference.Key(isEndnote: isEndnote, id: note.id)
        order.append(key)
        notes[key] = note.blocks.joined
      }
    }
    findings.note(body.findings.all)
    var arranged = arrange(notes, order: order, body: body)
    let struck = hasSetWords ? SetWords.settle(&blocks, &arranged) : []
    return Document(
      blocks: blocks, notes: arranged,
      findings: findings.all + struck + body.changes.map(ReadingFinding.changesAccepted),
      mediaType: DOCXReader.mediaType)
  }

  /// Reads a story. If a field in it is begun and never ended, its instruction would swallow what follows; such a
  /// story is read again as if the field's begin were not there, and if that leads nowhere, as if no field's were.
  private func readStory(
    _ styles: StyleSheet, _ numbering: NumberingDefinitions, read: (BodyHandler) throws -> Void
  ) throws -> BodyReader {
    var unclosed: Set<Int> = []
    for attempt in 0..<4 {
      let handler = BodyHandler(
        BodyReader(
          limits: limits, styles: styles, numbering: numbering, unclosedFields: attempt < 3 ? unclosed : nil))
      try read(handler)
      var reader = handler.reader
      reader.dropFields()
      if reader.brokenFields.isEmpty { return reader }
      unclosed.formUnion(reader.brokenFields)
    }
    preconditionFailure("a story without fields has no broken ones")
  }

  /// Reads a part that a document can do without. Where it is broken that is told.
  ///
  /// - Throws: `ReadingError` where the part is not just broken but made to do harm.
  private func readOptional<Handler: XMLHandler>(
    _ kind: String, _ relationships: [Relationship], into handler: Handler, _ findings: inout FindingList
  ) throws where Handler.Name == DOCXName {
    guard let part = relationships.first(where: { $0.kind == kind })?.target, package.has(part) else {
      return
    }
    do {
      try package.read(part, into: handler)
    } catch let error as ReadingError where !error.isAttack {
      findings.noteBrokenPart(error)
    }
  }

  /// The notes in the order of their references. A note that nothing refers to is kept, at the end; one that only
  /// deleted text refers to is gone.
  private func arrange(
    _ notes: [NoteReference.Key: Paragraph], order: [NoteReference.Key], body: BodyReader
  ) -> [Paragraph] {
    var rest = notes
    var arranged: [Paragraph] = []
    for reference in body.noteReferences {
      guard var note = rest.removeValue(forKey: reference.key) else { continue }
      note.place = reference.place
      arranged.append(note)
    }
    for key in order where !body.droppedNotes.contains(key) {
      if let note = rest.removeValue(forKey: key), !note.text.isEmpty { arranged.append(note) }
    }
    return arranged
  }

  /// The part that holds the text, by relationship and content type; its name says nothing.
  private func mainPart() throws -> String {
    let targets = package.relationships(of: "").filter { $0.kind == "officeDocument" }.map(\.target)
    let present = targets.filter { package.has($0) }
    if let part = present.first(where: { package.contentType(of: $0)?.isTextDocument ?? false }) {
      return part
    }
    if let part = package.typedParts.first(where: { $0.type.isTextDocument && package.has($0.name) }) {
      return part.name
    }
    if let part = present.first {
      if let type = package.contentType(of: part), type.isOtherDocument {
        throw ReadingError.otherPackage(type)
      }
      return part
    }
    if let target = targets.first { throw ReadingError.missingPart(target) }
    throw ReadingError.noMainPart
  }
}

extension String {
  /// The content type is that of a text document's main part.
  fileprivate var isTextDocument: Bool {
    let type = lowercased()
    return type.hasSuffix("main+xml") && (type.contains("wordprocessingml") || type.contains("ms-word"))
  }

  /// The content type is that of another program's documents.
  fileprivate var isOtherDocument: Bool {
    let type = lowercased()
    return type.hasSuffix("main+xml") || type.contains("spreadsheet") || type.contains("presentation")
  }
}

extension ReadingError {
  /// The part is not broken by accident: it passes a limit or declares a document type.
  fileprivate var isAttack: Bool { limit != nil || code == "xml-doctype" }
}

extension [Block] {
  /// All of a note as one paragraph, its lines divided by `\n`.
  fileprivate var joined: Paragraph {
    let text = Cell(blocks: self, column: 0).text
    return Paragraph(text: text, place: .paragraph(1))
  }
}
