/// A phrase of swift-argument-parser's own and how it is said in Russian; a `*` is any text, and the same in both.
///
/// The parser has no other language than English. Where a later version says something else, that stays English, and a test
/// tells it.
struct ParserPhrase {
  private let english: [Substring]
  private let russian: [Substring]

  init(_ english: StaticString, _ russian: StaticString) {
    self.english = english.description.split(separator: "*", omittingEmptySubsequences: false)
    self.russian = russian.description.split(separator: "*", omittingEmptySubsequences: false)
    assert(self.english.count == self.russian.count, "\(english) and \(russian) have as many stars")
  }

  /// The line in Russian where it is this phrase, else as it was.
  func russian(_ line: String) -> String {
    guard let texts = texts(line) else { return line }
    var result = String(russian[0])
    for (text, words) in zip(texts, russian.dropFirst()) { result += quoted(text) + words }
    return result
  }

  /// What stands for the stars; nothing where the line is another phrase.
  func texts(_ line: String) -> [Substring]? {
    guard english.count > 1 else { return line == english[0] ? [] : nil }
    guard line.hasPrefix(english[0]), line.hasSuffix(english[english.count - 1]) else { return nil }
    var rest = line.dropFirst(english[0].count)
    var texts: [Substring] = []
    for words in english.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: words) else { return nil }
      texts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(english[english.count - 1]) else { return nil }
    return texts + [rest.dropLast(english[english.count - 1].count)]
  }

  /// A list in quotes has them within.
  private func quoted(_ text: Substring) -> Substring { text.replacing("', '", with: "», «") }

  /// Each phrase is looked for once, what says more first: what has become Russian is not found again.
  static func russian(_ line: some StringProtocol, _ phrases: [ParserPhrase]) -> String {
    phrases.reduce(String(line)) { $1.russian($0) }
  }

  /// What stands in the help, and under an error.
  static let help = [
    ParserPhrase("OVERVIEW: Show subcommand help information.", "ОПИСАНИЕ: Рассказывает о команде."),
    ParserPhrase("OVERVIEW: *", "ОПИСАНИЕ: *"),
    ParserPhrase("USAGE: *", "ВЫЗОВ: *"),
    ParserPhrase("Usage: *", "Вызов: *"),
    ParserPhrase("*[<options>]*", "*[<ключи>]*"),
    ParserPhrase("*[<subcommands> ...]*", "*[<команда> ...]*"),
    ParserPhrase("ARGUMENTS:", "АРГУМЕНТЫ:"),
    ParserPhrase("  <subcommands>*", "  <команда>*"),
    ParserPhrase("OPTIONS:", "КЛЮЧИ:"),
    ParserPhrase("* Show the version.", "* Показать версию."),
    ParserPhrase("* Show help information.", "* Показать эту справку."),
    ParserPhrase("*(values: *; default: *)", "*(значения: *; по умолчанию: *)"),
    ParserPhrase("*(values: *)", "*(значения: *)"),
    ParserPhrase("*(default: *)", "*(по умолчанию: *)"),
    ParserPhrase("SUBCOMMANDS:", "КОМАНДЫ:"),
    // Five spaces make room for the longer words.
    ParserPhrase("* (default)     *", "* (по умолчанию)*"),
    ParserPhrase("  See '* <subcommand>' for detailed help.", "  О команде подробно: * <команда>"),
    ParserPhrase("  See '*' for more information.", "  Подробнее: *"),
    ParserPhrase("Help:  *", "Справка: *"),
  ]

  /// The parser guesses at options three slips away.
  static let guess = ParserPhrase(
    "Unknown option '*'. Did you mean '*'?*", "неизвестный ключ «*»; возможно, нужен «*»*")

  /// What is wrong with a command line.
  static let errors = [
    ParserPhrase(
      "Unknown option '*'. Did you mean '*'? or: Missing value for '*' in '*'",
      "неизвестный ключ «*»; возможно, нужен «*»; или не указано значение ключа «*» в «*»"),
    ParserPhrase(
      "Unknown option '*' or: Missing value for '*' in '*'",
      "неизвестный ключ «*»; или не указано значение ключа «*» в «*»"),
    ParserPhrase("Unknown option '*'. Did you mean '*'?", "неизвестный ключ «*»; возможно, нужен «*»"),
    ParserPhrase("Unknown option '*'", "неизвестный ключ «*»"),
    ParserPhrase("Missing value for '*'", "не указано значение ключа «*»"),
    ParserPhrase("Missing expected argument '*'", "не указан аргумент «*»"),
    ParserPhrase("Unexpected argument '*'", "лишний аргумент «*»"),
    ParserPhrase("* unexpected arguments: '*'", "лишние аргументы (*): «*»"),
    ParserPhrase(
      "The value '*' is invalid for '*'. Please provide one of '*' and '*'.",
      "недопустимое значение «*» для «*»; можно «*» или «*»"),
    ParserPhrase(
      "The value '*' is invalid for '*'. Please provide one of '*' or '*'.",
      "недопустимое значение «*» для «*»; можно «*» или «*»"),
    ParserPhrase("The value '*' is invalid for '*'", "недопустимое значение «*» для «*»"),
    ParserPhrase(
      "The option '*' does not take any value, but '*' was specified.",
      "у ключа «*» не бывает значения, а указано «*»"),
    ParserPhrase("Invalid option: *", "недопустимый ключ: *"),
  ]
}
