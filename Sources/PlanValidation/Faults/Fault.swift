public import CanonicalJSON
public import DecreeDocument
public import DecreeParser

/// Something that a person who wrote an order, a plan or a schema should know about it.
public struct Fault: Sendable, Hashable {
  public var severity: Diagnostic.Severity
  /// The rule's code, such as `number-repeated`; `schema` and `profile` for the two schemas.
  public var code: String
  public var message: Diagnostic.Message
  /// What to do, where one way is known.
  public var cure: Diagnostic.Message?
  public var place: FaultPlace
  /// Why the fault is not counted, as the configuration says.
  public var suppression: String?

  public init(
    _ severity: Diagnostic.Severity, _ code: String, _ message: Diagnostic.Message,
    cure: Diagnostic.Message? = nil,
    at place: FaultPlace = FaultPlace()
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.cure = cure
    self.place = place
  }
}

/// Where a fault stands in the file that the user wrote; whatever of it is known.
public struct FaultPlace: Sendable, Hashable {
  /// First character and the one after the last, in a text or JSON file.
  public var start: TextPosition?
  public var end: TextPosition?
  /// The line of `start`, as it stands; without a `start`, the words at fault.
  public var excerpt: String?
  /// The column of the excerpt's first character: a long line is cut to what surrounds the fault.
  public var excerptColumn = 1
  /// Table and row, or paragraph, in a document that has no lines.
  public var block: Place?
  /// The JSON Pointer of the value.
  public var pointer: String?
  /// The number of the item in its table, as printed.
  public var item: String?

  public init(
    start: TextPosition? = nil, end: TextPosition? = nil, excerpt: String? = nil, block: Place? = nil,
    pointer: String? = nil, item: String? = nil
  ) {
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.block = block
    self.pointer = pointer
    self.item = item
  }
}

extension Fault {
  /// The order in which faults are told: by place, then the worse first, then by code.
  static func isBefore(_ a: Fault, _ b: Fault) -> Bool {
    let (x, y) = (a.place.order, b.place.order)
    if x != y { return x.lexicographicallyPrecedes(y) }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.code != b.code { return a.code < b.code }
    return a.message.english < b.message.english
  }
}

extension FaultPlace {
  fileprivate var order: [Int] {
    if let start { return [start.line, start.column] }
    return block?.order ?? []
  }
}
