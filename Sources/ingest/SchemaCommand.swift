import ArgumentParser
import PlanValidation

/// `ingest schema > decree-plan-1.schema.json`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: spoken(
      english: "Prints the JSON Schema (draft 2020-12) of the plans that ingest writes.",
      russian: "Печатает JSON Schema (draft 2020-12) планов, которые пишет ingest."))

  @Option(
    name: .shortAndLong,
    help: .spoken(
      english: "Write here, whole or not at all, instead of to standard output.",
      russian: "Записать сюда, а не в стандартный вывод: целиком или никак.", russianValue: "файл"))
  var output: String?

  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { _ in try Output(path: output).write(Array(ContractSchema.text.utf8)) }
  }
}
