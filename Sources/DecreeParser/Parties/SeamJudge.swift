/// Weighs a seam by what stands before and after it.
struct SeamJudge {
  let text: PartyText

  /// - Parameter start: where the name before the seam begins.
  func evidence(at index: Int, after start: Int) -> SeamEvidence {
    let separator = text.separator(before: index)
    guard separator.leftEnd > start else { return .none }
    if separator.semicolon { return .forced }
    let opening = text.openings[index]
    let left = LeftName(text: text, start: start, end: separator.leftEnd)
    if left.waitsForSurname, !separator.comma, !separator.and, text.elements[index].isCapital { return .none }
    if left.last.isDropped { return afterDefinition(opening, separator) }
    let isIncomplete =
      left.isIncomplete
      && !(left.waitsForOther(than: opening)
        && (separator.comma || separator.and || text.elements[index].isCapital))
    guard index > text.openings[start].head, opening.kind != .none else { return .none }
    // «Зам. директора: учителя»: an enumeration, or a slip for a semicolon
    if left.endsInInclusion {
      return opening.kind == .certain || opening.kind == .ambiguous ? .doubtful : .none
    }
    if left.endsInColon, opening.kind == .certain || opening.kind == .ambiguous { return .doubtful }
    guard !isIncomplete else { return .none }
    // «ПАО» | «Ростелеком»
    if opening.kind == .quoted, left.endsInLegalForm, !left.hasQuotes, !separator.comma { return .none }
    if left.endsInPartOfOther, !separator.comma, !separator.and { return .none }
    if separator.comma || separator.and {
      let evidence = inList(opening, index, left, separator)
      // «отдел экономики либо отдел финансов», «учреждения, включая школу, и музеи»: not simply two parties
      return separator.either || left.includes ? min(evidence, .likely) : evidence
    }
    if separator.line { return atLine(opening, index, left) }
    if separator.stop { return atStop(opening, index, left) }
    return atSpace(opening, index, left)
  }

  /// «X (далее – Y) Z»: the bracket closes X.
  private func afterDefinition(_ opening: NameOpening, _ separator: PartyText.Separator) -> SeamEvidence {
    switch opening.kind {
    case .none: .none
    case .quoted, .bareWord: separator.comma || separator.line ? .likely : .weak
    default: .strong
    }
  }
}
