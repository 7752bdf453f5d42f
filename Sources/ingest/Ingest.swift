import ArgumentParser

@main
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads an order whose annex is an action plan, and writes canonical JSON.",
    version: "0.1.0",
    subcommands: [DocumentCommand.self, FormatsCommand.self]
  )
}
