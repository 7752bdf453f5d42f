/// Makes plain text of words that readers have marked for how they are set: raised figures become raised characters,
/// struck words are left out and told, changes that nobody has accepted are told.
struct SetWords {
  private(set) var findings: [ReadingFinding] = []
  private var struck: (words: [String], place: Place)?
  private var changed: Place?

  /// - Parameter blocks: they have their places.
  /// - Returns: what was left out or taken as accepted, once a row or a paragraph.
  static func settle(_ blocks: inout [Block], _ notes: inout [Paragraph]) -> [ReadingFinding] {
    var settler = SetWords()
    settler.settle(&blocks)
    for index in notes.indices { settler.settle(&notes[index]) }
    settler.tellStruck()
    return settler.findings
  }

  private mutating func settle(_ blocks: inout [Block]) {
    for index in blocks.indices where Self.isMarked(blocks[index]) {
      switch blocks[index] {
      case .paragraph(var paragraph):
        settle(&paragraph)
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        // Held once, so that its rows are changed where they stand.
        blocks[index] = .paragraph(Paragraph(text: "", place: table.place))
        settle(&table)
        blocks[index] = .table(table)
      }
    }
  }

  private mutating func settle(_ table: inout Table) {
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices
      where table.rows[row].cells[cell].contains(where: Self.isMarked) {
        settle(&table.rows[row].cells[cell].blocks)
      }
    }
  }

  private static func isMarked(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): paragraph.text.utf8.contains(where: TextSetting.isMark)
    case .table: true
    }
  }

  private mutating func settle(_ paragraph: inout Paragraph) {
    guard Self.isMarked(.paragraph(paragraph)) else { return }
    let pieces = pieces(of: paragraph)
    // A cell that is all raised is small print.
    let raises = pieces.contains { $0.setting == [] && $0.text.contains { $0 > 0x20 } }
    var text: [UInt8] = []
    var words: [String] = []
    /// What divides the words on both sides of those that were left out.
    var gap: UInt8?
    for piece in pieces {
      if piece.setting.contains(.struck) {
        let said = String(decoding: piece.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        if !said.isEmpty { words.append(said.joined(separator: " ")) }
        gap = Self.gap(of: piece.text) ?? gap
        continue
      }
      if let gap, let last = text.last, last > 0x20, let next = piece.text.first, next > 0x20 {
        text.append(gap)
      }
      gap = nil
      if raises, piece.setting == .raised, let figures = RaisedFigures.of(piece.text) {
        text += figures
      } else {
        text += piece.text
      }
    }
    paragraph.text = String(decoding: text, as: UTF8.self)
    tell(words, paragraph.place)
  }

  /// White space at the ends of words that are left out divides what stands on both sides of them.
  private static func gap(of piece: [UInt8]) -> UInt8? {
    guard let first = piece.first, let last = piece.last, min(first, last) <= 0x20 else { return nil }
    return piece.contains(0x0A) ? 0x0A : 0x20
  }

  private typealias Piece = (setting: TextSetting, text: [UInt8])

  /// The text cut where its setting changes.
  private mutating func pieces(of paragraph: Paragraph) -> [Piece] {
    var pieces: [Piece] = []
    var setting: TextSetting = []
    for byte in paragraph.text.utf8 {
      if byte == TextSetting.changeMark {
        tellChange(paragraph.place)
      } else if let new = TextSetting(mark: byte) {
        setting = new
      } else if pieces.last?.setting == setting {
        pieces[pieces.count - 1].text.append(byte)
      } else {
        pieces.append((setting, [byte]))
      }
    }
    return pieces
  }

  // MARK: Telling

  private mutating func tell(_ words: [String], _ place: Place) {
    guard !words.isEmpty else { return }
    if struck?.place == place {
      struck?.words += words
    } else {
      tellStruck()
      struck = (words, place)
    }
  }

  private mutating func tellStruck() {
    guard let (words, place) = struck.take() else { return }
    let list = words.map { "«\($0)»" }.joined(separator: ", ")
    findings.append(
      ReadingFinding(
        severity: .warning, code: "words-struck-out",
        english: "words that are struck out were left out; check that they are no longer meant: \(list)",
        russian: "зачёркнутые слова пропущены; проверьте, что они больше не действуют: \(list)", place: place)
    )
  }

  private mutating func tellChange(_ place: Place) {
    guard changed != place else { return }
    changed = place
    findings.append(.changesAccepted(place))
  }
}

extension ReadingFinding {
  /// The file keeps insertions or deletions that nobody has accepted or refused.
  static func changesAccepted(_ place: Place) -> ReadingFinding {
    ReadingFinding(
      severity: .note, code: "changes-accepted",
      english: "changes are tracked here that nobody has accepted yet; they are read as accepted",
      russian: "здесь есть записанные исправления, которые ещё не приняты; они прочитаны как принятые",
      place: place)
  }
}

/// Figures as raised characters.
enum RaisedFigures {
  /// Marks of figures, «1», «2)», «1, 3»; nothing for other words, which are raised for looks.
  static func of(_ text: [UInt8]) -> [UInt8]? {
    let marks = text.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard !marks.isEmpty, marks.allSatisfy(isMark) else { return nil }
    let figures = Array(marks.map { $0.flatMap(raised) }.joined(separator: [0x20]))
    return (text[0] <= 0x20 ? [0x20] : []) + figures + (text[text.count - 1] <= 0x20 ? [0x20] : [])
  }

  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    let figures = word.last == UInt8(ascii: ")") ? word.dropLast() : word
    return (1...3).contains(figures.count) && figures.allSatisfy { (48...57).contains($0) }
  }

  private static func raised(_ byte: UInt8) -> [UInt8] {
    byte == UInt8(ascii: ")") ? Array("⁾".utf8) : Array(characters[Int(byte) - 48].utf8)
  }

  private static let characters = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
