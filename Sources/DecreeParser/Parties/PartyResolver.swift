/// Reads the responsible cells of a document: which parties each names, and which names are one party.
struct PartyResolver: Sendable {
  /// What the cells of one document name.
  struct Result: Sendable, Hashable {
    /// One list per cell, in the order of the cells.
    var responsible: [[Responsible]]
    /// In order of first mention.
    var parties: [Party]
    var diagnostics: [Diagnostic]
  }

  /// - Parameter documentTexts: every paragraph and cell of the act, in order: definitions
  ///   («далее – X») may stand in any of them.
  init(documentTexts: [String]) {
    _ = documentTexts
  }

  func resolve(_ cells: [PartyCell]) -> Result {
    Result(responsible: cells.map { [Responsible(text: $0.text)] }, parties: [], diagnostics: [])
  }
}
