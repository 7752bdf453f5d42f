/// What a label within a cell («соисполнители:») says of a party.
enum PartyRole: Sendable { case executor, coExecutor }

/// A word of a cell, or a group in quotes or brackets that is read as one.
struct NameElement: Sendable {
  enum Kind: Sendable, Equatable {
    case word
    /// Starts with a digit: «9», «1–11», «9-х».
    case number
    /// «И.И.», also spaced.
    case initials
    /// «…» with all that stands in it.
    case quoted
    /// Brackets that say something about the party and stay in its text.
    case bracket
    /// «(далее – X)»: the aliases it gives, with their places in the text.
    case definition([Range<Int>])
    /// «(по согласованию)».
    case agreement
    /// «(все по согласованию)», of every party of the cell.
    case agreementOfAll
    /// A dash, №, colon, slash or a bracket without its other half.
    case mark
    case comma, semicolon, stop
  }

  var kind: Kind
  /// UTF-8 offsets in the cell.
  var range: Range<Int>
  /// In lower case, е for ё; a group's words divided by single spaces.
  var word: NameWord
  /// The first of a mark.
  var scalar: UInt32 = 0
  var isCapital = false
  var isAcronym = false
  /// A short word closed by a dot: «зам.», «г.».
  var isAbbreviated = false
  /// A line of the cell starts here.
  var startsLine = false
  /// The case of the parties that follow: «совместно с», «при участии».
  var listCase: ListCase?
  /// What a label says of the parties that follow.
  var role: PartyRole?

  var isDefinition: Bool { if case .definition = kind { true } else { false } }
  /// What is no part of the party's text.
  var isDropped: Bool { isDefinition || kind == .agreement || kind == .agreementOfAll }
  /// A dash or a dot that opens a list's line.
  var isBullet: Bool {
    kind == .mark && ([0x2D, 0x2A, 0xB7, 0x2022, 0x25AA, 0x2212].contains(scalar) || Cyrillic.isDash(scalar))
  }
  /// A colon or a dash.
  var isDivision: Bool { kind == .mark && (scalar == 0x3A || scalar == 0x2D || Cyrillic.isDash(scalar)) }
  var isSeparator: Bool { kind == .comma || kind == .semicolon || kind == .stop }
}
