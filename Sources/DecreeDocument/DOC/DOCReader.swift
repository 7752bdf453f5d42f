/// Reads documents of Word 97 to 2003 by ourselves, and older ones through other programs.
struct DOCReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "doc", mediaType: "application/msword", extensions: ["doc", "dot"],
      english: "Word document of 1997 to 2003", russian: "документ Word 97–2003")
  }

  func recognizes(_ input: ReaderInput) -> Bool { input.starts(with: CompoundFile.magic) }

  func read(_ input: ReaderInput) throws -> Document {
    guard let file = CompoundFile(input.bytes) else { throw Self.broken }
    try checkKind(file)
    do {
      var walker = WordWalker(try WordText(file), limits: input.limits, part: input.name)
      var (blocks, notes) = try walker.document()
      let findings = walker.hasSetWords ? SetWords.settle(&blocks, &notes) : []
      return Document(blocks: blocks, notes: notes, findings: findings, mediaType: format.mediaType)
    } catch WordText.Fault.encrypted {
      throw ReadingError.encrypted
    } catch WordText.Fault.old where LegacyWordReader.isAvailable {
      return try LegacyWordReader().read(input)
    } catch WordText.Fault.old {
      throw ReadingError.missingProgram(LegacyWordReader.packages)
    } catch is WordText.Fault {
      throw Self.broken
    }
  }

  /// Other programs keep their documents in such files as well.
  private func checkKind(_ file: CompoundFile) throws {
    if file.has("EncryptedPackage") { throw ReadingError.encrypted }
    guard !file.has("WordDocument") else { return }
    let kinds = [
      ("Workbook", "an Excel workbook", "книга Excel"), ("Book", "an Excel workbook", "книга Excel"),
      ("PowerPoint Document", "a PowerPoint presentation", "презентация PowerPoint"),
      ("__properties_version1.0", "an Outlook message", "письмо Outlook"),
    ]
    let kind = kinds.first { file.has($0.0) }
    throw ReadingError(
      code: "unsupported-format",
      english: "this is \(kind?.1 ?? "an OLE file without a Word document") and no text document",
      russian: "это \(kind?.2 ?? "файл OLE без документа Word"), а не текстовый документ")
  }

  private static var broken: ReadingError {
    ReadingError(
      code: "document-broken",
      english: "this is a Word document whose tables lead nowhere; fetch it again",
      russian: "документ Word испорчен; получите его заново")
  }
}
