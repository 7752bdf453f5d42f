/// One meaning that a deadline cell states. Date-like values are the contract's strings: `2021-02-01`, `--12-01`
/// where no year is known, `X-1-12-20` where the year is symbolic.
public enum Term: Sendable, Hashable {
  case date(DateTerm)
  case interval(Interval)
  case recurrence(Recurrence)
  /// By another document; the words that name it, without their preposition.
  case schedule(reference: String)
  case continuous
  case relative(Relative)
  /// Whenever something happens, in the cell's own words.
  case condition(text: String)
  /// Words that were not understood; the deadline always has a finding that says so.
  case unrecognized(text: String)
}

/// On which side of a day the work lies.
public enum Bound: String, Sendable, Hashable { case by, from }

/// What a term took from its surroundings because the cell leaves it out.
public enum Inferred: String, Sendable, Hashable { case year, month }

/// One day.
public struct DateTerm: Sendable, Hashable {
  public var date: String
  public var bound: Bound?
  /// A clock time, `09:00` or `14:00/17:00`.
  public var time: String?
  public var inferred: [Inferred]

  public init(date: String, bound: Bound? = nil, time: String? = nil, inferred: [Inferred] = []) {
    self.date = date
    self.bound = bound
    self.time = time
    self.inferred = inferred
  }
}

/// A stretch of days within which the work falls; both ends are inside it.
public struct Interval: Sendable, Hashable {
  public enum Approximate: String, Sendable, Hashable { case start, middle, end }

  public var start: String?
  public var end: String?
  /// ISO 8601-2 (EDTF): `2021-33`, `2021-03/2021-05`, `2021-03-01/..`.
  public var edtf: String?
  public var bound: Bound?
  /// «в течение»: the work goes on through the whole of it.
  public var throughout: Bool
  public var approximate: Approximate?
  public var time: String?
  public var inferred: [Inferred]

  public init(
    start: String? = nil, end: String? = nil, edtf: String? = nil, bound: Bound? = nil,
    throughout: Bool = false, approximate: Approximate? = nil, time: String? = nil, inferred: [Inferred] = []
  ) {
    self.start = start
    self.end = end
    self.edtf = edtf
    self.bound = bound
    self.throughout = throughout
    self.approximate = approximate
    self.time = time
    self.inferred = inferred
  }
}

/// Again and again.
public struct Recurrence: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable {
    case day, week, month, quarter, year
    case halfYear = "half-year"
    case schoolYear = "school-year"
  }

  public enum Weekday: String, Sendable, Hashable, CaseIterable {
    case monday = "MO"
    case tuesday = "TU"
    case wednesday = "WE"
    case thursday = "TH"
    case friday = "FR"
    case saturday = "SA"
    case sunday = "SU"
  }

  /// A place within each unit; the contract's `on`.
  public struct Place: Sendable, Hashable {
    public var month: Int?
    /// The last month of a range that begins with `month`.
    public var toMonth: Int?
    public var day: Int?
    public var weekday: Weekday?
    /// Which such day: 1 the first, -1 the last.
    public var ordinal: Int?
    public var workingDays = false
    public var quarter: Int?
    public var halfYear: Int?
    /// Which month of the unit, 3 for the last month of a quarter.
    public var monthOfUnit: Int?
    public var bound: Bound?
    /// In the unit after the one reported on.
    public var following = false

    public init() {}
  }

  public var unit: Unit
  /// Every n units.
  public var interval: Int
  /// n times per unit; absent where it is 1 or `on` says it.
  public var times: Int?
  /// «не реже».
  public var atLeast: Bool
  public var on: [Place]
  public var start: String?
  public var end: String?
  /// RFC 5545, where RRULE can say it.
  public var rrule: String?
  public var time: String?
  public var inferred: [Inferred]

  public init(
    unit: Unit, interval: Int = 1, times: Int? = nil, atLeast: Bool = false, on: [Place] = [],
    start: String? = nil, end: String? = nil, rrule: String? = nil, time: String? = nil,
    inferred: [Inferred] = []
  ) {
    self.unit = unit
    self.interval = interval
    self.times = times
    self.atLeast = atLeast
    self.on = on
    self.start = start
    self.end = end
    self.rrule = rrule
    self.time = time
    self.inferred = inferred
  }
}

/// Counted from an event.
public struct Relative: Sendable, Hashable {
  public enum Direction: String, Sendable, Hashable { case after, before }

  /// ISO 8601 duration in the unit as written: `P2W`, `P6M`, `PT24H`.
  public var duration: String?
  public var workingDays: Bool
  public var direction: Direction
  public var event: String?

  public init(
    duration: String? = nil, workingDays: Bool = false, direction: Direction = .after, event: String? = nil
  ) {
    self.duration = duration
    self.workingDays = workingDays
    self.direction = direction
    self.event = event
  }
}
