/// An order as its file holds it: paragraphs and tables in the order in which a person reads them.
public struct Document: Sendable, Hashable {
  public var blocks: [Block]
  /// Footnotes and endnotes, in order.
  public var notes: [Paragraph]
  /// What the reader had to mend or guess.
  public var findings: [ReadingFinding]
  /// IANA media type of the bytes, such as `text/plain`.
  public var mediaType: String
  /// The character encoding that the bytes were read in, IANA name in lower case; absent for containers.
  public var encoding: String?

  public init(
    blocks: [Block], notes: [Paragraph] = [], findings: [ReadingFinding] = [], mediaType: String,
    encoding: String? = nil
  ) {
    self.blocks = blocks
    self.notes = notes
    self.findings = findings
    self.mediaType = mediaType
    self.encoding = encoding
  }
}

/// A part of a document that stands on its own.
public enum Block: Sendable, Hashable {
  case paragraph(Paragraph)
  case table(Table)
}

/// A run of text that ends with a paragraph mark; lines within it are divided by `\n`.
public struct Paragraph: Sendable, Hashable {
  /// The text, an automatic number included and followed by a space. Tabs and line breaks stay.
  public var text: String
  public var place: Place {
    get { compactPlace.place }
    set { compactPlace = CompactPlace(newValue) }
  }
  /// How many UTF-8 bytes at the head of `text` are an automatic number that the file does not spell out.
  public var numberLength: Int {
    get { Int(compactLength) }
    set { compactLength = Int32(clamping: newValue) }
  }

  private var compactLength: Int32
  private var compactPlace: CompactPlace

  public init(text: String, place: Place, numberLength: Int = 0) {
    self.text = text
    compactPlace = CompactPlace(place)
    compactLength = Int32(clamping: numberLength)
  }
}

/// A grid of cells.
public struct Table: Sendable, Hashable {
  public var rows: [Row]
  public var place: Place
  /// How the table was told from its surroundings, such as `docx` or `tab`, for people who ask why.
  public var layout: String
  /// What spoke for the layout, in English; empty where the format itself marks tables.
  public var reason = ""
  /// Line breaks inside cells are where the layout wrapped its lines, so that one may be a space, a cut word or the
  /// author's own break; where this is false they are the author's own.
  public var linesAreWrapped: Bool

  public init(rows: [Row], place: Place, layout: String, linesAreWrapped: Bool = false) {
    self.rows = rows
    self.place = place
    self.layout = layout
    self.linesAreWrapped = linesAreWrapped
  }
}

/// One row of a table. Grid columns that no cell covers are simply not there.
public struct Row: Sendable, Hashable {
  public var cells: [Cell]
  public var place: Place {
    get { compactPlace.place }
    set { compactPlace = CompactPlace(newValue) }
  }
  private var compactPlace: CompactPlace
  /// The file marks the row as one that is repeated at the head of each page.
  public var isHeader: Bool

  public init(cells: [Cell], place: Place, isHeader: Bool = false) {
    self.cells = cells
    compactPlace = CompactPlace(place)
    self.isHeader = isHeader
  }
}

/// One cell of a row.
public struct Cell: Sendable, Hashable {
  /// The blocks inside: paragraphs, and tables nested in the cell.
  public var blocks: [Block] {
    get { content.blocks }
    set { content = Content(newValue) }
  }
  /// The first grid column that the cell covers, counted from 0.
  public var column: Int {
    get { Int(compactColumn) }
    set { compactColumn = Int32(clamping: newValue) }
  }
  /// How many grid columns it covers, at least 1.
  public var columnSpan: Int {
    get { Int(compactSpan) }
    set { compactSpan = Int32(clamping: newValue) }
  }
  /// The cell goes on from the row above (a vertical merge); its own blocks are then empty as a rule.
  public var continues: Bool {
    get { isContinuing }
    set { isContinuing = newValue }
  }

  // In the order in which they take the least memory.
  private var content: Content
  private var compactColumn: Int32
  private var compactSpan: Int32
  private var isContinuing: Bool

  public init(blocks: [Block], column: Int, columnSpan: Int = 1, continues: Bool = false) {
    content = Content(blocks)
    compactColumn = Int32(clamping: column)
    compactSpan = Int32(clamping: columnSpan)
    isContinuing = continues
  }

  /// All words of the cell: its paragraphs, and those of nested tables, divided by `\n`.
  public var text: String {
    switch content {
    case .paragraph(let paragraph): return paragraph.text
    case .blocks(let blocks):
      var lines: [String] = []
      for block in blocks { block.appendLines(to: &lines) }
      return lines.joined(separator: "\n")
    }
  }

  /// Whether one of the blocks is such, without making a list of them.
  package func contains(where isSuch: (Block) -> Bool) -> Bool {
    switch content {
    case .paragraph(let paragraph): isSuch(.paragraph(paragraph))
    case .blocks(let blocks): blocks.contains(where: isSuch)
    }
  }

  /// Most cells hold one paragraph, and a list of one would take twice the memory of its text.
  private enum Content: Sendable, Hashable {
    case paragraph(Paragraph)
    case blocks([Block])

    init(_ blocks: [Block]) {
      if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] {
        self = .paragraph(paragraph)
      } else {
        self = .blocks(blocks)
      }
    }

    var blocks: [Block] {
      switch self {
      case .paragraph(let paragraph): [.paragraph(paragraph)]
      case .blocks(let blocks): blocks
      }
    }
  }
}

extension Block {
  fileprivate func appendLines(to lines: inout [String]) {
    switch self {
    case .paragraph(let paragraph): lines.append(paragraph.text)
    case .table(let table):
      for row in table.rows {
        for cell in row.cells {
          for block in cell.blocks { block.appendLines(to: &lines) }
        }
      }
    }
  }
}
