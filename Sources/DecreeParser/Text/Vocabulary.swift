import DecreeDocument

/// The words of a whole document, by which a word that a line's end cut is known again.
struct Vocabulary: Sendable {
  /// Hashes of folded words: every word that no line's end touches with a hyphen.
  private var words: Set<UInt64> = []
  /// The same, without those that stand at the edge of a wrapped line, where a cut may leave half a word.
  private var inner: Set<UInt64> = []

  init() {}

  /// - Parameter document: read only where some word may have been cut at all.
  init(of document: Document, threads: Threads = .one) {
    guard document.blocks.contains(where: { Vocabulary.mayCutWords($0, threads) }) else { return }
    for block in document.blocks { add(block, wrapped: false) }
    for header in ColumnRoles.knownHeaderWords {
      insert(Letters.folded(Array(header.utf8)[...])[...], edge: false)
    }
  }

  /// Whether the word, folded, stands somewhere in the document.
  func contains(_ word: [UInt8]) -> Bool { words.contains(ByteHash(word).value) }

  /// Whether the word, folded, stands somewhere away from the edges of wrapped lines.
  func containsInside(_ word: [UInt8]) -> Bool { inner.contains(ByteHash(word).value) }

  private static func mayCutWords(_ block: Block, _ threads: Threads = .one) -> Bool {
    switch block {
    case .paragraph(let paragraph): return mayCutWords(paragraph.text)
    case .table(let table):
      return table.linesAreWrapped
        || threads.map(table.rows.indices) { share in
          table.rows[share].contains { $0.cells.contains { $0.contains { mayCutWords($0) } } }
        }.contains(true)
    }
  }

  private static func mayCutWords(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let last = bytes.last else { return false }
      // Without a branch, so that many bytes are looked at at once.
      var found: UInt8 = last == 0x2D || last == 0xAD ? 1 : 0
      for (previous, byte) in zip(bytes, UnsafeBufferPointer(rebasing: bytes.dropFirst())) {
        let isHyphen: UInt8 = previous == 0x2D || previous == 0xAD ? 1 : 0
        found |= isHyphen & (byte == 0x0A || byte == 0x20 ? 1 : 0)
      }
      return found != 0
    }
  }

  private mutating func add(_ block: Block, wrapped: Bool) {
    switch block {
    case .paragraph(let paragraph): add(paragraph.text, wrapped: wrapped)
    case .table(let table):
      for row in table.rows {
        for cell in row.cells {
          for block in cell.blocks { add(block, wrapped: table.linesAreWrapped) }
        }
      }
    }
  }

  /// Words are runs of letters, with hyphens between letters; the parts of such a word count too.
  private mutating func add(_ text: String, wrapped: Bool) {
    let bytes = Letters.folded(Array(text.utf8)[...])[...]
    var index = bytes.startIndex
    var cutBefore = false
    var lineStart = true
    while index < bytes.endIndex {
      let length = Letters.length(at: index, in: bytes)
      if length == 0 {
        if bytes[index] == 0x0A { lineStart = true }
        index += 1
        continue
      }
      let start = index
      var part = index
      var parts: [Range<Int>] = []
      while index < bytes.endIndex {
        let length = Letters.length(at: index, in: bytes)
        if length > 0 {
          index += length
        } else if bytes[index] == 0x2D, index + 1 < bytes.endIndex,
          Letters.length(at: index + 1, in: bytes) > 0
        {
          parts.append(part..<index)
          index += 1
          part = index
        } else {
          break
        }
      }
      let cutAfter =
        index < bytes.endIndex && bytes[index] == 0x2D
        && (index + 1 == bytes.endIndex || Spaces.length(at: index + 1, in: bytes) != nil)
      let lineEnd = index == bytes.endIndex || bytes[index] == 0x0A
      if !cutBefore, !cutAfter {
        insert(bytes[start..<index], edge: wrapped && (lineStart || lineEnd))
        if !parts.isEmpty {
          for part in parts + [part..<index] { insert(bytes[part], edge: false) }
        }
      }
      cutBefore = cutAfter
      lineStart = false
    }
  }

  private mutating func insert(_ word: ArraySlice<UInt8>, edge: Bool) {
    let hash = ByteHash(word).value
    words.insert(hash)
    if !edge { inner.insert(hash) }
  }
}
