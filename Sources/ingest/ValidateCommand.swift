import ArgumentParser
import DecreeDocument
import DecreeParser
import PlanValidation

/// `ingest validate orders/ --report text --report sarif=out.sarif`
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: spoken(
      english: "Checks orders and plans, and tells each fault where it stands.",
      russian: "Проверяет документы и планы и говорит, где какая ошибка."),
    discussion: spoken(
      english: """
        Takes orders in every format that ingest reads, plans as JSON, folders of them and patterns such as 'orders/*.docx'. \
        A configuration file .ingest.json beside the input or above it sets severities, a profile and what is accepted.


        """,
      russian: """
        Принимает документы во всех форматах, которые читает ingest, планы в JSON, папки с ними и шаблоны имён, такие как \
        'orders/*.docx'. Файл настроек .ingest.json рядом с документом или в папке выше задаёт строгость правил, более \
        строгую схему и то, что принято как есть.


        """) + ExitCodes.help)

  @Argument(
    help: .spoken(
      english: "Orders, plans, folders or patterns. Standard input where it is - or left out.",
      russian:
        "Документы, планы, папки или шаблоны имён. Если не указаны или указан знак -, читается стандартный ввод.",
      russianValue: "вход"))
  var inputs: [String] = ["-"]

  @Option(
    help: .spoken(
      english: "A stricter JSON Schema that plans have to meet.",
      russian: "Более строгая JSON Schema, которой должны отвечать планы.",
      englishValue: "profile.json", russianValue: "схема.json"))
  var schema: String?

  @Flag(
    help: .spoken(
      english: "Check any JSON against --schema, and nothing else.",
      russian: "Только проверить любой JSON по схеме из --schema."))
  var schemaOnly = false

  @Flag(
    help: .spoken(
      english: "With --schema: a string that is not in its `format` is a fault.",
      russian: "Вместе с --schema: строка, не отвечающая своему `format`, — ошибка."))
  var assertFormat = false

  @Option(
    help: .spoken(
      english: "Ask this rule alone; may be repeated.",
      russian: "Проверить только это правило; можно повторять.", englishValue: "code", russianValue: "код"))
  var rule: [String] = []

  @Option(
    help: .spoken(
      english: "Do not ask this rule; may be repeated.",
      russian: "Не проверять это правило; можно повторять.", englishValue: "code", russianValue: "код"))
  var disable: [String] = []

  @Option(
    help: .spoken(
      english: "A rule's severity: error, warning or note; may be repeated.",
      russian:
        "Строгость правила: error (ошибка), warning (предупреждение) или note (замечание); можно повторять.",
      englishValue: "code=severity", russianValue: "код=строгость"))
  var severity: [String] = []

  @Option(
    help: .spoken(
      english: "The least severity that makes the exit code 1: error, warning or note. (default: error)",
      russian:
        "Наименьшая строгость, при которой код выхода 1: error, warning или note. (по умолчанию: error)",
      russianValue: "строгость"))
  var failOn: FailLevel?

  @Option(
    help: .spoken(
      english:
        "How to report, and where: text, json, sarif, junit, github or gitlab; may be repeated. (default: text)",
      russian:
        "Вид отчёта и файл для него: text, json, sarif, junit, github, gitlab; можно повторять. (по умолчанию: text)",
      englishValue: "format[=file]", russianValue: "вид[=файл]"))
  var report: [String] = []

  @Option(
    help: .spoken(
      english: "Take this configuration instead of looking for .ingest.json.",
      russian: "Взять эти настройки, а не искать .ingest.json.", russianValue: "файл"))
  var config: String?

  @Flag(help: .spoken(english: "Look for no .ingest.json.", russian: "Не искать .ingest.json."))
  var noConfig = false

  @Flag(
    help: .spoken(
      english: "List the rules with their severities, and stop.",
      russian: "Только перечислить правила и их строгость."))
  var rules = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { console in
      if rules { return try Output.standard.write(Array(LintRules.table(console.language).utf8)) }
      let targets = try ReportTarget.targets(report)
      let settings = ValidationSettings(
        schema: schema, isSchemaOnly: schemaOnly, assertsFormat: assertFormat, overrides: try overrides(),
        config: config, looksForConfig: !noConfig, reader: reading.reader)
      var session = ValidationSession(settings, console: console)
      let operands = try InputList(inputs).operands
      let named = operands.flatMap(\.inputs).filter(\.isNamed).map(\.path)
      for target in targets {
        if let lost = named.first(where: target.output.isFile) { throw Failure.replacesInput(lost) }
      }
      for operand in operands { try session.validate(operand, limit: reading.limits.inputBytes) }
      let report = session.report(version: Ingest.configuration.version)
      for target in targets { try target.write(report, console.language) }
      console.say(console.language.summary(of: report, inputs: session.files.count))
      try session.tellOfBarrenOperands()
      if let code = session.exitCode { throw code }
    }
  }

  /// What the command line says beside the configuration.
  private func overrides() throws -> LintConfiguration {
    var configuration = LintConfiguration()
    configuration.only = Set(rule)
    configuration.disabled = Set(disable)
    configuration.failOn = failOn.flatMap { Diagnostic.Severity(rawValue: $0.rawValue) }
    for text in severity {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let level = Diagnostic.Severity(rawValue: String(parts[1])) else {
        throw Failure(
          .validationFailure, "severity-invalid",
          english: "--severity \(text): write it as CODE=error, warning or note",
          russian: "--severity \(text): пишется как КОД=error, warning или note")
      }
      configuration.severities[String(parts[0])] = level
    }
    for code in rule + disable + configuration.severities.keys.sorted() where LintRules.rule(code) == nil {
      let fault = Fault(unknownRule: code)
      throw Failure(
        .validationFailure, "rule-unknown",
        english: ([fault.message.english] + [fault.cure?.english].compactMap(\.self)).joined(separator: "; "),
        russian: ([fault.message.russian] + [fault.cure?.russian].compactMap(\.self)).joined(separator: "; "))
    }
    return configuration
  }
}

/// What `--fail-on` takes.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note
}
