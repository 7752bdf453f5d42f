/// Days within a unit that repeats: «до 10 числа месяца, следующего за отчетным», «по пятницам», «последний рабочий день месяца».
struct PlaceRule: Rule {
  let name: StaticString = "place"
  let beginnings: [Lexeme] = [
    .ordinal, .cardinal, .until, .towards, .along, .into, .not, .term, .each, .onto, .weekday, .working,
    .unit, .throughout,
  ]
  var beginsWithNumber: Bool { true }

  func match(_ s: Sentence, at start: Int) -> Match? {
    if s.isWord(.along, start), let match = weekdays(s, start + 1) { return match }
    if let match = workingDays(s, start) ?? weekdayAlone(s, start) ?? monthOfUnit(s, start)
      ?? monthAfter(s, start)
    {
      return match
    }
    let (bound, i) = opening(s, start)
    guard !s.countsSomeDays(i) else { return nil }
    return dayNumbers(s, i, bound) ?? countedDay(s, i, bound) ?? endOfEach(s, i, bound)
      ?? reportedYear(s, i, bound)
  }

  /// «в срок до», «не позднее», «до», «в».
  private func opening(_ s: Sentence, _ start: Int) -> (Bound?, Int) {
    var i = start
    if s.isWord(.into, i), s.isWord(.term, i + 1) { i += 2 } else if s.isWord(.term, i) { i += 1 }
    if s.isKind(.colon, i) { i += 1 }
    if s.isWord(.along, i), s.isWord(.state, i + 1), s.isWord(.onto, i + 2) { return (nil, i + 3) }
    if s.isWord(.until, i) || s.isWord(.towards, i) { return (.by, i + 1) }
    // «по 25 число»
    if s.isWord(.along, i), let (_, next) = s.ordinal(i + 1), s.isWord(.dayNumber, next) {
      return (.by, i + 1)
    }
    if s.isWord(.not, i), s.isWord(.later, i + 1) { return (.by, i + 2) }
    if i == start, s.isWord(.into, i) || s.isWord(.onto, i) { i += 1 }
    return (nil, i)
  }

  /// «по понедельникам и средам».
  private func weekdays(_ s: Sentence, _ start: Int) -> Match? {
    var on: [Recurrence.Place] = []
    var i = start
    var end = start
    while s.isWord(.weekdays, i) {
      on.append(Recurrence.Place(weekday: Int(s.tokens[i].value)))
      end = i + 1
      i = end
      if s.isKind(.comma, i) || s.isWord(.and, i) { i += 1 }
      if s.isWord(.along, i), s.isWord(.weekdays, i + 1) { i += 1 }
    }
    return on.isEmpty ? nil : Match(piece: .place(PlacePhrase(on: on, unit: .week)), end: end)
  }

  /// «в рабочие дни», «по рабочим дням».
  private func workingDays(_ s: Sentence, _ start: Int) -> Match? {
    let i = s.isWord(.into, start) || s.isWord(.along, start) ? start + 1 : start
    guard s.isWord(.working, i), s.isUnit(.day, i + 1), i > start || start == 0 else { return nil }
    var place = Recurrence.Place()
    place.workingDays = true
    return Match(piece: .place(PlacePhrase(on: [place], unit: .day)), end: i + 2)
  }

  /// «пятница», «в понедельник и среду», «до пятницы», «понедельник – пятница»: which week is for the rest of the
  /// cell to say.
  private func weekdayAlone(_ s: Sentence, _ start: Int) -> Match? {
    let (bound, first) = opening(s, start)
    var i = first
    var on: [Recurrence.Place] = []
    var end = i
    while s.isWord(.weekday, i) {
      var days = s.tokens[i].value...s.tokens[i].value
      if s.isKind(.dash, i + 1), s.isWord(.weekday, i + 2), s.tokens[i + 2].value > days.lowerBound {
        days = days.lowerBound...s.tokens[i + 2].value
        i += 2
      }
      for day in days {
        var place = Recurrence.Place(weekday: Int(day))
        place.bound = bound
        on.append(place)
      }
      end = i + 1
      i = end
      if s.isKind(.comma, i) || s.isWord(.and, i) { i += 1 }
    }
    return on.isEmpty ? nil : Match(piece: .place(PlacePhrase(on: on)), end: end)
  }

  /// «в последний месяц квартала».
  private func monthOfUnit(_ s: Sentence, _ start: Int) -> Match? {
    let i = s.isWord(.into, start) ? start + 1 : start
    guard let (number, next) = s.ordinal(i), s.isUnit(.month, next) else { return nil }
    let j = s.isWord(.each, next + 1) ? next + 2 : next + 1
    guard let unit = unit(s, j), let months = monthsIn(unit), s.year(j + 1) == nil else { return nil }
    var place = Recurrence.Place()
    place.monthOfUnit = number == 99 ? months : number
    return Match(piece: .place(PlacePhrase(on: [place], unit: unit)), end: j + 1)
  }

