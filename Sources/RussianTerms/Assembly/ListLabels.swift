/// Years and months that name what is due, or say a thing twice, and the doubts that they leave.
extension Lists {
  /// «за 2025 год – до 1 февраля»: what is reported on is over before the report is due. Where the stretch has no year of its
  /// own either, it may lie in the year before the plan's, or the day in the year after it.
  mutating func dateReports() {
    for i in nodes.indices.dropLast() {
      guard let stretch = reportedOn(i), nodes[i + 1].before.isSubset(of: [.dash, .colon, .comma]),
        var due = span(i + 1), due.hasNoYear, due.last == nil, due.first.grain != .season
      else { continue }
      let isEarly = due.first.days.start.order < stretch.middle
      switch stretch.year {
      case .number(let year):
        due.first.year = .number(isEarly ? year + 1 : year)
        due.first.borrowedYear = true
        nodes[i + 1].piece = .span(due)
      case .missing where isEarly: nodes[i + 1].remark = .ambiguous(.year)
      default: break
      }
    }
  }

  /// The stretch of «за IV квартал», «по итогам года», «за 9 месяцев»: its year, and its middle as `PartialDay.order` counts.
  private func reportedOn(_ i: Int) -> (year: Year, middle: Int)? {
    guard let start = pastReport(i) else { return nil }
    if let (months, next) = sentence.cardinal(start), (3...12).contains(months),
      sentence.isUnit(.month, next),
      next + 1 == nodes[i].range.upperBound
    {
      return (.missing, months * 16)
    }
    guard let (stretch, next) = sentence.moment(start), next == nodes[i].range.upperBound,
      stretch.lastsLongerThanMonth
    else { return nil }
    return (stretch.year, (stretch.days.start.order + stretch.days.end.order) / 2)
  }

  /// Past «за» of «за IV квартал», «по итогам» of «по итогам года».
  private func pastReport(_ i: Int) -> Int? {
    let start = nodes[i].range.lowerBound
    switch nodes[i].piece {
    case .label: return sentence.isWord(.ahead, start) ? start + 1 : nil
    case .condition:
      let isReport = sentence.isWord(.along, start) && Lists.reports.contains(sentence.tokens[start + 1].hash)
      return isReport ? start + 2 : nil
    default: return nil
    }
  }

  private static let reports = ["итогам", "результатам"].map { Lexicon.hash(of: $0) }

  /// «по состоянию на 1 число месяца, до 5 числа»: the day reported on is not the one on which the report is due.
  mutating func setAsideStates() {
    for i in nodes.indices.dropLast() {
      guard case .place(let state) = nodes[i].piece, sentence.isWord(.along, nodes[i].range.lowerBound),
        sentence.isWord(.state, nodes[i].range.lowerBound + 1), case .place(var due) = nodes[i + 1].piece,
        due.on.allSatisfy({ $0.bound == .by })
      else { continue }
      due.unit = due.unit ?? state.unit
      nodes[i + 1].piece = .place(due)
      nodes[i].piece = .label
    }
  }

  /// «до 15 ноября (на очередной год)»: what the thing due is for.
  mutating func setAsidePurposes() {
    for i in nodes.indices.dropFirst() {
      guard nodes[i].before == .open, sentence.isWord(.onto, nodes[i].range.lowerBound), let year = span(i),
        year.first.grain == .year || year.first.grain == .schoolYear, year.bound == .none,
        i + 1 == nodes.count || nodes[i + 1].before.contains(.close),
        let due = span(i - 1), due.first.grain != .year, due.first.grain != .schoolYear
      else { continue }
      nodes[i].piece = .label
    }
  }

  /// «до 15 июля (I полугодие)»: what the report is about, where the day is not of it.
  mutating func setAsideReported() {
    for i in nodes.indices.dropFirst() {
      guard nodes[i].before == .open, i + 1 == nodes.count || nodes[i + 1].before.contains(.close),
        let stretch = span(i), stretch.first.grain == .quarter || stretch.first.grain == .halfYear,
        stretch.hasNoYear, stretch.last == nil, stretch.bound == .none, stretch.first.edge == .none,
        let due = span(i - 1), due.first.grain == .day, due.last == nil
      else { continue }
      let (start, end) = stretch.first.days
      let day = due.first.days.start.order
      if day < start.order || day > end.order { nodes[i].piece = .label }
    }
  }

  /// «до 30 сентября сентября»: the month was typed twice.
  mutating func dropEchoes() {
    for i in nodes.indices.dropFirst() {
      guard nodes[i].before.isEmpty, nodes[i].range.count == 1,
        sentence.isWord(.month, nodes[i].range.lowerBound), let echo = span(i), echo.first.grain == .month,
        echo.first.genitive, let day = span(i - 1), (day.last ?? day.first).grain == .day,
        (day.last ?? day.first).month == echo.first.month
      else { continue }
      nodes[i].piece = .label
      nodes[i].remark = .slip
    }
  }

  /// «5 мая, 6 мая в 10.00»: whether the hour is that of both days, nobody says.
  mutating func tellHours() {
    for i in nodes.indices.dropFirst() {
      guard nodes[i].before == .comma || nodes[i].before == .and, let timed = span(i), timed.time != nil,
        timed.first.grain == .day, timed.last == nil, let day = span(i - 1), day.first.grain == .day,
        day.last == nil, day.time == nil
      else { continue }
      nodes[i].remark = .ambiguous(.hour)
    }
  }

  /// «план на 2025 год – октябрь» in a plan for 2025: a plan is mostly made before its year begins.
  func isMadeWithin(_ year: Int, _ due: SpanPhrase) -> Bool {
    let day = due.first.days.start
    let inferred = YearSource(context: context).year(month: day.month, day: max(day.day, 1))
    return due.hasNoYear && inferred.map { $0 >= year } ?? false
  }
}

extension Moment {
  fileprivate var lastsLongerThanMonth: Bool {
    switch grain {
    case .quarter, .halfYear, .year: true
    default: false
    }
  }
}
