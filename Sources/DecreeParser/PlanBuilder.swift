import DecreeDocument
import RussianTerms

/// The understanding of a document, stage by stage: tables, head and titles, rows, deadlines, parties.
struct PlanBuilder {
  private var document: Document
  /// What the document's texts say of names; they are gone when it is needed.
  private var definitions: [String] = []
  private let mender: Mender
  private let threads: Threads
  private var plan: DecreePlan
  private var cells: [PartyCell] = []

  static func build(_ document: consuming Document, source: Source, threads: Threads = .one) -> DecreePlan {
    var builder = PlanBuilder(document, source, threads)
    builder.read()
    return builder.plan
  }

  private init(_ document: consuming Document, _ source: Source, _ threads: Threads) {
    self.threads = threads
    mender = Mender(vocabulary: Vocabulary(of: copy document, threads: threads))
    plan = DecreePlan(source: source)
    plan.diagnostics = document.findings.map(Diagnostic.init)
    self.document = document
  }

  private mutating func read() {
    var tables = PlanFinder.find(in: document, mender: mender)
    definitions = document.blocks.flatMap { $0.definitions(mender, threads) }
    // The rows of the plans must be held by their drafts alone, to be freed one by one.
    document.blocks = []
    plan.diagnostics += tables.diagnostics
    let fronts = tables.plans.isEmpty ? [tables.paragraphs] : tables.plans.map(\.front)
    let front = FrontMatter(fronts: fronts, mender: mender)
    plan.decree = front.decree
    plan.diagnostics += front.diagnostics
    guard !tables.plans.isEmpty else {
      plan.diagnostics.append(.noPlan)
      return
    }
    if let title = plan.decree.title, AmendmentMark.changesAct(title: title) {
      plan.diagnostics.append(.changesEarlierAct)
    }
    let rest = FrontLine.all(in: tables.plans[tables.plans.count - 1].after)
    for index in tables.plans.indices {
      add(&tables.plans[index], front.plans[index], index)
      let after = index + 1 < front.plans.count ? front.plans[index + 1].notesBefore : rest
      plan.plans[index].notes += AfterTable.notes(in: after, mender: mender)
    }
    plan.diagnostics += UnreadAnnex.findings(
      StampReader(mender: mender).stamps(in: rest), in: rest, end: rest.count)
    plan.plans[0].notes += document.notes.map { mender.text($0.text) }.filter { !$0.isEmpty }
    resolveParties()
    tellItemsOfFindings()
    plan.diagnostics += PlanChecks.run(plan, threads: threads)
  }

  /// What the reader was not sure of is told of the item where it stands.
  private mutating func tellItemsOfFindings() {
    let doubts = document.findings.indices.filter { document.findings[$0].severity != .note }
    guard !doubts.isEmpty else { return }
    let items = FindingItems(plan.plans)
    for index in doubts {
      guard let found = items.item(at: plan.diagnostics[index].place) else { continue }
      plan.diagnostics[index].plan = found.plan
      plan.diagnostics[index].item = found.item
    }
  }

  /// Makes a plan of a draft, whose rows are gone afterwards.
  private mutating func add(_ draft: inout PlanDraft, _ front: FrontMatter.PlanFront, _ index: Int) {
    var made = Plan(annex: front.annex, title: front.title)
    let context = DeadlineReader().context(ofTitle: front.title ?? "", decreeDate: plan.decree.date)
    made.period = context.period
    made.programmes = front.title.map(ProgrammeReader.programmes) ?? []
    made.columns = draft.columns.map { Column(header: $0.header, role: $0.role) }
    let divider = RowDivider(columns: draft.columns)
    draft.rows.prepend(front.headings.map { divider.row(Paragraph(text: $0.text, place: $0.place)) })
    var reader = RowReader(
      columns: draft.columns, headerKeys: draft.headerKeys, mender: mender, plan: index, rows: draft.rows,
      threads: threads)
    let writer = ItemWriter(columns: draft.columns, mender: mender, context: context, plan: index)
    let findings: [Diagnostic]
    (made.items, findings) = items(of: &draft.rows, &reader, writer)
    made.notes = reader.notes
    plan.diagnostics += reader.diagnostics + findings
    if made.items.isEmpty { plan.diagnostics.append(.planWithoutItems(plan: index, place: draft.place)) }
    plan.plans.append(made)
  }

  /// The items of a plan's rows, and what was found in their cells.
  private mutating func items(
    of rows: inout PlanRows, _ reader: inout RowReader, _ writer: ItemWriter
  ) -> ([Item], [Diagnostic]) {
    var findings: [Diagnostic] = []
    // As many as there may be: a list that grows would be copied again and again.
    let items = threads.array(rows.count) { items in
      while true {
        let next = rows.take(threads)
        if let next { reader.add(next, threads) } else { reader.end() }
        var drafts = reader.takeItems(isEnd: next == nil)
        let shares = items.append(drafts.count) { [drafts, first = items.count] range, place in
          writer.write(drafts, after: first, range, at: place)
        }
        for share in shares {
          findings += share.diagnostics
          cells += share.cells
        }
        threads.discard(&drafts)
        if next == nil { return }
      }
    }
    return (items, findings)
  }

  private mutating func resolveParties() {
    let result = PartyResolver(documentTexts: definitions).resolve(cells)
    for index in cells.indices {
      let (number, item) = (cells[index].plan, cells[index].item)
      if plan.plans[number].items[item].responsible.isEmpty {
        plan.plans[number].items[item].responsible = result.responsible[index]
      } else {
        plan.plans[number].items[item].responsible += result.responsible[index]
      }
    }
    cells = []
    plan.parties = result.parties
    plan.diagnostics += result.diagnostics
  }
}

extension Block {
  /// The paragraphs and cells that may define a name; where a layout has wrapped the lines, cut words are joined again.
  fileprivate func definitions(_ mender: Mender, _ threads: Threads) -> [String] {
    switch self {
    case .paragraph(let paragraph):
      let defines = ProseDefinitions.mayDefine(paragraph.text)
      return (defines ? [paragraph.text] : []) + AbbreviationList.definitions(in: paragraph.text)
    case .table(let table):
      return threads.map(table.rows.indices) { share in
        var texts: [String] = []
        for row in table.rows[share] {
          if let definition = AbbreviationList.definition(in: row) { texts.append(definition) }
          for cell in row.cells where !cell.continues {
            var text = cell.text
            guard ProseDefinitions.hasBracket(text) else { continue }
            if table.linesAreWrapped { text = mender.text(text, wrapped: true) }
            if ProseDefinitions.mayDefine(text) { texts.append(text) }
          }
        }
        return texts
      }.flatMap { $0 }
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
