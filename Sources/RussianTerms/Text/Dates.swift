extension DeadlineReader {
  /// A day that a text names in full, and where: UTF-8 byte offsets, the end exclusive.
  public struct FoundDate: Sendable, Hashable {
    public var date: CivilDate
    public var bytes: Range<Int>
  }

  /// All days that a text names with their year, in order: «24 декабря 2020 года», «24.12.2020», «"24" декабря 2020 г.».
  /// Days without a year, and days that the calendar does not have, are passed over.
  public func dates(in text: String) -> [FoundDate] {
    withSentence(text) { sentence, _ in
      var found: [FoundDate] = []
      var i = 0
      while i < sentence.count {
        guard sentence.mayOpenDate(i), let (moment, next) = sentence.moment(i), moment.grain == .day,
          moment.edge == .none, let date = moment.days.start.date
        else {
          i += 1
          continue
        }
        let end = sentence.tokens[next - 1].end
        found.append(FoundDate(date: date, bytes: Int(sentence.tokens[i].start)..<Int(end)))
        i = next
      }
      return found
    }
  }

  /// The first day that a text names with its year.
  public func firstDate(in text: String) -> CivilDate? { dates(in: text).first?.date }

  /// Runs a body over the tokens of a text, with the costly mending of words left out.
  func withSentence<Result>(
    _ text: String, mending: Bool = false, _ body: (Sentence, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      body(Sentence(tokens: Repair.mend(Tokenizer.tokens(of: bytes), in: bytes, mending: mending)), bytes)
    }
  }
}

extension Sentence {
  /// Whether a day could begin here: a figure that does not continue another number, or a number in words.
  fileprivate func mayOpenDate(_ i: Int) -> Bool {
    if isWord(.ordinal, i) || isWord(.cardinal, i) { return true }
    guard kind(i) == .number else { return false }
    guard i > 0, !isKind(.numero, i - 1) else { return i == 0 }
    guard isSpaced(i) else { return continuesNoNumber(i) }
    return true
  }

  private func continuesNoNumber(_ i: Int) -> Bool {
    switch tokens[i - 1].kind {
    case .number, .dot, .slash, .colon, .plus: return tokens[i].start > tokens[i - 1].end
    case .dash: return i < 2 || tokens[i - 2].kind != .number || isSpaced(i - 1)
    default: return true
    }
  }
}
