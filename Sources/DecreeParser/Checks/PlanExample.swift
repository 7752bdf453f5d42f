import DecreeDocument
public import RussianTerms

/// A small plan that shows what a check is about.
public struct PlanExample: Sendable {
  /// One row of its table.
  public struct Row: Sendable {
    public var section: String?
    public var number: String
    public var activity: String
    public var party: String
    public var deadline: String
    public var terms: [Term]

    public init(
      _ number: String, _ activity: String, _ party: String = "Комитет образования",
      _ deadline: String = "в течение года", _ terms: Term..., section: String? = nil
    ) {
      self.section = section
      self.number = number
      self.activity = activity
      self.party = party
      self.deadline = deadline
      self.terms = terms
    }
  }

  /// The day of the act, ISO 8601.
  public var decreeDate: String?
  public var decreeTitle: String?
  public var title: String?
  /// First and last day, ISO 8601.
  public var period: (String, String)?
  public var columns: [Column]
  public var rows: [Row]

  public init(
    decreeDate: String? = nil, decreeTitle: String? = nil, title: String? = nil,
    period: (String, String)? = nil, columns: [Column] = PlanExample.usualColumns, _ rows: Row...
  ) {
    self.decreeDate = decreeDate
    self.decreeTitle = decreeTitle
    self.title = title
    self.period = period
    self.columns = columns
    self.rows = rows
  }

  public static let usualColumns = [
    Column(header: "№", role: .number), Column(header: "Мероприятие", role: .activity),
    Column(header: "Ответственный", role: .responsible), Column(header: "Срок", role: .deadline),
  ]

  /// The example as a parser would have read it.
  public var plan: DecreePlan {
    let items = rows.enumerated().map { index, row in
      Item(
        number: row.number.isEmpty ? nil : row.number, section: row.section.map { [$0] } ?? [],
        activity: row.activity, responsible: row.party.isEmpty ? [] : [Responsible(text: row.party)],
        deadline: row.deadline.isEmpty ? nil : Deadline(text: row.deadline, terms: row.terms),
        location: .table(1, rows: index + 2...index + 2))
    }
    let bounds = period.flatMap { first, last in
      CivilDate(iso: first).map { ($0, CivilDate(iso: last) ?? $0) }
    }
    return DecreePlan(
      source: Source(name: "example.docx", mediaType: "text/plain", bytes: 0, sha256: ""),
      decree: Decree(date: decreeDate.flatMap { CivilDate(iso: $0) }, title: decreeTitle),
      plans: [Plan(title: title, period: bounds.map { $0.0...$0.1 }, columns: columns, items: items)])
  }
}
