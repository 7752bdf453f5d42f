/// Reads PDF files through poppler: the words with their places and the lines around cells, where tables are drawn with
/// lines, else the text of `pdftotext -layout`, which keeps columns apart by spaces.
struct PDFReader: FormatReader {
  private static let package = "poppler-utils"

  var format: DocumentFormat {
    DocumentFormat(
      identifier: "pdf", mediaType: "application/pdf", extensions: ["pdf"], english: "PDF",
      russian: "документ PDF",
      availability: ExternalProgram("pdftotext") == nil ? .needs(packages: [Self.package]) : .available)
  }

  /// Anything may stand before the head in the first kilobyte, as Adobe's reader allows.
  func recognizes(_ input: ReaderInput) -> Bool {
    let head = input.bytes.prefix(1024)
    return head.indices.contains { head[$0...].starts(with: "%PDF-".utf8) }
  }

  func read(_ input: ReaderInput) throws -> Document {
    guard let program = ExternalProgram("pdftotext") else {
      throw ReadingError.missingProgram(input.name, [Self.package])
    }
    let folder = try TemporaryFolder()
    try folder.write(input.bytes, to: Self.fileName)
    if let blocks = try ruledBlocks(program, folder, input) {
      return Document(blocks: blocks, mediaType: format.mediaType)
    }
    let text = try output(of: program, ["-layout", "-enc", "UTF-8", "-eol", "unix"], folder, input)
    let reading = try TextLayouts.read(text[...], limits: input.limits)
    return Document(blocks: reading.blocks, findings: reading.findings, mediaType: format.mediaType)
  }

  private static let fileName = "input.pdf"

  /// What the file says by the lines that are drawn on its pages; nothing where they draw no table.
  private func ruledBlocks(
    _ program: ExternalProgram, _ folder: TemporaryFolder, _ input: ReaderInput
  ) throws -> [Block]? {
    let words = PDFWordsHandler()
    let boxes = try output(of: program, ["-bbox", "-enc", "UTF-8"], folder, input)
    guard let part = PDFWordsHandler.part(of: boxes) else { return nil }
    try XMLParser.parse(MemoryStream(part), part: input.name, limits: input.limits, handler: words)
    guard words.pages.contains(where: { !$0.words.isEmpty }) else { throw Self.noText(input.name) }
    guard let cairo = ExternalProgram("pdftocairo") else { return nil }
    let rules = PDFRulesHandler()
    do {
      let drawing = try output(
        of: cairo, ["-svg", "-origpagesizes", "-noshrink", "-nocenter"], folder, input)
      try XMLParser.parse(MemoryStream(drawing), part: input.name, limits: input.limits, handler: rules)
    } catch is ReadingError {
      // A page full of pictures may be too much to draw; its words are there all the same.
      return nil
    }
    guard rules.pages.count == words.pages.count else { return nil }
    return RuledPages.blocks(of: zip(words.pages, rules.pages).map { PDFPage(words: $0.words, rules: $1) })
  }

  private func output(
    of program: ExternalProgram, _ arguments: [String], _ folder: TemporaryFolder, _ input: ReaderInput
  ) throws -> [UInt8] {
    let result = try program.run(
      arguments + ["\(folder.path)/\(Self.fileName)", "-"], in: folder, seconds: 60,
      limit: input.limits.inflatedBytes)
    guard result.status == 0 else {
      throw ReadingError(
        code: "pdf-unreadable",
        english:
          "\(input.name) cannot be read by pdftotext (status \(result.status)); it may be broken or locked",
        russian:
          "\(input.name): pdftotext не может его прочесть (код \(result.status)); файл испорчен или защищён")
    }
    return result.output
  }

  private static func noText(_ name: String) -> ReadingError {
    ReadingError(
      code: "no-text", english: "\(name) has pictures and no text; text must be recognised in it first",
      russian: "\(name): в файле только картинки; сначала распознайте в нём текст")
  }
}

extension ReadingError {
  /// The format needs a program that is not there.
  static func missingProgram(_ name: String, _ packages: [String]) -> ReadingError {
    let list = packages.joined(separator: " or ")
    return ReadingError(
      code: "program-missing",
      english: "\(name) needs a program that is not installed; install the package \(list)",
      russian: "\(name): нужна программа, которой здесь нет; установите пакет "
        + packages.joined(separator: " или "))
  }
}
