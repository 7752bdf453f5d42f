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
    let item = plan.item(of: diagnostic)
    let words = diagnostic.message.quoted ?? item.flatMap { self.words(of: field, in: $0) }
    var place = place(diagnostic.place ?? item?.location, words: words)
    place.item = item?.number
    return Fault(diagnostic.severity, diagnostic.code, diagnostic.message, at: place)
  }

  /// A profile's demand on the plan, put where the item stands.
  func fault(_ fault: SchemaFault, at pointer: String) -> Fault {
    let steps = pointer.split(separator: "/")
    let index = { (at: Int) in steps.indices.contains(at) ? Int(steps[at]) : nil }
    let item = plan.item(index(3), ofPlan: steps.first == "plans" ? index(1) : nil)
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
}

extension Diagnostic.Message {
  /// The words of the document that it names first, in its quotation marks; they may have such marks themselves, which
  /// documents do not always close.
  var quoted: String? {
    guard let open = russian.firstIndex(of: "«"), let first = russian[open...].firstIndex(of: "»") else {
      return nil
    }
    var depth = 0
    let close = russian[open...].indices.first { at in
      if russian[at] == "«" { depth += 1 }
      if russian[at] == "»" { depth -= 1 }
      return depth == 0
    }
    return String(russian[russian.index(after: open)..<(close ?? first)])
  }
}
