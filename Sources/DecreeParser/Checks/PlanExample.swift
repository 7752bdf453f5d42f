import DecreeDocument
package import RussianTerms

/// A small plan that shows what a check is about.
package struct PlanExample: Sendable {
  /// One row of its table.
  package struct Row: Sendable {
    package var section: String?
    package var number: String
    package var activity: String
    package var party: String
    package var deadline: String
    package var terms: [Term]

    package init(
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
  package var decreeDate: String?
  package var decreeTitle: String?
  package var title: String?
  /// First and last day, ISO 8601.
  package var period: (String, String)?
  package var columns: [Column]
  package var rows: [Row]

  package init(
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

  package static let usualColumns = [
    Column(header: "№", role: .number), Column(header: "Мероприятие", role: .activity),
    Column(header: "Ответственный", role: .responsible), Column(header: "Срок", role: .deadline),
  ]

  /// The example as a parser would have read it.
  package var plan: DecreePlan {
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
