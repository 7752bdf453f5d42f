import ArgumentParser

/// The arguments of a run without `--lang`, and the language that they or the environment ask for.
///
/// The language is decided here alone and before anything is parsed, for the parser speaks too: in the help and of what is
/// wrong with a command line. So `--lang` may stand anywhere, before a subcommand as well; a value that is no language is
/// left for the parser to refuse.
struct LanguageChoice {
  private(set) var language: Language
  private(set) var otherArguments: [String] = []

  static let ofThisRun = LanguageChoice(CommandLine.arguments.dropFirst())

  init(_ arguments: ArraySlice<String>) {
    language = .fromEnvironment
    var rest = arguments
    var isForPrograms = false
    while let argument = rest.popFirst() {
      if argument == "--lang", let asked = rest.first.flatMap(Language.init(rawValue:)) {
        language = asked
        rest.removeFirst()
      } else if argument.hasPrefix("--lang="),
        let asked = Language(rawValue: String(argument.dropFirst("--lang=".count)))
      {
        language = asked
      } else if argument == "--" {
        otherArguments.append(argument)
        otherArguments += rest
        break
      } else {
        isForPrograms = isForPrograms || Self.isForPrograms(argument)
        otherArguments.append(argument)
      }
    }
    if isForPrograms { language = .en }
  }

  /// What completions and the manual page are made from: the same on every machine.
  private static func isForPrograms(_ argument: String) -> Bool {
    argument.hasPrefix("--generate-completion-script") || argument == "---completion"
      || argument == "--experimental-dump-help"
  }
}

extension Language {
  /// The language of this run.
  static var spoken: Language { LanguageChoice.ofThisRun.language }
}

/// The words in the language of this run.
func spoken(english: String, russian: String) -> String {
  Language.spoken.of(english: english, russian: russian)
}

extension ArgumentHelp {
  /// What an argument, an option or a flag is for, in the language of this run. A value has the property's name where none
  /// is given.
  static func spoken(
    english: String, russian: String, englishValue: String? = nil, russianValue: String? = nil
  ) -> ArgumentHelp {
    switch Language.spoken {
    case .en: ArgumentHelp(english, valueName: englishValue)
    case .ru: ArgumentHelp(russian, valueName: russianValue)
    }
  }
}
