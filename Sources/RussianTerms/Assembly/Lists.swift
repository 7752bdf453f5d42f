/// What the members of a list take from one another: units, months, years, bounds.
struct Lists {
  var nodes: ContiguousArray<Node>
  let context: TermContext

  let sentence: Sentence

  static func settle(
    _ nodes: ContiguousArray<Node>, _ sentence: Sentence, _ context: TermContext
  ) -> ContiguousArray<Node> {
    var lists = Lists(nodes: nodes, context: context, sentence: sentence)
    lists.nameMonths()
    lists.setAsideStates()
    lists.placeDays()
    lists.stepOverWeekdays()
    lists.setAsidePurposes()
    lists.setAsideReported()
    lists.dropEchoes()
    lists.dateReports()
    lists.headSchoolYears()
    lists.pairYears()
    lists.headYears()
    lists.reportOnStretches()
    lists.spreadYears()
    lists.joinYears()
    lists.takeBracketedYears()
    lists.tellYearsBeside()
    lists.fillBare()
    lists.repeatDays()
    lists.spreadBounds()
    lists.borrowYears()
    lists.tellHours()
    return lists.nodes
  }

  func span(_ i: Int) -> SpanPhrase? {
    guard nodes.indices.contains(i), case .span(let phrase) = nodes[i].piece else { return nil }
    return phrase
  }

  /// Under a heading that names a month, «до конца месяца» and «вторая декада» are that month's.
  private mutating func nameMonths() {
    guard let month = context.sectionMonth else { return }
    for i in nodes.indices {
      guard var phrase = span(i) else { continue }
      switch phrase.first.grain {
      case .anyMonth: phrase.first.grain = .month
      case .decade, .halfMonth: break
      default: continue
      }
      guard phrase.first.month == 0 else { continue }
      phrase.first.month = month
      phrase.first.borrowedMonth = true
      nodes[i].piece = .span(phrase)
    }
  }

  /// «март (до 25 числа)»: the day lies in the month before it.
  private mutating func placeDays() {
    for i in nodes.indices {
      guard case .place(let place) = nodes[i].piece, place.unit == nil, place.on.count == 1,
        let day = place.on[0].day,
        let month = span(i - 1), month.first.grain == .month, month.last == nil, month.first.edge == .none,
        month.bound == .none,
        nodes[i].before.isSubset(of: [.comma, .open, .dash]),
        CivilDate.exists(month: month.first.month, day: day)
      else { continue }
      let bound = place.on[0].bound == .by ? SpanPhrase.BoundWord.until : .none
      nodes[i].piece = .span(month.on(day, bound))
      spreadDay(day, bound, over: i)
    }
  }

  /// «март, июнь, сентябрь – до 10 числа»: the day is one of each of them; in brackets or behind a comma it may be.
  private mutating func spreadDay(_ day: Int, _ bound: SpanPhrase.BoundWord, over i: Int) {
    var j = i - 1
    while nodes[j].before.isList, let month = span(j - 1), month.first.grain == .month, month.last == nil,
      month.bound == .none, month.first.edge == .none, CivilDate.exists(month: month.first.month, day: day)
    {
      guard nodes[i].before == .dash else {
        nodes[i].remark = .ambiguous(.dayOfEach)
        return
      }
      nodes[j - 1].piece = .span(month.on(day, bound))
      j -= 1
    }
  }

