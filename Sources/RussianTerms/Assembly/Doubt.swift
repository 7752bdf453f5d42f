/// Words that allow of two readings: one is taken, and it is told that there is another.
enum Doubt: Sendable, Equatable {
  /// «сентябрь, январь» in a plan for one year.
  case year
  /// «после утверждения бюджета во II квартале».
  case timeOfEvent
  /// «5 мая, 6 мая в 10.00».
  case hour
  /// «2025/2026» with no word that says what these years are.
  case years
  /// «июнь 2021 г. и 2022 г.»
  case yearOrMonth
  /// «2021 год и далее».
  case goingOn
  /// «в апреле или мае».
  case choice
  /// «понедельник (1 раз в месяц)».
  case weekday
  /// «01.02.2025 –» at the end of the cell.
  case cut
  /// «май, июнь (до 20 числа)».
  case dayOfEach
  /// «ежегодно не ранее 1 марта».
  case beginning
  /// «ежегодно до 1 марта 2025 г.».
  case ending
  /// «II–II квартал».
  case sameEnds
  /// «ежегодно 12 июня в 12.00 и 1 сентября в 10.00».
  case once
  /// «конец 2025 – начало 2026 года».
  case edges
  /// «не ранее чем через 10 дней», «не менее 30 дней».
  case earliest
  /// «до середины мая».
  case middle
  /// «ежегодно до 20 марта и 20 сентября 2021 г.».
  case ofOneYear
  /// «января 2021 г.».
  case dayLost

  var words: (english: String, russian: String) {
    switch self {
    case .year:
      (
        "the year is taken from the surroundings; the one beside it may be meant",
        "год взят из контекста; возможно, имеется в виду соседний"
      )
    case .timeOfEvent:
      (
        "a time among these words is taken for a part of the event; the work itself may be due then",
        "время среди этих слов сочтено частью события; возможно, это срок самой работы"
      )
    case .hour:
      (
        "the hour is taken for the last of these days alone; it may hold for all of them",
        "час отнесён только к последнему из этих дней; возможно, он относится ко всем"
      )
    case .years:
      (
        "read as one stretch of whole calendar years; a school year, or a time in each of them, may be meant",
        "понято как сплошной промежуток календарных лет; возможно, это учебный год или время в каждом из лет"
      )
    case .yearOrMonth:
      (
        "read as the whole year; what stands before it, in that year, may be meant",
        "понято как целый год; возможно, имеется в виду то же время этого года"
      )
    case .goingOn:
      (
        "it goes on after the time before these words; for how long and how often, they do not say",
        "после указанного срока работа продолжается; до каких пор и как часто, не сказано"
      )
    case .choice:
      (
        "one of these times is meant, and nothing says which; both are given",
        "имеется в виду один из этих сроков, а какой, не сказано; приведены оба"
      )
    case .weekday:
      (
        "which of these weekdays is meant, nothing says",
        "не сказано, какой по счёту из этих дней недели имеется в виду"
      )
    case .dayOfEach:
      (
        "a day is taken for one of these months alone; it may be one of each",
        "день отнесён только к одному из этих месяцев; возможно, он относится к каждому"
      )
    case .beginning:
      (
        "taken for the day from which this recurs; a day of every year may be meant",
        "понято как начало повторения; возможно, имеется в виду день каждого года"
      )
    case .ending:
      (
        "taken for the day on which this ends; a day of every year may be meant",
        "понято как конец повторения; возможно, имеется в виду день каждого года"
      )
    case .sameEnds:
      (
        "both ends of this range are the same; one of them may be a slip",
        "оба конца промежутка совпадают; возможно, один из них – описка"
      )
    case .once:
      (
        "taken for one day, in the year of the surroundings; it may come again like the one before it",
        "понято как один день, год взят из контекста; возможно, он повторяется, как и предыдущий"
      )
    case .edges:
      (
        "given from the first day of the one to the last of the other, which is more than the words say",
        "взято от первого дня одного до последнего дня другого, а это шире, чем сказано"
      )
    case .earliest:
      (
        "given as the span alone; the words say how long it takes at least, not by when the work is due",
        "дан только промежуток; сказано, сколько должно пройти самое меньшее, а не к какому сроку работа закончится"
      )
    case .middle:
      (
        "given to its last day; its middle is meant, which is no day of the calendar",
        "дано до последнего дня; имеется в виду середина, а это не день календаря"
      )
    case .ofOneYear:
      (
        "these words recur, and days of one year stand beside them; they may be days of every year",
        "срок повторяется, а рядом стоят дни одного года; возможно, это дни каждого года"
      )
    case .dayLost:
      (
        "the whole month is given; its form is the one that stands behind a day, which may be lost",
        "дан весь месяц; слово стоит в форме, в какой бывает после числа: возможно, число потеряно"
      )
    case .cut:
      (
        "a dash stands behind this: the end of a range may be lost",
        "за этим стоит тире: возможно, потерян конец промежутка"
      )
    }
  }