  /// «в течение месяца, следующего за отчетным кварталом».
  private func monthAfter(_ s: Sentence, _ start: Int) -> Match? {
    var i = s.isWord(.into, start) ? start + 1 : start
    if s.isWord(.throughout, i) { i += 1 }
    let next = s.isKind(.comma, i + 1) ? i + 2 : i + 1
    // «в течение 10 дней месяца, следующего за …» is no whole month.
    guard s.isUnit(.month, i), i > start || start == 0 || s.kind(start - 1) != .word,
      case (let unit?, let end)? = following(s, next, nil),
      unit == .quarter || unit == .halfYear
    else { return nil }
    var place = Recurrence.Place()
    place.monthOfUnit = 1
    place.following = true
    return Match(piece: .place(PlacePhrase(on: [place], unit: unit)), end: end)
  }

  /// «до 5 и 20 числа каждого месяца», «5 числа», «до 5-го следующего месяца».
  private func dayNumbers(_ s: Sentence, _ start: Int, _ bound: Bound?) -> Match? {
    var days: [Int] = []
    var i = start
    if s.isWord(.each, i) { i += 1 }
    let each = i > start
    while let (day, next) = s.ordinal(i), (1...31).contains(day) || day == 99 && !days.isEmpty {
      days.append(day)
      i = next
      guard s.isKind(.comma, i) || s.isWord(.and, i), days.count < 31 else { break }
      var j = i + 1
      if s.isWord(.until, j) { j += 1 }
      guard s.ordinal(j) != nil else { break }
      i = j
    }
    guard !days.isEmpty else { return nil }
    // «ежемесячно 15-го», «до 5-го»: the ending makes a day of the figure, where nothing else follows.
    if isOrdinalAlone(s, start, i) {
      return Match(
        piece: .place(PlacePhrase(on: days.map { Recurrence.Place(day: $0, bound: bound) })), end: i)
    }
    let counted = s.isWord(.dayNumber, i)
    if counted { i += 1 }
    guard counted || s.isWord(.each, i) || s.isWord(.relative, 1, i) || s.isUnit(.month, i) else {
      return nil
    }
    if !counted, days.count == 1, s.isUnit(.month, i) || s.isWord(.relative, i), bound == nil { return nil }
    if counted, s.isWord(.month, i) { return nil }
    let tail = unitTail(s, i)
    if !counted, s.isUnit(.month, i), tail?.1.following != true { return nil }
    guard let (unit, place, end) = tail else {
      guard counted else { return nil }
      let on = days.map { Recurrence.Place(day: $0, bound: bound) }
      return Match(piece: .place(PlacePhrase(on: on, unit: each ? .month : nil)), end: i)
    }
    let on = days.map { day in
      var copy = Recurrence.Place(day: day, bound: bound)
      copy.monthOfUnit = place.monthOfUnit
      copy.following = place.following
      return copy
    }
    return Match(piece: .place(PlacePhrase(on: on, unit: unit)), end: end)
  }

  /// Figures with endings, or numerals in words, at the end of a clause.
  private func isOrdinalAlone(_ s: Sentence, _ start: Int, _ end: Int) -> Bool {
    guard end == start + 1 && s.isWord(.ordinal, start) || end > start + 1 && s.isWord(.suffix, end - 1)
    else { return false }
    if end == s.count || s.isKind(.semicolon, end) || s.isKind(.close, end) { return true }
    return s.isKind(.comma, end) && s.ordinal(end + 1) == nil
  }

