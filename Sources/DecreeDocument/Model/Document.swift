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
  public var place: Place
  /// How many UTF-8 bytes at the head of `text` are an automatic number that the file does not spell out.
  public var numberLength: Int

  public init(text: String, place: Place, numberLength: Int = 0) {
    self.text = text
    self.place = place
    self.numberLength = numberLength
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
  public var place: Place
  /// The file marks the row as one that is repeated at the head of each page.
  public var isHeader: Bool

  public init(cells: [Cell], place: Place, isHeader: Bool = false) {
    self.cells = cells
    self.place = place
    self.isHeader = isHeader
  }
}

/// One cell of a row.
public struct Cell: Sendable, Hashable {
  /// The blocks inside: paragraphs, and tables nested in the cell.
  public var blocks: [Block]
  /// The first grid column that the cell covers, counted from 0.
  public var column: Int
  /// How many grid columns it covers, at least 1.
  public var columnSpan: Int
  /// The cell goes on from the row above (a vertical merge); its own blocks are then empty as a rule.
  public var continues: Bool

  public init(blocks: [Block], column: Int, columnSpan: Int = 1, continues: Bool = false) {
    self.blocks = blocks
    self.column = column
    self.columnSpan = columnSpan
    self.continues = continues
  }

  /// All words of the cell: its paragraphs, and those of nested tables, divided by `\n`.
  public var text: String {
    if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] { return paragraph.text }
    var lines: [String] = []
    for block in blocks { block.appendLines(to: &lines) }
    return lines.joined(separator: "\n")
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
