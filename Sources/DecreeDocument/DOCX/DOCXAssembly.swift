/// Finds the parts of a text document in its package and reads them in the order in which they are needed.
struct DOCXAssembly<Package: OfficePackage> {
  private let package: Package
  private let limits: Limits

  init(_ package: Package, limits: Limits) {
    self.package = package
    self.limits = limits
  }

  /// - Throws: `ReadingError` where the main part is missing or cannot be read. Any other part may be broken.
  func document() throws -> Document {
    let main = try mainPart()
    let relationships = package.relationships(of: main)
    let handler = BodyHandler(limits: limits, styles: StyleSheet())
    try package.read(main, into: handler)
    _ = relationships
    return try handler.document()
  }

  /// The part that holds the text, by relationship and content type; its name says nothing.
  private func mainPart() throws -> String {
    let targets = package.relationships(of: "").filter { $0.kind == "officeDocument" }.map(\.target)
    let present = targets.filter { package.has($0) }
    if let part = present.first(where: { package.contentType(of: $0)?.isTextDocument ?? false }) {
      return part
    }
    if let part = package.typedParts.first(where: { $0.type.isTextDocument && package.has($0.name) }) {
      return part.name
    }
    if let part = present.first {
      if let type = package.contentType(of: part), type.isOtherDocument {
        throw ReadingError.otherPackage(type)
      }
      return part
    }
    if let target = targets.first { throw ReadingError.missingPart(target) }
    throw ReadingError.noMainPart
  }
}

extension String {
  /// The content type is that of a text document's main part.
  fileprivate var isTextDocument: Bool {
    let type = lowercased()
    return type.hasSuffix("main+xml") && (type.contains("wordprocessingml") || type.contains("ms-word"))
  }

  /// The content type is that of another program's documents.
  fileprivate var isOtherDocument: Bool {
    let type = lowercased()
    return type.hasSuffix("main+xml") || type.contains("spreadsheet") || type.contains("presentation")
  }
}
