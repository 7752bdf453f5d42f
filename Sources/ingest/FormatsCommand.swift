import ArgumentParser
import DecreeDocument

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: spoken(
      english: "Lists the formats that can be read here and now, and the packages that the others need.",
      russian: "Перечисляет форматы, которые можно прочесть на этой машине, и пакеты, нужные для остальных."))

  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { console in
      let lines = DocumentReader.formats.map { console.language.line(of: $0) }
      try Output.standard.write(Array(lines.joined().utf8))
    }
  }
}

extension Language {
  /// Identifier, extensions, name and whether it can be read, divided by tabs.
  fileprivate func line(of format: DocumentFormat) -> String {
    let names = format.extensions.map { "." + $0 }.joined(separator: " ")
    let state =
      switch format.availability {
      case .available: of(english: "yes", russian: "да")
      case .needs(let packages):
        of(
          english: "no: install " + packages.joined(separator: " or "),
          russian: "нет: установите " + packages.joined(separator: " или "))
      }
    let name = of(english: format.english, russian: format.russian)
    return "\(format.identifier)\t\(names)\t\(name)\t\(state)\n"
  }
}
