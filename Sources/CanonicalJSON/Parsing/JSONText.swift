/// A JSON text as it was written: every value and key knows the bytes that it came from, and numbers keep all their
/// digits. It is what validation works on; `JSONValue` is what writing works on.
public struct JSONText: Sendable {
  /// The whole text, UTF-8.
  public let bytes: [UInt8]
  let entries: [Entry]

  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  /// A value or a key of one text. It means nothing in another.
  public struct Node: Sendable, Hashable {
    let index: Int
  }

  /// A value or key in document order; an object's members are a key and a value each.
  struct Entry: Sendable {
    var start: UInt32
    var end: UInt32 = 0
    /// The entry after the last one inside this value.
    var next: UInt32 = 0
    /// Elements of an array, members of an object.
    var count: UInt32 = 0
    var kind: Kind
    /// A string with a backslash in it.
    var isEscaped = false
  }

  /// Reads a JSON text (RFC 8259, nothing more lenient; a byte order mark is passed over). As in I-JSON (RFC 7493) a
  /// key may stand only once in an object, and an escape must name a whole character.
  ///
  /// - Parameter depth: how deep arrays and objects may nest, 1 or more.
  /// - Throws: `JSONSyntaxError` at the first byte that cannot be.
  public init(parsing bytes: [UInt8], depth: Int = 512) throws(JSONSyntaxError) {
    self.bytes = bytes
    self.entries = try JSONScanner.entries(of: bytes, depth: depth)
  }

  /// The text's only outermost value.
  public var root: Node { Node(index: 0) }

  public func kind(of node: Node) -> Kind { entries[node.index].kind }

  /// The bytes of a value or key, quotes and brackets included.
  public func range(of node: Node) -> Range<Int> {
    Int(entries[node.index].start)..<Int(entries[node.index].end)
  }

  /// How many elements an array or members an object has; 0 for any other value.
  public func count(of node: Node) -> Int { Int(entries[node.index].count) }

  /// The elements of an array, in order; nothing for any other value.
  public func elements(of node: Node) -> Elements {
    let entry = entries[node.index]
    return Elements(text: self, upcoming: node.index + 1, left: entry.kind == .array ? Int(entry.count) : 0)
  }

  /// The members of an object, in order; nothing for any other value.
  public func members(of node: Node) -> Members {
    let entry = entries[node.index]
    return Members(text: self, upcoming: node.index + 1, left: entry.kind == .object ? Int(entry.count) : 0)
  }

  /// The value of an object's member of that name.
  public func value(of key: String, in node: Node) -> Node? {
    for member in members(of: node) where matches(member.key, key) { return member.value }
    return nil
  }

  /// The characters of a string or key, escapes resolved; nothing for any other value.
  public func string(_ node: Node) -> String? {
    let entry = entries[node.index]
    guard entry.kind == .string else { return nil }
    let inner = Int(entry.start) + 1..<Int(entry.end) - 1
    return entry.isEscaped ? unescaped(bytes[inner]) : String(decoding: bytes[inner], as: UTF8.self)
  }

  /// How many characters (Unicode scalars) a string or key has; nothing for any other value.
  public func length(of node: Node) -> Int? {
    let entry = entries[node.index]
    guard entry.kind == .string else { return nil }
    if entry.isEscaped { return string(node)?.unicodeScalars.count }
    return bytes[Int(entry.start) + 1..<Int(entry.end) - 1].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// An exact number; nothing for any other value.
  public func number(_ node: Node) -> ExactDecimal? {
    guard kind(of: node) == .number else { return nil }
    return ExactDecimal(literal: bytes[range(of: node)])
  }

  /// Whether a string or key has just these characters.
  func matches(_ node: Node, _ text: String) -> Bool {
    let entry = entries[node.index]
    if entry.isEscaped { return string(node) == text }
    let inner = bytes[Int(entry.start) + 1..<Int(entry.end) - 1]
    return inner.elementsEqual(text.utf8)
  }
}

extension JSONText {
  /// The elements of an array.
  public struct Elements: Sequence, IteratorProtocol {
    let text: JSONText
    var upcoming: Int
    var left: Int

    public mutating func next() -> Node? {
      guard left > 0 else { return nil }
      left -= 1
      let node = Node(index: upcoming)
      upcoming = Int(text.entries[upcoming].next)
      return node
    }
  }

  /// The members of an object.
  public struct Members: Sequence, IteratorProtocol {
    let text: JSONText
    var upcoming: Int
    var left: Int

    public mutating func next() -> (key: Node, value: Node)? {
      guard left > 0 else { return nil }
      left -= 1
      let member = (key: Node(index: upcoming), value: Node(index: upcoming + 1))
      upcoming = Int(text.entries[upcoming + 1].next)
      return member
    }
  }

  /// The value without its positions. A number that no `Double` holds is the nearest one that does.
  public func value(of node: Node) -> JSONValue {
    switch kind(of: node) {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .string: return .string(string(node) ?? "")
    case .array: return .array(elements(of: node).map(value(of:)))
    case .object:
      return .object(members(of: node).map { JSONValue.Member(string($0.key) ?? "", value(of: $0.value)) })
    case .number:
      let digits = String(decoding: bytes[range(of: node)], as: UTF8.self)
      if let integer = Int(digits) { return .integer(integer) }
      // JSON has no infinity to write it as again; who compares numbers compares their digits (`ExactDecimal`).
      let largest = Double.greatestFiniteMagnitude
      return .number(min(max(Double(digits) ?? 0, -largest), largest))
    }
  }
}
