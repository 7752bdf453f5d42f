/// Reads Word documents older than Word 97, and others that our own reader gives up, through LibreOffice, which keeps
/// their tables; through antiword where there is no LibreOffice.
struct LegacyWordReader: Sendable {
  static let packages = ["libreoffice-writer-nogui", "antiword"]

  static var isAvailable: Bool { ExternalProgram("soffice", "libreoffice", "antiword") != nil }

  func read(_ input: ReaderInput) throws -> Document {
    if let office = ExternalProgram("soffice", "libreoffice") { return try read(input, office: office) }
    if let antiword = ExternalProgram("antiword") { return try read(input, antiword: antiword) }
    throw ReadingError.missingProgram(Self.packages)
  }

  /// LibreOffice keeps a profile; one of its own lets several run at a time and leaves the user's alone.
  private func read(_ input: ReaderInput, office: ExternalProgram) throws -> Document {
    let folder = try TemporaryFolder()
    try folder.write(input.bytes, to: "input.doc")
    let result = try office.run(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.path, "\(folder.path)/input.doc",
      ], in: folder, seconds: 120, limit: input.limits.inflatedBytes)
    guard let bytes = folder.read("input.docx", limit: input.limits.inputBytes) else {
      throw ReadingError(
        code: "program-failed",
        english:
          "LibreOffice could not convert the file (status \(result.status)); it may be broken or locked",
        russian:
          "LibreOffice не смог прочесть файл (код \(result.status)); он испорчен или защищён")
    }
    var converted = input
    converted.bytes = bytes
    return try DOCXReader().read(converted)
  }

  private func read(_ input: ReaderInput, antiword: ExternalProgram) throws -> Document {
    let folder = try TemporaryFolder()
    try folder.write(input.bytes, to: "input.doc")
    let result = try antiword.run(
      ["-m", "UTF-8.txt", "-w", "0", "\(folder.path)/input.doc"], in: folder, seconds: 60,
      limit: input.limits.inflatedBytes)
    guard result.status == 0, result.output.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(
        code: "program-failed",
        english: "antiword could not read the file; LibreOffice may (package \(Self.packages[0]))",
        russian: "antiword не смог прочесть файл; возможно, сможет LibreOffice (пакет "
          + "\(Self.packages[0]))")
    }
    let reading = try TextLayouts.read(result.output[...], limits: input.limits)
    return Document(blocks: reading.blocks, findings: reading.findings, mediaType: "application/msword")
  }
}
