import Testing

@testable import DecreeDocument

/// Pages over whose side words run, by what `pdftotext -bbox` says of them.
@Suite struct CutPagesTests {
  @Test func aWordOverTheSideIsTold() throws {
    let pages = [page(595.3, (20, 80), (560, 596.6)), page(595.3, (20, 595.4)), page(595.3, (-4, 40))]
    #expect(try cutPages(pages) == [1, 3])
  }

  /// The width is that of the page before it is turned.
  @Test func aTurnedPageIsNotTakenForACutOne() throws {
    #expect(try cutPages([page(595.3, (20, 80), (570, 610), (640, 800))]) == [])
  }

  private func page(_ width: Double, _ words: (Double, Double)...) -> String {
    let words = words.map { "<word xMin='\($0)' yMin='10' xMax='\($1)' yMax='20'>слово</word>" }
    return "<page width='\(width)' height='841.9'>\(words.joined())</page>"
  }

  private func cutPages(_ pages: [String]) throws -> [Int] {
    let handler = PDFWordsHandler()
    let text = Array("<doc>\(pages.joined())</doc>".utf8)
    try XMLParser.parse(MemoryStream(text[...]), part: "a.pdf", limits: Limits(), handler: handler)
    return handler.cutPages
  }
}
