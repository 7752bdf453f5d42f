/// A deadline expression found in running text.
public struct ScannedTerm: Sendable, Hashable {
  /// UTF-8 byte offsets into the text, the end exclusive.
  public var bytes: Range<Int>
  public var terms: [Term]

  public init(bytes: Range<Int>, terms: [Term]) {
    self.bytes = bytes
    self.terms = terms
  }
}

extension DeadlineReader {
  /// The expressions that running text holds, in order: their UTF-8 byte ranges, ends exclusive, and their meaning.
  ///
  /// Only what can hardly be anything else counts: days with their month and year, months, quarters and years with a word
  /// that makes them so, recurrences, counted terms. Law numbers, telephone numbers, sums and the dates of acts
  /// («от 12.03.2021 № 145») yield nothing.
  public func scan(_ text: String, in context: TermContext = TermContext()) -> [ScannedTerm] {
    withSentence(text) { sentence, bytes in
      var found: [ScannedTerm] = []
      var i = 0
      while i < sentence.count {
        let (node, next) = sentence.expression(i)
        defer { i = next }
        guard let node else { continue }
        let deadline = Assembler.deadline([node], sentence, CellText(bytes: bytes), context, told: false)
        let range = Int(sentence.tokens[i].start)..<Int(sentence.tokens[node.range.upperBound - 1].end)
        if !deadline.terms.isEmpty, !deadline.terms.contains(where: \.isUnrecognized) {
          found.append(ScannedTerm(bytes: range, terms: deadline.terms))
        }
      }
      return found
    }
  }
}

extension Term {
  fileprivate var isUnrecognized: Bool {
    if case .unrecognized = self { return true }
    return false
  }
}

extension Sentence {
  /// The rules whose expressions stand out in running text.
  private static let scanned: [[any Rule]] = Rules.table(of: [
    PlaceRule(), SpanRule(), RecurrenceRule(), RelativeRule(),
  ])

  /// An expression that begins at a token and can hardly be anything but a deadline, and the token to look at next.
  fileprivate func expression(_ i: Int) -> (node: Node?, next: Int) {
    let rules = Rules.beginning(with: tokens[i], in: Sentence.scanned)
    guard !rules.isEmpty, opens(i), let (match, name) = NodeReader.longest(self, i, rules) else {
      return (nil, i + 1)
    }
    let isCertain =
      switch match.piece {
      case .span(let phrase): self.isCertain(phrase, i, match.end)
      case .recurrence: true
      case .place(let place): place.unit != nil
      case .relative(let phrase): phrase.duration != nil && phrase.duration != "P0D"
      default: false
      }
    guard isCertain else {
      // The date of an act is passed over whole; of anything else a part may still be a deadline.
      if case .span(let phrase) = match.piece, phrase.first.grain == .day { return (nil, match.end) }
      return (nil, i + 1)
    }
    return (Node(piece: match.piece, range: i..<match.end, before: [], rule: name), match.end)
  }

  /// A figure that continues a number, or follows «№», «ст.», «п.», is no date.
  private func opens(_ i: Int) -> Bool {
    guard i > 0, tokens[i].kind == .number || tokens[i].roman > 0 else { return true }
    switch tokens[i - 1].kind {
    case .numero, .plus, .colon, .slash: return false
    case .number, .dot, .dash, .comma, .close: return isSpaced(i)
    case .word: return !(tokens[i - 1].lexeme == .none && tokens[i - 1].end - tokens[i - 1].start <= 6)
    default: return true
    }
  }

  private func isCertain(_ phrase: SpanPhrase, _ start: Int, _ end: Int) -> Bool {
    if lexeme(start) == .from || (start > 0 && lexeme(start - 1) == .from), isKind(.numero, end) {
      return false
    }
    let isIntroduced = tokens[start].kind == .word && lexeme(start) != .month && lexeme(start) != .ordinal
    switch phrase.first.grain {
    case .day:
      if (start..<end).contains(where: { isWord(.month, $0) }) { return true }
      // «СНиП 2.04.05» is no date: two figures of a year want a preposition.
      let isWhole = (start..<end).contains { tokens[$0].digits == 4 }
      return isWhole || phrase.bound == .until
    case .month: return phrase.first.year != .missing || isIntroduced || phrase.last != nil
    case .quarter, .halfYear, .schoolHalf, .decade, .halfMonth: return lexeme(start) != .unit
    case .year:
      // «2021 человек» has no word «год».
      return phrase.first.edge != .none || (start..<end).contains { isUnit(.year, $0) }
    case .schoolYear: return true
    case .season: return phrase.first.year != .missing
    default: return false
    }
  }
}
