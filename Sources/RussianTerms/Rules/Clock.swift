extension Sentence {
  /// A time of day, or a stretch: «9:00», «14-00», «с 14.00 до 17.00», «10 часов 30 минут».
  /// `certain` admits only what cannot be a date; after «в» or beside a date the rest is a time too.
  func clock(_ i: Int, certain: Bool = true) -> (time: ClockTime, next: Int)? {
    var start = i
    var opened = false
    if isWord(.with, start) || isWord(.from, start) {
      start += 1
      opened = true
    }
    // «с 10 до 12 часов»
    if opened, let hour = figure(start), hour < 24, isWord(.until, start + 1),
      let (to, next, _) = timeOfDay(start + 2),
      isUnit(.hour, next - 1) || isUnit(.minute, next - 1), to > hour * 60
    {
      return (ClockTime(start: hour * 60, end: to), pastZone(next))
    }
    guard let (from, next, sure) = timeOfDay(start) else { return nil }
    var past = next
    if isKind(.dash, past) { past += 1 }
    if isWord(.until, past) { past += 1 }
    if past > next, let (to, end, alsoSure) = timeOfDay(past) {
      guard sure || alsoSure || !certain else { return nil }
      return to > from ? (ClockTime(start: from, end: to), pastZone(end)) : nil
    }
    // «каждую субботу, с 9.00», but «с 9.00 10 июля» is of a day.
    guard sure || !certain && !opened, !opened || !isKind(.number, next) else { return nil }
    return (ClockTime(start: from), pastZone(next))
  }

  /// Past «(МСК)», «мск».
  private func pastZone(_ i: Int) -> Int {
    if isWord(.zone, i) { return i + 1 }
    return isKind(.open, i) && isWord(.zone, i + 1) && isKind(.close, i + 2) ? i + 3 : i
  }

  /// Minutes from midnight; `sure` where the figures could be no date.
  private func timeOfDay(_ i: Int) -> (minutes: Int, next: Int, sure: Bool)? {
    guard let hour = figure(i), hour <= 24 else { return nil }
    if isUnit(.hour, i + 1) {
      if let minute = figure(i + 2), minute < 60, isUnit(.minute, i + 3) {
        return (hour * 60 + minute, i + 4, true)
      }
      return (hour * 60, i + 2, true)
    }
    guard let separator = kind(i + 1), !isSpaced(i + 2), let minute = figure(i + 2, digits: 2...2),
      minute < 60
    else {
      return nil
    }
    let next = isUnit(.hour, i + 3) ? i + 4 : i + 3
    switch separator {
    case .colon: return (hour * 60 + minute, next, true)
    case .dot:
      guard !(isKind(.dot, i + 3) && isKind(.number, i + 4) && !isSpaced(i + 4)) else { return nil }
      return (hour * 60 + minute, next, next == i + 4 || minute == 0 || minute > 12 || hour == 0)
    case .dash: return minute % 10 == 0 || minute % 5 == 0 ? (hour * 60 + minute, next, minute == 0) : nil
    default: return nil
    }
  }
}

/// A time of day with no day beside it.
struct ClockRule: Rule {
  let name: StaticString = "clock"
  let beginnings: [Lexeme] = [.into, .with, .from, .towards, .until, .not]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    var i = start
    switch s.lexeme(i) {
    case .into, .towards, .until: i += 1
    case .not:
      guard s.isWord(.later, i + 1) else { return nil }
      i += 2
    default: break
    }
    guard case (var time, let next)? = s.clock(i) else { return nil }
    time.isLatest = i > start && !s.isWord(.into, start)
    return Match(piece: .clock(time), end: next)
  }
}
