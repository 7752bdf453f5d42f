import ArgumentParser
import DecreeDocument
import DecreeParser
import PlanValidation

/// `ingest validate orders/ --report text --report sarif=out.sarif`
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks orders and plans, and tells each fault where it stands.",
    discussion: """
      Takes orders in every format that ingest reads, plans as JSON, folders of them and patterns such as 'orders/*.docx'. \
      A configuration file .ingest.json beside the input or above it sets severities, a profile and what is accepted.

      """ + ExitCodes.help)

  @Argument(help: "Orders, plans, folders or patterns. Standard input where it is - or left out.")
  var inputs: [String] = ["-"]

  @Option(help: ArgumentHelp("A stricter JSON Schema that plans have to meet.", valueName: "profile.json"))
  var schema: String?

  @Flag(help: "Check any JSON against --schema, and nothing else.")
  var schemaOnly = false

  @Flag(help: "With --schema: a string that is not in its `format` is a fault.")
  var assertFormat = false

  @Option(help: ArgumentHelp("Ask this rule alone; may be repeated.", valueName: "code"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("Do not ask this rule; may be repeated.", valueName: "code"))
  var disable: [String] = []

  @Option(
    help: ArgumentHelp(
      "A rule's severity: error, warning or note; may be repeated.", valueName: "code=severity"))
  var severity: [String] = []

  @Option(help: "The least severity that makes the exit code 1: error, warning or note. (default: error)")
  var failOn: FailLevel?

  @Option(
    help: ArgumentHelp(
      "How to report, and where: text, json, sarif, junit, github or gitlab; may be repeated. (default: text)",
      valueName: "format[=file]"))
  var report: [String] = []

  @Option(help: "Take this configuration instead of looking for .ingest.json.")
  var config: String?

  @Flag(help: "Look for no .ingest.json.")
  var noConfig = false

  @Flag(help: "List the rules with their severities, and stop.")
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
      for input in try InputList(inputs).inputs {
        try session.validate(input, limit: reading.limits.inputBytes)
      }
      let report = ValidationReport(files: session.files, version: Ingest.configuration.version)
      for target in targets { try target.write(report, console.language) }
      console.say(console.language.summary(of: report))
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
