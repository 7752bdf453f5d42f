import ArgumentParser
import DecreeBatch
import Glibc

@main
enum Main {
  static func main() {
    holdStandardStreams()
    // A file that grows past what the system allows is an error to be told, as a full disk is, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    guard let file = plainFile(CommandLine.arguments.dropFirst()) else { Ingest.run() }
    do {
      try Console(language: .spoken).run { try Conversion(file: file).run($0) }
    } catch {
      exit((error as? ExitCode)?.rawValue ?? ExitCodes.ourFault.rawValue)
    }
  }

  /// The file of `ingest FILE` and of `ingest`: nothing to parse, which saves a fifth of the time of a small order.
  private static func plainFile(_ arguments: ArraySlice<String>) -> String? {
    guard arguments.count < 2, let file = arguments.first else { return arguments.isEmpty ? "-" : nil }
    // No subcommand has a dot in its name, and to ask for their names takes a while.
    if file.utf8.contains(UInt8(ascii: ".")), !file.hasPrefix("-") { return file }
    let names = Ingest.configuration.subcommands.map { $0.configuration.commandName } + ["help"]
    return file == "-" || !(file.hasPrefix("-") || names.contains(file)) ? file : nil
  }
}

/// Puts a file that refuses everything where a standard stream is closed, as `2>&-` closes one: else the next file that
/// is opened would get its number, and what is said to people would be written into a plan.
private func holdStandardStreams() {
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: spoken(
      english: "Reads an order whose annex is an action plan, and writes canonical JSON.",
      russian:
        "Читает приказ или другой документ с планом мероприятий и записывает план как канонический JSON."),
    usage: spoken(
      english: """
        ingest [FILE] [--output FILE] [--pretty] [--lang ru|en] [--quiet]
        ingest <subcommand> …
        """,
      russian: """
        ingest [ФАЙЛ] [--output ФАЙЛ] [--pretty] [--lang ru|en] [--quiet]
        ingest <команда> …
        """),
    discussion: spoken(
      english: "`ingest decree.docx > plan.json` is all that most people need.\n\n",
      russian: "Чаще всего достаточно команды `ingest приказ.docx > план.json`.\n\n") + ExitCodes.help,
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
