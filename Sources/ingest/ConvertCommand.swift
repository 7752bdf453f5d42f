import ArgumentParser

/// `ingest decree.txt > plan.json`
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Reads an order and writes its plan as canonical JSON. (the word convert may be left out)",
    discussion: ExitCodes.help
  )

  @Argument(
    help: "The order: text, HTML, DOCX, ODT, RTF, DOC or PDF. Standard input where it is - or left out.")
  var file = "-"

  @Option(name: .shortAndLong, help: "Write here, whole or not at all, instead of to standard output.")
  var output: String?

  @Flag(help: "Lay the JSON out for people.")
  var pretty = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    let conversion = Conversion(file: file, output: output, pretty: pretty, reader: reading.reader)
    try speaking.run { try conversion.run($0) }
  }
}
