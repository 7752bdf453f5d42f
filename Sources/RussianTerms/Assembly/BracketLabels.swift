extension Leftovers {
  /// «до 1 марта (заявка), до 1 декабря (отчет)»: a few words that the vocabulary does not know, in brackets behind each time of
  /// a list, say what is due.
  static func isMemberInBrackets(_ i: Int, _ nodes: ContiguousArray<Node>, _ s: Sentence) -> Bool {
    guard nodes[i].before == .open, nodes[i].range.count <= 3, isTime(i - 1, nodes),
      nodes[i].range.allSatisfy({ s.lexeme($0) == .none || s.isWord(.schedule, 4, $0) })
    else { return false }
    return goesOn(i + 1, nodes) || i > 1 && goesOn(i - 1, nodes) && nodes[i - 2].before == .open
  }

  /// Whether a time stands behind a bracket and a comma.
  private static func goesOn(_ i: Int, _ nodes: ContiguousArray<Node>) -> Bool {
    isTime(i, nodes) && nodes[i].before.contains(.close) && !nodes[i].before.isDisjoint(with: .list)
  }

  private static func isTime(_ i: Int, _ nodes: ContiguousArray<Node>) -> Bool {
    guard nodes.indices.contains(i), case .span(let time) = nodes[i].piece else { return false }
    return time.first.grain != .year
  }
}
