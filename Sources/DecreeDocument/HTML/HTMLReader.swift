/// Reads web pages, and what office programs save as such.
struct HTMLReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "html", mediaType: "text/html", extensions: ["html", "htm", "xhtml"], english: "web page",
      russian: "веб-страница")
  }

  /// A page begins with a tag of HTML, or has one of the outer ones near its head. The NULs of UTF-16 are passed over.
  func recognizes(_ input: ReaderInput) -> Bool {
    let head = input.bytes.prefix(4096).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    let text = head.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard text.first == UInt8(ascii: "<") else { return false }
    // A sheet of Excel 2003 in XML has tables too, of other cells.
    if text.contains(Self.office) { return false }
    if Self.openings.contains(where: { text.starts(with: $0.utf8) }) { return true }
    return Self.outer.contains { tag in text.contains(tag) }
  }

  private static let openings = [
    "<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<title", "<h1",
    "<h2",
    "<h3", "<center", "<span", "<font", "<b>", "<br", "<style", "<script",
  ]
  private static let office = Array("<?mso-application".utf8)
  private static let outer = ["<html", "<body", "<table"].map { Array($0.utf8) }

  func read(_ input: ReaderInput) throws -> Document {
    let text = try TextDecoder.decode(
      input.bytes[...], demanded: input.encoding, declared: HTMLCharset.declared(in: input.bytes[...]))
    try HTMLGuard.inspect(text.utf8, limits: input.limits, part: input.name)
    let builder = HTMLBuilder(limits: input.limits, part: input.name)
    try HTMLParser.parse(text.utf8, limits: input.limits, part: input.name, handler: builder)
    let (blocks, notes, findings) = try builder.finish()
    return Document(
      blocks: blocks, notes: notes, findings: text.findings + findings, mediaType: format.mediaType,
      encoding: text.encoding.name)
  }
}

extension ArraySlice where Element == UInt8 {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
