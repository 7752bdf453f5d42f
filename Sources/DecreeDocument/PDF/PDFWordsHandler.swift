/// Takes the words of each page from what `pdftotext -bbox` writes.
final class PDFWordsHandler: XMLHandler {
  private(set) var pages: [[PDFWord]] = []
  private var widths: [Double] = []
  private var word: (box: PDFBox, text: [UInt8])?

  /// The part between `<doc>` and `</doc>`: before it stands a DOCTYPE, and what the file says of itself. Control
  /// characters, which a file may take for letters and XML does not allow, become spaces.
  static func part(of page: [UInt8]) -> ArraySlice<UInt8>? {
    let page = page.map { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D ? 0x20 : $0 }
    let (start, end) = (Array("<doc>".utf8), Array("</doc>".utf8))
    guard let first = page.indices.first(where: { page[$0...].starts(with: start) }),
      let last = page.indices.last(where: { page[$0...].starts(with: end) })
    else { return nil }
    return page[first..<last + end.count]
  }

  func start(_ name: PDFName?, _ attributes: XMLAttributes<PDFName>) {
    func number(_ name: PDFName) -> Double {
      PDFBox.onPage(attributes[name].flatMap { Double($0.string) } ?? 0)
    }
    switch name {
    case .page:
      pages.append([])
      widths.append(number(.width))
    case .word:
      let box = PDFBox(
        left: number(.left), top: number(.top), right: number(.right), bottom: number(.bottom))
      word = (box, [])
    default: break
    }
  }

  /// The pages, counted from 1, over whose side a word runs: what stands wholly beyond it poppler leaves out. It gives the
  /// width of a page that is to be turned as it is before that; there words begin where no page would be.
  var cutPages: [Int] {
    zip(pages, widths).enumerated().compactMap { index, page in
      let (words, width) = page
      guard !words.contains(where: { $0.box.left > width }) else { return nil }
      return words.contains { $0.box.left < -0.5 || $0.box.right > width + 0.5 } ? index + 1 : nil
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { word?.text.append(contentsOf: piece) }

  func end(_ name: PDFName?) {
    guard name == .word, let word, !pages.isEmpty else { return }
    pages[pages.count - 1].append(
      PDFWord(text: String(decoding: word.text, as: UTF8.self), box: word.box))
    self.word = nil
  }
}
