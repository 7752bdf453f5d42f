public import CanonicalJSON

/// A JSON Schema of draft 2020-12, ready to be asked.
///
/// All of the draft is there: references also dynamic, applicators, `unevaluated…`, vocabularies. `format` is asserted
/// where the caller asks for it or the schema's own meta-schema does. Numbers are compared exactly.
public struct JSONSchema: Sendable {
  /// What the schema says that is passed over: unknown keywords.
  public let findings: [SchemaFinding]
  let subschemas: [Subschema]
  let dynamicAnchors: [[String: Int]]
  let root: Int

  /// - Parameters:
  ///   - text: the schema.
  ///   - uri: where it stands, for references that are relative to it.
  ///   - library: the texts that it may refer to.
  ///   - assertsFormat: whether a string that is not in its `format` is a fault.
  /// - Throws: `SchemaError`, and `JSONSyntaxError` where a text of the library is no JSON.
  public init(
    _ text: JSONText, at uri: String = "", library: SchemaLibrary = SchemaLibrary(),
    assertsFormat: Bool = false
  ) throws {
    var index = SchemaIndex(library: library)
    let resource = try index.add(text, at: uri)
    findings = index.findings(in: index.resources[resource].text)
    var compiler = SchemaCompiler(index: index, assertsFormat: assertsFormat)
    root = try compiler.compile(resource)
    subschemas = compiler.subschemas
    dynamicAnchors = compiler.dynamicAnchors()
  }

  /// Everything in a text that the schema does not permit, in the order of the text.
  ///
  /// - Throws: `SchemaError` where the schema refers to itself without end.
  public func faults(in text: JSONText) throws -> [SchemaFault] {
    var evaluator = SchemaEvaluator(schema: self, text: text, isCollecting: true)
    _ = try evaluator.run()
    return evaluator.faults.enumerated().sorted {
      (text.range(of: $0.element.node).lowerBound, $0.offset)
        < (text.range(of: $1.element.node).lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Whether a text is what the schema permits.
  ///
  /// - Throws: `SchemaError` where the schema refers to itself without end.
  public func permits(_ text: JSONText) throws -> Bool {
    var evaluator = SchemaEvaluator(schema: self, text: text, isCollecting: false)
    return try evaluator.run()
  }
}

/// Something that a schema does not permit.
public struct SchemaFault: Sendable, Hashable {
  /// The value or key at fault.
  public var node: JSONText.Node
  /// The keyword that is not met, such as `required`.
  public var keyword: String
  /// The schema whose keyword it is: `decree-plan-1.schema.json#/$defs/item`.
  public var schema: String
  public var english: String
  public var russian: String
}
