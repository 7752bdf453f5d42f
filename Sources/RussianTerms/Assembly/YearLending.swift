/// How the dates of a cell lend one another the years that they leave out.
extension Lists {
  /// A year left out comes from the rest of the list, else from the cell's other terms.
  mutating func borrowYears() {
    let units = unitsBeside()
    var following: SpanPhrase?
    var listed = false
    for i in nodes.indices.reversed() {
      guard var phrase = span(i) else {
        following = nil
        continue
      }
      if phrase.first.grain == .year, phrase.last != nil {
        following = nil
      } else if phrase.known != nil {
        following = phrase
      } else if let lender = following, listed {
        // «ежегодно в III квартале; IV квартал 2023 г.»: what comes again has no year of the next clause.
        let isOfRecurrence = units[i] != nil && nodes[i + 1].before.contains(.semicolon)
        if !lender.frames(phrase, units[i]) && !isOfRecurrence || goesOn(i + 1) {
          lend(from: lender.yearBefore(phrase), to: &phrase, i)
        }
      } else {
        following = nil
      }
      listed = nodes[i].before.isList
    }
    var preceding: SpanPhrase?
    // «1 сентября 2021 г., далее ежегодно (май, август)»: the recurrence stands between, and these are its own.
    var isBeyondRecurrence = false
    for i in nodes.indices {
      guard var phrase = span(i) else {
        if nodes[i].unitOfDates != nil { isBeyondRecurrence = true }
        continue
      }
      if phrase.first.grain == .year, phrase.last != nil {
        preceding = nil
      } else if phrase.known != nil {
        preceding = phrase
        isBeyondRecurrence = false
      } else if let lender = preceding, !phrase.yearly, !stands(besideRecurrence: i),
        !isBeyondRecurrence || units[i] == nil
      {
        if !lender.frames(phrase, units[i]) { lend(from: lender.yearBehind(phrase), to: &phrase, i) }
      }
    }
  }

  /// «сентябрь (2021 г.)», «до 1 марта (2021, 2022 годы)»: the years in brackets are those of what stands before them.
  mutating func takeBracketedYears() {
    guard !nodes.contains(where: \.isRecurrence) else { return }
    for i in nodes.indices.dropFirst() where nodes[i].before == .open {
      guard let year = bareYear(i), var phrase = span(i - 1), phrase.hasNoYear || phrase.isUnnamedYear,
        !phrase.yearly
      else {
        continue
      }
      var end = i + 1
      while nodes.indices.contains(end), nodes[end].before.isList, bareYear(end) != nil { end += 1 }
      guard end == nodes.count || nodes[end].before.contains(.close) else { continue }
      for j in (i + 1)..<end {
        guard let year = bareYear(j) else { continue }
        var copy = phrase
        copy.take(year, borrowed: false)
        nodes[j].piece = .span(copy)
      }
      phrase.take(year, borrowed: false)
      nodes[i - 1].piece = .span(phrase)
      nodes[i].piece = .label
      // «май, июнь (2022, 2023 гг.)»: both in each of them?
      if end > i + 1, nodes[i - 1].before.isList, span(i - 2) != nil {
        nodes[i - 1].remark = .ambiguous(.years)
      }
    }
  }

  private func bareYear(_ i: Int) -> Year? {
    span(i).flatMap { $0.isBareYear ? $0.first.year : nil }
  }

  /// «2021–2023 годы, до 1 марта»: of which year the day is, or whether of each, nothing says.
  mutating func tellYearsBeside() {
    guard !nodes.contains(where: \.isRecurrence) else { return }
    func isStretch(_ i: Int) -> Bool {
      guard let years = span(i), let last = years.last else { return false }
      return years.first.grain == .year && last.grain == .year && years.bound == .none
    }
    func touches(_ i: Int) -> Bool {
      nodes.indices.contains(i) && nodes[i].before.isSubset(of: [.comma, .open, .dash, .colon])
    }
    for i in nodes.indices where nodes[i].remark == nil {
      guard let phrase = span(i), phrase.hasNoYear, !phrase.yearly,
        touches(i) && isStretch(i - 1) || touches(i + 1) && isStretch(i + 1)
      else { continue }
      nodes[i].remark = .ambiguous(.years)
    }
  }

