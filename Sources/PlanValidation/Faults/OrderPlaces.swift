import CanonicalJSON
import DecreeDocument
import DecreeParser

/// Puts findings about a plan where they stand in the order that it was read from.
struct OrderPlaces {
  private let plan: DecreePlan
  /// The order's own text, where it is one.
  private let excerpts: Excerpts?

  init(_ plan: DecreePlan, _ excerpts: Excerpts?) {
    self.plan = plan
    self.excerpts = excerpts
  }

  func fault(_ diagnostic: Diagnostic) -> Fault {
    let field = LintRules.rule(diagnostic.code)?.field ?? .row
    let item = item(diagnostic.plan, diagnostic.item)
    let words = quoted(diagnostic.message.russian) ?? item.flatMap { self.words(of: field, in: $0) }
    var place = place(diagnostic.place ?? item?.location, words: words)
    place.item = item?.number
    return Fault(diagnostic.severity, diagnostic.code, diagnostic.message, at: place)
  }

  /// A profile's demand on the plan, put where the item stands.
  func fault(_ fault: SchemaFault, at pointer: String) -> Fault {
    let steps = pointer.split(separator: "/")
    let index = { (at: Int) in steps.indices.contains(at) ? Int(steps[at]) : nil }
    let item = item(steps.first == "plans" ? index(1) : nil, index(3))
    let field: PlanField =
      switch steps.count > 4 ? steps[4] : "" {
      case "number": .number
      case "activity": .activity
      case "responsible": .responsible
      case "deadline": .deadline
      default: .row
      }
    var place = place(
      item?.location ?? plan.plans.first?.items.first?.location,
      words: item.flatMap { self.words(of: field, in: $0) })
    place.item = item?.number
    place.pointer = pointer
    return Fault(.error, "profile", .init(english: fault.english, russian: fault.russian), at: place)
  }

  private func item(_ plan: Int?, _ item: Int?) -> Item? {
    guard let plan, let item, self.plan.plans.indices.contains(plan),
      self.plan.plans[plan].items.indices.contains(item)
    else { return nil }
    return self.plan.plans[plan].items[item]
  }

  private func place(_ place: Place?, words: String?) -> FaultPlace {
    guard case .lines(let range) = place, let excerpts else {
      return FaultPlace(excerpt: words, block: place)
    }
    return excerpts.place(of: words, in: range)
  }

  private func words(of field: PlanField, in item: Item) -> String? {
    switch field {
    case .number: item.number
    case .activity: item.activity
    case .responsible: item.responsible.first?.text
    case .deadline: item.deadline?.text
    case .row, .title, .columns: nil
    }
  }

  /// The words that a message names first, in its quotation marks.
  private func quoted(_ message: String) -> String? {
    guard let open = message.firstIndex(of: "«"), let close = message[open...].firstIndex(of: "»") else {
      return nil
    }
    return String(message[message.index(after: open)..<close])
  }
}
