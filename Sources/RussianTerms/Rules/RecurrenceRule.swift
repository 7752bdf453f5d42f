/// «ежемесячно», «каждые 3 месяца», «каждый вторник», «не реже двух раз в год».
struct RecurrenceRule: Rule {
  let name: StaticString = "recurrence"
  let beginnings: [Lexeme] = [
    .every, .each, .times, .cardinal, .not, .along, .into, .onto, .hedge, .from, .with, .atLeast,
  ]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    var i = start
    if s.isWord(.along, i) || s.isWord(.into, i) || s.isWord(.onto, i) { i += 1 }
    // «в ежедневном режиме», «на ежемесячной основе»
    if i > start, s.isWord(.basis, i + 1), let (phrase, end) = every(s, i) {
      return Match(piece: .recurrence(phrase), end: end + 1)
    }
    if let end = vague(s, start) { return Match(piece: .unreadable(.words), end: end) }
    if let past = pastFrequency(s, i) {
      guard let (phrase, end) = s.isWord(.with, i) && past.isNamed ? times(s, past.next) : every(s, i + 1)
      else {
        return nil
      }
      return Match(piece: .recurrence(phrase), end: max(end, past.next))
    }
    guard var (phrase, end) = every(s, i) ?? each(s, i) ?? (i == start ? times(s, i) : nil) else {
      return nil
    }
    if i > 0, s.isWord(.subsequent, i - 1) { end = pastDeed(s, end) }
    if phrase.on.isEmpty, phrase.interval == 1 { end = narrowed(s, end, &phrase) }
    var j = end
    if s.isKind(.comma, j) { j += 1 }
    let told = s.isWord(.into, j)
    if told { j += 1 }
    let namesDays = phrase.unit == .day || phrase.unit == .week || !phrase.on.isEmpty
    if namesDays, let (time, past) = s.clock(j, certain: !told) {
      phrase.time = time
      end = past
    }
    return Match(piece: .recurrence(phrase), end: end)
  }

  private static let frequency = Lexicon.hash(of: "периодичностью")

  /// «с ежемесячной периодичностью», «с периодичностью 1 раз в месяц».
  private func pastFrequency(_ s: Sentence, _ i: Int) -> (next: Int, isNamed: Bool)? {
    guard s.isWord(.with, i) else { return nil }
    func isFrequency(_ i: Int) -> Bool { i < s.count && s.tokens[i].hash == RecurrenceRule.frequency }
    if isFrequency(i + 1) { return (i + 2, true) }
    return s.isWord(.every, i + 1) && isFrequency(i + 2) ? (i + 3, false) : nil
  }

  /// Past «обновлением» of «с последующим ежегодным обновлением»: what is done is no part of when.
  private func pastDeed(_ s: Sentence, _ start: Int) -> Int {
    var i = start
    while i < start + 3, s.kind(i) == .word, s.lexeme(i) == .none { i += 1 }
    return i
  }

  /// «ежедневно, в рабочие дни», «еженедельно до пятницы», «ежедневно с понедельника по пятницу».
  private func narrowed(_ s: Sentence, _ end: Int, _ phrase: inout RecurrencePhrase) -> Int {
    guard phrase.unit == .day || phrase.unit == .week else { return end }
    let opened = s.isKind(.open, end)
    var i = opened || s.isKind(.comma, end) ? end + 1 : end
    var places: [Recurrence.Place] = []
    if s.isWord(.into, i) { i += 1 }
    if phrase.unit == .day, s.isWord(.working, i), s.isWord(.circumstance, i + 1) || s.isUnit(.day, i + 1),
      s.tokens[i + 1].end - s.tokens[i + 1].start <= 8
    {
      var place = Recurrence.Place()
      place.workingDays = true
      places = [place]
      i += 2
    } else if s.isWord(.with, i), s.isWord(.weekday, i + 1), s.isWord(.along, i + 2),
      s.isWord(.weekday, i + 3),
      s.tokens[i + 1].value < s.tokens[i + 3].value
    {
      places = (s.tokens[i + 1].value...s.tokens[i + 3].value).map { Recurrence.Place(weekday: Int($0)) }
      i += 4
    } else if phrase.unit == .week {
      if s.isWord(.not, i), s.isWord(.later, i + 1) { i += 1 } else if !s.isWord(.until, i) { return end }
      i += 1
      guard s.isWord(.weekday, i) else { return end }
      var place = Recurrence.Place(weekday: Int(s.tokens[i].value))
      place.bound = .by
      places = [place]
      i += 1
    }
    guard !places.isEmpty, !opened || s.isKind(.close, i) else { return end }
    phrase.on = places
    return opened ? i + 1 : i
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
    // «каждую весну»
    if s.isWord(.season, i + 1), (1...4).contains(s.tokens[i + 1].value) {
      let days = Moment(.season, Int(s.tokens[i + 1].value)).days
      var place = Recurrence.Place()
      place.month = days.start.month
      place.toMonth = days.end.month
      var phrase = RecurrencePhrase(unit: .year)
      phrase.on = [place]
      return (phrase, i + 2)
    }
    // «каждый рабочий день»
    if s.isWord(.working, i + 1), s.isUnit(.day, i + 2) {
      var place = Recurrence.Place()
      place.workingDays = true
      var phrase = RecurrencePhrase(unit: .day)
      phrase.on = [place]
      return (phrase, i + 3)
    }
    // «каждый второй месяц», but the second of a year is «каждый второй квартал», and of one «второй месяц квартала»
    if let (number, next) = s.ordinal(i + 1), (2...12).contains(number), s.measure(next + 1) == nil {
      switch s.measure(next) {
      case .day: return (RecurrencePhrase(unit: .day, interval: number), next + 1)
      case .week: return (RecurrencePhrase(unit: .week, interval: number), next + 1)
      case .month: return (RecurrencePhrase(unit: .month, interval: number), next + 1)
      case .year: return (RecurrencePhrase(unit: .year, interval: number), next + 1)
      default: break
      }
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
    } else if s.isWord(.atLeast, i) {
      atLeast = true
      i += 1
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
    guard let measure = s.measure(j), let phrase = RecurrencePhrase(interval, measure),
      j == i || !isNamed(interval, measure, s, j)
    else { return nil }
    return (phrase, j + 1)
  }

  /// «1 раз в 2021 году», «2 раза в 1 полугодии», «раз во 2 квартал»: the number names the unit and counts none.
  private func isNamed(_ number: Int, _ measure: Measure, _ s: Sentence, _ j: Int) -> Bool {
    if measure == .year, (1900...2199).contains(number) { return true }
    let hash = s.tokens[j].hash
    return Self.locatives.contains(hash) || number > 1 && Self.ordinalUnits.contains(hash)
  }

  private static let locatives = Lexicon.hashes(of: ["году", "квартале", "полугодии", "месяце"])
  private static let ordinalUnits = Lexicon.hashes(of: ["квартал", "кв", "полугодие"])
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
