import Testing

@testable import DecreeDocument

@Suite struct CompoundFileTests {
  /// All sectors lead to themselves, and every entry of the directory claims to be its root: read as long as the table
  /// is, the directory would be thousands of times as long as the file, and each entry would read as much again.
  @Test func aChainThatRunsInACircleEndsWithTheFile() throws {
    var bytes = CompoundFile.magic + [UInt8](repeating: 0, count: 504)
    bytes[30] = 9
    bytes[32] = 6
    put(1, into: &bytes, at: 48)
    put(2, into: &bytes, at: 60)
    put(0, into: &bytes, at: 76)
    for entry in 1..<109 { put(0, into: &bytes, at: 76 + 4 * entry) }
    bytes += (0..<128).flatMap { entry in [UInt8(entry), 0, 0, 0] }
    for _ in 0..<2_000 { bytes += root }
    let file = try #require(CompoundFile(bytes))
    #expect(file.stream("WordDocument") == nil)
  }

  /// An entry of the directory that is a root storage without a name.
  private let root: [UInt8] = {
    var entry = [UInt8](repeating: 0, count: 128)
    entry[64] = 2
    entry[66] = 5
    entry[116] = 1
    return entry
  }()

  private func put(_ number: UInt8, into bytes: inout [UInt8], at offset: Int) { bytes[offset] = number }
}
