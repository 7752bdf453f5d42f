/// What stands before or between the members of a list and is no term of its own: years, weekdays, stretches reported on.
extension Lists {
  /// «15 мая (понедельник) 2023 года»: the weekday stands between the day and its year.
  mutating func stepOverWeekdays() {
    for i in nodes.indices.dropFirst() {
      guard case .place(let place) = nodes[i].piece, place.unit == nil, place.on.count == 1,
        place.on[0].weekday != nil, place.on[0].ordinal == nil,
        nodes[i].before.isSubset(of: [.open, .comma]),
        var day = span(i - 1), day.first.grain == .day, day.last == nil, day.first.year == .missing,
        let year = span(i + 1), year.first.grain == .year, year.last == nil, year.bound == .none,
        nodes[i + 1].before.isSubset(of: [.close, .comma])
      else { continue }
      day.first.year = year.first.year
      nodes[i - 1].piece = .span(day)
      nodes[i + 1].piece = .label
    }
  }

  /// «I полугодие – до 10 июля, II полугодие – до 25 декабря»: what is due after a stretch reports on it, and so do
  /// the others of the cell. «в декабре – до 20 декабря» is the day alone, also where no dash stands.
  mutating func reportOnStretches() {
    let headed = nodes.indices.dropLast().filter { i in
      guard let stretch = span(i), stretch.last == nil, stretch.bound == .none, stretch.first.edge == .none,
        let due = span(i + 1), due.first.grain == .day, due.last == nil
      else { return false }
      let before = nodes[i + 1].before
      guard due.bound != .none else { return before == .dash && stretch.first.grain != .month }
      return before.isEmpty || before == .dash || before == .colon
    }
    let months = headed.filter { i in
      guard let month = span(i)?.first, let due = span(i + 1)?.first else { return false }
      return month.grain == .month && month.month == due.month
    }
    let stretches = headed.filter { i in
      guard let grain = span(i)?.first.grain else { return false }
      return grain == .quarter || grain == .halfYear
    }
    let reports = stretches.contains { i in
      guard let stretch = span(i), let due = span(i + 1) else { return false }
      return due.first.days.start.month > stretch.first.days.end.month
    }
    for i in months + (reports ? stretches : []) { nodes[i].piece = .label }
  }

  /// «31 декабря, 2021 г.», «апрель, 2021 г.; май, 2022 г.»: where each of a clause has its year behind a comma, the years are
  /// no terms.
  mutating func pairYears() {
    var start = 0
    while start < nodes.count {
      let end = nodes[(start + 1)...].firstIndex { $0.before.contains(.semicolon) } ?? nodes.count
      let first = (start..<end).first { span($0) != nil } ?? end
      let past = (first..<end).first { span($0) == nil } ?? end
      let days = stride(from: first, to: past, by: 2)
      if days.allSatisfy({ hasYearBehind($0) && $0 + 1 < past }) {
        for i in days {
          guard var day = span(i), let year = span(i + 1) else { continue }
          day.first.year = year.first.year
          nodes[i].piece = .span(day)
          nodes[i + 1].piece = .label
        }
      }
      start = end
    }
  }

  private func hasYearBehind(_ i: Int) -> Bool {
    guard let day = span(i), day.takesYear, let year = span(i + 1), nodes[i + 1].before == .comma else {
      return false
    }
    return year.isBareYear
  }

  /// «в 2021 году – до 1 мая», «2021 г. I кв.»: the year belongs to its neighbour and is no term.
  mutating func headYears() {
    for i in nodes.indices {
      guard let head = span(i), head.isBareYear, case .number = head.first.year else { continue }
      if isOfLabel(i) {
        nodes[i].piece = .label
        if case .number(let year) = head.first.year, let due = span(i + 1), isMadeWithin(year, due) {
          nodes[i + 1].remark = .ambiguous(.year)
        }
        continue
      }
      let named = pastBare(i + 1)
      if var next = span(named), next.hasNoYear, nodes[i + 1].before.isSubset(of: [.dash, .colon, .comma]) {
        next.take(head.first.year, borrowed: !nodes[i + 1].before.isEmpty)
        nodes[named].piece = .span(next)
      } else {
        continue
      }
      nodes[i].piece = .label
    }
  }

  /// «план на 2025 год – до 25 декабря», «отчет за 9 месяцев 2024 года – до 15 октября 2024 года»: what is due
  /// is named by the year, which says nothing of when.
  private func isOfLabel(_ i: Int) -> Bool {
    guard i > 0, nodes[i].before.isEmpty, let due = span(i + 1),
      nodes[i + 1].before == .dash || nodes[i + 1].before == .colon
    else { return false }
    let isAhead = sentence.isWord(.onto, nodes[i].range.lowerBound)
    switch nodes[i - 1].piece {
    case .label: return isAhead || !due.hasNoYear
    case .unknown: return isAhead
    default: return false
    }
  }

  /// Past «I» of «I, III кв.»: the member that names the unit.
  private func pastBare(_ start: Int) -> Int {
    var i = start
    while let bare = span(i), bare.first.grain == .bare, i + 1 < nodes.count, nodes[i + 1].before.isList {
      i += 1
    }
    return i
  }
}
