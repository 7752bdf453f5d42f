import DecreeDocument
import Foundation
import Testing

@testable import DecreeParser

/// The cells of `Tests/Fixtures/parties`: each file holds documents (`==`) of lines `cell => party | party`.
/// `⏎` is a line break, ` +` after a party its «(по согласованию)», `~` a paragraph of the act.
@Suite struct PartiesFixtureTests {
  struct FixtureDocument: CustomTestStringConvertible {
    var name: String
    var texts: [String] = []
    var cells: [String] = []
    var expected: [[String]] = []
    var testDescription: String { name }
  }

  @Test(arguments: documents(), [false, true])
  func dividesCells(_ document: FixtureDocument, wrapped: Bool) {
    // Where the breaks come from wrapping they are no more than spaces: a document without breaks is read alike.
    guard !wrapped || !document.cells.contains(where: { $0.contains("\n") }) else { return }
    let cells = document.cells.enumerated().map { index, text in
      PartyCell(
        text: wrapped ? Self.wrap(text) : text, linesAreWrapped: wrapped, item: index,
        place: .paragraph(index + 1))
    }
    let result = PartyResolver(documentTexts: document.texts).resolve(cells)
    for (index, expected) in document.expected.enumerated() {
      let actual = result.responsible[index].map { $0.text + ($0.agreement ? " +" : "") }
      #expect(actual == expected, "\(document.name): \(document.cells[index])")
    }
  }

  /// Lines of at most 24 letters.
  private static func wrap(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 24 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  static func documents() -> [FixtureDocument] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/parties")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return files.filter { $0.hasSuffix(".txt") }.flatMap { file -> [FixtureDocument] in
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return read(text, file: file)
    }
  }

  private static func read(_ text: String, file: String) -> [FixtureDocument] {
    var documents: [FixtureDocument] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("==") {
        documents.append(FixtureDocument(name: file + line.dropFirst(2)))
      } else if line.hasPrefix("~") {
        documents[documents.count - 1].texts.append(String(line.dropFirst(2)))
      } else if let arrow = line.range(of: " => ") {
        documents[documents.count - 1].cells.append(
          line[..<arrow.lowerBound].replacingOccurrences(of: "⏎", with: "\n"))
        documents[documents.count - 1].expected.append(
          line[arrow.upperBound...].components(separatedBy: " | "))
      }
    }
    return documents
  }
}
