import DecreeDocument

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
    // Cells that say the same mean the same: they hold one list, which takes memory once. What is in doubt is told of each.
    let doubts = divided.map(\.leavesDoubt)
    var readings = [CellReading?](repeating: nil, count: divided.count)
    let responsible = cells.indices.map { index in
      let content = distinct.indices[index]
      let isCoExecutor = cells[index].isCoExecutor
      if !doubts[content], let reading = readings[content], reading.isCoExecutor == isCoExecutor {
        return reading.responsible
      }
      let named = registry.responsible(divided[content], cell: index)
      if named != readings[content]?.responsible {
        readings[content] = CellReading(responsible: named, isCoExecutor: isCoExecutor)
      }
      return readings[content]!.responsible
    }
    registry.tellKinship()
    return Result(
      responsible: responsible, parties: registry.parties, diagnostics: registry.diagnostics)
  }
}

/// Whom a cell names, in a column of executors or of those who help them.
private struct CellReading {
  var responsible: [Responsible]
  var isCoExecutor: Bool
}

/// Cells that say the same are read once.
private struct DistinctCells {
  struct Content {
    var text: String
    var linesAreWrapped: Bool
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
      let key = slot(of: all[index].text, all[index].linesAreWrapped)
      if let known = byKey[key] {
        indices.append(known)
      } else {
        byKey[key] = cells.count
        indices.append(cells.count)
        firstUse.append(index)
        cells.append(Content(text: all[index].text, linesAreWrapped: all[index].linesAreWrapped))
      }
    }
  }

  /// Whether one of the cells says this.
  func contains(_ text: String) -> Bool { [false, true].contains { byKey[slot(of: text, $0)] != nil } }

  /// Under which key the content stands, or would: two of one hash stand under keys beside each other.
  private func slot(of text: String, _ linesAreWrapped: Bool) -> UInt64 {
    var hash = ByteHash()
    hash.add(text)
    var key = linesAreWrapped ? ~hash.value : hash.value
    while let known = byKey[key],
      cells[known].linesAreWrapped != linesAreWrapped || !text.withBytes(cells[known].text.hasBytes)
    {
      key &+= 1
    }
    return key
  }
}
