import DecreeDocument

@testable import DecreeParser

/// The words of a document's plan tables that its reading does not have: there must be none.
enum LostWords {
  static func of(_ document: Document, in plan: DecreePlan) -> [String] {
    let left = Set(plan.diagnostics.filter { $0.code == "table-left-out" }.compactMap(\.place))
    var known: Set<String> = []
    for plan in plan.plans {
      add(plan.columns.map(\.header) + plan.notes, to: &known)
      for item in plan.items {
        add(
          [item.number, item.activity, item.deadline?.text, item.result].compactMap { $0 } + item.section,
          to: &known)
        add(item.responsible.map(\.text) + item.other.flatMap { [$0.header, $0.text] }, to: &known)
      }
    }
    add(plan.parties.flatMap { [$0.name] + $0.aliases }, to: &known)
    var lost: [String] = []
    for case .table(let table) in document.blocks where !left.contains(table.place) {
      for row in table.rows {
        for cell in row.cells where !cell.continues {
          var words = Word.all(in: cell.text.split(separator: "\n").joined(separator: " "))
          // A word that a page's end has cut is whole in the reading.
          if words.count > 1, words.last?.text == "-", let half = words.dropLast().last?.text,
            known.contains(where: { $0.hasPrefix(half) })
          {
            words.removeLast(2)
          }
          lost += words.filter { $0.kind != .mark && !known.contains($0.text) && !silent.contains($0.text) }
            .map(\.text)
        }
      }
    }
    return lost
  }

  /// Words that the contract drops: those of a definition's bracket, of an agreement, marks and dittos.
  private static let silent: Set<String> = [
    "далее", "также", "по", "согласованию", "х", "x", "v", "то", "же",
  ]

  private static func add(_ texts: [String], to known: inout Set<String>) {
    for text in texts { for word in Word.all(in: text) { known.insert(word.text) } }
  }
}
