/// Days that several months of a list share.
extension Lists {
  /// «15 января, апреля, июля»: a genitive month after a day is that day again; «1–15 марта, июня» and «в первый понедельник
  /// января, июля» likewise.
  mutating func repeatDays() {
    var days: Piece?
    var start = 0
    for i in nodes.indices {
      if let known = days, let month = span(i)?.first, repeatsMonth(i) {
        nodes[i].piece = known.inMonth(month)
        nodes[i].explainGenitive()
        // «в последнюю пятницу марта, июня 2025 г.»
        for j in start..<i where month.year != .missing {
          guard case .place(var place) = nodes[j].piece, place.year == .missing else { break }
          place.year = month.year
          nodes[j].piece = .place(place)
        }
        // «1, 15 марта и апреля»
        if let day = span(i - 1), day.last == nil, let first = span(i - 2), first.first.borrowedMonth,
          nodes[i - 1].before.isList
        {
          nodes[i].remark = .ambiguous(.dayOfEach)
        }
        continue
      }
      days = nodes[i].piece.repeatable ? nodes[i].piece : nil
      start = i
    }
  }

  private func repeatsMonth(_ i: Int) -> Bool {
    guard nodes[i].before.isList, let phrase = span(i), phrase.last == nil, phrase.bound == .none else {
      return false
    }
    return phrase.first.grain == .month && phrase.first.genitive && !phrase.throughout
      && phrase.first.edge == .none
  }
}

extension Piece {
  /// A day, a range within one month, or a weekday counted within one: what other months may have too.
  fileprivate var repeatable: Bool {
    switch self {
    case .span(let phrase):
      guard let last = phrase.last else { return phrase.first.grain == .day }
      return phrase.first.grain == .day && last.grain == .day && phrase.first.month == last.month
    case .place(let place): return place.on.allSatisfy { $0.month != nil && $0.weekday != nil }
    default: return false
    }
  }

  /// The same in another month.
  fileprivate func inMonth(_ month: Moment) -> Piece {
    func moved(_ moment: Moment) -> Moment {
      var day = month
      day.grain = CivilDate.exists(month: month.month, day: moment.index) ? .day : .impossible
      day.index = moment.index
      return day
    }
    switch self {
    case .span(var phrase):
      phrase.first = moved(phrase.first)
      phrase.last = phrase.last.map(moved)
      guard phrase.first.grain == .day, phrase.last?.grain ?? .day == .day else {
        return .unreadable(.impossible)
      }
      phrase.bound = .none
      return .span(phrase)
    case .place(var place):
      for index in place.on.indices { place.on[index].month = month.month }
      place.year = month.year
      return .place(place)
    default: return self
    }
  }
}
