/// A piece in its place among the others.
struct Node: Sendable {
  var piece: Piece
  /// Tokens.
  var range: Range<Int>
  /// What stands between it and the node before.
  var before: Separators
  /// The rule that found it.
  var rule: StaticString
  /// What is to be told about it besides what its piece says.
  var remark: Remark?
  /// It became part of another node.
  var isAbsorbed = false
}

extension Node {
  var isRecurrence: Bool { if case .recurrence = piece { true } else { false } }
  var isThen: Bool { if case .then = piece { true } else { false } }
  var isLabel: Bool { if case .label = piece { true } else { false } }
  /// A time of the calendar, once or again and again.
  var isTime: Bool {
    switch piece {
    case .span, .recurrence, .place: true
    default: false
    }
  }
  /// By a plan, on a condition, after an event: no time of the calendar.
  var isManner: Bool {
    switch piece {
    case .schedule, .condition: true
    case .relative(let phrase): phrase.duration == nil
    default: false
    }
  }
  /// «по итогам квартала», «отчет за квартал –»
  var saysWhatIsDue: Bool {
    if case .schedule = piece { return false }
    return isManner || isLabel
  }
  /// «до мая, июня», «15 января, апреля»: its form is the list's, and no day is lost.
  mutating func explainGenitive() {
    if remark == .ambiguous(.dayLost) { remark = nil }
  }

  var isPlace: Bool { if case .place = piece { true } else { false } }
  var isClock: Bool { if case .clock = piece { true } else { false } }

  /// Whether no neighbour and no heading could change what it means.
  var standsAlone: Bool {
    switch piece {
    case .span(let phrase):
      switch phrase.first.grain {
      case .day, .month, .quarter, .halfYear, .year, .schoolYear, .season:
        !phrase.yearly && phrase.last?.grain != .bare
      default: false
      }
    case .schedule, .continuous, .relative, .condition: true
    default: false
    }
  }
}

struct Separators: OptionSet, Sendable {
  let rawValue: UInt16
  static let comma = Separators(rawValue: 1)
  static let semicolon = Separators(rawValue: 2)
  static let and = Separators(rawValue: 4)
  static let dash = Separators(rawValue: 8)
  static let open = Separators(rawValue: 16)
  static let close = Separators(rawValue: 32)
  static let colon = Separators(rawValue: 64)
  static let but = Separators(rawValue: 128)
  static let also = Separators(rawValue: 256)
  /// What divides the members of one list.
  static let list: Separators = [.comma, .semicolon, .and]

  /// Whether the nodes on both sides are members of one list.
  var isList: Bool {
    !isDisjoint(with: .list) && isDisjoint(with: [.open, .close, .dash, .colon, .but, .also])
  }
}

/// Offers the tokens to the rules, from left to right, and keeps the longest reading at each place.
enum NodeReader {
  static func nodes(of s: Sentence) -> ContiguousArray<Node> {
    var nodes = ContiguousArray<Node>()
    var before: Separators = []
    var i = 0
    while i < s.count {
      if let separator = separator(s, i) {
        before.insert(separator)
        i += 1
        continue
      }
      if s.isKind(.blank, i) {
        i = blank(s, i, &nodes, before)
        before = []
        continue
      }
      // «№ 1 – 15 марта»: what is numbered is no day.
      if s.isKind(.numero, i), s.isKind(.number, i + 1) {
        if let last = nodes.indices.last, case .unknown = nodes[last].piece, before.isEmpty {
          nodes[last].range = nodes[last].range.lowerBound..<i + 2
        } else {
          nodes.append(Node(piece: .unknown, range: i..<i + 2, before: before, rule: ""))
        }
        i += 2
        before = []
        continue
      }
      if let (match, rule) = longest(s, i, Rules.beginning(with: s.tokens[i])) {
        var node = Node(piece: match.piece, range: i..<match.end, before: before, rule: rule)
        node.remark = Doubt.about(match.piece, s, node.range).map(Remark.ambiguous)
        // «2021 г. (май) – 2022 г. (май)»
        if before.isSuperset(of: [.close, .dash]), case .span(let phrase) = match.piece, phrase.bound == .none
        {
          node.remark = node.remark ?? .ambiguous(.cut)
        }
        if i > 0, s.isWord(.or, i - 1), node.isTime, nodes.last?.isTime ?? false {
          node.remark = .ambiguous(.choice)
        }
        nodes.append(node)
        i = match.end
      } else {
        if let last = nodes.indices.last, case .unknown = nodes[last].piece, before.isEmpty || before == .and
        {
          nodes[last].range = nodes[last].range.lowerBound..<i + 1
        } else if !s.isKind(.dot, i) {
          nodes.append(Node(piece: .unknown, range: i..<i + 1, before: before, rule: ""))
        }
        i += 1
      }
      before = []
    }
    return nodes
  }

  /// The longest reading that begins at a token, and the rule's name.
  static func longest(_ s: Sentence, _ i: Int, _ rules: [any Rule]) -> (Match, StaticString)? {
    var best: Match?
    var name: StaticString = ""
    for rule in rules {
      guard let match = rule.match(s, at: i), match.end > (best?.end ?? i) else { continue }
      best = match
      name = rule.name
      if match.end == s.count { break }
    }
    return best.map { ($0, name) }
  }

  private static func separator(_ s: Sentence, _ i: Int) -> Separators? {
    switch s.tokens[i].kind {
    case .comma: return .comma
    case .semicolon: return .semicolon
    case .colon: return .colon
    case .dash: return .dash
    case .open: return .open
    case .close: return .close
    case .slash: return .comma
    default: break
    }
    switch s.tokens[i].lexeme {
    case .and, .or: return .and
    // «группа А: до 5 мая», «а) до 5 мая»
    case .also where [.colon, .close, .dash].contains(s.kind(i + 1)): return nil
    case .but: return .but
    case .also: return .also
    default: return nil
    }
  }

  /// «___» and all that hangs together with it cannot be read.
  private static func blank(
    _ s: Sentence, _ i: Int, _ nodes: inout ContiguousArray<Node>, _ before: Separators
  ) -> Int {
    var start = i
    var separators = before
    while let last = nodes.last, separators.isEmpty || separators == .dash {
      start = last.range.lowerBound
      separators = last.before
      nodes.removeLast()
    }
    var end = i + 1
    while end < s.count, !s.isKind(.comma, end), !s.isKind(.semicolon, end) { end += 1 }
    nodes.append(Node(piece: .unreadable(.blank), range: start..<end, before: separators, rule: "blank"))
    return end
  }
}
