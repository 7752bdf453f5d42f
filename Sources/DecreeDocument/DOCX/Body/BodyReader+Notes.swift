/// A place that refers to a footnote or an endnote.
struct NoteReference {
  struct Key: Hashable {
    var isEndnote: Bool
    var id: Int
  }

  var key: Key
  var place: Place
}

/// Notes, the references to them, and the end of a story.
extension BodyReader {
  mutating func readNoteReference(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    guard let id = attributes[.id]?.integer else { return }
    let key = NoteReference.Key(isEndnote: name == .endnoteReference, id: id)
    if frames[frames.count - 1].run.isHidden {
      droppedNotes.insert(key)
    } else {
      noteReferences.append(NoteReference(key: key, place: tablePlace ?? .paragraph(paragraphCount + 1)))
    }
  }

  /// What is passed over may refer to a note, which is then gone as well.
  mutating func noteDroppedReference(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    guard name == .footnoteReference || name == .endnoteReference, let id = attributes[.id]?.integer else {
      return
    }
    droppedNotes.insert(.init(isEndnote: name == .endnoteReference, id: id))
  }

  /// The lines between text and notes are notes of a special type.
  mutating func openNote(_ attributes: XMLAttributes<DOCXName>) {
    if let kind = attributes[.kind], !(kind == "normal") { return skip() }
    frames.append(StoryFrame(firstTable: tables.count, firstField: fields.count))
    open(.note(id: attributes[.id]?.integer ?? 0))
  }

  mutating func closeNote(_ id: Int) throws {
    try finishStory()
    dropFields()
    notes.append((id, frames.removeLast().blocks))
  }

  mutating func noteChange() {
    let place = tablePlace ?? .paragraph(paragraphCount + 1)
    if changes.last != place { changes.append(place) }
  }

  mutating func noteUnread() { findings.noteUnreadPart(tablePlace ?? .paragraph(paragraphCount + 1)) }

  /// The blocks of the story, when its part has been read.
  mutating func finish() throws -> [Block] {
    try finishStory()
    dropFields()
    if isOutOfOrder { renumberParagraphs() }
    return frames[0].blocks
  }

  private mutating func renumberParagraphs() {
    var count = 0
    for (index, block) in frames[0].blocks.enumerated() {
      guard case .paragraph(var paragraph) = block else { continue }
      count += 1
      paragraph.place = .paragraph(count)
      frames[0].blocks[index] = .paragraph(paragraph)
    }
  }
}
