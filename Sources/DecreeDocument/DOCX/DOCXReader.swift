/// Reads the text documents of Office Open XML (ECMA-376): docx, docm, dotx and dotm.
struct DOCXReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "docx", mediaType: DOCXReader.mediaType, extensions: ["docx", "docm", "dotx", "dotm"],
      english: "Word document (Office Open XML)", russian: "документ Word (Office Open XML)")
  }

  static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  func recognizes(_ input: ReaderInput) -> Bool {
    if EncryptedOffice.recognizes(input) { return true }
    guard input.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    do {
      return try ZipContainer.open(input.bytes, limits: input.limits) { container in
        container.has(ZipPackage.contentTypesName) || container.has("_rels/.rels")
      }
    } catch {
      // A broken container: its name may still say what it was, and reading says what is wrong with it.
      return true
    }
  }

  func read(_ input: ReaderInput) throws -> Document {
    if EncryptedOffice.recognizes(input) { throw ReadingError.encrypted }
    return try ZipContainer.open(input.bytes, limits: input.limits) { container in
      let package = try ZipPackage(container, limits: input.limits, threads: input.threads)
      return try DOCXAssembly(package, limits: input.limits).document()
    }
  }
}
