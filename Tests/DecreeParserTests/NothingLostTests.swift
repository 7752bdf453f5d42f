import DecreeDocument
import Foundation
import Testing

@testable import DecreeParser

/// Every word of a plan's table reaches the output, on every order that is kept as a golden file.
@Suite struct NothingLostTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let orders: [URL] = {
    let folders =
      (try? FileManager.default.contentsOfDirectory(at: fixtures, includingPropertiesForKeys: nil)) ?? []
    let files = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
    }
    // PDF is read by other people's programs; where they are missing, the golden test says so.
    let canReadPDF = DocumentReader.formats.contains {
      $0.identifier == "pdf" && $0.availability == .available
    }
    return files.filter {
      $0.lastPathComponent.hasPrefix("input.") && (canReadPDF || $0.pathExtension != "pdf")
    }
    .sorted { $0.path < $1.path }
  }()

  @Test func thereAreOrders() { #expect(Self.orders.count > 10) }

  @Test(arguments: orders) func noWordIsLost(order: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: order))
    let document = try DocumentReader().read(bytes, name: order.lastPathComponent)
    let plan = try DecreeParser().parse(bytes, name: order.lastPathComponent)
    let places = plan.plans.flatMap(\.items).map(\.location)
    let mender = Mender(vocabulary: Vocabulary(of: document))
    let tables = document.blocks.compactMap { block -> Block? in
      guard case .table(let table) = block, places.contains(where: { table.place.holds($0) }) else {
        return nil
      }
      return .table(table.mended(by: mender))
    }
    #expect(LostWords.of(Document(blocks: tables, mediaType: document.mediaType), in: plan).isEmpty)
  }
}

extension Place {
  fileprivate func holds(_ other: Place) -> Bool {
    switch (self, other) {
    case (.lines(let lines), .lines(let others)): lines.overlaps(others)
    case (.table(let table, _), .table(let another, _)): table == another
    default: false
    }
  }
}

extension Table {
  /// The table with the words joined that its layout has cut: only whole words can be looked for.
  fileprivate func mended(by mender: Mender) -> Table {
    var table = self
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        let text = mender.text(rows[row].cells[cell].text, wrapped: linesAreWrapped)
        table.rows[row].cells[cell].blocks = [.paragraph(Paragraph(text: text, place: rows[row].place))]
      }
    }
    return table
  }
}
