import DecreeDocument
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
  mutating func deadline(of cells: [DeadlineCell], in context: TermContext) -> Deadline {
    guard cells.count == 1, !cells[0].isStart, !cells[0].isEnd else {
      return DeadlineColumns.deadline(of: cells, in: context)
    }
    let text = cells[0].text
    var hash = ByteHash()
    hash.add(text)
    if let known = readings[hash.value], known.year == context.sectionYear,
      known.month == context.sectionMonth,
      text.withBytes(known.deadline.text.hasBytes)
    {
      return known.deadline
    }
    let deadline = DeadlineColumns.deadline(of: cells, in: context)
    if readings.count < KnownDeadlines.most {
      readings[hash.value] = Reading(
        deadline: deadline, year: context.sectionYear, month: context.sectionMonth)
    }
    return deadline
  }
}
