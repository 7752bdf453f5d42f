/// Decides about words that no rule knows: labels before a dash are no terms, all else is told as unrecognized.
enum Leftovers {
  static func settle(_ nodes: ContiguousArray<Node>, _ s: Sentence) -> ContiguousArray<Node> {
    var out = ContiguousArray<Node>()
    out.reserveCapacity(nodes.count)
    let recurs = nodes.contains(where: \.isRecurrence)
    let takesHours = recurs || nodes.contains(where: \.isPlace)
    var timed: SpanPhrase?
    var held: Node?
    var isLabelled = false
    for (i, node) in nodes.enumerated() {
      if isLabelled {
        isLabelled = false
        continue
      }
      var node = node
      // «25 мая – 11 классы, …»: who or how many it is about, behind the day.
      if namesMembers(i, nodes, s) {
        node.piece = .label
        node.range = node.range.lowerBound..<nodes[i + 1].range.upperBound
        out.append(node)
        isLabelled = true
        continue
      }
      if case .unknown = node.piece { label(&node, i, nodes, s) }
      // «9 классы – 25 мая»: the figure belongs to the words that it stands before.
      if case .label = node.piece, node.before.isEmpty, let last = out.last,
        case .unreadable(.bare) = last.piece,
        last.range.upperBound == node.range.lowerBound
      {
        out[out.count - 1].piece = .label
        out[out.count - 1].range = last.range.lowerBound..<node.range.upperBound
        continue
      }
      // «смена 1: до 5 мая»: and to those that it stands behind.
      if case .unreadable(.bare) = node.piece, node.before.isEmpty, let last = out.last,
        case .unknown = last.piece,
        i + 1 < nodes.count, nodes[i + 1].before == .colon || nodes[i + 1].before == .dash,
        !unread(nodes[i + 1])
      {
        out[out.count - 1].piece = .label
        out[out.count - 1].range = last.range.lowerBound..<node.range.upperBound
        continue
      }
      // «10.00, 15 мая»: a time of day goes with the day that follows it.
      if case .clock(let time) = node.piece, i + 1 < nodes.count, case .span(var day) = nodes[i + 1].piece,
        day.first.grain == .day, day.last == nil, day.time == nil, nodes[i + 1].before.isSubset(of: .comma),
        !recurs || !day.isBounds
      {
        day.time = time
        if day.bound == .none,
          s.isWord(.until, node.range.lowerBound) || s.isWord(.not, node.range.lowerBound)
        {
          day.bound = .until
        }
        timed = day
        held = node
        continue
      }
      if let day = timed, let clock = held {
        node.piece = .span(day)
        node.range = clock.range.lowerBound..<node.range.upperBound
        node.before = clock.before
        timed = nil
      }
      // «5 мая (среда), 10.00»
      if case .clock(let time) = node.piece, let last = out.last, case .label = last.piece, out.count > 1,
        case .span(var day) = out[out.count - 2].piece, day.first.grain == .day, day.last == nil,
        day.time == nil,
        node.before.isSubset(of: [.comma, .close])
      {
        day.time = time
        out[out.count - 2].piece = .span(day)
        continue
      }
      // «5 мая (среда)»: the weekday of a day adds nothing to it.
      if case .place(let place) = node.piece, place.unit == nil, place.on.allSatisfy(\.isWeekdayOnly),
        let last = out.last,
        case .span(let day) = last.piece, day.first.grain == .day, node.before.isSubset(of: [.comma, .open]),
        !recurs || !day.isBounds
      {
        node.piece = .label
      }
      if case .place(let place) = node.piece, place.unit == nil, place.on.allSatisfy(\.isWeekdayOnly),
        i + 1 < nodes.count,
        case .span(let day) = nodes[i + 1].piece, day.first.grain == .day,
        nodes[i + 1].before.isSubset(of: .comma), !recurs || !day.isBounds
      {
        node.piece = .label
      }
      // «пятница 15.00»: no week, and no day for the hour.
      if case .clock = node.piece, let last = out.last, case .place(let place) = last.piece,
        place.unit == nil,
        place.on.allSatisfy(\.isWeekdayOnly), node.before.isSubset(of: .comma), !recurs
      {
        out[out.count - 1].piece = .unreadable(.bare)
      }
      // Neighbours that nobody understands are one: the words hang together.
      // But an hour that a recurrence may take must not take along what stands behind it.
      if let last = out.last, unread(last), unread(node), node.before.isDisjoint(with: [.semicolon]),
        !takesHours || !last.isClock
      {
        out[out.count - 1].range = last.range.lowerBound..<node.range.upperBound
        continue
      }
      out.append(node)
    }
    return out
  }

  /// A figure and words behind a dash, and then the next member of the list.
  private static func namesMembers(_ i: Int, _ nodes: ContiguousArray<Node>, _ s: Sentence) -> Bool {
    guard nodes[i].before == .dash, case .unreadable(.bare) = nodes[i].piece, i > 0,
      case .span = nodes[i - 1].piece, i + 1 < nodes.count, case .unknown = nodes[i + 1].piece,
      nodes[i + 1].before.isEmpty,
      nodes[i + 1].range.allSatisfy({ s.kind($0) == .word && s.lexeme($0) == .none })
    else { return false }
    return i + 2 == nodes.count || !nodes[i + 2].before.isDisjoint(with: [.comma, .semicolon])
  }

