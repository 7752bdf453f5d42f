import RussianTerms

/// What holds of every reading.
enum Invariants {
  /// What a reading breaks, or nothing.
  static func broken(by deadline: Deadline, of text: String) -> String? {
    if deadline.terms.isEmpty { return "no terms" }
    let size = text.utf8.count
    for finding in deadline.findings where finding.bytes.upperBound > size || finding.bytes.lowerBound < 0 {
      return "finding outside the text"
    }
    for finding in deadline.findings where !deadline.text.utf8.contains(finding.words.utf8) {
      return "finding about «\(finding.words)», which the text does not say"
    }
    for term in deadline.terms {
      switch term {
      case .date(let date): if !isDate(date.date) { return "date \(date.date)" }
      case .interval(let interval):
        for day in [interval.start, interval.end].compactMap({ $0 }) where !isDate(day) {
          return "interval \(day)"
        }
        if interval.start == nil, interval.end == nil, !interval.throughout { return "interval without ends" }
      case .recurrence(let recurrence):
        for day in [recurrence.start, recurrence.end].compactMap({ $0 }) where !isDate(day) {
          return "bound \(day)"
        }
        if recurrence.interval < 1 { return "interval below one" }
      case .unrecognized:
        if !deadline.findings.contains(where: { $0.severity == .warning }) {
          return "unrecognized and not told"
        }
      default: break
      }
    }
    return nil
  }

  /// `2021-02-01`, `--02`, `--02-01`, `X-1-02`, `X-1-02-01`.
  private static func isDate(_ text: String) -> Bool {
    if CivilDate(iso: text) != nil { return true }
    guard text.hasPrefix("--") || text.hasPrefix("X") else { return false }
    let parts = text.split(separator: "-").compactMap { Int($0) }.suffix(2)
    return parts.contains { (1...12).contains($0) }
  }
}
