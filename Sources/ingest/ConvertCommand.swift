import ArgumentParser

/// `ingest decree.txt > plan.json`
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: spoken(
      english: "Reads an order and writes its plan as canonical JSON. (the word convert may be left out)",
      russian: "Читает документ и записывает его план как канонический JSON. (слово convert можно опустить)"),
    discussion: ExitCodes.help
  )

  @Argument(
    help: .spoken(
      english: "The order: text, HTML, DOCX, ODT, RTF, DOC or PDF. Standard input where it is - or left out.",
      russian:
        "Документ: текст, HTML, DOCX, ODT, RTF, DOC или PDF. Если не указан или указан знак -, читается стандартный ввод.",
      russianValue: "файл"))
  var file = "-"

  @Option(
    name: .shortAndLong,
    help: .spoken(
      english: "Write here, whole or not at all, instead of to standard output.",
      russian: "Записать сюда, а не в стандартный вывод: целиком или никак.", russianValue: "файл"))
  var output: String?

  @Flag(
    help: .spoken(
      english: "Lay the JSON out for people.", russian: "Записать JSON в удобном для чтения виде."))
  var pretty = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    let conversion = Conversion(file: file, output: output, pretty: pretty, reader: reading.reader)
    try speaking.run { try conversion.run($0) }
  }
}
