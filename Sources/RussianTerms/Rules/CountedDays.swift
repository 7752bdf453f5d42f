/// Weekdays and working days counted within a unit, and its last day.
extension PlaceRule {
  /// «последнюю пятницу каждого месяца», «последний рабочий день квартала», «каждый второй вторник месяца».
  func countedDay(_ s: Sentence, _ start: Int, _ bound: Bound?) -> Match? {
    var i = s.isWord(.each, start) ? start + 1 : start
    var ordinals: [Int] = []
    while let (number, next) = s.ordinal(i), ordinals.count < 5 {
      ordinals.append(number == 99 ? -1 : number)
      i = next
      guard s.isKind(.comma, i) || s.isWord(.and, i), s.ordinal(i + 1) != nil else { break }
      i += 1
    }
    guard !ordinals.isEmpty else { return nil }
    var place = Recurrence.Place()
    place.bound = bound
    if s.isWord(.weekday, i) {
      place.weekday = Recurrence.Weekday.allCases[Int(s.tokens[i].value) - 1]
      i += 1
    } else if s.isWord(.working, i), s.isUnit(.day, i + 1), s.kind(i - 1) != .number || isOneWorkingDay(s, i)
    {
      place.workingDays = true
      i += 2
    } else if s.isUnit(.day, i) || s.isWord(.dayNumber, i), ordinals == [-1] {
      i += 1
    } else {
      return nil
    }
    let places = ordinals.map { ordinal in
      var copy = place
      copy.ordinal = ordinal
      return copy
    }
    var j = i
    // «3 рабочего дня, следующего за отчетным месяцем», «3-го рабочего дня месяца, следующего за отчетным»
    let own = unit(s, j)
    if own != nil { j += 1 }
    if s.isKind(.comma, j) { j += 1 }
    if let (unit, end) = following(s, j, own) {
      let following = places.map { place in
        var copy = place
        copy.following = true
        return copy
      }
      return Match(piece: .place(PlacePhrase(on: following, unit: unit ?? own)), end: end)
    }
    j = i
    if s.isWord(.each, j) || s.isWord(.relative, 0, j) || s.isWord(.reported, j) { j += 1 }
    // A unit that its number names («I квартала») is a date, not a place.
    if let unit = unit(s, j), s.year(j + 1) == nil {
      return Match(piece: .place(PlacePhrase(on: places, unit: unit)), end: j + 1)
    }
    // «последняя пятница мая 2021 г.»
    if place.weekday != nil, s.isWord(.month, i), let (month, end) = s.moment(i) {
      let named = places.map { place in
        var copy = place
        copy.month = month.month
        return copy
      }
      return Match(piece: .place(PlacePhrase(on: named, year: month.year)), end: end)
    }
    guard !place.workingDays || s.kind(i - 3) != .number, !s.isWord(.month, i), s.measure(i) == nil,
      s.ordinal(i) == nil
    else { return nil }
    return Match(piece: .place(PlacePhrase(on: places)), end: i)
  }

  /// «до конца каждого месяца», «к концу каждого учебного года».
  func endOfEach(_ s: Sentence, _ start: Int, _ bound: Bound?) -> Match? {
    guard bound == .by, s.isWord(.end, start), s.isWord(.each, start + 1) else { return nil }
    let isSchool = s.isWord(.school, start + 2) && s.isUnit(.year, start + 3)
    guard let unit = isSchool ? .schoolYear : unit(s, start + 2) else { return nil }
    let last = Recurrence.Place(day: 99, bound: bound)
    return Match(
      piece: .place(PlacePhrase(on: [last], unit: unit)), end: start + (isSchool ? 4 : 3))
  }

  /// «3 рабочего дня» is the third, «3 рабочих дня» are three.
  private func isOneWorkingDay(_ s: Sentence, _ i: Int) -> Bool {
    s.tokens[i].hash == PlaceRule.ofWorking && s.tokens[i + 1].hash == PlaceRule.ofDay
  }

  private static let ofWorking = Lexicon.hash(of: "рабочего")
  private static let ofDay = Lexicon.hash(of: "дня")
}
