import ArgumentParser
import DecreeBatch
import DecreeDocument
import DecreeParser
import Glibc

/// Speaks to people, on standard error and in their language.
struct Console {
  let language: Language
  let isQuiet: Bool
  private let isColoured: Bool

  init(language: Language, isQuiet: Bool = false) {
    self.language = language
    self.isQuiet = isQuiet
    let term = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isColoured = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil && term != "dumb"
  }

  /// `file:line: severity: message [code]`; in a document without lines, with the number of the item.
  func tell(_ diagnostic: Diagnostic, in path: String, item: String? = nil) {
    guard !isQuiet else { return }
    let place = diagnostic.place.map { ":" + describe($0, item) } ?? ""
    say(path + place, diagnostic.severity, language.of(diagnostic.message), diagnostic.code)
  }

  /// `file: severity: message [code]`; a failure is told also where the console is quiet.
  func tell(_ failure: Failure) {
    let words = language.of(english: failure.english, russian: failure.russian)
    say("ingest", .error, (failure.path.map { $0 + ": " } ?? "") + words, failure.code)
  }

  /// One plain line.
  func say(_ line: String) {
    guard !isQuiet else { return }
    emit(harmless(line))
  }

  private func say(_ place: String, _ severity: Diagnostic.Severity, _ words: String, _ code: String) {
    let label = language.of(severity) + ":"
    let shown = isColoured ? colour(severity) + label + "\u{1b}[0m" : label
    emit("\(harmless(place)): \(shown) \(harmless(words)) [\(code)]")
  }

  private func describe(_ place: Place, _ item: String?) -> String {
    if case .lines(let lines) = place { return "\(lines.lowerBound)" }
    return language.of(place.words(item: item))
  }

  private func colour(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "\u{1b}[1;31m"
    case .warning: "\u{1b}[1;33m"
    case .note: "\u{1b}[1;36m"
    }
  }

  private func emit(_ line: String) {
    try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Control characters from a document or a file's name must not reach the terminal as commands, nor turn the words
  /// beside them round.
  private func harmless(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let turnsRound =
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
      shown.unicodeScalars.append(turnsRound || scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return shown
  }
}

/// What every subcommand takes that speaks to people.
struct ConsoleOptions: ParsableArguments {
  /// Taken by `LanguageChoice` before anything is parsed: here for the help, and to refuse what is no language.
  @Option(
    help: .spoken(
      english: "The language of messages: ru or en. (default: as the environment says)",
      russian: "Язык сообщений: ru или en. (по умолчанию: как в настройках системы)", russianValue: "язык"))
  var lang: Language?

  @Flag(
    name: .shortAndLong,
    help: .spoken(
      english: "Say nothing on standard error but failures.",
      russian: "Сообщать в поток ошибок только о том, что не удалось."))
  var quiet = false

  var console: Console { Console(language: .spoken, isQuiet: quiet) }

  func run(_ work: (Console) throws -> Void) throws { try console.run(work) }
}

extension Console {
  /// Runs a command's work; what it throws is told in the user's language and becomes its exit code.
  func run(_ work: (Console) throws -> Void) throws {
    do {
      try work(self)
    } catch let failure as Failure {
      tell(failure)
      throw failure.exitCode
    } catch let error as ReadingError {
      let failure = Failure(error)
      tell(failure)
      throw failure.exitCode
    } catch let code as ExitCode {
      throw code
    } catch {
      tell(
        Failure(
          ExitCodes.ourFault, "internal-fault", english: "a fault of ingest itself: \(error)",
          russian: "внутренняя ошибка ingest: \(error)"))
      throw ExitCodes.ourFault
    }
  }
}
