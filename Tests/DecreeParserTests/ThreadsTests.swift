import DecreeDocument
import Testing

@testable import DecreeParser

@Suite struct ThreadsTests {
  @Test(arguments: [0, 1, 999, 1_000, 2_001, 50_000]) func sharesCoverAListInItsOrder(length: Int) {
    let shares = Threads(count: 3).map(7..<7 + length) { Array($0) }
    #expect(shares.flatMap { $0 } == Array(7..<7 + length))
  }

  @Test func aShortListIsDoneByOneShare() {
    #expect(Threads(count: 8).map(0..<1_999) { $0 } == [0..<1_999])
  }

  @Test func aPlanIsTheSameWhateverTheNumberOfThreads() throws {
    let text = Array(Self.order(rows: 5_000).utf8)
    let alone = try DecreeParser().parse(text, name: "order.txt")
    let shared = try DecreeParser(threads: 4).parse(text, name: "order.txt")
    #expect(alone.plans[0].items.count == 5_000)
    #expect(alone.diagnostics.contains { $0.code == "number-repeated" })
    #expect(alone == shared)
    var pieces: [[UInt8]] = []
    shared.writeCanonicalJSON(threads: 4) { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(Array(pieces.joined()) == alone.canonicalJSON())
  }

  /// An order whose rows differ, with faults in some of them.
  private static func order(rows: Int) -> String {
    let head = "План мероприятий на 2021 год\n№\tМероприятие\tИсполнитель\tСрок\n"
    return (1...rows).reduce(into: head) { text, row in
      let number = row % 700 == 0 ? row + 1 : row
      let party = row % 3 == 0 ? "Комитет образования, МОУО" : "Комитет образования (далее – Комитет)"
      text += "\(number)\tПодготовить отчёт № \(row)\t\(party)\tдо \(row % 28 + 1) марта 2021 г.\n"
    }
  }
}
