/// Reads a text whose tables, if it has any, are drawn or aligned with characters.
struct PlainTextReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "text", mediaType: "text/plain", extensions: ["txt", "text"], english: "plain text",
      russian: "текст без оформления")
  }

  func recognizes(_ input: ReaderInput) -> Bool { true }

  func read(_ input: ReaderInput) throws -> Document {
    let lines = String(decoding: input.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .enumerated().map { TextLine(text: String($0.element), number: $0.offset + 1) }
    return Document(
      blocks: try TextLayouts.blocks(of: lines, limits: input.limits), mediaType: format.mediaType,
      encoding: "utf-8")
  }
}
