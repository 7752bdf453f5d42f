import Foundation
import Testing

/// What is wrong with a command line: in the user's language, with one code and exit code 64.
@Suite struct CommandLineTests {
  struct Case: CustomTestStringConvertible {
    var arguments: [String]
    var english: String
    var russian: String

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["--nonsense"], english: "Unknown option '--nonsense'",
      russian: "неизвестный ключ «--nonsense»"),
    Case(
      arguments: ["order.txt", "--wrong"], english: "Unknown option '--wrong' [",
      russian: "неизвестный ключ «--wrong» ["),
    Case(
      arguments: ["batch", "archive", "--ndjson", "plans.ndjson", "--resume"],
      english: "--resume goes with --output", russian: "ключ --resume нужен при --output"),
    Case(
      arguments: ["term", "--explan", "май"], english: "Did you mean '--explain'?",
      russian: "неизвестный ключ «--explan»; возможно, нужен «--explain»"),
    Case(
      arguments: ["term"], english: "Missing expected argument '<text>'",
      russian: "не указан аргумент «<срок>»"),
    Case(
      arguments: ["term", "май", "--year"], english: "Missing value for '--year <year>'",
      russian: "не указано значение ключа «--year <год>»"),
    Case(
      arguments: ["term", "май", "--year", "it's"],
      english: "The value 'it's' is invalid for '--year <year>'",
      russian: "недопустимое значение «it's» для «--year <год>»"),
    Case(
      arguments: ["term", "май", "июнь"], english: "Unexpected argument 'июнь'",
      russian: "лишний аргумент «июнь»"),
    Case(
      arguments: ["formats", "a", "b", "c"], english: "3 unexpected arguments: 'a', 'b', 'c'",
      russian: "лишние аргументы (3): «a», «b», «c»"),
    Case(
      arguments: ["term", "май", "--pretty=3"], english: "does not take any value",
      russian: "у ключа «--pretty» не бывает значения, а указано «3»"),
    Case(
      arguments: ["validate", "--fail-on", "never"],
      english: "Please provide one of 'error', 'warning' or 'note'.",
      russian:
        "недопустимое значение «never» для «--fail-on <строгость>»; можно «error», «warning» или «note»"),
    Case(
      arguments: ["formats", "--lang", "be"], english: "Please provide one of 'ru' and 'en'.",
      russian: "недопустимое значение «be» для «--lang <язык>»; можно «ru» или «en»"),
    Case(
      arguments: ["schema", "-xo"],
      english: "Unknown option '-xo' or: Missing value for '-o <output>' in '-xo'",
      russian: "неизвестный ключ «-xo»; или не указано значение ключа «-o <файл>» в «-xo»"),
    Case(
      arguments: ["schema", "-output"], english: "Unknown option '-output'. Did you mean '--output'?",
      russian: "неизвестный ключ «-output»; возможно, нужен «--output»; или не указано"),
    Case(arguments: ["formats", "a\nb"], english: "'a b'", russian: "лишний аргумент «a b»"),
    Case(arguments: ["batch", "---x"], english: "Invalid option: ---x", russian: "недопустимый ключ: ---x"),
    Case(
      arguments: ["batch", "archive"], english: "say where the plans go",
      russian: "укажите, куда записать планы"),
    Case(
      arguments: ["help", "nosuch"], english: "there is no command 'nosuch'", russian: "команды «nosuch» нет"),
    Case(
      arguments: ["help", "batch", "x"], english: "there is no command 'x'", russian: "команды «x» нет"),
    Case(
      arguments: ["check", "plan.docx"], english: "there is no command and no file 'check' [",
      russian: "нет ни команды, ни файла «check» ["),
    Case(
      arguments: ["conver", "plan.docx"], english: "no file 'conver'; did you mean 'convert'?",
      russian: "ни файла «conver»; возможно, нужна «convert»"),
    Case(
      arguments: ["valdate", "--report", "json", "order.txt"], english: "did you mean 'validate'?",
      russian: "возможно, нужна «validate»"),
    Case(
      arguments: ["order.txt", "plan.docx"], english: "Unexpected argument 'plan.docx'",
      russian: "лишний аргумент «plan.docx»"),
    Case(
      arguments: ["--max-bytes", "0", "order.txt"], english: "--max-bytes is a number from 1",
      russian: "--max-bytes — число от 1"),
  ]

  @Test(arguments: cases) func isToldInBothLanguages(wrong: Case) throws {
    let english = try Tool.run(wrong.arguments)
    #expect(english.messages.hasPrefix("ingest: error: "))
    #expect(firstLine(english.messages).contains(wrong.english), "\(english.messages)")
    let russian = try Tool.run(wrong.arguments, environment: ["LANG": "ru_RU.UTF-8"])
    #expect(russian.messages.hasPrefix("ingest: ошибка: "))
    #expect(firstLine(russian.messages).contains(wrong.russian), "\(russian.messages)")
    for result in [english, russian] {
      #expect(result.status == 64 && result.output.isEmpty)
      #expect(firstLine(result.messages).hasSuffix(" [command-line-invalid]"))
    }
    for words in ["Error", "Usage", "Help:", "See '", "information", "<options>", "<subcommand>"] {
      #expect(!russian.messages.contains(words))
    }
    #expect(lines(russian.messages) == lines(english.messages))
  }

  @Test func langOverridesTheEnvironment() throws {
    let russian = ["LANG": "ru_RU.UTF-8"]
    #expect(
      try Tool.run(["term", "--lang", "en"], environment: russian).messages == Tool.run(["term"]).messages)
    #expect(
      try Tool.run(["term", "--lang", "ru"]).messages == Tool.run(["term"], environment: russian).messages)
    // What the program itself says of a command line knows the language as well as the parser.
    #expect(try Tool.run(["batch", "--lang", "ru"]).messages.contains("укажите"))
  }

  /// Alone it may well be a file's name.
  @Test func aSingleWordThatIsNoCommandIsAFile() throws {
    let result = try Tool.run(["conver"])
    #expect(result.status == 66 && result.messages.contains("[no-such-input]"))
  }

  @Test func takesNoLanguageAfterTheOptionsHaveEnded() throws {
    #expect(try Tool.run(["formats", "--", "--lang", "ru"]).messages.contains("2 unexpected arguments"))
  }

  private func firstLine(_ text: String) -> Substring { text.prefix { $0 != "\n" } }

  private func lines(_ text: String) -> Int { text.count { $0 == "\n" } }
}