  /// «декабрь 2022, 2023, 2024 годов» is three Decembers; «декабрь 2022–2024 гг.» is every December of these years.
  private mutating func spreadYears() {
    for i in nodes.indices {
      guard var phrase = span(i) else { continue }
      if phrase.hasNoYear, let years = span(i + 1), years.first.grain == .year, years.last != nil,
        years.bound == .none, nodes[i + 1].before.isSubset(of: .open)
      {
        // «I–IV кварталы 2021–2023 гг.» are these years.
        phrase.yearly = !phrase.isWholeYear
        nodes[i].piece = phrase.yearly ? .span(phrase) : .label
      }
      // «сентябрь–май 2021, 2022 гг.» may be one range over the turn of the years.
      if let last = phrase.last {
        guard phrase.first.year == .missing, phrase.first.days.start.order <= last.days.end.order else {
          continue
        }
      }
      guard case .number = (phrase.last ?? phrase.first).year else { continue }
      guard phrase.isNamed(in: sentence, nodes[i].range) else {
        tellYearBehind(i, phrase)
        continue
      }
      var j = i + 1
      while let year = span(j), nodes[j].before.isList, year.isBareYear {
        if phrase.last == nil { phrase.first.year = year.first.year }
        phrase.last?.year = year.first.year
        nodes[j].piece = .span(phrase)
        j += 1
      }
      // «апрель, октябрь 2017, 2018 гг.»: what of the first in the second year?
      if j > i + 1, nodes[i].before.isList, let other = span(i - 1), other.first.year == .missing,
        other.first.grain == phrase.first.grain || other.first.grain == .bare && phrase.first.grain != .day
      {
        nodes[i - 1].remark = .ambiguous(.year)
      }
    }
  }

  /// «июнь 2021 г. и 2022 г.»: all of the second year, or that month of it?
  private mutating func tellYearBehind(_ i: Int, _ phrase: SpanPhrase) {
    guard [.month, .quarter, .halfYear].contains(phrase.first.grain), phrase.bound == .none,
      nodes.indices.contains(i + 1), nodes[i + 1].before.isList, !nodes[i + 1].before.contains(.semicolon),
      let year = span(i + 1), year.first.grain == .year, year.bound == .none, !year.throughout,
      case .number = year.first.year
    else { return }
    nodes[i + 1].remark = .ambiguous(.yearOrMonth)
  }

  /// «2009 2011 годы»: two bare years side by side are one range.
  private mutating func joinYears() {
    var kept = ContiguousArray<Node>()
    kept.reserveCapacity(nodes.count)
    for node in nodes {
      if case .span(let right) = node.piece, right.first.grain == .year, right.last == nil,
        right.bound == .none,
        !right.throughout, node.before.isEmpty, case .number(let end) = right.first.year,
        let last = kept.last, case .span(var left) = last.piece, left.first.grain == .year, left.last == nil,
        left.bound == .none, case .number(let start) = left.first.year, start < end
      {
        left.last = right.first
        kept[kept.count - 1].piece = .span(left)
        kept[kept.count - 1].range = last.range.lowerBound..<node.range.upperBound
        kept[kept.count - 1].remark = .yearRange
      } else {
        kept.append(node)
      }
    }
    nodes = kept
  }

  /// Bare figures take their unit from the next member: «10, 20 мая», «I, III кварталы».
  private mutating func fillBare() {
    for i in nodes.indices.reversed() {
      guard var phrase = span(i), phrase.first.grain == .bare else { continue }
      let next = span(i + 1)
      let joins = i + 1 < nodes.count && (nodes[i + 1].before.isList || nodes[i + 1].before == .dash)
      // «этап 1 – до 25.12» is no range.
      if joins, let next, nodes[i + 1].before != .dash || next.bound == .none, next.first.grain != .bare,
        next.first.edge == .none
      {
        phrase.first = phrase.first.filled(from: next.first)
        phrase.last = phrase.last?.filled(from: next.first)
        // «5 и 6 мая в 10.00»
        if phrase.last == nil, next.last == nil, phrase.time == nil, let time = next.time {
          phrase.time = time
          if phrase.bound == .none, sentence.isKind(.number, nodes[i + 1].range.lowerBound) {
            phrase.bound = next.bound
          }
        }
      } else if let month = context.sectionMonth, !(joins && isUnread(i + 1)) {
        var day = Moment(.day, 1, month: month)
        day.borrowedMonth = true
        phrase.first = phrase.first.filled(from: day)
        phrase.last = phrase.last?.filled(from: day)
      } else {
        nodes[i].piece = .unreadable(.bare)
        continue
      }
      if phrase.first.grain == .impossible || phrase.last?.grain == .impossible {
        nodes[i].piece = .unreadable(.impossible)
      } else {
        nodes[i].piece = .span(phrase)
      }
    }
  }