  private static func unread(_ node: Node) -> Bool {
    switch node.piece {
    case .unknown, .clock: true
    case .unreadable(let reason): reason != .exception
    default: false
    }
  }

  /// «разработка – I квартал», «Курсом по графику»: a few words right before a term that say what, not when.
  private static func label(_ node: inout Node, _ i: Int, _ nodes: ContiguousArray<Node>, _ s: Sentence) {
    // «отдельный график», «календарный план», and nothing else
    if nodes.count == 1, s.isWord(.schedule, 4, node.range.upperBound - 1), node.range.count <= 4 {
      node.piece = .schedule(tokens: node.range)
      return
    }
    // «февраль (школьный этап)»
    if s.isWord(.stage, node.range.upperBound - 1), node.before == .open {
      node.piece = .label
      return
    }
    guard node.range.count <= 8 else { return }
    // «каждый – до 5 числа», «начало – середина мая»: a word about time is no name of a work, but «начало: 1 июля» is one.
    if node.range.count == 1 {
      let lexeme = s.lexeme(node.range.lowerBound)
      if aboutTime.contains(lexeme) { return }
      if [.beginning, .middle, .end].contains(lexeme), i + 1 < nodes.count,
        case .span(let next) = nodes[i + 1].piece,
        next.first.edge != .none
      {
        return
      }
    }
    for token in node.range where !isNumero(token, s) {
      if s.kind(token) != .word || s.lexeme(token) == .not || s.lexeme(token) == .except { return }
      // «2 ряза в год: до 1 июня»: how often is no name of a work.
      if s.isWord(.into, token), s.isWord(.unit, token + 1) { return }
    }
    if isMemberInBrackets(i, nodes, s) {
      node.piece = .label
      return
    }
    // «март – разработка проекта»
    if node.before == .dash, i > 0, case .span = nodes[i - 1].piece,
      i + 1 == nodes.count || !nodes[i + 1].before.isDisjoint(with: [.comma, .semicolon])
    {
      node.piece = .label
      return
    }
    // «15 июля – полугодовой отчет, …»
    if node.before == .dash, i > 0, case .span = nodes[i - 1].piece, i + 1 < nodes.count,
      case .label = nodes[i + 1].piece, nodes[i + 1].before.isEmpty,
      i + 2 == nodes.count || !nodes[i + 2].before.isDisjoint(with: [.comma, .semicolon])
    {
      node.piece = .label
      return
    }
    guard i + 1 < nodes.count else { return }
    // «приказ от 12.03.2021 № 145»
    if case .label = nodes[i + 1].piece, s.isWord(.from, nodes[i + 1].range.lowerBound),
      nodes[i + 1].before.isEmpty
    {
      node.piece = .label
      return
    }
    // «срок сдачи отчета – до 1 мая»
    if case .label = nodes[i + 1].piece, nodes[i + 1].before.isEmpty, i + 2 < nodes.count,
      nodes[i + 2].before == .dash || nodes[i + 2].before == .colon
    {
      node.piece = .label
      return
    }
    switch nodes[i + 1].piece {
    case .unknown, .unreadable, .clock: return
    default: break
    }
    let between = nodes[i + 1].before
    // «в двух-трехдневный срок»
    if between == .dash, s.isWord(.cardinal, node.range.upperBound - 1),
      !s.isSpaced(nodes[i + 1].range.lowerBound)
    {
      return
    }
    // «мат-апрель»: March or May.
    if between == .dash, isCutMonth(node.range, s) { return }
    if between == .dash || between == .colon {
      node.piece = .label
      return
    }
    let opens = i == 0 || !node.before.isDisjoint(with: [.comma, .semicolon, .and])
    guard opens, between.isEmpty, s.lexeme(node.range.lowerBound) == .none else { return }
    if case .span = nodes[i + 1].piece, !prepositions.contains(s.lexeme(nodes[i + 1].range.lowerBound)) {
      return
    }
    node.piece = .label
    node.remark = .leadingWords
  }

  /// «№ 5» is a part of what something is called.
  private static func isNumero(_ i: Int, _ s: Sentence) -> Bool {
    s.isKind(.numero, i) || i > 0 && s.isKind(.number, i) && s.isKind(.numero, i - 1)
  }

  /// A word of a month's length that a tight dash joins to a month.
  private static func isCutMonth(_ range: Range<Int>, _ s: Sentence) -> Bool {
    let end = range.upperBound
    return range.count == 1 && s.lexeme(range.lowerBound) == .none
      && s.tokens[range.lowerBound].end - s.tokens[range.lowerBound].start <= 8
      && !s.isSpaced(end) && !s.isSpaced(end + 1) && s.isWord(.month, end + 1)
  }

  private static let aboutTime: [Lexeme] = [
    .each, .relative, .ordinal, .cardinal, .times, .weekday, .weekdays, .unit,
  ]
  private static let prepositions: [Lexeme] = [
    .until, .towards, .into, .with, .not, .along, .starting, .throughout, .term, .after, .from,
  ]
}

extension SpanPhrase {
  /// «с 1 марта», «с 1 марта по 31 мая»: what a weekday beside it repeats within.
  fileprivate var isBounds: Bool { bound != .none || last != nil }
}

extension Recurrence.Place {
  fileprivate var isWeekdayOnly: Bool {
    weekday != nil && ordinal == nil && day == nil && month == nil
  }
}
