/// Reads what a deadline cell says.
public struct DeadlineReader: Sendable {
  public init() {}

  /// The meaning of one deadline cell. Every word is accounted for: by a term, or by `unrecognized` and a finding.
  public func read(_ text: String, in context: TermContext = TermContext()) -> Deadline {
    withSentence(text, mending: true) { sentence, bytes in
      Assembler.deadline(
        NodeReader.nodes(of: sentence), sentence, CellText(bytes: bytes, original: text), context)
    }
  }
}