  /// What «10 числа» is a day of: its unit, and what the place says besides the day.
  private func unitTail(_ s: Sentence, _ start: Int) -> (Recurrence.Unit?, Recurrence.Place, Int)? {
    var place = Recurrence.Place()
    var i = start
    if s.isKind(.comma, i), s.isWord(.relative, 1, i + 1) || s.isUnit(.month, i + 1) { i += 1 }
    // «последнего месяца квартала», «первого месяца каждого полугодия»
    if let (number, next) = s.ordinal(i), s.isUnit(.month, next) {
      var j = next + 1
      if s.isWord(.each, j) { j += 1 }
      if s.isWord(.relative, 1, j) {
        place.following = true
        j += 1
      } else if s.isWord(.reported, j) {
        j += 1
      }
      if s.isKind(.comma, j), s.isWord(.relative, 1, j + 1), let (unit, end) = following(s, j + 1, .quarter) {
        place.following = true
        place.monthOfUnit = number == 99 ? monthsIn(unit) : number
        return (unit, place, end)
      }
      if let unit = unit(s, j), let months = monthsIn(unit) {
        place.monthOfUnit = number == 99 ? months : number
        let past = s.isKind(.comma, j + 1) ? j + 2 : j + 1
        if let (_, end) = following(s, past, unit) {
          place.following = true
          return (unit, place, end)
        }
        return (unit, place, j + 1)
      }
      return nil
    }
    let named = s.isWord(.reported, i + 1) ? i + 2 : i + 1
    if s.isWord(.each, i), let own = unit(s, named) {
      let j = s.isKind(.comma, named + 1) ? named + 2 : named + 1
      guard let (unit, end) = following(s, j, own) else { return (own, place, named + 1) }
      place.following = true
      return (unit, place, end)
    }
    if s.isWord(.reported, i), let unit = unit(s, i + 1) { return (unit, place, i + 2) }
    // Of the month before, `on` has no words.
    if s.isWord(.relative, i), s.tokens[i].value >= 0, let unit = unit(s, i + 1) {
      place.following = s.tokens[i].value == 1
      return (unit, place, i + 2)
    }
    if s.isWord(.relative, 1, i), let (unit, end) = following(s, i, nil) {
      place.following = true
      return (unit, place, s.isUnit(.month, end) ? end + 1 : end)
    }
    guard s.isUnit(.month, i) || s.isUnit(.quarter, i) else { return nil }
    let own = unit(s, i)
    var j = i + 1
    if s.isKind(.comma, j) { j += 1 }
    if s.isWord(.relative, 1, j), let (unit, end) = following(s, j, own) {
      place.following = true
      return (unit, place, end)
    }
    return (own, place, i + 1)
  }

  /// «следующего за отчетным кварталом»: the unit reported on; nothing where only «периодом» is said.
  func following(_ s: Sentence, _ i: Int, _ own: Recurrence.Unit?) -> (Recurrence.Unit?, Int)? {
    guard s.isWord(.relative, 1, i), s.isWord(.ahead, i + 1) else { return nil }
    var j = i + 2
    let reported = isReported(s, j)
    if reported { j += 1 }
    if s.isWord(.calendarDays, j) { j += 1 }
    if let unit = unit(s, j) { return (unit, reported ? j + 1 : pastDeed(s, j + 1)) }
    if s.isWord(.period, j) { return (nil, j + 1) }
    return reported ? (own, j) : nil
  }

  /// Past «проведения мероприятия» of «следующего за годом проведения мероприятия»: the unit is reported on all the same.
  private func pastDeed(_ s: Sentence, _ start: Int) -> Int {
    var i = start
    while i < start + 3, s.kind(i) == .word, s.lexeme(i) == .none { i += 1 }
    return i
  }

  /// «отчетным», and what is as good: «истекшим», «прошедшим».
  private func isReported(_ s: Sentence, _ i: Int) -> Bool {
    s.isWord(.reported, i) || s.isWord(.relative, -1, i)
  }

  func unit(_ s: Sentence, _ i: Int) -> Recurrence.Unit? {
    switch s.measure(i) {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    case .week: .week
    default: nil
    }
  }

  private func monthsIn(_ unit: Recurrence.Unit?) -> Int? {
    switch unit {
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    default: nil
    }
  }

  /// «до 1 марта года, следующего за отчетным».
  private func reportedYear(_ s: Sentence, _ start: Int, _ bound: Bound?) -> Match? {
    guard let (moment, next) = s.moment(start),
      moment.grain == .day || moment.grain == .month || moment.grain == .quarter, moment.year == .missing,
      moment.edge == .none
    else { return nil }
    var i = next
    if s.isKind(.comma, i) { i += 1 }
    if s.isUnit(.year, i) { i += 1 }
    if s.isKind(.comma, i) { i += 1 }
    guard s.isWord(.relative, 1, i), s.isWord(.ahead, i + 1) else { return nil }
    var place = Recurrence.Place()
    place.month = moment.grain == .quarter ? nil : moment.month
    place.quarter = moment.grain == .quarter ? moment.index : nil
    place.day = moment.grain == .day ? moment.index : nil
    place.bound = bound
    place.following = true
    i += 2
    if isReported(s, i) { i += 1 }
    if s.isWord(.calendarDays, i) { i += 1 }
    if s.isUnit(.year, i) || s.isWord(.period, i) { i = pastDeed(s, i + 1) }
    return Match(piece: .place(PlacePhrase(on: [place], unit: .year)), end: i)
  }
}
