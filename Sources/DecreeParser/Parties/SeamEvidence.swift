/// How much speaks for a new party at a place of a cell.
enum SeamEvidence: Int, Sendable, Comparable {
  /// Part of the name before.
  case none
  /// A name only where both the name before and this one are known: «Управление ОКС».
  case faint
  /// Only a name known from elsewhere in the document may begin here.
  case weak
  /// As much for as against: read on, and said so.
  case doubtful
  /// More for than against.
  case likely
  /// A name begins here.
  case strong
  /// The author divided here.
  case forced

  static func < (a: SeamEvidence, b: SeamEvidence) -> Bool { a.rawValue < b.rawValue }

  /// What it costs to begin a party here.
  var splitCost: Int {
    switch self {
    case .none, .faint: 100
    case .weak, .doubtful: 8
    case .likely: 1
    case .strong, .forced: 0
    }
  }

  /// What it costs to read on over the place.
  var joinCost: Int {
    switch self {
    case .none, .faint, .weak, .doubtful: 0
    case .likely: 3
    case .strong: 8
    case .forced: 1000
    }
  }
}
