import RussianTerms

/// Deadlines that have been read: most plans say the same ones again and again.
struct KnownDeadlines: Sendable {
  private struct Reading: Sendable {
    var deadline: Deadline
    var year: Int?
    var month: Int?
  }

  private var readings: [UInt64: Reading] = [:]

  /// No plan that people write has so many; one that has must not fill the memory with them.
  private static let most = 1_024

  /// - Parameter context: the same each time but for the section's year and month.
  mutating func deadline(of texts: [(column: PlanColumn, text: String)], in context: TermContext) -> Deadline
  {
    guard texts.count == 1, !texts[0].column.isStart, !texts[0].column.isEnd else {
      return DeadlineColumns.deadline(of: texts, in: context)
    }
    let text = texts[0].text
    var hash = ByteHash()
    hash.add(text)
    if let known = readings[hash.value], known.year == context.sectionYear,
      known.month == context.sectionMonth,
      known.deadline.text.hasBytes(of: text)
    {
      return known.deadline
    }
    let deadline = DeadlineColumns.deadline(of: texts, in: context)
    if readings.count < KnownDeadlines.most {
      readings[hash.value] = Reading(
        deadline: deadline, year: context.sectionYear, month: context.sectionMonth)
    }
    return deadline
  }
}

extension String {
  /// Whether both are the same bytes; `==` also takes for equal what Unicode writes in two ways.
  fileprivate func hasBytes(of other: String) -> Bool {
    withBytes { bytes in other.withBytes { bytes.elementsEqual($0) } }
  }
}
