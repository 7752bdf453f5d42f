/// Reads OpenDocument texts in their package: odt and ott.
struct ODTReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "odt", mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt", "ott"],
      english: "OpenDocument text", russian: "документ OpenDocument")
  }

  func recognizes(_ input: ReaderInput) -> Bool {
    guard input.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    let isOpenDocument = try? ZipContainer.open(input.bytes, limits: input.limits) { container in
      try container.entry("META-INF/manifest.xml") != nil && container.entry("[Content_Types].xml") == nil
    }
    return isOpenDocument ?? false
  }

  func read(_ input: ReaderInput) throws -> Document {
    try ZipContainer.open(input.bytes, limits: input.limits) { container in
      try checkEncryption(container, input)
      guard let content = try container.entry("content.xml") else {
        throw ReadingError(
          code: "document-part-missing",
          english: "the file has no content.xml, so that it holds no text",
          russian: "в файле нет части content.xml, то есть текста")
      }
      var findings: [ReadingFinding] = []
      let styles = styles(container, input, &findings)
      let handler = ODFHandler(limits: input.limits, part: input.name, styles: styles)
      try XMLParser.parse(
        container.stream(content), part: "content.xml", limits: input.limits, handler: handler)
      return try handler.document(mediaType: format.mediaType, findings: findings)
    }
  }

  private func checkEncryption(_ container: ZipContainer, _ input: ReaderInput) throws {
    let manifest = ODFManifest()
    // A manifest that cannot be read says nothing; the content will.
    if let entry = try container.entry("META-INF/manifest.xml") {
      try? XMLParser.parse(
        container.stream(entry), part: "META-INF/manifest.xml", limits: input.limits, handler: manifest)
    }
    if try manifest.isEncrypted || container.entry("encrypted-package") != nil {
      throw ReadingError.encrypted
    }
  }

  /// The styles of the document. Without them its words are all there, and its automatic numbers are not.
  private func styles(
    _ container: ZipContainer, _ input: ReaderInput, _ findings: inout [ReadingFinding]
  ) -> ODFStyles {
    let handler = ODFHandler(limits: input.limits, part: input.name)
    do {
      if let entry = try container.entry("styles.xml") {
        try XMLParser.parse(
          container.stream(entry), part: "styles.xml", limits: input.limits, handler: handler)
      }
    } catch {
      findings.append(
        ReadingFinding(
          severity: .warning, code: "styles-unreadable",
          english: "styles.xml cannot be read; automatic numbers may be missing and hidden text may show",
          russian:
            "часть styles.xml не читается; автоматических номеров может не быть, скрытый текст может быть виден"
        ))
    }
    return handler.styles
  }
}

/// Reads OpenDocument texts in one XML file.
struct FODTReader: FormatReader {
  var format: DocumentFormat {
    DocumentFormat(
      identifier: "fodt", mediaType: "application/vnd.oasis.opendocument.text-flat-xml", extensions: ["fodt"],
      english: "flat OpenDocument text", russian: "документ OpenDocument в одном файле XML")
  }

  func recognizes(_ input: ReaderInput) -> Bool {
    guard input.startsWithTag else { return false }
    let head = String(decoding: input.bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
    return head.contains("<office:document") || input.nameExtension == "fodt"
  }

  func read(_ input: ReaderInput) throws -> Document {
    let handler = ODFHandler(limits: input.limits, part: input.name)
    try XMLParser.parse(MemoryStream(input.bytes), part: input.name, limits: input.limits, handler: handler)
    return try handler.document(mediaType: format.mediaType, findings: [])
  }
}

extension ODFHandler {
  fileprivate func document(mediaType: String, findings: [ReadingFinding]) throws -> Document {
    if foreignKind != nil {
      throw ReadingError(
        code: "unsupported-format",
        english: "this is an OpenDocument spreadsheet or presentation, and no text",
        russian: "это таблица или презентация OpenDocument, а не текстовый документ")
    }
    let (blocks, notes, found) = try finish()
    return Document(blocks: blocks, notes: notes, findings: findings + found, mediaType: mediaType)
  }
}
