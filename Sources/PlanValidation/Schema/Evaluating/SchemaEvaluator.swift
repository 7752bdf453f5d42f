import CanonicalJSON

/// Applies a schema to one text.
struct SchemaEvaluator {
  let schema: JSONSchema
  let text: JSONText
  /// Whether every fault is wanted; else the first one settles it.
  var isCollecting: Bool
  var faults: [SchemaFault] = []
  /// The resources entered on the way here, outermost first.
  private var dynamicScope: [Int] = []
  private var depth = 0
  private var isTooDeep = false

  /// Deeper than any text that is read and any schema that ends can bring it, and well within a thread's stack.
  private static let depthLimit = 4_000

  init(schema: JSONSchema, text: JSONText, isCollecting: Bool) {
    self.schema = schema
    self.text = text
    self.isCollecting = isCollecting
  }

  mutating func run() throws -> Bool {
    var evaluated = ChildSet()
    let isValid = evaluate(schema.root, text.root, &evaluated)
    guard !isTooDeep else {
      throw SchemaError(
        code: "schema-loops", schema: schema.subschemas[schema.root].location,
        english: "the schema refers to itself without end, or is nested too deep",
        russian: "схема без конца ссылается сама на себя или вложена слишком глубоко")
    }
    return isValid
  }

  /// Whether a schema permits a value. The children that it looks at are added to `evaluated` where it does.
  mutating func evaluate(_ id: Int, _ node: JSONText.Node, _ evaluated: inout ChildSet) -> Bool {
    let subschema = schema.subschemas[id]
    if let constant = subschema.constant {
      if !constant {
        fault(node, "false", subschema, "nothing may stand here", "здесь ничего не должно быть")
      }
      return constant
    }
    guard depth < Self.depthLimit, !isTooDeep else {
      isTooDeep = true
      return false
    }
    depth += 1
    let isEntered = dynamicScope.last != subschema.resource
    if isEntered { dynamicScope.append(subschema.resource) }
    defer {
      depth -= 1
      if isEntered { dynamicScope.removeLast() }
    }
    var own = ChildSet()
    var isValid = true
    // Where a schema applied in place has failed, what it evaluated is not known, and nothing more is said of it.
    var isBlind = false
    for keyword in subschema.keywords {
      if isBlind, keyword.isUnevaluated { continue }
      if !apply(keyword, of: subschema, to: node, &own) {
        isValid = false
        isBlind = isBlind || keyword.isInPlace
        if !isCollecting { return false }
      }
    }
    if isValid { evaluated.formUnion(own) }
    return isValid
  }

  /// The same, where nobody asks which children were looked at.
  mutating func permits(_ id: Int, _ node: JSONText.Node) -> Bool {
    var ignored = ChildSet()
    return evaluate(id, node, &ignored)
  }

  /// The same in silence.
  mutating func silently(_ id: Int, _ node: JSONText.Node, _ evaluated: inout ChildSet) -> Bool {
    let wasCollecting = isCollecting
    isCollecting = false
    defer { isCollecting = wasCollecting }
    return evaluate(id, node, &evaluated)
  }

  /// The schema that `$dynamicRef` means here: that of the outermost resource which has the anchor.
  func dynamicTarget(_ anchor: String, else id: Int) -> Int {
    for resource in dynamicScope {
      if let target = schema.dynamicAnchors[resource][anchor] { return target }
    }
    return id
  }

  mutating func fault(
    _ node: JSONText.Node, _ keyword: String, _ subschema: Subschema, _ english: @autoclosure () -> String,
    _ russian: @autoclosure () -> String
  ) {
    guard isCollecting else { return }
    faults.append(
      SchemaFault(
        node: node, keyword: keyword, schema: subschema.location, english: english(), russian: russian()))
  }
}

extension Keyword {
  fileprivate var isUnevaluated: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    default: false
    }
  }

  /// Whether the keyword applies schemas to the value itself rather than to its children.
  fileprivate var isInPlace: Bool {
    switch self {
    case .reference, .dynamicReference, .allOf, .anyOf, .oneOf, .not, .conditional, .dependentSchemas: true
    default: false
    }
  }
}
