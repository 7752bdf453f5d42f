import Foundation
import Testing

/// The help speaks the language that the messages have.
@Suite struct HelpTests {
  private static let russian = ["LANG": "ru_RU.UTF-8"]

  /// The command itself, as nothing, its subcommands, and `help`.
  static let commands: [[String]] =
    ((try? HelpDescription.ofTheTool().subcommands ?? []) ?? []).filter(\.shouldDisplay).map {
      [$0.commandName]
    }
    + [[]]

  /// The help of a command.
  private func help(_ command: [String], _ language: String) throws -> String {
    let result = try Tool.run(["help"] + command + ["--lang", language])
    #expect(result.status == 0 && result.messages.isEmpty)
    return result.text
  }

  @Test func thereAreCommands() { #expect(Self.commands.count > 9) }

  @Test(arguments: commands) func holdsNoRussianWhereItIsEnglish(command: [String]) throws {
    #expect(try help(command, "en").unicodeScalars.filter(isCyrillic).isEmpty)
  }

  @Test(arguments: commands) func holdsNothingButNamesInEnglishWhereItIsRussian(command: [String]) throws {
    let words = latinWords(try help(command, "ru"))
    #expect(words.subtracting(Self.names).isEmpty)
  }

  /// An argument, an option, a flag or a command that somebody adds needs its words in both languages.
  /// The parser says nothing of the argument of its own `help`.
  @Test(arguments: commands.filter { $0 != ["help"] })
  func saysOfEverythingInRussianWhatItIs(command: [String]) throws {
    let english = entries(try help(command, "en"))
    let russian = entries(try help(command, "ru"))
    #expect(!english.isEmpty && russian.count == english.count)
    for entry in russian {
      #expect(entry.text.unicodeScalars.contains(where: isCyrillic), "\(entry.name) has no Russian text")
    }
  }

  @Test(arguments: ["README.md", "README.ru.md"]) func tellsEveryExitCodeThatTheReadmeTells(name: String)
    throws
  {
    let readme = try String(
      contentsOf: Tool.fixtures.appending(path: "../../\(name)"), encoding: .utf8)
    let codes = readme.matches(of: #/(?m)^\| (\d+) \| [^|]+ \|$/#).map(\.1)
    #expect(codes.count > 7)
    for language in ["en", "ru"] {
      #expect(try help([], language).matches(of: #/(?m)^  (\d+) /#).map(\.1) == codes)
    }
  }

  @Test func isInTheLanguageOfTheEnvironmentAndLangOverridesIt() throws {
    let english = try help(["term"], "en")
    let russian = try help(["term"], "ru")
    #expect(english != russian)
    #expect(try Tool.run(["help", "term"]).text == english)
    #expect(try Tool.run(["help", "term"], environment: Self.russian).text == russian)
    #expect(try Tool.run(["term", "--help", "--lang", "en"], environment: Self.russian).text == english)
  }

  @Test(arguments: [
    ["--lang", "ru", "help", "term"], ["help", "--lang", "ru", "term"], ["help", "term", "--lang=ru"],
    ["--lang=ru", "term", "--help"], ["term", "--lang", "ru", "-h"],
    ["--lang", "en", "term", "-h", "--lang", "ru"],
  ]) func takesTheLanguageAnywhere(arguments: [String]) throws {
    #expect(try Tool.run(arguments).text == help(["term"], "ru"))
  }

  /// The parser alone would take the command for a file.
  @Test func langBeforeACommandLeavesItACommand() throws {
    #expect(try Tool.run(["--lang", "ru", "formats"]).text.contains("да\n"))
    #expect(try Tool.run(["--lang", "ru", "--help"]).text.contains("КОМАНДЫ:"))
  }

  @Test(arguments: [nil, "60", "132"]) func fitsTheTerminal(columns: String?) throws {
    var environment = Self.russian
    environment["COLUMNS"] = columns
    for command in Self.commands {
      let text = try Tool.run(["help"] + command, environment: environment).text
      let lines = text.split(separator: "\n").filter {
        !$0.hasPrefix("ВЫЗОВ: ") && !$0.hasPrefix("       ingest")
      }
      #expect(lines.allSatisfy { $0.count <= Int(columns ?? "80") ?? 80 })
      #expect(words(text) == words(try help(command, "ru")), "no word is lost at a line's end")
    }
  }

  /// What the parser prints by itself it does not look after.
  @Test(arguments: [
    ["--help"], ["help"], ["help", "batch"], ["batch", "-h"], ["--version"], ["schema"], ["formats"],
    ["--generate-completion-script", "bash"], ["--help", "--lang", "ru"],
  ]) func isToldWhereItCannotBeWritten(arguments: [String]) throws {
    let full = try Tool.run(arguments, limits: "exec > /dev/full")
    #expect(full.status == 73 && full.messages.hasSuffix("[cannot-write]\n"))
    let printed = try Tool.run(arguments)
    #expect(printed.status == 0 && printed.text.hasSuffix("\n") && printed.messages.isEmpty)
  }

  /// Completions and the manual page are the same whoever builds them.
  @Test(arguments: [
    ["--generate-completion-script", "bash"], ["--generate-completion-script=zsh"],
    ["--generate-completion-script", "fish"], ["--experimental-dump-help"],
  ]) func whatProgramsReadStaysEnglish(arguments: [String]) throws {
    let english = try Tool.run(arguments)
    #expect(english.status == 0 && !english.text.unicodeScalars.contains(where: isCyrillic))
    #expect(try Tool.run(arguments, environment: Self.russian).output == english.output)
    #expect(try Tool.run(["--lang", "ru"] + arguments).output == english.output)
  }
}

// MARK: - What stands in a help text

extension HelpTests {
  /// What has the same name in both languages, beside the options and what is quoted.
  fileprivate static let names: Set<String> = Set(commands.joined()).union([
    "ingest", "help", "n", "ru", "en", "JSON", "Schema", "draft", "DOCX", "HTML", "ODT", "RTF", "DOC", "PDF",
    "NUL",
    "base", "windows", "docx", "json", "report", "read", "warned", "failed", "skipped", "bar", "none", "text",
    "sarif", "junit", "github", "gitlab", "error", "warning", "note",
  ])

  private func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }

  private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

  /// The words that are no options, and stand neither in quotes nor in an example of JSON.
  private func latinWords(_ text: String) -> Set<String> {
    var found: Set<String> = []
    for line in text.split(separator: "\n") where !line.contains("{\"") {
      for (index, piece) in line.split(
        omittingEmptySubsequences: false, whereSeparator: { "`'\"".contains($0) }
      )
      .enumerated() where index % 2 == 0 {
        let words = piece.split { " [(".contains($0) }.filter { !$0.hasPrefix("-") }
        found.formUnion(words.flatMap { $0.split { !$0.isLetter } }.map(String.init))
      }
    }
    return found.filter { $0.unicodeScalars.allSatisfy { $0.isASCII } }
  }

  /// The named entries of all sections, with their text on one line.
  private func entries(_ text: String) -> [(name: String, text: String)] {
    var entries: [(name: String, text: String)] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix(":"), !line.hasPrefix(" ") {
        isInside = true
      } else if line.isEmpty {
        isInside = false
      } else if isInside, line.hasPrefix("  "), line.dropFirst(2).first != " " {
        entries.append((String(line.prefix(26)), String(line.dropFirst(26))))
      } else if isInside, !entries.isEmpty {
        entries[entries.count - 1].text += " " + line.drop { $0 == " " }
      }
    }
    return entries
  }
}

/// What the tool says of itself to programs.
private struct HelpDescription: Decodable {
  struct Command: Decodable {
    var commandName: String
    var shouldDisplay: Bool
    var subcommands: [Command]?
  }

  var command: Command

  static func ofTheTool() throws -> Command {
    let output = try Tool.run(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(HelpDescription.self, from: output).command
  }
}
