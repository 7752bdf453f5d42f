import Testing

@testable import DecreeDocument

@Suite struct TextSanityTests {
  static let foreign: [(String, [UInt8])] = [
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]),
    ("zeros", [UInt8](repeating: 0, count: 4096)),
    ("gzip", [0x1F, 0x8B, 8, 0]),
    ("web archive", Array("MIME-Version: 1.0\r\nContent-Type: multipart/related".utf8)),
    ("XML", Array("<?xml version='1.0'?><rss>Приказ</rss>".utf8)),
    ("noise", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
  ]

  @Test(arguments: foreign) func refusesWhatIsNoDocument(_ name: String, _ bytes: [UInt8]) {
    #expect(errorCode(bytes) == "not-a-document", "\(name)")
  }

  @Test func refusesNothing() { #expect(errorCode([]) == "empty-input") }

  @Test func leavesOutNullCharactersAndSaysSo() throws {
    let document = try read("Срок исполнения работ и ответственные за них \u{0}лица")
    #expect(document.outline == "Срок исполнения работ и ответственные за них лица")
    #expect(document.findings.map(\.code) == ["text-null-bytes"])
  }

  @Test func leavesOutTheEndMarkOfDOS() throws { #expect(try read("Приказ\r\n\u{1A}").outline == "Приказ") }

  @Test func refusesMoreThanTheLimit() {
    var limits = Limits()
    limits.inputBytes = 10
    #expect(errorCode(Array("0123456789A".utf8), limits: limits) == "limit-input-bytes")
  }
}