  /// What one piece by itself leaves open.
  static func about(_ piece: Piece, _ s: Sentence, _ range: Range<Int>) -> Doubt? {
    switch piece {
    case .relative(let phrase):
      if phrase.event.map(s.holdsTime) ?? false { return .timeOfEvent }
      let isAtLeast =
        s.isWord(.earlier, range.lowerBound + 1)
        || s.isWord(.less, range.lowerBound + 1) && phrase.direction == .after
      return isAtLeast && s.isWord(.not, range.lowerBound) && phrase.duration != nil ? .earliest : nil
    case .span(let phrase):
      if phrase.first.edge == .middle, phrase.first.isNamedTime, phrase.bound != .none, phrase.last == nil {
        return .middle
      }
      // «в мае учебного года»
      if phrase.first.year == .missing, (1...8).contains(phrase.first.month), phrase.last == nil,
        range.contains(where: { s.isWord(.school, $0) })
      {
        return .year
      }
      if phrase.first.grain == .month, phrase.first.genitive, phrase.bound == .none, phrase.last == nil,
        s.isWord(.month, range.lowerBound), s.isDivided(before: range.lowerBound)
      {
        return .dayLost
      }
      if phrase.bound == .none || phrase.bound == .from,
        s.isKind(.dash, range.upperBound),
        range.upperBound + 1 == s.count
      {
        return .cut
      }
      if let last = phrase.last, phrase.first.isWider(than: .end) || last.isWider(than: .start) {
        return .edges
      }
      if let last = phrase.last, phrase.first.grain != .day, phrase.first.isSame(as: last) {
        return .sameEnds
      }
      guard let last = phrase.last, last.grain == .year, last.year != .missing,
        s.isKind(.number, range.upperBound - 1)
      else { return nil }
      // «2025/2026», «декабрь 2025 – 2027»
      if phrase.first.grain == .year { return range.contains { s.isKind(.slash, $0) } ? .years : nil }
      return phrase.bound == .none && phrase.first.grain != .schoolYear ? .years : nil
    default: return nil
    }
  }
}

extension Sentence {
  /// Nothing stands before it that its genitive could belong to.
  fileprivate func isDivided(before i: Int) -> Bool {
    i == 0 || isWord(.and, i - 1) || kind(i - 1) != .word && kind(i - 1) != .number
  }

  /// «утверждения бюджета во II квартале», «окончания ремонта летом»: whether a time stands among the words of an event
  /// that may be one of its own.
  fileprivate func holdsTime(_ words: Range<Int>) -> Bool {
    words.dropFirst().contains { i in
      if isWord(.season, i) { return isSeasonAdverb(i) }
      // «принятия решения 25 августа»
      if isKind(.number, i) || tokens[i].roman > 0, followsName(i), !numbersInGenitive(i) {
        return opensSpan(i) || isRoman(i) || opensRomans(i)
      }
      // «опубликования с 1 июня»
      if isWord(.with, i) { return opensSpan(i + 1) }
      // «подписания до полного исполнения обязательств»
      if isWord(.until, i) { return i + 1 < words.upperBound && kind(i + 1) == .word }
      // «заседания по плану»
      if isWord(.along, i), isWord(.schedule, 1, i + 1) || isWord(.occasion, i + 1) && isLeave(i + 1) {
        return true
      }
      guard isWord(.into, i), i + 1 < words.upperBound, let (moment, _) = moment(i + 1) else { return false }
      return moment.isNamedTime
    }
  }

  /// «по необходимости», «по согласованию», but «решения по обращению».
  private func isLeave(_ i: Int) -> Bool { Sentence.leaves.contains(tokens[i].hash) }

  private static let leaves = ["необходимости", "согласованию", "возможности"].map { Lexicon.hash(of: $0) }

  /// «летом», «осенью»: when, not what.
  func isSeasonAdverb(_ i: Int) -> Bool { i < count && Sentence.seasonAdverbs.contains(tokens[i].hash) }

  private static let seasonAdverbs = ["весной", "летом", "осенью", "зимой"].map { Lexicon.hash(of: $0) }
}

extension Moment {
  /// «II–II квартал», «март – март 2025 г.»: a bare figure or a missing year is what the other end says.
  fileprivate func isSame(as other: Moment) -> Bool {
    guard grain == other.grain, index == other.index, month == other.month, edge == other.edge else {
      return false
    }
    return year == other.year || year == .missing
  }

  /// Whether it is long, and only that end of it or its middle is meant.
  fileprivate func isWider(than edge: Edge) -> Bool {
    guard self.edge == edge || self.edge == .middle else { return false }
    switch grain {
    case .month, .quarter, .halfYear, .season, .year, .schoolYear: return true
    default: return false
    }
  }

  /// A time that can be told from any other: «III квартал», «сентябрь», «2025 год», but not «год» or «5».
  var isNamedTime: Bool {
    switch grain {
    case .bare, .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear, .impossible: false
    case .year, .schoolYear: year != .missing
    default: true
    }
  }
}
