/// A year as the words give it.
enum Year: Sendable, Equatable {
  case missing
  case number(Int)
  /// «X года» is 0, «X-1 года» -1.
  case symbol(Int)
  /// «текущего года» is 0, «следующего» 1.
  case relative(Int)

  /// The year that two figures mean: «98» is 1998, as no plan reaches to the end of this century.
  static func full(_ figures: Int) -> Int { figures < 70 ? 2000 + figures : 1900 + figures }
}

/// A day, month, quarter, … as the words give it: the smallest thing of the calendar that a cell can name.
struct Moment: Sendable, Equatable {
  enum Grain: UInt8, Sendable {
    /// A figure or numeral whose unit stands elsewhere: «10» of «с 10 по 25 мая».
    case bare
    case day, decade, halfMonth, month, quarter, halfYear, season, year, schoolYear, schoolHalf
    /// «в течение месяца»: some month, nobody says which.
    case anyMonth, anyWeek, anyQuarter, anyHalfYear
    /// A day that the calendar does not have, a blank, an unnamed week, a school quarter.
    case impossible
  }
  enum Edge: UInt8, Sendable { case none, start, middle, end }

  var grain: Grain
  /// The day, the number of the quarter, …; of a bare one the figure.
  var index = 0
  /// 0 where none is named.
  var month = 0
  var year = Year.missing
  /// «конец», «начало», «середина» of it.
  var edge = Edge.none
  /// The month's name is a genitive, as after a day («января»).
  var genitive = false
  /// Signs were read for others that look like them, or for none.
  var isGuessed = false
  /// The first year of the school year that it is said to lie in, 0 where none is.
  var ofSchoolYear: Int16 = 0
  /// What it took from a neighbour in the list.
  var borrowedYear = false
  var borrowedMonth = false

  init(_ grain: Grain, _ index: Int = 0, month: Int = 0, year: Year = .missing) {
    self.grain = grain
    self.index = index
    self.month = month
    self.year = year
  }
}

/// A moment or a range of moments, with the words that bound it.
struct SpanPhrase: Sendable {
  enum BoundWord: UInt8, Sendable {
    case none, until, notLater, towards, along, from, after, notEarlier
  }

  var first: Moment
  var last: Moment?
  var bound = BoundWord.none
  var throughout = false
  /// «включительно».
  var inclusive = false
  var time: ClockTime?
  /// «каждого года»: the words repeat it yearly.
  var yearly = false
}

/// A time of day, or a stretch of it, in minutes from midnight.
struct ClockTime: Sendable, Equatable {
  var start: Int
  var end: Int?
  /// «до 12.00»
  var isLatest = false

  var text: String {
    end.map { ClockTime.text(start) + "/" + ClockTime.text($0) } ?? ClockTime.text(start)
  }

  private static func text(_ minutes: Int) -> String {
    let (h, m) = minutes.quotientAndRemainder(dividingBy: 60)
    return (h < 10 ? "0" : "") + String(h) + (m < 10 ? ":0" : ":") + String(m)
  }
}

/// What a rule found: one stretch of tokens and its meaning, before the cell as a whole gives it years and bounds.
enum Piece: Sendable {
  case span(SpanPhrase)
  case recurrence(RecurrencePhrase)
  /// Days within a unit that stand without «ежемесячно» and the like.
  case place(PlacePhrase)
  case schedule(tokens: Range<Int>)
  case continuous
  case relative(RelativePhrase)
  case condition(tokens: Range<Int>)
  case clock(ClockTime)
  /// «далее», «затем».
  case then
  /// Words that name no time but only what is done by it: «отчет –», «1 этап –».
  case label
  /// Words that no rule knows.
  case unknown
  /// Words that a rule knows and that must be told: an impossible day, «кроме …».
  case unreadable(Unreadable)
}

/// Why words that were understood have no meaning in the calendar.
enum Unreadable: Sendable { case impossible, reversed, blank, exception, clock, bare, words }

struct RecurrencePhrase: Sendable {
  var unit: Recurrence.Unit
  var interval = 1
  var times: Int?
  var atLeast = false
  var on: [Recurrence.Place] = []
  var time: ClockTime?
}

struct PlacePhrase: Sendable {
  var on: [Recurrence.Place]
  /// The unit that the words repeat it by, where they say.
  var unit: Recurrence.Unit?
  var interval = 1
  /// The year of a weekday counted within a named month.
  var year = Year.missing
}

struct RelativePhrase: Sendable {
  var duration: String?
  var workingDays = false
  var direction = Relative.Direction.after
  /// Tokens of the event's words.
  var event: Range<Int>?
}

extension Moment {
  /// This bare figure as a moment of the same kind as its neighbour.
  func filled(from other: Moment) -> Moment {
    var moment = other
    moment.index = index
    moment.edge = .none
    moment.borrowedYear = other.year != .missing
    switch other.grain {
    // «10, 3 декада мая»
    case .decade where !(1...3).contains(index), .halfMonth where !(1...2).contains(index):
      return Moment(.impossible)
    case .day, .decade, .halfMonth: moment.borrowedMonth = true
    case .month, .season, .year, .schoolYear, .anyMonth, .anyWeek, .anyQuarter, .anyHalfYear, .impossible,
      .bare:
      return Moment(.impossible)
    case .quarter where !(1...4).contains(index), .halfYear where !(1...2).contains(index):
      return Moment(.impossible)
    default: break
    }
    return other.grain == .day && !CivilDate.exists(month: moment.month, day: index)
      ? Moment(.impossible) : moment
  }
}
