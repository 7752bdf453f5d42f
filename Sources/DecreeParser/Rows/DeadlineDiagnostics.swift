package import DecreeDocument
package import RussianTerms

extension Diagnostic {
  /// What a deadline's reading is not sure of, with the words that it is about.
  package init(_ finding: TermFinding, plan: Int? = nil, item: Int? = nil, place: Place? = nil) {
    self.init(
      finding.severity == .warning ? .warning : .note, finding.code,
      english: "\(finding.english): «\(finding.words)»", russian: "\(finding.russian): «\(finding.words)»",
      plan: plan, item: item, place: place)
  }
}
