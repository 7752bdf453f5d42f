/// Intervals as ISO 8601-2 (EDTF) writes them.
enum EDTF {
  /// One moment: `2021-03`, `2021-33` for a quarter, `2021-40` for a half-year; nothing where its year is no number.
  static func text(_ moment: Moment) -> String? {
    guard case .number(let year) = moment.year else { return nil }
    switch moment.grain {
    case .day: return moment.days.start.date?.description
    case .month: return "\(year)-" + twoDigits(moment.month)
    case .quarter: return "\(year)-3\(moment.index + 2)"
    case .halfYear: return "\(year)-4\(moment.index - 1)"
    case .year: return String(year)
    default: return range(moment, moment)
    }
  }

  /// From one moment to another: `2021-03/2021-05`.
  static func text(_ first: Moment, _ last: Moment) -> String? {
    guard first.grain == last.grain, isPoint(first.grain) else { return range(first, last) }
    guard let start = text(first), let end = text(last) else { return nil }
    return start + "/" + end
  }

  /// Open on one side: `2021-03-01/..`.
  static func text(from start: PartialDay) -> String? { start.date.map { $0.description + "/.." } }
  static func text(until end: PartialDay) -> String? { end.date.map { "../" + $0.description } }

  private static func isPoint(_ grain: Moment.Grain) -> Bool {
    switch grain {
    case .day, .month, .quarter, .halfYear, .year: true
    default: false
    }
  }

  /// By months where both ends are whole months, else by days.
  private static func range(_ first: Moment, _ last: Moment) -> String? {
    guard let start = first.days.start.date, let end = last.days.end.date else { return nil }
    guard first.isWholeMonths, last.isWholeMonths else { return start.description + "/" + end.description }
    return "\(start.year)-" + twoDigits(start.month) + "/\(end.year)-" + twoDigits(end.month)
  }
}
