/// Reads the responsible cells of a document: which parties each names, and which names are one party.
struct PartyResolver: Sendable {
  /// What the cells of one document name.
  struct Result: Sendable, Hashable {
    /// One list per cell, in the order of the cells.
    var responsible: [[Responsible]]
    /// In order of first mention.
    var parties: [Party]
    var diagnostics: [Diagnostic]
  }

  private let documentTexts: [String]

  /// - Parameter documentTexts: every paragraph and cell of the act, in order: definitions
  ///   («далее – X») may stand in any of them.
  init(documentTexts: [String]) {
    self.documentTexts = documentTexts
  }

  func resolve(_ cells: [PartyCell]) -> Result {
    let lexicon = NameLexicon()
    let distinct = DistinctCells(cells)
    var glossary = PartyGlossary()
    var known = KnownNames()
    var open: [PartyText] = []
    for (index, cell) in distinct.cells.enumerated() {
      let text = PartyText(cell.text, linesAreWrapped: cell.linesAreWrapped, lexicon: lexicon)
      let collector = PartyNameCollector(text: text, lexicon: lexicon)
      if collector.collect(cell: distinct.firstUse[index], into: &known, &glossary) { open.append(text) }
    }
    for text in documentTexts where !distinct.contains(text) {
      ProseDefinitions(text, lexicon)?.collect(into: &known, &glossary)
    }
    for text in open { PartyNameCollector(text: text, lexicon: lexicon).collectWhole(into: &known) }
    let divided = distinct.cells.map { cell in
      DividedCell(PartyText(cell.text, linesAreWrapped: cell.linesAreWrapped, lexicon: lexicon), known: known)
    }
    var registry = PartyRegistry(glossary: glossary, cells: cells)
    // Cells that say the same mean the same as a rule: then they hold one list, which takes memory once.
    var last = [[Responsible]](repeating: [], count: divided.count)
    let responsible = cells.indices.map { index in
      let content = distinct.indices[index]
      let named = registry.responsible(divided[content], cell: index)
      if named != last[content] { last[content] = named }
      return last[content]
    }
    registry.tellKinship()
    return Result(
      responsible: responsible, parties: registry.parties, diagnostics: registry.diagnostics)
  }
}

/// Cells that say the same are read once.
private struct DistinctCells {
  struct Content: Equatable {
    var text: String
    var linesAreWrapped: Bool

    var key: UInt64 {
      var hash = ByteHash()
      hash.add(text)
      return linesAreWrapped ? ~hash.value : hash.value
    }
  }

  private var byKey: [UInt64: Int] = [:]

  private(set) var cells: [Content] = []
  /// For each of `cells`, the first that says it.
  private(set) var firstUse: [Int] = []
  /// For each cell of the document, its index in `cells`.
  private(set) var indices: [Int] = []

  init(_ all: [PartyCell]) {
    indices.reserveCapacity(all.count)
    for index in all.indices {
      let content = Content(text: all[index].text, linesAreWrapped: all[index].linesAreWrapped)
      let key = slot(of: content)
      if let known = byKey[key] {
        indices.append(known)
      } else {
        byKey[key] = cells.count
        indices.append(cells.count)
        firstUse.append(index)
        cells.append(content)
      }
    }
  }

  /// Whether one of the cells says this.
  func contains(_ text: String) -> Bool {
    [false, true].contains { byKey[slot(of: Content(text: text, linesAreWrapped: $0))] != nil }
  }

  /// Under which key the content stands, or would: two of one hash stand under keys beside each other.
  private func slot(of content: Content) -> UInt64 {
    var key = content.key
    while let known = byKey[key], cells[known] != content { key &+= 1 }
    return key
  }
}
