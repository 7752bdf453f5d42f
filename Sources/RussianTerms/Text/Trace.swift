/// How a deadline was read: what became of every token, and which rules matched which words.
public struct DeadlineTrace: Sendable {
  /// The token's words and what the vocabulary knows of it.
  public var tokens: [(text: String, meaning: String)]
  /// The rule's name and the words that it took; an empty name where none did.
  public var matches: [(rule: String, text: String)]
}

extension DeadlineReader {
  /// The tokens and rules behind `read`.
  public func explain(_ text: String) -> DeadlineTrace {
    withSentence(text, mending: true) { sentence, bytes in
      let cell = CellText(bytes: bytes)
      let tokens = sentence.tokens.indices.map { i in
        let token = sentence.tokens[i]
        var meaning = "\(token.kind)"
        if token.kind == .number { meaning += " \(token.value)" }
        if token.lexeme != .none { meaning += " \(token.lexeme) \(token.value)" }
        if token.roman > 0 { meaning += " roman \(token.roman)" }
        if token.flags.contains(.lookalike) { meaning += " (look-alike)" }
        if token.flags.contains(.slip) { meaning += " (slip)" }
        return (cell.slice(i..<i + 1, sentence), meaning)
      }
      let matches = NodeReader.nodes(of: sentence).map {
        ($0.rule.description, cell.slice($0.range, sentence))
      }
      return DeadlineTrace(tokens: tokens, matches: matches)
    }
  }
}
