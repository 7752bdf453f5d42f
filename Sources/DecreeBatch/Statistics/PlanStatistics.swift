import CanonicalJSON

/// What there is in many plans: what `ingest stats` shows.
package struct PlanStatistics: Sendable {
  /// What there is in the documents of one year, or in all of them.
  package struct Row: Sendable, Hashable {
    package var documents = 0
    package var items = 0
    package var terms = 0
    package var unrecognized = 0
  }

  package private(set) var all = Row()
  package private(set) var plans = 0
  package private(set) var itemsWithoutDeadline = 0
  package private(set) var itemsWithoutParty = 0
  /// By the term's kind.
  package private(set) var kinds: [String: Int] = [:]
  /// By the decree's year, else the year in which the plan's period begins; nothing where neither is known.
  package private(set) var years: [Int?: Row] = [:]
  package private(set) var diagnostics: [String: Int] = [:]
  /// Names that differ.
  package var parties: Int { partyNames.count }
  private var partyNames: Set<String> = []

  package init() {}

  /// Adds one plan.
  ///
  /// - Parameter json: the contract's JSON.
  /// - Returns: whether it was that.
  package mutating func add(_ json: [UInt8]) -> Bool {
    guard let text = try? JSONText(parsing: json), let plan = PlanText(text) else { return false }
    var row = Row(documents: 1)
    for item in plan.items {
      row.items += 1
      if text.value(of: "responsible", in: item) == nil { itemsWithoutParty += 1 }
      guard let deadline = text.value(of: "deadline", in: item),
        let terms = text.value(of: "terms", in: deadline)
      else {
        itemsWithoutDeadline += 1
        continue
      }
      for term in text.elements(of: terms) {
        let kind = text.value(of: "kind", in: term).flatMap(text.string) ?? ""
        kinds[kind, default: 0] += 1
        row.terms += 1
        if kind == "unrecognized" { row.unrecognized += 1 }
      }
    }
    for name in plan.partyNames { partyNames.insert(name) }
    for code in plan.diagnosticCodes { diagnostics[code, default: 0] += 1 }
    plans += plan.planCount
    years[plan.year, default: Row()] += row
    all += row
    return true
  }
}

extension PlanStatistics.Row {
  fileprivate static func += (total: inout Self, part: Self) {
    total.documents += part.documents
    total.items += part.items
    total.terms += part.terms
    total.unrecognized += part.unrecognized
  }

  var members: [JSONValue.Member] {
    [
      .init("documents", .integer(documents)), .init("items", .integer(items)),
      .init("terms", .integer(terms)), .init("unrecognized", .integer(unrecognized)),
    ]
  }
}

extension PlanStatistics {
  /// Canonical JSON with a closing line feed.
  package var json: [UInt8] {
    let table = { (counts: [String: Int]) in
      JSONValue.object(counts.map { JSONValue.Member($0.key, .integer($0.value)) })
    }
    let byYear = years.map {
      JSONValue.Member($0.key.map { String($0) } ?? "unknown", .object($0.value.members))
    }
    let members: [JSONValue.Member] =
      all.members + [
        .init("diagnostics", table(diagnostics)), .init("format", "ingest-stats/1"),
        .init("itemsWithoutDeadline", .integer(itemsWithoutDeadline)),
        .init("itemsWithoutParty", .integer(itemsWithoutParty)), .init("kinds", table(kinds)),
        .init("parties", .integer(parties)), .init("plans", .integer(plans)), .init("years", .object(byYear)),
      ]
    return JSONValue.object(members).canonicalBytes() + [UInt8(ascii: "\n")]
  }
}

/// The contract's JSON, looked at without making values of it.
private struct PlanText {
  private let text: JSONText

  init?(_ text: JSONText) {
    guard text.value(of: "format", in: text.root).flatMap(text.string) == "decree-plan/1" else { return nil }
    self.text = text
  }

  private func elements(_ key: String, of node: JSONText.Node) -> [JSONText.Node] {
    text.value(of: key, in: node).map { Array(text.elements(of: $0)) } ?? []
  }

  var items: [JSONText.Node] { elements("plans", of: text.root).flatMap { elements("items", of: $0) } }
  var planCount: Int { elements("plans", of: text.root).count }
  var partyNames: [String] { strings("name", of: elements("parties", of: text.root)) }
  var diagnosticCodes: [String] { strings("code", of: elements("diagnostics", of: text.root)) }

  var year: Int? {
    let decree = text.value(of: "decree", in: text.root).flatMap { text.value(of: "date", in: $0) }
    let period = elements("plans", of: text.root).lazy.compactMap {
      text.value(of: "period", in: $0).flatMap { text.value(of: "start", in: $0) }
    }
    return (decree ?? period.first).flatMap(text.string).flatMap { Int($0.prefix(4)) }
  }

  private func strings(_ key: String, of nodes: [JSONText.Node]) -> [String] {
    nodes.compactMap { text.value(of: key, in: $0).flatMap(text.string) }
  }
}
