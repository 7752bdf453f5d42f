import Testing

@testable import DecreeDocument

/// No bytes may crash or hang a reader: a document or a `ReadingError` comes of them.
@Suite struct HostileInputTests {
  static let seeds: [(String, [UInt8])] =
    HTMLReaderTests.pages.prefix(25).enumerated().map {
      ("html \($0.offset)", Array(("<html>" + $0.element.0).utf8))
    }
    + RTFReaderTests.files.enumerated().map {
      ("rtf \($0.offset)", Array((#"{\rtf1 "# + $0.element.0 + "}").utf8))
    }
    + FODTReaderTests.texts.enumerated().map {
      ("fodt \($0.offset)", Array(FODTReaderTests.file($0.element.0, styles: FODTReaderTests.styles).utf8))
    }
    + EncodingDetectionTests.encodings.map { ("text \($0.name)", $0.encode(EncodingDetectionTests.order)) }

  @Test(arguments: seeds) func changedBytesAreReadOrRefused(_ name: String, _ seed: [UInt8]) {
    for round in 0..<40 {
      var soup = Soup(seed: UInt64(round))
      let code = errorCode(soup.stir(seed))
      #expect(code?.contains(" ") != true, "\(name), round \(round): \(code ?? "")")
    }
  }

  @Test func theSameBytesGiveTheSameDocument() throws {
    for (_, seed) in Self.seeds {
      let first = try? read(seed)
      #expect(first == (try? read(seed)))
    }
  }
}
