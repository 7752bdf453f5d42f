import CanonicalJSON
import DecreeDocument
import DecreeParser
import RussianTerms

/// Reads the contract's JSON back into a plan, leniently.
struct PlanDecoder {
  let text: JSONText

  func decreePlan(_ root: JSONText.Node) -> DecreePlan {
    var plan = DecreePlan(source: Source(name: "", mediaType: "", bytes: 0, sha256: ""))
    for (key, value) in text.members(of: root) {
      switch text.string(key) {
      case "source": plan.source = source(value)
      case "decree": plan.decree = decree(value)
      case "plans": plan.plans = text.elements(of: value).map(self.plan)
      case "parties": plan.parties = text.elements(of: value).map(party)
      case "diagnostics": plan.diagnostics = text.elements(of: value).compactMap(diagnostic)
      default: break
      }
    }
    return plan
  }

  /// The elements of a member; none where there is no such array.
  func list(_ key: String, _ node: JSONText.Node) -> [JSONText.Node] {
    text.value(of: key, in: node).map { Array(text.elements(of: $0)) } ?? []
  }

  func string(_ key: String, _ node: JSONText.Node) -> String? {
    text.value(of: key, in: node).flatMap { text.string($0) }
  }

  func integer(_ key: String, _ node: JSONText.Node) -> Int? {
    text.value(of: key, in: node).flatMap { text.number($0)?.integer }
  }

  func flag(_ key: String, _ node: JSONText.Node) -> Bool {
    text.value(of: key, in: node).map { text.kind(of: $0) == .true } ?? false
  }

  private func strings(_ node: JSONText.Node) -> [String] {
    text.elements(of: node).compactMap { text.string($0) }
  }

  private func date(_ key: String, _ node: JSONText.Node) -> CivilDate? {
    string(key, node).flatMap { CivilDate(iso: $0) }
  }

  private func source(_ node: JSONText.Node) -> Source {
    Source(
      name: string("name", node) ?? "", mediaType: string("mediaType", node) ?? "",
      encoding: string("encoding", node), bytes: integer("bytes", node) ?? 0,
      sha256: string("sha256", node) ?? "")
  }

  private func decree(_ node: JSONText.Node) -> Decree {
    Decree(
      kind: string("kind", node), issuer: string("issuer", node),
      issuerWithin: list("issuerWithin", node).compactMap(text.string), date: date("date", node),
      number: string("number", node), title: string("title", node),
      amendedBy: list("amendedBy", node).map {
        Amendment(
          kind: string("kind", $0), issuer: string("issuer", $0), date: date("date", $0),
          number: string("number", $0))
      })
  }

  private func plan(_ node: JSONText.Node) -> Plan {
    var plan = Plan()
    for (key, value) in text.members(of: node) {
      switch text.string(key) {
      case "annex": plan.annex = text.string(value)
      case "title": plan.title = text.string(value)
      case "period":
        if let start = date("start", value), let end = date("end", value), start <= end {
          plan.period = start...end
        }
      case "programmes":
        plan.programmes = text.elements(of: value).compactMap { node in
          string("kind", node).flatMap(Programme.Kind.init(rawValue:)).map {
            Programme(kind: $0, name: string("name", node) ?? "")
          }
        }
      case "columns":
        plan.columns = text.elements(of: value).compactMap { node in
          string("role", node).flatMap(Column.Role.init(rawValue:)).map {
            Column(header: string("header", node) ?? "", role: $0)
          }
        }
      case "notes": plan.notes = strings(value)
      case "items": plan.items = text.elements(of: value).map(item)
      default: break
      }
    }
    return plan
  }

  private func item(_ node: JSONText.Node) -> Item {
    var item = Item(activity: "", location: .paragraph(1))
    for (key, value) in text.members(of: node) {
      switch text.string(key) {
      case "number": item.number = text.string(value)
      case "section": item.section = strings(value)
      case "activity": item.activity = text.string(value) ?? ""
      case "responsible": item.responsible = text.elements(of: value).map(responsible)
      case "deadline": item.deadline = deadline(value)
      case "result": item.result = text.string(value)
      case "other":
        item.other = text.elements(of: value).map {
          OtherCell(header: string("header", $0) ?? "", text: string("text", $0) ?? "")
        }
      case "location": item.location = place(value) ?? item.location
      default: break
      }
    }
    return item
  }

  private func responsible(_ node: JSONText.Node) -> Responsible {
    Responsible(
      text: string("text", node) ?? "", party: string("party", node), agreement: flag("agreement", node),
      isCoExecutor: string("role", node) == "co-executor")
  }

  private func party(_ node: JSONText.Node) -> Party {
    Party(
      id: string("id", node) ?? "", name: string("name", node) ?? "",
      aliases: text.value(of: "aliases", in: node).map(strings) ?? [])
  }

  private func diagnostic(_ node: JSONText.Node) -> Diagnostic? {
    guard let code = string("code", node),
      let severity = string("severity", node).flatMap(Diagnostic.Severity.init(rawValue:))
    else { return nil }
    let message = string("message", node) ?? code
    return Diagnostic(
      severity, code, english: message, russian: message, plan: integer("plan", node),
      item: integer("item", node),
      place: text.value(of: "location", in: node).flatMap(place))
  }

  private func place(_ node: JSONText.Node) -> Place? {
    let range = { (key: String) -> ClosedRange<Int>? in
      let bounds = list(key, node).compactMap { text.number($0)?.integer }
      return bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
    }
    if let lines = range("lines") { return .lines(lines) }
    if let table = integer("table", node), let rows = range("rows") { return .table(table, rows: rows) }
    return integer("paragraph", node).map { .paragraph($0) }
  }
}
