import ArgumentParser
import DecreeDocument

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the formats that can be read here and now, and the packages that the others need.")

  func run() {
    for format in DocumentReader.formats {
      let names = format.extensions.map { "." + $0 }.joined(separator: " ")
      let state =
        switch format.availability {
        case .available: "yes"
        case .needs(let packages): "no: install " + packages.joined(separator: " or ")
        }
      print("\(format.identifier)\t\(names)\t\(format.english)\t\(state)")
    }
  }
}
