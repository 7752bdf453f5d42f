import DecreeDocument
import RussianTerms

/// A line, or a block of lines, that is a cell or a part of one; and what it looks like.
struct CellPiece: Sendable {
  var text: String
  /// Of the run of lines; an empty line has none of its own.
  var lines: Range<Int>
  var isBlank: Bool { text.isEmpty }
  /// How much it looks like a deadline: 1 where every word of it is one, less where some are.
  var deadline = 0.0
  /// How much it looks like a party's name, from 0 to 1.
  var party = 0.0
  /// It goes on with what stands before it.
  var startsSmall = false
  /// «Раздел 2. …»: a word and a number that head a section.
  var opensSection = false
  /// So does this, or a word and a name in quotes, or a Roman number.
  var namesSection = false
  /// Something must follow it.
  var endsOpen = false
  /// Nothing but a dash.
  var isDash = false
  /// «15 000», «48»: figures that are no deadline.
  var isFigure = false

  /// A piece that nobody has looked at yet.
  typealias Words = (text: String, lines: Range<Int>)

  init(text: String, lines: Range<Int>) {
    self.text = text
    self.lines = lines
    guard !text.isEmpty else { return }
    startsSmall = Letters.startsSmall(text)
    opensSection = RecoveredRows.wordedSectionNumber(of: text) != nil
    namesSection = opensSection || RecoveredRows.namesSectionWithoutNumber(text)
    isDash = ["-", "–", "—"].contains(text)
    endsOpen = !isDash && CellPiece.endsOpen(text)
    deadline = CellPiece.deadlineLikeness(text)
    party = CellPiece.partyLikeness(text)
    isFigure = deadline < 1 && CellPiece.isFigure(text)
  }

  private static func isFigure(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) } && text.utf8.allSatisfy { (0x20...0x39).contains($0) }
  }

  /// In bytes.
  static let longestDeadline = 240

  static func deadlineLikeness(_ text: String, in context: TermContext = TermContext()) -> Double {
    guard text.utf8.count <= longestDeadline else { return 0 }
    // «Органы местного самоуправления (по согласованию)» says nothing of time.
    if agrees(text), !text.hasPrefix("(") { return 0 }
    let terms = DeadlineReader().read(text, in: context).terms
    guard !terms.isEmpty else { return 0 }
    let known = terms.filter { if case .unrecognized = $0 { false } else { true } }
    if known.count == terms.count { return 1 }
    // «31 июня», «20__ г.»: not a day, but what is meant for one.
    let holdsDigit = text.utf8.contains { (0x30...0x39).contains($0) }
    if known.isEmpty, holdsDigit, text.utf8.count <= 40 { return 0.3 }
    if known.isEmpty { return namesTime(text) ? 0.5 : 0 }
    return 0.5
  }

  /// «… (по согласованию)», «… (по согласованию);»
  private static func agrees(_ text: String) -> Bool {
    text.hasSuffix("(по согласованию)")
      || [";", ","].contains { text.hasSuffix("(по согласованию)" + $0) }
  }

  /// «в день экзамена», «третья неделя сентября»: no day, but nothing else either. In a capital it may be an event.
  private static func namesTime(_ text: String) -> Bool {
    guard text.utf8.count <= 80, Letters.startsSmall(text) else { return false }
    return Word.all(in: text).prefix(4).contains { timeWords.contains($0.text) }
  }

  private static let timeWords: Set<String> = [
    "день", "дня", "дни", "неделя", "недели", "неделю", "месяц", "месяца", "семестр", "четверть", "раз",
    "раза",
  ]

  /// The same piece where the column of deadlines holds days without their month: «13», «до 5».
  func amongDays() -> CellPiece {
    guard deadline < 1, text.utf8.count <= 24,
      CellPiece.deadlineLikeness(text, in: CellPiece.anyMonth) == 1
    else { return self }
    var piece = self
    piece.deadline = 1
    piece.isFigure = false
    return piece
  }

  private static let anyMonth: TermContext = {
    var context = TermContext()
    context.sectionYear = 2020
    context.sectionMonth = 1
    return context
  }()

  private static func partyLikeness(_ text: String) -> Double {
    switch NameOpening.first(in: text).kind {
    case .certain: return 1
    case .acronym, .contraction, .personName: return 0.9
    case .profession: return 0.8
    case .ambiguous, .abbreviation: return 0.6
    case .quoted, .unknownNoun: return 0.4
    case .capitalised, .bareWord: return 0.3
    case .oblique, .plainWord, .none: return 0
    }
  }

  private static func endsOpen(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(last) {
      return true
    }
    return text.hasSuffix("–")
  }
}

/// What the certain rows of a table teach about its uncertain ones.
struct CellKnowledge: Sendable {
  /// Names of parties: whole lines of responsible cells, and aliases defined anywhere.
  private var parties: Set<String> = []
  /// In how many certain rows each column was empty, and in how many it was not.
  private var emptiness: [Int: (empty: Int, filled: Int)] = [:]
  /// What each column has said before.
  private var said: [Int: Set<String>] = [:]

  mutating func learn(_ pieces: ArraySlice<CellPiece>, column: Int, role: Column.Role) {
    for piece in pieces where !piece.isBlank && piece.text.utf8.count <= 200 {
      let key = Letters.folded(piece.text)
      said[column, default: []].insert(key)
      if role == .responsible {
        parties.insert(key)
        if let name = CellKnowledge.name(of: key) { parties.insert(name) }
      }
    }
  }

  mutating func count(_ piece: CellPiece, column: Int) {
    if piece.isBlank {
      emptiness[column, default: (0, 0)].empty += 1
    } else {
      emptiness[column, default: (0, 0)].filled += 1
    }
  }

  /// «Отметка об исполнении»: whether no certain row says anything there.
  func isEmpty(column: Int) -> Bool { emptiness[column].map { $0.filled == 0 && $0.empty > 1 } ?? false }

  /// Takes «X» of «(далее – X)».
  mutating func learnAliases(of text: String) {
    let bytes = Array(Letters.folded(text).utf8)
    let mark = Array("(далее".utf8)
    var index = 0
    while index + mark.count < bytes.count {
      guard bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      else {
        index += 1
        continue
      }
      var alias = bytes[index + mark.count..<end]
      if let dash = alias.firstIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) {
        alias = alias[(dash + (alias[dash] == 0xE2 ? 3 : 1))...]
        parties.insert(String(decoding: alias, as: UTF8.self).trimmed)
      }
      index = end + 1
    }
  }

  func isParty(_ text: String) -> Bool { isParty(folded: Letters.folded(text)) }

  func isParty(folded key: String) -> Bool {
    parties.contains(key) || CellKnowledge.name(of: key).map(parties.contains) ?? false
  }

  func hasSaid(folded key: String, column: Int) -> Bool { said[column]?.contains(key) ?? false }

  /// A name without its definition or agreement in brackets.
  private static func name(of key: String) -> String? {
    guard let bracket = key.range(ofFirst: " (") else { return nil }
    return String(key[..<bracket])
  }
}

extension String {
  fileprivate func range(ofFirst mark: String) -> String.Index? {
    let wanted = Array(mark.utf8)
    var index = utf8.startIndex
    while index != utf8.endIndex {
      if utf8[index...].starts(with: wanted) { return index }
      index = utf8.index(after: index)
    }
    return nil
  }
}