  /// «2 и 3 неделя», «3–4 недели»: what is joined to something that is no day is none either.
  private func isUnread(_ i: Int) -> Bool {
    switch nodes[i].piece {
    case .unreadable: true
    case .unknown: nodes[i].before == .and || nodes[i].before == .dash
    default: false
    }
  }

  /// A bound holds for every member of the list that it opens.
  private mutating func spreadBounds() {
    let units = unitsBeside()
    var opener: SpanPhrase?
    for i in nodes.indices {
      guard var phrase = span(i) else {
        opener = nil
        continue
      }
      // «ежегодно, начиная с марта 2021 г., март, октябрь»
      let begins =
        units[i] != nil && phrase.first.year == .missing
        && opener.map { $0.bound == .from && $0.first.year != .missing } ?? false
      if let known = opener, nodes[i].before.isList, phrase.bound == .none, !phrase.throughout,
        phrase.isStretch(like: known, or: nodes[i].before == .and) || !begins && phrase.isFellow(of: known)
      {
        phrase.bound = known.bound
        phrase.throughout = known.throughout
        nodes[i].piece = .span(phrase)
        nodes[i].explainGenitive()
      } else {
        // «9 мая до 10.00, 22 июня»: the hour's bound is of that day alone.
        let isOfHour = phrase.time != nil && sentence.isKind(.number, nodes[i].range.lowerBound)
        let opens =
          (phrase.last == nil || phrase.throughout) && !isOfHour
          && (phrase.bound != .none || phrase.throughout)
        opener = opens ? phrase : nil
      }
    }
  }
}

extension SpanPhrase {
  /// The day of that number in the month that it is.
  fileprivate func on(_ day: Int, _ bound: BoundWord) -> SpanPhrase {
    var moment = Moment(.day, day, month: first.month, year: first.year)
    moment.borrowedMonth = true
    moment.borrowedYear = first.year != .missing
    return SpanPhrase(first: moment, bound: bound, yearly: yearly)
  }

  /// «2021 год» and no more.
  var isBareYear: Bool {
    guard first.grain == .year, last == nil, bound == .none, !throughout, first.edge == .none,
      case .number = first.year
    else { return false }
    return true
  }

  /// Whether a year beside it would be its own.
  var takesYear: Bool { last == nil && hasNoYear }

  /// A day, a month, a quarter or a range of them whose year stands elsewhere.
  var hasNoYear: Bool {
    guard first.year == .missing, last == nil || last?.year == .missing else { return false }
    switch first.grain {
    case .day, .month, .quarter, .halfYear, .decade, .halfMonth, .season: return true
    default: return false
    }
  }

  /// One moment as the other is.
  fileprivate func isFellow(of known: SpanPhrase) -> Bool {
    last == nil && known.last == nil && first.grain == known.first.grain
      && (first.edge == known.first.edge || first.edge == .none)
  }

  /// «в течение января–марта и октября», «в течение I полугодия и IV квартала»: stretches through which work goes on.
  fileprivate func isStretch(like known: SpanPhrase, or isJoined: Bool) -> Bool {
    known.throughout && isStretch && known.isStretch && (first.grain == known.first.grain || isJoined)
  }

  private var isStretch: Bool {
    switch first.grain {
    case .month, .quarter, .halfYear, .season: first.edge == .none
    default: false
    }
  }

  fileprivate var isWholeYear: Bool {
    guard let last, first.grain != .day else { return false }
    return first.days.start.month == 1 && last.days.end.month == 12
  }

  /// A day of a month in words, a month or a quarter, whose year stands bare at its end.
  fileprivate func isNamed(in s: Sentence, _ range: Range<Int>) -> Bool {
    guard time == nil, !throughout else { return false }
    // «1 июня 2021 г., 2022 г.» is the day of each year; «март 2021 г., 2022 г.» may be a month and a year.
    if first.grain == .day { return range.contains { s.isWord(.month, $0) } }
    guard s.isKind(.number, range.upperBound - 1) else { return false }
    switch first.grain {
    case .month, .quarter, .halfYear: return first.edge == .none
    default: return false
    }
  }
}
