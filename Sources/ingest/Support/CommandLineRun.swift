import ArgumentParser
import DecreeBatch
import Glibc
import PlanValidation

extension Ingest {
  /// Parses the command line and does what it asks for, as `main()` does, in the language of this run.
  static func run() -> Never {
    do {
      let arguments = LanguageChoice.ofThisRun.otherArguments
      try refuseUnknownHelp(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(withError: told(error))
    }
    exit()
  }

  /// Says what is wrong with a command line, and turns help into Russian; what is then left is how the run ends.
  private static func told(_ error: any Error) -> any Error {
    if error is ExitCode { return error }
    switch exitCode(for: error) {
    case .validationFailure:
      let error = unknownCommand(LanguageChoice.ofThisRun.otherArguments.first) ?? error
      Console(language: .spoken).tell(
        commandLine: message(for: error), withUsage: fullMessage(for: error))
      return ExitCode.validationFailure
    case .success:
      return printed(Language.spoken == .ru ? russianHelp(error) : fullMessage(for: error))
    default:
      return error
    }
  }

  /// Prints what was asked for, and how the run then ends: the parser would not see that it cannot be written.
  private static func printed(_ text: String) -> any Error {
    do {
      try Console(language: .spoken).run { _ in try Output.standard.write(Array((text + "\n").utf8)) }
      return ExitCode.success
    } catch {
      return error
    }
  }

  /// Where something is wrong with a command line, a first word that is neither a command nor a file is what is wrong: the
  /// parser takes it for the file of a command left out, and tells of what stands behind it.
  private static func unknownCommand(_ word: String?) -> (any Error)? {
    let names = configuration.subcommands.map { $0.configuration }.filter(\.shouldDisplay)
      .compactMap(\.commandName)
    guard let word, !word.hasPrefix("-"), !word.utf8.contains(UInt8(ascii: ".")),
      !(names + ["help"]).contains(word), FilePath(argument: word).kind == nil
    else { return nil }
    let near = names.first { areNear($0, word) }
    return usageError(
      english: "there is no command and no file '\(word)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      russian: "нет ни команды, ни файла «\(word)»" + (near.map { "; возможно, нужна «\($0)»" } ?? ""))
  }

  /// For `ingest help NAME` the parser shows the help of the program itself where no command has that name.
  private static func refuseUnknownHelp(_ arguments: [String]) throws {
    guard arguments.first == "help" else { return }
    var commands = configuration.subcommands
    for name in arguments.dropFirst().prefix(while: { !$0.hasPrefix("-") }) {
      if name == "help", arguments.count == 2 { return }
      guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
        throw usageError(english: "there is no command '\(name)'", russian: "команды «\(name)» нет")
      }
      commands = command.configuration.subcommands
    }
  }

  private static func russianHelp(_ error: any Error) -> String {
    // On lines of any length, where the parser's phrases stand whole.
    let lines = fullMessage(for: error, columns: 1 << 20).split(
      separator: "\n", omittingEmptySubsequences: false)
    let width = helpWidth()
    return lines.map { line in
      let russian = ParserPhrase.russian(line, ParserPhrase.help)
      return line.hasPrefix("USAGE: ") ? russian : wrapped(russian, to: width)
    }.joined(separator: "\n")
  }
}

/// What the parser says of an unknown option, with its guess at another only where one slip may have made it that.
private func withoutWildGuess(_ line: String) -> String {
  guard let texts = ParserPhrase.guess.texts(line), !areNear(String(texts[0]), String(texts[1])) else {
    return line
  }
  return line.replacing(". Did you mean '\(texts[1])'?", with: "")
}

extension Console {
  /// An error, and below it, without its own lines again, what the parser says of the usage.
  fileprivate func tell(commandLine message: String, withUsage text: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let line = withoutWildGuess(lines.map { $0.drop { $0 == " " } }.joined(separator: " "))
    tell(
      Failure(
        .validationFailure, "command-line-invalid", english: line,
        russian: ParserPhrase.russian(line, ParserPhrase.errors)))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(lines.count) {
      say(language == .ru ? ParserPhrase.russian(line, ParserPhrase.help) : String(line))
    }
  }
}
