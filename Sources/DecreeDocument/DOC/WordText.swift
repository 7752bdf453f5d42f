/// A Word 97–2003 document's streams and the tables that lead through them ([MS-DOC]).
struct WordText: Sendable {
  /// A stretch of text that stands in the file in one piece.
  struct Piece: Sendable {
    /// Character positions in the document.
    var positions: Range<Int>
    var offset: Int
    /// One byte a character, as Windows-1252, rather than UTF-16.
    var isCompressed: Bool

    func offset(of position: Int) -> Int {
      offset + (position - positions.lowerBound) * (isCompressed ? 1 : 2)
    }
  }

  let main: [UInt8]
  let table: [UInt8]
  let pieces: [Piece]
  let paragraphs: FormattedRuns<WordParagraphProperties>
  let characters: FormattedRuns<WordCharacterProperties>
  /// Character positions of the body, the footnotes, the endnotes and the text boxes.
  let body: Range<Int>
  let footnotes: Range<Int>
  let endnotes: Range<Int>
  let boxes: Range<Int>

  enum Fault: Error { case encrypted, old, broken }

  /// - Throws: `Fault`.
  init(_ file: CompoundFile) throws {
    guard let main = file.stream("WordDocument"), let ident = main.uint16(at: 0),
      let version = main.uint16(at: 2),
      let flags = main.uint16(at: 10)
    else { throw Fault.broken }
    guard flags & 0x0100 == 0 else { throw Fault.encrypted }
    guard ident == 0xA5EC, version >= 0xC1 else { throw Fault.old }
    guard let table = file.stream(flags & 0x0200 == 0 ? "0Table" : "1Table") else { throw Fault.broken }
    self.main = main
    self.table = table
    pieces = try Self.pieces(Self.part(33, main, table))
    // Each character has a byte of its own.
    guard pieces.last?.positions.upperBound ?? 0 <= main.count else { throw Fault.broken }

    let data = file.stream("Data") ?? []
    // Properties too long for a page; each is read once, however many paragraphs point at it.
    var stored: [Int: WordParagraphProperties] = [:]
    paragraphs = FormattedRuns(plc: Self.part(13, main, table), pages: main, entryLength: 13) {
      page, offset in
      WordParagraphProperties(Self.paragraphModifiers(page, offset)) { place in
        if let known = stored[place] { return known }
        let bytes = data.uint16(at: place).flatMap { data.piece(at: place + 2, count: $0) } ?? []
        let properties = WordParagraphProperties(bytes) { _ in WordParagraphProperties() }
        stored[place] = properties
        return properties
      }
    }
    characters = FormattedRuns(plc: Self.part(12, main, table), pages: main, entryLength: 1) { page, offset in
      let length = offset == 0 ? 0 : page.uint8(at: offset) ?? 0
      return WordCharacterProperties(page.piece(at: offset + 1, count: length) ?? [])
    }

    // The texts stand one after the other: body, footnotes, headers, comments, endnotes, text boxes.
    let end = pieces.last?.positions.upperBound ?? 0
    var next = 0
    func take(_ offset: Int) -> Range<Int> {
      let length = main.uint32(at: offset) ?? 0
      defer { next = min(end, next + length) }
      return next..<min(end, next + length)
    }
    body = take(0x4C)
    footnotes = take(0x50)
    _ = take(0x54)
    _ = take(0x5C)
    endnotes = take(0x60)
    boxes = take(0x64)
  }

  /// A part of the table stream by its number in the file's head.
  func part(_ index: Int) -> [UInt8] { Self.part(index, main, table) }

  private static func part(_ index: Int, _ main: [UInt8], _ table: [UInt8]) -> [UInt8] {
    guard let offset = main.uint32(at: 0x9A + 8 * index), let length = main.uint32(at: 0x9E + 8 * index)
    else {
      return []
    }
    return table.piece(at: offset, count: length) ?? []
  }

  /// The properties of a paragraph as a page keeps them: their length in words, and a style's number before them.
  private static func paragraphModifiers(_ page: [UInt8], _ offset: Int) -> [UInt8] {
    guard offset > 0, let half = page.uint8(at: offset) else { return [] }
    let (start, length) =
      half > 0 ? (offset + 1, 2 * half - 1) : (offset + 2, 2 * (page.uint8(at: offset + 1) ?? 0))
    return page.piece(at: start + 2, count: min(length, 512 - start) - 2) ?? []
  }

  /// The pieces of a `Clx`; the properties that may stand before them are left out.
  private static func pieces(_ bytes: [UInt8]) throws -> [Piece] {
    var offset = 0
    while bytes.uint8(at: offset) == 1, let length = bytes.uint16(at: offset + 1) { offset += 3 + length }
    guard bytes.uint8(at: offset) == 2, let length = bytes.uint32(at: offset + 1),
      let plc = bytes.piece(at: offset + 5, count: length), length >= 16
    else { throw Fault.broken }
    let count = (length - 4) / 12
    var pieces: [Piece] = []
    for index in 0..<count {
      guard let start = plc.uint32(at: 4 * index), let end = plc.uint32(at: 4 * index + 4), start <= end,
        start == pieces.last?.positions.upperBound ?? start,
        let place = plc.uint32(at: 4 * (count + 1) + 8 * index + 2)
      else { throw Fault.broken }
      let isCompressed = place & 0x4000_0000 != 0
      let offset = place & 0x3FFF_FFFF
      pieces.append(
        Piece(positions: start..<end, offset: isCompressed ? offset / 2 : offset, isCompressed: isCompressed))
    }
    return pieces
  }
}