  /// «2025/2026 учебный год: сентябрь, январь»: the list lies in both of its years. The heading is no term of its own.
  mutating func headSchoolYears() {
    // «2020-2021, 2021-2022 учебные годы»: the words stand behind the last of them.
    for i in nodes.indices.dropLast().reversed() {
      guard var years = span(i), nodes[i + 1].before.isList, let next = span(i + 1),
        next.first.grain == .schoolYear,
        years.first.grain == .year, case .number(let first) = years.first.year,
        years.last?.year == .number(first + 1), sentence.isKind(.number, nodes[i].range.upperBound - 1)
      else { continue }
      years.first.grain = .schoolYear
      years.last = nil
      nodes[i].piece = .span(years)
      if nodes[i].remark == .ambiguous(.years) { nodes[i].remark = nil }
    }
    for i in nodes.indices.dropLast() {
      guard nodes[i + 1].before == .colon || nodes[i + 1].before == .dash, let head = span(i),
        head.first.grain == .schoolYear, case .number(let first) = head.first.year, head.last == nil,
        head.bound == .none
      else { continue }
      var j = i + 1
      while var phrase = span(j), phrase.hasNoYear, phrase.last == nil, j == i + 1 || nodes[j].before.isList {
        phrase.first.year = phrase.first.year(ofSchoolYear: first)
        phrase.first.borrowedYear = true
        nodes[j].piece = .span(phrase)
        j += 1
      }
      if j > i + 1 { nodes[i].piece = .label }
    }
  }

  /// «ежегодно до 20 марта и 20 сентября 2021 года»: a day that has the bound of the list is no bound of its own.
  private func goesOn(_ i: Int) -> Bool {
    span(i)?.first.grain == .day && sentence.isKind(.number, nodes[i].range.lowerBound)
  }

  private mutating func lend(from year: Year?, to phrase: inout SpanPhrase, _ i: Int) {
    guard let year else { return }
    phrase.take(year)
    nodes[i].piece = .span(phrase)
  }

  /// Beside a recurrence a date without a year names a day of every year.
  private func stands(besideRecurrence i: Int) -> Bool {
    for j in [i - 1, i + 1] where nodes.indices.contains(j) && nodes[j].isRecurrence { return true }
    return false
  }

  /// For each node the unit of the recurrence that only spans divide from it, where dates come again in that unit.
  func unitsBeside() -> [Recurrence.Unit?] {
    var units = [Recurrence.Unit?](repeating: nil, count: nodes.count)
    var reached: Recurrence.Unit?
    for i in nodes.indices {
      if nodes[i].before.contains(.semicolon) { reached = nil }
      reached = nodes[i].unitOfDates ?? (span(i) == nil ? nil : reached)
      units[i] = reached
    }
    reached = nil
    for i in nodes.indices.reversed() {
      reached = nodes[i].unitOfDates ?? (span(i) == nil ? nil : reached)
      units[i] = units[i] ?? reached
      if nodes[i].before.contains(.semicolon) { reached = nil }
    }
    return units
  }
}

extension Node {
  /// «ежегодно», «1 раз в полугодие»: a unit long enough for days and months to come again in each.
  fileprivate var unitOfDates: Recurrence.Unit? {
    switch piece {
    case .span(let phrase) where phrase.yearly: return .year
    case .recurrence(let phrase):
      switch phrase.unit {
      case .quarter, .halfYear, .year, .schoolYear: return phrase.unit
      case .day, .week, .month: return nil
      }
    default: return nil
    }
  }
}

extension SpanPhrase {
  fileprivate var known: Year? {
    first.year != .missing ? first.year : last.flatMap { $0.year != .missing ? $0.year : nil }
  }

  /// «в течение года», «до конца года»
  fileprivate var isUnnamedYear: Bool { first.grain == .year && first.year == .missing && last == nil }

  /// The year in which it ends.
  fileprivate var latest: Year? { last.flatMap { $0.year != .missing ? $0.year : nil } ?? known }

  /// What it lends to one that stands before or behind it: «сентябрь, май 2025/2026 учебного года» is in two years.
  /// «до 1 декабря, до 1 марта следующего года»: what would run back lies in no next year.
  fileprivate func yearBefore(_ other: SpanPhrase) -> Year? {
    if case .relative(1...) = known, first.runsBack(from: other.last ?? other.first) { return nil }
    return ofSchoolYear(other) ?? known
  }
  fileprivate func yearBehind(_ other: SpanPhrase) -> Year? { ofSchoolYear(other) ?? latest }

  private func ofSchoolYear(_ other: SpanPhrase) -> Year? {
    first.ofSchoolYear > 0 && other.last == nil
      ? other.first.year(ofSchoolYear: Int(first.ofSchoolYear)) : nil
  }

  /// «начиная с 2022 года», «по 31.12.2024» beside «до 1 марта» and a recurrence: how long it goes on, not in which
  /// year the other lies. Only what recurs within a year has lists of dates in one year.
  fileprivate func frames(_ other: SpanPhrase, _ unit: Recurrence.Unit?) -> Bool {
    guard let unit else { return false }
    switch first.grain {
    case .year, .schoolYear: return true
    default:
      return bound != .none && (unit == .year || bound != other.bound || first.grain != other.first.grain)
    }
  }

  mutating func take(_ year: Year, borrowed: Bool = true) {
    guard first.grain != .schoolYear else { return }
    first.year = year
    first.borrowedYear = borrowed
    if last != nil {
      last?.year = year
      last?.borrowedYear = borrowed
      if let last, last.runsBack(from: first) { self.last?.year = year.adding(1) }
    }
  }
}
