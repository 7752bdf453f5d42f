/// Reads a Word document that is one XML file: a Flat OPC package, or `word/document.xml` alone.
struct WordXMLReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "word-xml", mediaType: "application/xml", extensions: ["xml"],
      english: "Word document as one XML file (Flat OPC, document.xml)",
      russian: "документ Word одним файлом XML (Flat OPC, document.xml)")
  }

  private enum Kind { case flat, alone }

  func recognizes(_ input: ReaderInput) -> Bool { Self.kind(of: input) != nil }

  func read(_ input: ReaderInput) throws -> Document {
    if Self.kind(of: input) == .flat {
      return try DOCXAssembly(
        FlatPackage(input.bytes, name: input.name, limits: input.limits), limits: input.limits
      ).document()
    }
    var document = try DOCXAssembly(
      LonePart(bytes: input.bytes, limits: input.limits), limits: input.limits
    ).document()
    document.findings.append(
      ReadingFinding(
        severity: .note, code: "docx-part-alone",
        english:
          "this is the text of a document without its other parts, so that automatic numbers and notes are "
          + "not known",
        russian: "это только текст документа без остальных частей: автоматические номера и сноски неизвестны")
    )
    return document
  }

  /// What the root element is, told by the first event of the XML. A Word file that has no such event, because a
  /// DOCTYPE stands before it for instance, is one still, so that reading it says what is wrong.
  private static func kind(of input: ReaderInput) -> Kind? {
    guard input.startsWithTag else { return nil }
    let probe = RootHandler()
    try? XMLParser.parse(
      MemoryStream(input.bytes.prefix(1 << 16)), part: input.name, limits: input.limits, handler: probe)
    switch probe.root {
    case .package: return .flat
    case .document: return .alone
    case nil where input.bytes.prefix(1 << 12).contains(sequence: "/wordprocessingml/"): return .alone
    default: return nil
    }
  }
}

/// Looks at the root element and stops.
private final class RootHandler: XMLHandler {
  private struct Seen: Error {}

  private(set) var root: DOCXName?

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) throws {
    root = name
    throw Seen()
  }

  func end(_ name: DOCXName?) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}

extension ArraySlice<UInt8> {
  fileprivate func contains(sequence text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
  }
}
