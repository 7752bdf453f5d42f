/// What a deadline cell says: its words, their meaning in order, and what the reading is not sure of.
public struct Deadline: Sendable, Hashable {
  /// The whole cell, white space collapsed.
  public var text: String
  public var terms: [Term]
  /// The last day by which the first thing asked for is due, where the calendar can say it.
  public var due: CivilDate?
  public var findings: [TermFinding]

  public init(text: String, terms: [Term], due: CivilDate? = nil, findings: [TermFinding] = []) {
    self.text = text
    self.terms = terms
    self.due = due
    self.findings = findings
  }
}

/// Something about a deadline that its reader should know.
public struct TermFinding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable { case warning, note }

  public var severity: Severity
  /// A stable code, such as `deadline-unrecognized`.
  public var code: String
  public var english: String
  public var russian: String
  /// The words that it is about, white space collapsed.
  public var words: String
  /// UTF-8 byte offsets into the text that was read, the end exclusive.
  public var bytes: Range<Int>

  public init(
    severity: Severity, code: String, english: String, russian: String, words: String, bytes: Range<Int>
  ) {
    self.severity = severity
    self.code = code
    self.english = english
    self.russian = russian
    self.words = words
    self.bytes = bytes
  }
}

/// What surrounds a cell: where a year or a month that it leaves out comes from. Nothing is taken from a clock.
public struct TermContext: Sendable, Hashable {
  /// A year and a month that a section heading over the row names («Октябрь 2021»).
  public var sectionYear: Int?
  public var sectionMonth: Int?
  /// The days that the plan covers, both inside.
  public var period: ClosedRange<CivilDate>?
  /// The season that the plan is for, where it lies over the turn of the years.
  public var season: Season?
  /// The day of the act.
  public var decreeDate: CivilDate?

  /// «отопительный период 2021/2022 года»: it begins in the autumn of the one year and is over by the summer of the next.
  public struct Season: Sendable, Hashable {
    public var firstYear: Int
    /// The plan makes ready for it («подготовка к …»).
    public var isAhead: Bool

    public init(firstYear: Int, isAhead: Bool) {
      self.firstYear = firstYear
      self.isAhead = isAhead
    }
  }

  public init(
    sectionYear: Int? = nil, sectionMonth: Int? = nil, period: ClosedRange<CivilDate>? = nil,
    season: Season? = nil, decreeDate: CivilDate? = nil
  ) {
    self.sectionYear = sectionYear
    self.sectionMonth = sectionMonth
    self.period = period
    self.season = season
    self.decreeDate = decreeDate
  }
}
