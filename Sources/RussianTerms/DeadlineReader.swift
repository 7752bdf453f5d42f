/// Reads what a deadline cell says.
public struct DeadlineReader: Sendable {
  public init() {}

  /// The meaning of one deadline cell. Every word is accounted for: by a term, or by `unrecognized` and a finding.
  public func read(_ text: String, in context: TermContext = TermContext()) -> Deadline {
    withSentence(text, mending: true) { sentence, bytes in
      Assembler.deadline(NodeReader.nodes(of: sentence), sentence, CellText(bytes: bytes), context)
    }
  }

  /// The expressions that running text holds, in order: their UTF-8 byte ranges, ends exclusive, and their meaning.
  public func scan(_ text: String, in context: TermContext = TermContext()) -> [ScannedTerm] {
    []
  }
}

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
