import Foundation
import Testing

/// Each folder of fixtures with an `input.*` is an order; its `plan.json` is what `ingest --pretty` makes of it.
/// `INGEST_REWRITE_GOLDEN=1 swift test --filter GoldenTests` writes them anew, to be read by eye.
@Suite struct GoldenTests {
  static let orders = (try? FileManager.default.contentsOfDirectory(atPath: Tool.fixtures.path))!
    .filter { input(of: $0) != nil }.sorted()

  static func input(of name: String) -> String? {
    let folder = Tool.fixtures.appending(path: name)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.first { $0.hasPrefix("input.") }
  }

  /// PDF is read by other people's programs, which a machine may lack.
  private static let canReadPDF = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(arguments: orders.filter { input(of: $0) != "input.pdf" }) func order(name: String) throws {
    try check(name)
  }

  @Test(
    .enabled(if: canReadPDF, "poppler-utils is not installed: scripts/setup --pdf"),
    arguments: orders.filter { input(of: $0) == "input.pdf" })
  func orderAsPDF(name: String) throws { try check(name) }

  private func check(_ name: String) throws {
    let folder = Tool.fixtures.appending(path: name)
    let golden = folder.appending(path: "plan.json")
    let result = try Tool.run(["--pretty", try #require(Self.input(of: name))], folder: folder)
    #expect(result.status == 0, "\(result.messages)")
    if Tool.isRewriting { try result.output.write(to: golden) }
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    #expect(result.text == expected, "see the difference with: ingest --pretty \(name)/input.*")
  }
}
