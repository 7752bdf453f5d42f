import ArgumentParser
import CanonicalJSON
import DecreeDocument
import DecreeParser

/// `ingest document order.docx`: what stands in the file, before anything is understood of it.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: spoken(
      english: "Prints what stands in a document, its paragraphs and tables, as canonical JSON.",
      russian: "Печатает содержимое документа, его абзацы и таблицы, как канонический JSON."))

  @Argument(
    help: .spoken(
      english: "The document. Standard input where it is - or left out.",
      russian: "Документ. Если не указан или указан знак -, читается стандартный ввод.", russianValue: "файл")
  )
  var file = "-"

  @Flag(
    help: .spoken(
      english: "Lay the JSON out for people.", russian: "Записать JSON в удобном для чтения виде."))
  var pretty = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { _ in
      let input = try InputFile(path: file, limit: reading.limits.inputBytes)
      let document = try input.reading { try reading.reader.read(input.bytes, name: input.name) }
      var whole: [UInt8] = []
      try DocumentJSON.write(document) { piece in
        if pretty { whole += piece } else { try Output.standard.write(piece) }
      }
      if pretty { try Output.standard.write(prettyPrinted(whole)) }
    }
  }
}
