internal import CanonicalJSON
public import DecreeDocument

/// A `Document` as canonical JSON, written as it goes, so that a large document needs no second copy in memory.
public enum DocumentJSON {
  /// How much is gathered before it is passed on.
  private static let chunkLength = 1 << 16

  /// Writes the document; `sink` gets the bytes in order, piece by piece, and a closing line feed.
  public static func write(_ document: Document, to sink: ([UInt8]) throws -> Void) rethrows {
    var writer = CanonicalWriter()
    try writer.object { writer in
      writer.key("blocks")
      try writer.array { writer in
        for block in document.blocks {
          try Self.block(block, to: &writer, flush: sink)
        }
      }
      writer.member("encoding", ifKnown: document.encoding)
      writer.key("findings")
      writer.array(document.findings) { $0.finding($1) }
      writer.member("mediaType", document.mediaType)
      writer.key("notes")
      writer.array(document.notes) { $0.string($1.text) }
    }
    try sink(writer.drain())
    try sink([0x0A])
  }

  private static func block(
    _ block: Block, to writer: inout CanonicalWriter, flush sink: ([UInt8]) throws -> Void
  ) rethrows {
    switch block {
    case .paragraph(let paragraph): writer.paragraph(paragraph)
    case .table(let table):
      try writer.table(table) { row, writer in
        writer.row(row, isNested: false)
        if writer.bytes.count >= chunkLength { try sink(writer.drain()) }
      }
    }
    if writer.bytes.count >= chunkLength { try sink(writer.drain()) }
  }
}

extension Block {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }
}

extension CanonicalWriter {
  fileprivate mutating func table(
    _ table: Table, row body: (Row, inout CanonicalWriter) throws -> Void
  ) rethrows {
    try object { writer in
      writer.member("kind", "table")
      writer.member("layout", table.layout)
      writer.location(table.place)
      writer.key("rows")
      try writer.array(table.rows) { try body($1, &$0) }
      writer.member("wrapped", ifTrue: table.linesAreWrapped)
    }
  }

  fileprivate mutating func row(_ row: Row, isNested: Bool) {
    object { writer in
      writer.key("cells")
      writer.array(row.cells) { $0.cell($1, isNested: isNested) }
      writer.member("header", ifTrue: row.isHeader)
      writer.location(row.place)
    }
  }

  /// A cell's `text` has all its words. Where a table is nested in it, `blocks` shows that table, to a depth of one:
  /// what is nested deeper is part of the text of its cell, so that the output stays linear in the words.
  private mutating func cell(_ cell: Cell, isNested: Bool) {
    object { writer in
      if !isNested, cell.contains(where: \.isTable) {
        writer.key("blocks")
        writer.array(cell.blocks) { writer, block in
          switch block {
          case .paragraph(let paragraph): writer.paragraph(paragraph)
          case .table(let table): writer.table(table) { $1.row($0, isNested: true) }
          }
        }
      }
      writer.member("column", cell.column)
      writer.member("columnSpan", cell.columnSpan)
      writer.member("continues", ifTrue: cell.continues)
      writer.member("text", cell.text)
    }
  }

  fileprivate mutating func paragraph(_ paragraph: Paragraph) {
    object { writer in
      writer.member("kind", "paragraph")
      writer.location(paragraph.place)
      if paragraph.numberLength > 0 {
        writer.member(
          "number", String(decoding: paragraph.text.utf8.prefix(paragraph.numberLength), as: UTF8.self))
      }
      writer.member("text", paragraph.text)
    }
  }

  fileprivate mutating func finding(_ finding: ReadingFinding) {
    object { writer in
      writer.member("code", finding.code)
      if let place = finding.place { writer.location(place) }
      writer.member("message", finding.english)
      writer.member("severity", finding.severity.rawValue)
    }
  }
}
