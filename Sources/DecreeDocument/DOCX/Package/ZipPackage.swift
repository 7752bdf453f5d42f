/// A package in a ZIP container, the usual form.
struct ZipPackage: OfficePackage {
  static let contentTypesName = "[Content_Types].xml"

  private let container: ZipContainer
  private let limits: Limits
  private let types: ContentTypesHandler

  /// - Throws: `ReadingError` where the container has content types and they cannot be read.
  init(_ container: ZipContainer, limits: Limits) throws {
    self.container = container
    self.limits = limits
    self.types = ContentTypesHandler()
    if has(Self.contentTypesName) { try read(Self.contentTypesName, into: types) }
  }

  func has(_ part: String) -> Bool { container.has(part) }

  func read<Handler: XMLHandler>(_ part: String, into handler: Handler) throws
  where Handler.Name == DOCXName {
    guard let entry = try container.entry(part) else { throw ReadingError.missingPart(part) }
    try XMLParser.parse(container.stream(entry), part: part, limits: limits, handler: handler)
  }

  func contentType(of part: String) -> String? {
    if let type = types.overrides[part.lowercased()] { return type }
    let ending = part.lastIndex(of: ".").map { part[part.index(after: $0)...].lowercased() }
    return ending.flatMap { types.defaults[$0] }
  }

  var typedParts: [(name: String, type: String)] { types.typedParts }
}

private final class ContentTypesHandler: XMLHandler {
  private(set) var defaults: [String: String] = [:]
  private(set) var overrides: [String: String] = [:]
  private(set) var typedParts: [(name: String, type: String)] = []

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    guard let type = attributes[.contentType]?.string else { return }
    if name == .contentTypeDefault, let ending = attributes[.ending]?.string {
      defaults[ending.lowercased()] = type
    } else if name == .contentTypeOverride, let part = attributes[.partName]?.string {
      let part = String(part.drop { $0 == "/" })
      overrides[part.lowercased()] = type
      typedParts.append((part, type))
    }
  }

  func end(_ name: DOCXName?) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
