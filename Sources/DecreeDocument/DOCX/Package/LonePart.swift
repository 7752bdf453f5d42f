/// The main part of a document, taken out of its package: it has no styles, no numbering and no notes.
struct LonePart: OfficePackage {
  static let partName = "word/document.xml"

  let bytes: [UInt8]
  let limits: Limits

  var typedParts: [(name: String, type: String)] { [(Self.partName, "application/ms-word.main+xml")] }

  func has(_ part: String) -> Bool { part == Self.partName }

  func contentType(of part: String) -> String? { nil }

  func read<Handler: XMLHandler>(_ part: String, into handler: Handler) throws
  where Handler.Name == DOCXName {
    guard has(part) else { throw ReadingError.missingPart(part) }
    try XMLParser.parse(MemoryStream(bytes), part: part, limits: limits, handler: handler)
  }
}
