/// What a token is before anyone knows what it means.
enum TokenKind: UInt8, Sendable {
  case number, word, dot, comma, semicolon, colon, dash, slash, open, close, quote, plus, numero, blank, other
}

/// A piece of the text, with what the vocabulary knows of it. Fixed size, no references: a million of them are one array.
struct Token: Sendable {
  var kind: TokenKind
  /// The vocabulary's class of the word; `.none` for words it does not know and for tokens that are no words.
  var lexeme: Lexeme = .none
  /// A number's value, or what the vocabulary says of the word (the month's number, …).
  var value: Int32 = 0
  /// How many digits a number is written with.
  var digits: UInt8 = 0
  var flags: TokenFlags = []
  /// The value as a Roman numeral (1 to 12), 0 where it is none.
  var roman: UInt8 = 0
  /// UTF-8 byte offsets, the end exclusive.
  var start: Int32
  var end: Int32
  /// The hash of the folded letters of a word.
  var hash: UInt64 = 0
}

struct TokenFlags: OptionSet, Sendable {
  let rawValue: UInt8
  /// White space stands before it.
  static let spaced = TokenFlags(rawValue: 1)
  /// Letters or digits were read through look-alikes.
  static let lookalike = TokenFlags(rawValue: 2)
  /// The word was read through a slip of the pen.
  static let slip = TokenFlags(rawValue: 4)
  /// The form is a genitive («января»), where the vocabulary tells.
  static let genitive = TokenFlags(rawValue: 8)
  /// A word that is one capital letter or begins with one.
  static let capital = TokenFlags(rawValue: 16)
  /// A word that the vocabulary does not know, with an ending that only an instrumental has («возможностью», «приложением»).
  static let instrumental = TokenFlags(rawValue: 32)
  /// A raised figure stands at the end of a small number and was left out of it.
  static let raised = TokenFlags(rawValue: 64)
}
