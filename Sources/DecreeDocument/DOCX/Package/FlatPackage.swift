/// A package whose parts stand one behind the other in a single XML file ("Flat OPC", Word XML Document).
///
/// Each part that is asked for costs a reading of the file; nothing but the part is kept.
struct FlatPackage: OfficePackage {
  private let bytes: [UInt8]
  private let name: String
  private let limits: Limits
  let typedParts: [(name: String, type: String)]

  /// - Throws: `ReadingError` where the file is not well-formed or passes a limit.
  init(_ bytes: [UInt8], name: String, limits: Limits) throws {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    let directory = DirectoryHandler()
    try XMLParser.parse(MemoryStream(bytes), part: name, limits: limits, handler: directory)
    typedParts = directory.parts
  }

  func has(_ part: String) -> Bool { typedParts.contains { $0.name.lowercased() == part.lowercased() } }

  func contentType(of part: String) -> String? {
    typedParts.first { $0.name.lowercased() == part.lowercased() }?.type
  }

  func read<Handler: XMLHandler>(_ part: String, into handler: Handler) throws
  where Handler.Name == DOCXName {
    guard has(part) else { throw ReadingError.missingPart(part) }
    let filter = PartFilter(part.lowercased(), handler: handler)
    try XMLParser.parse(MemoryStream(bytes), part: part, limits: limits, handler: filter)
  }
}

extension XMLAttributes<DOCXName> {
  fileprivate var partName: String? { self[.packagedName].map { String($0.string.drop { $0 == "/" }) } }
}

/// Lists the parts.
private final class DirectoryHandler: XMLHandler {
  private(set) var parts: [(name: String, type: String)] = []

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    guard name == .part, let part = attributes.partName else { return }
    parts.append((part, attributes[.packagedType]?.string ?? ""))
  }

  func end(_ name: DOCXName?) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}

/// Lets through what stands in one part.
private final class PartFilter<Handler: XMLHandler>: XMLHandler where Handler.Name == DOCXName {
  private let part: String
  private let handler: Handler
  private var depth = 0
  /// The depths of the part that is asked for and of its data; 0: outside.
  private var partDepth = 0
  private var dataDepth = 0

  init(_ part: String, handler: Handler) {
    self.part = part
    self.handler = handler
  }

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) throws {
    depth += 1
    if dataDepth > 0 { return try handler.start(name, attributes) }
    if name == .part, attributes.partName?.lowercased() == part { partDepth = depth }
    if name == .xmlData, partDepth > 0 { dataDepth = depth }
  }

  func end(_ name: DOCXName?) throws {
    if depth == dataDepth { dataDepth = 0 }
    if dataDepth > 0 { try handler.end(name) }
    if depth == partDepth { partDepth = 0 }
    depth -= 1
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
    if dataDepth > 0 { try handler.text(piece) }
  }
}
