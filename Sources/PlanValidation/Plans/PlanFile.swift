import CanonicalJSON
import DecreeDocument
import DecreeParser
import RussianTerms

/// A plan read back from its JSON, with where everything stands in it. What has the wrong shape is left out: the
/// schema tells it, and the rules look at the rest.
struct PlanFile {
  let text: JSONText
  let plan: DecreePlan
  /// The nodes of each plan's items, and of the plans themselves.
  let items: [[JSONText.Node]]
  let plans: [JSONText.Node]

  init(_ text: JSONText) {
    self.text = text
    let decoder = PlanDecoder(text: text)
    plan = decoder.decreePlan(text.root)
    plans = decoder.list("plans", text.root)
    items = plans.map { decoder.list("items", $0) }
  }

  /// Where a field of an item stands; the item itself where it has none, the plan where there is no item.
  func node(plan: Int?, item: Int?, field: PlanField) -> JSONText.Node {
    guard let plan, plans.indices.contains(plan) else { return text.root }
    guard let item, items[plan].indices.contains(item) else {
      return field.planKeys.lazy.compactMap { text.value(of: $0, in: plans[plan]) }.first ?? plans[plan]
    }
    var node = items[plan][item]
    for key in field.itemKeys {
      guard let next = text.value(of: key, in: node) else { break }
      node = next
    }
    return node
  }
}

extension PlanField {
  fileprivate var itemKeys: [String] {
    switch self {
    case .number: ["number"]
    case .activity: ["activity"]
    case .responsible: ["responsible"]
    case .deadline: ["deadline", "text"]
    case .title, .columns, .row: []
    }
  }

  fileprivate var planKeys: [String] {
    switch self {
    case .title: ["title", "period"]
    case .columns, .responsible, .deadline: ["columns"]
    case .number, .activity, .row: []
    }
  }
}
