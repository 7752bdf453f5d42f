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
    return files.filter { $0.lastPathComponent.hasPrefix("input.") }.sorted { $0.path < $1.path }
  }()

  @Test func thereAreOrders() { #expect(Self.orders.count > 10) }

  @Test(arguments: orders) func noWordIsLost(order: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: order))
    let document = try DocumentReader().read(bytes, name: order.lastPathComponent)
    let plan = try DecreeParser().parse(bytes, name: order.lastPathComponent)
    #expect(LostWords.of(document, in: plan).isEmpty)
  }
}
