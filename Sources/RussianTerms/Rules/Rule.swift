/// What a rule found at a token: its meaning, and the token after its last.
struct Match: Sendable {
  var piece: Piece
  var end: Int
}

/// One way to say when. A rule looks at the tokens from `start` on and takes as many as it understands.
protocol Rule: Sendable {
  /// What the trace calls it.
  var name: StaticString { get }
  /// The words with which its expressions may begin: other tokens are not offered to it.
  var beginnings: [Lexeme] { get }
  /// Whether its expressions may begin with a figure or a Roman numeral.
  var beginsWithNumber: Bool { get }
  func match(_ sentence: Sentence, at start: Int) -> Match?
}

extension Rule {
  var beginsWithNumber: Bool { false }
}

/// The rules, tried in this order; the longest match wins, and among equals the first.
enum Rules {
  static let all: [any Rule] = [
    PlaceRule(), ClockRule(), RelativeRule(), SpanRule(), RecurrenceRule(), ScheduleRule(), ContinuousRule(),
    ConditionRule(), ThenRule(), ExceptionRule(), ClauseRule(), LabelRule(),
  ]

  /// For every lexeme (and, at the end, for numbers) the rules that may begin with it.
  static let byBeginning = table(of: all)

  static func table(of rules: [any Rule]) -> [[any Rule]] {
    var table = [[any Rule]](repeating: [], count: 256)
    for rule in rules {
      for lexeme in rule.beginnings { table[Int(lexeme.rawValue)].append(rule) }
    }
    table.append(rules.filter(\.beginsWithNumber))
    return table
  }

  /// The rules of a table that an expression beginning with this token is offered to.
  static func beginning(with token: Token, in table: [[any Rule]] = byBeginning) -> [any Rule] {
    if token.kind == .number || (token.roman > 0 && token.lexeme == .none) { return table[256] }
    guard token.kind == .word else { return [] }
    return table[Int(token.lexeme.rawValue)]
  }
}
