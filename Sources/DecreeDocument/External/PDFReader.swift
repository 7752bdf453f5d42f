/// Reads PDF files through `pdftotext -layout` of poppler, whose text keeps columns apart by spaces.
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
    try folder.write(input.bytes, to: "input.pdf")
    let result = try program.run(
      ["-layout", "-enc", "UTF-8", "-eol", "unix", "\(folder.path)/input.pdf", "-"], in: folder, seconds: 60,
      limit: input.limits.inflatedBytes)
    guard result.status == 0 else {
      throw ReadingError(
        code: "pdf-unreadable",
        english:
          "\(input.name) cannot be read by pdftotext (status \(result.status)); it may be broken or locked",
        russian:
          "\(input.name): pdftotext не может его прочесть (код \(result.status)); файл испорчен или защищён")
    }
    guard result.output.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(
        code: "no-text",
        english: "\(input.name) has pictures and no text; text must be recognised in it first",
        russian: "\(input.name): в файле только картинки; сначала распознайте в нём текст")
    }
    let reading = try TextLayouts.read(result.output[...], limits: input.limits)
    return Document(blocks: reading.blocks, findings: reading.findings, mediaType: format.mediaType)
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
