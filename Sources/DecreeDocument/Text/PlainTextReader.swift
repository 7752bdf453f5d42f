/// Reads a text whose tables, if it has any, are drawn or aligned with characters.
struct PlainTextReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "text", mediaType: "text/plain", extensions: ["txt", "text"], english: "plain text",
      russian: "текст без оформления")
  }

  /// Everything else has been asked before: what is left is text or nothing.
  func recognizes(_ input: ReaderInput) -> Bool { true }

  func read(_ input: ReaderInput) throws -> Document {
    if let kind = TextSanity.foreignKind(of: input.bytes) {
      throw Self.notADocument(kind.english, kind.russian)
    }
    var text = try TextDecoder.decode(input.bytes[...], demanded: input.encoding)
    guard !TextSanity.isBinary(text.utf8) else {
      throw Self.notADocument("bytes that are no text", "байты, которые не составляют текста")
    }
    Self.dropNulls(from: &text)
    let reading = try TextLayouts.read(text.utf8, limits: input.limits, threads: input.threads)
    return Document(
      blocks: reading.blocks, findings: text.findings + reading.findings, mediaType: format.mediaType,
      encoding: text.encoding.name)
  }

  /// A NUL is no part of any word; a trailing SUB is how DOS ended its files.
  private static func dropNulls(from text: inout DecodedText) {
    while text.utf8.last == 0x1A { text.utf8.removeLast() }
    guard text.utf8.contains(0) else { return }
    let count = text.utf8.count { $0 == 0 }
    text.utf8 = text.utf8.filter { $0 != 0 }[...]
    text.findings.append(
      ReadingFinding(
        severity: .warning, code: "text-null-bytes", english: "\(count) NUL character(s) left out",
        russian: "пропущено символов NUL: \(count)"))
  }

  private static func notADocument(_ english: String, _ russian: String) -> ReadingError {
    ReadingError(
      code: "not-a-document", english: "this is no document but \(english)",
      russian: "это не документ, а \(russian)")
  }
}
