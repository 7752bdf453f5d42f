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
      throw ReadingError.missingProgram([Self.package])
    }
    let folder = try TemporaryFolder()
    try folder.write(input.bytes, to: Self.fileName)
    var findings: [ReadingFinding] = []
    do {
      let handler = try words(program, folder, input)
      if !handler.cutPages.isEmpty { findings.append(.textCut(pages: handler.cutPages)) }
      let words = handler.pages
      let pages = zip(words, try rules(folder, input, count: words.count)).map {
        PDFPage(words: $0, rules: $1)
      }
      if let reading = try RuledPages.reading(of: pages, limits: input.limits) {
        return Document(
          blocks: reading.blocks, findings: findings + reading.findings, mediaType: format.mediaType)
      }
    } catch let error as ReadingError where !Self.holdsTooMuch(error) {
      findings.append(.linesUnread(error))
    }
    let text = try output(of: program, ["-layout", "-enc", "UTF-8", "-eol", "unix"], folder, input)
    guard text.contains(where: { $0 > 0x20 }) else { throw Self.noText }
    let reading = try TextLayouts.read(text[...], limits: input.limits)
    return Document(
      blocks: reading.blocks, findings: findings + reading.findings, mediaType: format.mediaType)
  }

  /// What its tables hold passes a limit, and would any other way; a page that cannot be drawn has words all the same.
  private static func holdsTooMuch(_ error: ReadingError) -> Bool {
    error.limit == .cells || error.limit == .columns
  }

  private static let fileName = "input.pdf"

  /// The words of each page.
  private func words(
    _ program: ExternalProgram, _ folder: TemporaryFolder, _ input: ReaderInput
  ) throws -> PDFWordsHandler {
    let handler = PDFWordsHandler()
    let boxes = try output(of: program, ["-bbox", "-enc", "UTF-8"], folder, input)
    if let part = PDFWordsHandler.part(of: boxes) {
      try XMLParser.parse(MemoryStream(part), part: input.name, limits: input.limits, handler: handler)
    }
    return handler
  }

  /// The lines that are drawn on each of so many pages.
  private func rules(_ folder: TemporaryFolder, _ input: ReaderInput, count: Int) throws -> [[PDFRule]] {
    guard let program = ExternalProgram("pdftocairo") else {
      throw ReadingError.missingProgram([Self.package])
    }
    let handler = PDFRulesHandler()
    let drawing = try output(
      of: program, ["-svg", "-origpagesizes", "-noshrink", "-nocenter"], folder, input)
    try XMLParser.parse(MemoryStream(drawing), part: input.name, limits: input.limits, handler: handler)
    guard handler.pages.count == count else {
      throw ReadingError(
        code: "pdf-unreadable", english: "\(handler.pages.count) of \(count) pages were drawn",
        russian: "нарисовано страниц: \(handler.pages.count) из \(count)")
    }
    return handler.pages
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
          "\(program.path) cannot read the file (status \(result.status)); it may be broken or locked",
        russian:
          "\(program.path) не может прочесть файл (код \(result.status)); он испорчен или защищён"
      )
    }
    return result.output
  }

  private static var noText: ReadingError {
    ReadingError(
      code: "no-text", english: "the file has pictures and no text; text must be recognised in it first",
      russian: "в файле только картинки; сначала распознайте в нём текст")
  }
}

extension ReadingFinding {
  /// A table wider than its page loses the ends of its lines.
  fileprivate static func textCut(pages: [Int]) -> ReadingFinding {
    let most = 10
    let shown = pages.prefix(most).map(String.init) + (pages.count > most ? ["…"] : [])
    let numbers = shown.joined(separator: ", ")
    return ReadingFinding(
      severity: .warning, code: "pdf-text-cut",
      english: "words run over the side of the page, and what stands beyond it is lost; pages: \(numbers)",
      russian: "слова выходят за край страницы, и то, что за краем, потеряно; страницы: \(numbers)")
  }

  fileprivate static func linesUnread(_ error: ReadingError) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "pdf-lines-unread",
      english:
        "the lines around the cells could not be read, only the spaces between columns: \(error.english)",
      russian: "не удалось прочесть линии таблиц, столбцы определены по пробелам: \(error.russian)")
  }
}
