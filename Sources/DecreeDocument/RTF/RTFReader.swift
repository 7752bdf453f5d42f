/// Reads Rich Text Format, version 1.9.1 and those before it.
struct RTFReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "rtf", mediaType: "application/rtf", extensions: ["rtf"], english: "Rich Text Format",
      russian: "документ RTF")
  }

  /// Word and portals give RTF files the extension .doc as well.
  func recognizes(_ input: ReaderInput) -> Bool {
    let head = input.bytes.prefix(64).drop { $0 <= 0x20 || $0 >= 0x80 }
    return head.starts(with: "{\\rtf".utf8)
  }

  func read(_ input: ReaderInput) throws -> Document {
    var interpreter = RTFInterpreter(limits: input.limits, part: input.name)
    var blocks = try input.bytes.withUnsafeBytes { try interpreter.read($0) }
    BlockPlacer.place(&blocks)
    var notes = interpreter.notes
    let findings = interpreter.hasSetWords ? SetWords.settle(&blocks, &notes) : []
    return Document(blocks: blocks, notes: notes, findings: findings, mediaType: format.mediaType)
  }
}
