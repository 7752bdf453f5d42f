import ArgumentParser
import CanonicalJSON
import DecreeDocument
import DecreeParser

/// `ingest document order.docx`: what stands in the file, before anything is understood of it.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Prints what stands in a document, its paragraphs and tables, as canonical JSON.")

  @Argument(help: "The document. Standard input where it is - or left out.")
  var file = "-"

  @Flag(help: "Lay the JSON out for people.")
  var pretty = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { _ in
      let input = try InputFile(path: file, limit: reading.limits.inputBytes)
      let document = try reading.reader.read(input.bytes, name: input.name)
      var whole: [UInt8] = []
      try DocumentJSON.write(document) { piece in
        if pretty { whole += piece } else { try Output.standard.write(piece) }
      }
      if pretty { try Output.standard.write(prettyPrinted(whole)) }
    }
  }
}
