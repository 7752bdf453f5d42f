import DecreeDocument

/// What stands before the plans of a document, put together: the act, and for each plan its annex and title.
struct FrontMatter {
  struct PlanFront: Sendable, Hashable {
    var annex: String?
    var title: String?
    /// Lines before the table that head its first rows.
    var headings: [FrontLine] = []
    /// Remarks that belong to the plan before.
    var notesBefore: [FrontLine] = []
  }

  var decree = Decree()
  var plans: [PlanFront] = []
  var diagnostics: [Diagnostic] = []
  private let mender: Mender

  init(fronts: [[Paragraph]], mender: Mender) {
    self.mender = mender
    var stamps: [Stamp] = []
    var own: [Stamp] = []
    var head: Decree?
    var amendments: [Amendment] = []
    for (index, paragraphs) in fronts.enumerated() {
      let lines = FrontLine.all(in: paragraphs)
      let found = StampReader(mender: mender).stamps(in: lines)
      let actEnd = found.first?.lines.lowerBound ?? lines.count
      if index == 0 {
        let reading = ActHeadReader(mender: mender).read(lines[..<actEnd])
        head = reading?.decree
        own = found
        plans.append(front(lines, found, actHead: reading?.end ?? 0))
      } else {
        plans.append(front(lines, found, actHead: 0))
        diagnostics += UnreadAnnex.findings(
          found.dropLast(), in: lines, end: found.last?.lines.lowerBound ?? lines.count)
      }
      stamps += found
      amendments += StampReader(mender: mender).amendments(in: lines)
    }
    let allLines = FrontLine.all(in: fronts.flatMap { $0 })
    decide(head, stamps, own: own, NameCase(allLines))
    if decree.amendedBy.isEmpty { decree.amendedBy = amendments }
  }

  private func front(_ lines: [FrontLine], _ stamps: [Stamp], actHead: Int) -> PlanFront {
    var front = PlanFront()
    front.annex = stamps.last { $0.annex != nil }?.annex
    let start = stamps.last?.lines.upperBound ?? actHead
    let title = TitleReader(mender: mender).read(lines, from: start, afterStamp: !stamps.isEmpty)
    front.title = title.title
    front.headings = headings(lines[title.lines.upperBound...])
    front.notesBefore = Array(lines[..<(stamps.first?.lines.lowerBound ?? title.lines.lowerBound)])
    return front
  }

  /// The last lines over the table, where they are headings of its first rows («I. Организационные меры»).
  private func headings(_ lines: ArraySlice<FrontLine>) -> [FrontLine] {
    let first = lines.lastIndex { line in
      !Section(text: line.text).isMarked || line.text.utf8.count > 240 || line.text.hasSuffix(".")
        || line.text.hasSuffix(":") || line.text.hasSuffix(";")
    }
    return Array(lines[(first.map { $0 + 1 } ?? lines.startIndex)...])
  }

  /// The act's own head says most; the stamp has its issuer in ordinary letters.
  ///
  /// - Parameter own: the stamps before the first plan.
  private mutating func decide(_ head: Decree?, _ stamps: [Stamp], own: [Stamp], _ names: NameCase) {
    // A council's «ПРИНЯТО» beside a head's «УТВЕРЖДАЮ» approves nothing.
    let approving = stamps.filter { !$0.isOfCouncil }
    let speaking = approving.contains { $0.namesAct || $0.issuer != nil } ? approving : stamps
    let stamp =
      speaking.first { $0.kind != nil } ?? speaking.first { $0.namesAct || $0.issuer != nil }
    decree = head ?? Decree()
    decree.issuer = decree.issuer.map(names.restored)
    decree.issuerWithin = decree.issuerWithin.map(names.restored)
    decree.kind = decree.kind ?? stamp?.kind
    decree.date = decree.date ?? stamp?.date
    decree.number = decree.number ?? stamp?.number
    decree.amendedBy = stamps.first { !$0.amendedBy.isEmpty }?.amendedBy ?? []
    if let issuer = stamp?.issuer, stamp?.kind == decree.kind || decree.issuer == nil,
      !(decree.issuer.map { IssuerName.saysLess(issuer, than: $0) } ?? false)
    {
      decree.issuer = issuer
      decree.issuerWithin.removeAll { Letters.folded($0) == Letters.folded(issuer) }
    }
    if decree.kind != nil, decree.date == nil || decree.number == nil {
      diagnostics.append(.headIncomplete(decree))
    }
    guard let stamp else { return }
    let other =
      head == nil
      ? own.first { $0.kind != nil && $0.annex == nil && $0.lines != stamp.lines }
      : stamp.kind == decree.kind ? stamp : nil
    if let other, other.differs(from: decree) {
      diagnostics.append(.headConflict(decree, other, headIsTaken: head != nil))
    }
  }
}

extension Stamp {
  /// Whether the stamp gives another date, or number, than the act has.
  fileprivate func differs(from decree: Decree) -> Bool {
    guard let date, let known = decree.date else { return false }
    return date != known || (number != nil && decree.number != nil && number != decree.number)
  }
}
