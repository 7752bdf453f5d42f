import ArgumentParser

@main
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads an order whose annex is an action plan, and writes canonical JSON.",
    usage: """
      ingest [FILE] [--output FILE] [--pretty] [--lang ru|en] [--quiet]
      ingest <subcommand> …
      """,
    discussion: "`ingest decree.docx > plan.json` is all that most people need.\n\n" + ExitCodes.help,
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self,
      BatchCommand.self,
      StatsCommand.self,
      StreamCommand.self,
      DocumentCommand.self,
      FormatsCommand.self,
      TermCommand.self,
      ValidateCommand.self,
      SchemaCommand.self,
      WorkerCommandLine.self,
    ],
    defaultSubcommand: ConvertCommand.self
  )
}
