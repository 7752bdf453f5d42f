/// «ежемесячно», «каждые 3 месяца», «каждый вторник», «не реже двух раз в год».
struct RecurrenceRule: Rule {
  let name: StaticString = "recurrence"
  let beginnings: [Lexeme] = [.every, .each, .times, .cardinal, .not, .along, .into, .onto, .hedge, .from]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    var i = start
    if s.isWord(.along, i) || s.isWord(.into, i) || s.isWord(.onto, i) { i += 1 }
    if let end = vague(s, start) { return Match(piece: .unreadable(.words), end: end) }
    guard var (phrase, end) = every(s, i) ?? each(s, i) ?? (i == start ? times(s, i) : nil) else {
      return nil
    }
    var j = end
    if s.isKind(.comma, j) { j += 1 }
    let told = s.isWord(.into, j)
    if told { j += 1 }
    if let (time, past) = s.clock(j, certain: !told) {
      phrase.time = time
      end = past
    }
    return Match(piece: .recurrence(phrase), end: end)
  }

  /// «1-2 раза в месяц»: nobody says how often.
  private func vague(_ s: Sentence, _ i: Int) -> Int? {
    // «от 1 до 3 раз в месяц»
    if s.isWord(.from, i), let (_, middle) = s.cardinal(i + 1), s.isWord(.until, middle),
      let (_, past) = s.cardinal(middle + 1), s.isWord(.times, past)
    {
      return s.isWord(.into, past + 1) ? unit(s, past + 2)?.1 ?? past + 1 : past + 1
    }
    var next = i + 1
    // «несколько раз в год»
    if !s.isWord(.hedge, i) {
      guard let (_, dash) = s.cardinal(i), s.isKind(.dash, dash), let (_, past) = s.cardinal(dash + 1) else {
        return nil
      }
      next = past
    }
    guard s.isWord(.times, next) else { return nil }
    return s.isWord(.into, next + 1) ? unit(s, next + 2)?.1 ?? next + 1 : next + 1
  }

  private func every(_ s: Sentence, _ i: Int) -> (RecurrencePhrase, Int)? {
    guard s.isWord(.every, i), let measure = Measure(rawValue: s.tokens[i].value),
      let phrase = RecurrencePhrase(1, measure)
    else { return nil }
    return (phrase, i + 1)
  }

  /// «каждый вторник и четверг», «каждый квартал», «каждые полгода», «каждые две недели», «каждый учебный год».
  private func each(_ s: Sentence, _ i: Int) -> (RecurrencePhrase, Int)? {
    guard s.isWord(.each, i) else { return nil }
    if s.isWord(.weekday, i + 1) {
      var phrase = RecurrencePhrase(unit: .week)
      var j = i + 1
      var end = j
      while s.isWord(.weekday, j) {
        phrase.on.append(Recurrence.Place(weekday: Int(s.tokens[j].value)))
        end = j + 1
        j = end
        if s.isKind(.comma, j) || s.isWord(.and, j) { j += 1 }
        if s.isWord(.each, j) { j += 1 }
      }
      if s.isUnit(.week, end) || s.isUnit(.month, end) { end += 1 }
      return (phrase, end)
    }
    // «каждый август»
    if s.isWord(.month, i + 1) {
      var place = Recurrence.Place()
      place.month = Int(s.tokens[i + 1].value)
      var phrase = RecurrencePhrase(unit: .year)
      phrase.on = [place]
      return (phrase, i + 2)
    }
    return unit(s, i + 1)
  }

  /// «не реже двух раз в год», «1 раз в 2 недели», «дважды в месяц».
  private func times(_ s: Sentence, _ start: Int) -> (RecurrencePhrase, Int)? {
    var i = start
    var atLeast = false
    if s.isWord(.not, i), s.isWord(.less, i + 1) {
      atLeast = true
      i += s.isKind(.comma, i + 2) ? 3 : 2
      if s.isWord(.than, i) { i += 1 }
    }
    var count = 1
    if let (number, next) = s.cardinal(i), s.isWord(.times, next) {
      count = number
      i = next
    }
    guard s.isWord(.times, i) else { return nil }
    if s.tokens[i].value > 0 { count = Int(s.tokens[i].value) }
    i += 1
    if s.isWord(.into, i), s.isWord(.throughout, i + 1) {
      i += 2
    } else if s.isWord(.into, i) || s.isWord(.ahead, i) || s.isWord(.onto, i) || s.isKind(.slash, i) {
      i += 1
    } else {
      return nil
    }
    if s.isWord(.each, i) { i += 1 }
    guard case (var phrase, let end)? = unit(s, i) else { return nil }
    phrase.times = phrase.times.map { $0 * count } ?? (count > 1 ? count : nil)
    phrase.atLeast = atLeast
    return (phrase, end)
  }

  /// «месяц», «2 недели», «полгода», «учебный год».
  private func unit(_ s: Sentence, _ i: Int) -> (RecurrencePhrase, Int)? {
    var interval = 1
    var j = i
    if let (number, next) = s.cardinal(i), number > 0 {
      interval = number
      j = next
    }
    if s.isWord(.working, j), s.isUnit(.day, j + 1) { return nil }
    if s.isWord(.calendarDays, j) { j += 1 }
    if s.isWord(.school, j), s.isUnit(.year, j + 1) {
      return (RecurrencePhrase(unit: .schoolYear, interval: interval), j + 2)
    }
    guard let measure = s.measure(j), let phrase = RecurrencePhrase(interval, measure) else { return nil }
    return (phrase, j + 1)
  }
}

extension RecurrencePhrase {
  fileprivate init?(_ interval: Int, _ measure: Measure) {
    switch measure {
    case .day: self.init(unit: .day, interval: interval)
    case .week: self.init(unit: .week, interval: interval)
    case .month: self.init(unit: .month, interval: interval)
    case .quarter: self.init(unit: .quarter, interval: interval)
    case .halfYear: self.init(unit: .halfYear, interval: interval)
    case .year: self.init(unit: .year, interval: interval)
    // A third of a month comes three times in each.
    case .decade where interval == 1: self.init(unit: .month, times: 3)
    default: return nil
    }
  }
}
