/// Decides about words that no rule knows: labels before a dash are no terms, all else is told as unrecognized.
enum Leftovers {
  static func settle(_ nodes: ContiguousArray<Node>, _ s: Sentence) -> ContiguousArray<Node> {
    var out = ContiguousArray<Node>()
    out.reserveCapacity(nodes.count)
    for (i, node) in nodes.enumerated() {
      var node = node
      if case .unknown = node.piece, isLabel(i, nodes, s) { node.piece = .label }
      // Neighbours that nobody understands are one: the words hang together.
      if let last = out.last, unread(last), unread(node), node.before.isDisjoint(with: [.semicolon]) {
        out[out.count - 1].range = last.range.lowerBound..<node.range.upperBound
        continue
      }
      out.append(node)
    }
    return out
  }

  private static func unread(_ node: Node) -> Bool {
    switch node.piece {
    case .unknown, .clock: true
    case .unreadable(let reason): reason != .exception
    default: false
    }
  }

  /// «разработка – I квартал», «Курсом по графику»: a few words right before a term that say what, not when.
  private static func isLabel(_ i: Int, _ nodes: ContiguousArray<Node>, _ s: Sentence) -> Bool {
    guard i + 1 < nodes.count, nodes[i].range.count <= 8 else { return false }
    for token in nodes[i].range {
      if s.kind(token) != .word || s.lexeme(token) == .not || s.lexeme(token) == .except { return false }
    }
    switch nodes[i + 1].piece {
    case .unknown, .unreadable, .clock: return false
    default: break
    }
    let next = nodes[i + 1].before
    if next == .dash || next == .colon { return true }
    let starts = i == 0 || !nodes[i].before.isDisjoint(with: [.comma, .semicolon, .and])
    return starts && next.isEmpty && s.lexeme(nodes[i].range.lowerBound) == .none
  }
}
