import DecreeDocument
import RussianTerms

/// The understanding of a document, stage by stage: tables, head and titles, rows, deadlines, parties.
struct PlanBuilder {
  private let document: Document
  private let mender: Mender
  private var plan: DecreePlan
  private var cells: [PartyCell] = []

  static func build(_ document: Document, source: Source) -> DecreePlan {
    var builder = PlanBuilder(document, source)
    builder.read()
    return builder.plan
  }

  private init(_ document: Document, _ source: Source) {
    self.document = document
    mender = Mender(vocabulary: Vocabulary(of: document))
    plan = DecreePlan(source: source)
    plan.diagnostics = document.findings.map(Diagnostic.init)
  }

  private mutating func read() {
    let tables = PlanFinder.find(in: document, mender: mender)
    plan.diagnostics += tables.diagnostics
    let fronts = tables.plans.isEmpty ? [tables.paragraphs] : tables.plans.map(\.front)
    let front = FrontMatter(fronts: fronts, mender: mender)
    plan.decree = front.decree
    plan.diagnostics += front.diagnostics
    guard !tables.plans.isEmpty else {
      plan.diagnostics.append(.noPlan)
      return
    }
    for (index, draft) in tables.plans.enumerated() {
      add(draft, front.plans[index], index)
      let after =
        index + 1 < front.plans.count
        ? front.plans[index + 1].notesBefore : FrontLine.all(in: draft.after)
      plan.plans[index].notes += AfterTable.notes(in: after, mender: mender)
    }
    plan.plans[0].notes += document.notes.map { mender.text($0.text) }.filter { !$0.isEmpty }
    resolveParties()
    let items = FindingItems(plan.plans)
    for index in document.findings.indices where document.findings[index].severity != .note {
      guard let found = items.item(at: plan.diagnostics[index].place) else { continue }
      plan.diagnostics[index].plan = found.plan
      plan.diagnostics[index].item = found.item
    }
    plan.diagnostics += PlanChecks.run(plan)
  }

  private mutating func add(_ draft: PlanDraft, _ front: FrontMatter.PlanFront, _ index: Int) {
    var made = Plan(annex: front.annex, title: front.title)
    made.period = front.title.flatMap(PeriodReader.period)
    made.programmes = front.title.map(ProgrammeReader.programmes) ?? []
    made.columns = draft.columns.map { Column(header: $0.header, role: $0.role) }
    let divider = RowDivider(columns: draft.columns, mender: mender)
    let headings = front.headings.map { divider.row(Paragraph(text: $0.text, place: $0.place)) }
    let reading = RowReader.read(
      headings + draft.rows, columns: draft.columns, headerKeys: draft.headerKeys, mender: mender, plan: index
    )
    made.notes = reading.notes
    plan.diagnostics += reading.diagnostics
    let context = TermContext(period: made.period, decreeDate: plan.decree.date)
    var writer = ItemWriter(columns: draft.columns, mender: mender, context: context, plan: index)
    made.items = reading.items.enumerated().map { writer.item($0.element, index: $0.offset) }
    plan.diagnostics += writer.diagnostics
    cells += writer.cells
    plan.plans.append(made)
  }

  private mutating func resolveParties() {
    var texts: [String] = []
    for block in document.blocks { block.appendTexts(to: &texts, mender) }
    let result = PartyResolver(documentTexts: texts).resolve(cells)
    for (cell, responsible) in zip(cells, result.responsible) {
      plan.plans[cell.plan].items[cell.item].responsible += responsible.map { entry in
        var entry = entry
        entry.isCoExecutor = entry.isCoExecutor || cell.isCoExecutor
        return entry
      }
    }
    plan.parties = result.parties
    plan.diagnostics += result.diagnostics
  }
}

extension Block {
  /// The words of each paragraph and cell; where a layout has wrapped the lines, cut words are joined again.
  fileprivate func appendTexts(to texts: inout [String], _ mender: Mender) {
    switch self {
    case .paragraph(let paragraph): texts.append(paragraph.text)
    case .table(let table):
      for row in table.rows {
        for cell in row.cells where !cell.continues {
          let text = cell.text
          texts.append(table.linesAreWrapped ? mender.text(text, wrapped: true) : text)
        }
      }
    }
  }
}

extension Diagnostic {
  /// What a reader found.
  init(_ finding: ReadingFinding) {
    let severity: Severity =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    self.init(
      severity, finding.code, english: finding.english, russian: finding.russian, place: finding.place)
  }
}
