import CanonicalJSON
import DecreeDocument
public import DecreeParser

/// Checks orders and plans: the contract's schema, the rules, and a stricter schema where one is given.
///
///     let faults = try PlanValidator().faults(in: bytes, path: "orders/plan.json")
public struct PlanValidator: Sendable {
  public var configuration: LintConfiguration
  public var profile: JSONSchema?
  public var parser: DecreeParser
  /// Made ready once, when the first plan's JSON is checked: an order needs none.
  private static let contract = Result { try ContractSchema.compiled() }

  public init(
    configuration: LintConfiguration = LintConfiguration(), profile: JSONSchema? = nil,
    parser: DecreeParser = DecreeParser()
  ) {
    self.configuration = configuration
    self.profile = profile
    self.parser = parser
  }

  /// Everything that is told of one file, in its order; those that the configuration suppresses are marked.
  ///
  /// - Parameter path: as the user named the file; suppressions go by it. Its last part is the document's name.
  /// - Throws: `ReadingError` where the bytes are no document that can be read; `SchemaError` where the profile refers
  ///   to itself without end.
  public func faults(in bytes: [UInt8], path: String) throws -> [Fault] {
    let found = PlanValidator.isJSON(bytes, path) ? try planFaults(bytes) : try orderFaults(bytes, path)
    return found.compactMap { configuration.judged($0, in: path) }.sorted(by: Fault.isBefore)
  }

  /// Whether a file is taken for a plan's JSON rather than for an order: its name says so, or its first characters.
  public static func isJSON(_ bytes: [UInt8], _ path: String) -> Bool {
    if path.lowercased().hasSuffix(".json") { return true }
    let isSpace = { (byte: UInt8) in [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    let head = bytes.prefix(1024).drop(while: isSpace)
    guard head.first == UInt8(ascii: "{") else { return false }
    // RTF begins with a brace too.
    let next = head.dropFirst().drop(while: isSpace).first
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  private func planFaults(_ bytes: [UInt8]) throws -> [Fault] {
    let text: JSONText
    do throws(JSONSyntaxError) {
      text = try JSONText(parsing: bytes)
    } catch {
      return [Fault(error, in: bytes)]
    }
    let shape = try Self.contract.get().faults(in: text)
    let demands = try profile?.faults(in: text) ?? []
    let file = PlanFile(text)
    let lint = LintRun(file, configuration).findings()
    if shape.isEmpty, demands.isEmpty, lint.isEmpty { return [] }
    let places = JSONPlaces(text)
    // A part that has not the right shape is not judged further: what is missing there is told already.
    let broken = shape.map { text.range(of: $0.node).lowerBound }.sorted()
    let told = Set(shape.map(\.node))
    return shape.map { Fault($0, code: "schema", in: places) }
      + demands.filter { !told.contains($0.node) }.map { Fault($0, code: "profile", in: places) }
      + lint.filter { !hasAny(broken, within: $0.scope) }.map { $0.fault(in: places) }
  }

  private func orderFaults(_ bytes: [UInt8], _ path: String) throws -> [Fault] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let plan = try parser.parse(bytes, name: name)
    let isText = plan.source.mediaType == "text/plain"
    let places = OrderPlaces(plan, isText ? Excerpts(try parser.reader.plainText(of: bytes)) : nil)
    var faults = plan.diagnostics.map(places.fault)
    if let profile {
      let text = try JSONText(parsing: plan.canonicalJSON())
      let pointers = JSONPointers(text)
      faults += try profile.faults(in: text).map { places.fault($0, at: pointers.pointer(to: $0.node)) }
    }
    return faults
  }
}

/// Whether one of the sorted offsets lies within a range.
private func hasAny(_ offsets: [Int], within range: Range<Int>) -> Bool {
  var (low, high) = (0, offsets.count)
  while low < high {
    let middle = (low + high) / 2
    if offsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
  }
  return low < offsets.count && range.contains(offsets[low])
}
