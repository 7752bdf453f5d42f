/// Writes JSON as RFC 8785 (JCS) has it: no white space, keys in the order of their UTF-16 code units, strings and
/// numbers in their one shortest form. Values are written as they come, so that a large document needs no tree.
///
/// The caller gives an object's keys in canonical order; a debug build stops where they are not.
public struct CanonicalWriter: Sendable {
  /// What has been written and not yet taken by `drain`.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  #if DEBUG
    private var lastKeys: [String] = []
  #endif

  public init() {}

  /// Takes out what has been written so far, so that a caller can pass it on and keep memory flat.
  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes an object whose members `body` writes, each by `member(_:_:)`.
  public mutating func object(_ body: (inout CanonicalWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    #if DEBUG
      lastKeys.append("")
    #endif
    try body(&self)
    #if DEBUG
      lastKeys.removeLast()
    #endif
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements `body` writes one after the other.
  public mutating func array(_ body: (inout CanonicalWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array of the elements, each written by `body`.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout CanonicalWriter, Elements.Element) throws -> Void
  ) rethrows {
    try array { writer in
      for element in elements { try body(&writer, element) }
    }
  }

  /// Writes an object's key; its value must follow.
  public mutating func key(_ key: String) {
    #if DEBUG
      let last = lastKeys.removeLast()
      assert(last.isEmpty || canonicallyPrecedes(last, key), "\(key) written after \(last)")
      lastKeys.append(key)
    #endif
    comma()
    appendCanonicalString(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes the member only where there is a value: the contract leaves out what is unknown.
  public mutating func member(_ name: String, ifKnown value: String?) {
    if let value { member(name, value) }
  }

  public mutating func member(_ name: String, ifKnown value: Int?) {
    if let value { member(name, value) }
  }

  /// Writes `true`, or nothing: the contract leaves out flags that are not set.
  public mutating func member(_ name: String, ifTrue flag: Bool) {
    guard flag else { return }
    key(name)
    bool(true)
  }

  /// Writes the values that another writer holds as the next ones of the array that is open.
  public mutating func append(_ other: CanonicalWriter) {
    guard !other.bytes.isEmpty else { return }
    comma()
    bytes += other.bytes
  }

  /// Ends the text with a line feed.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  public mutating func string(_ value: String) {
    comma()
    appendCanonicalString(value, to: &bytes)
  }

  public mutating func integer(_ value: Int) {
    comma()
    bytes.append(contentsOf: String(value).utf8)
  }

  public mutating func bool(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes any value, sorting the members of its objects.
  public mutating func value(_ value: JSONValue) {
    comma()
    value.appendCanonical(to: &bytes)
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
