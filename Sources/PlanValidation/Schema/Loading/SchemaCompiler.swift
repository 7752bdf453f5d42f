import CanonicalJSON

/// Makes a schema ready: resolves its references, checks its keywords, and lists them in the order of application.
struct SchemaCompiler {
  var index: SchemaIndex
  let assertsFormat: Bool
  private(set) var subschemas: [Subschema] = []
  private var known: [SchemaPlace: Int] = [:]
  private var waiting: [(place: SchemaPlace, resource: Int, id: Int)] = []
  /// The anchors that `$dynamicRef` asks for: any resource that is entered may carry one.
  private var dynamicNames: Set<String> = []
  /// By text.
  private var pointers: [Int: JSONPointers] = [:]

  init(index: SchemaIndex, assertsFormat: Bool) {
    self.index = index
    self.assertsFormat = assertsFormat
  }

  /// The number of the root schema of a resource; all that it reaches is made ready too.
  mutating func compile(_ resource: Int) throws -> Int {
    let place = SchemaPlace(text: index.resources[resource].text, node: index.resources[resource].root)
    let root = schema(at: place, in: resource)
    try finish()
    return root
  }

  /// Works off what keywords have asked for.
  private mutating func finish() throws {
    repeat {
      while let next = waiting.popLast() {
        subschemas[next.id] = try make(next.place, in: next.resource)
      }
      for (number, resource) in index.resources.enumerated() {
        for (name, node) in resource.dynamicAnchors where dynamicNames.contains(name) {
          _ = schema(at: SchemaPlace(text: resource.text, node: node), in: number)
        }
      }
    } while !waiting.isEmpty
  }

  /// The number of a schema, which is made ready later if it has not been yet.
  private mutating func schema(at place: SchemaPlace, in resource: Int) -> Int {
    if let id = known[place] { return id }
    let owner = index.owner(of: place) ?? resource
    let id = subschemas.count
    known[place] = id
    subschemas.append(Subschema(resource: owner, location: ""))
    waiting.append((place, owner, id))
    return id
  }

  private mutating func make(_ place: SchemaPlace, in resource: Int) throws -> Subschema {
    let text = index.texts[place.text]
    var subschema = Subschema(resource: resource, location: location(of: place, in: resource))
    switch text.kind(of: place.node) {
    case .true: subschema.constant = true
    case .false: subschema.constant = false
    case .object:
      var source = SchemaSource(place: place, resource: resource, text: text)
      source.vocabularies = index.resources[resource].vocabularies
      subschema.keywords = try keywords(of: source)
    default:
      throw index.error(
        "schema-keyword-invalid", at: place, english: "a schema is an object, true or false",
        russian: "схема — это объект, true или false")
    }
    return subschema
  }

  private mutating func location(of place: SchemaPlace, in resource: Int) -> String {
    let known = pointers[place.text] ?? JSONPointers(index.texts[place.text])
    pointers[place.text] = known
    let root = known.pointer(to: index.resources[resource].root)
    return index.resources[resource].uri.resource + "#" + known.pointer(to: place.node).dropFirst(root.count)
  }
}

/// One schema object while it is made ready.
struct SchemaSource {
  var place: SchemaPlace
  var resource: Int
  var text: JSONText
  var vocabularies: Set<Vocabulary> = []

  func node(_ keyword: String) -> JSONText.Node? { text.value(of: keyword, in: place.node) }

  func place(_ node: JSONText.Node) -> SchemaPlace { SchemaPlace(text: place.text, node: node) }

  func string(_ keyword: String) -> String? { node(keyword).flatMap { text.string($0) } }

  func number(_ keyword: String) -> ExactDecimal? { node(keyword).flatMap { text.number($0) } }

  func strings(_ node: JSONText.Node) -> [String] { text.elements(of: node).compactMap { text.string($0) } }
}

extension SchemaCompiler {
  private mutating func keywords(of source: SchemaSource) throws -> [Keyword] {
    var list: [Keyword] = []
    if let node = source.node("$ref") { list.append(.reference(try reference(node, source).schema)) }
    if let node = source.node("$dynamicRef") { list.append(try dynamicReference(node, source)) }
    if source.vocabularies.contains(.validation) { list += try assertions(of: source) }
    let asserts = assertsFormat || source.vocabularies.contains(.formatAssertion)
    if asserts, let format = source.string("format").flatMap(Format.init(rawValue:)) {
      list.append(.format(format))
    }
    if source.vocabularies.contains(.applicator) { list += try applicators(of: source) }
    if source.vocabularies.contains(.unevaluated) {
      if let id = one("unevaluatedItems", source) { list.append(.unevaluatedItems(id)) }
      if let id = one("unevaluatedProperties", source) { list.append(.unevaluatedProperties(id)) }
    }
    return list
  }

  private mutating func one(_ keyword: String, _ source: SchemaSource) -> Int? {
    source.node(keyword).map { schema(at: source.place($0), in: source.resource) }
  }

  private mutating func many(_ keyword: String, _ source: SchemaSource) -> [Int]? {
    guard let list = source.node(keyword) else { return nil }
    return source.text.elements(of: list).map { schema(at: source.place($0), in: source.resource) }
  }

  private mutating func map(_ keyword: String, _ source: SchemaSource) -> [(key: String, schema: Int)]? {
    guard let object = source.node(keyword) else { return nil }
    return source.text.members(of: object).map {
      (source.text.string($0.key) ?? "", schema(at: source.place($0.value), in: source.resource))
    }
  }

  private mutating func applicators(of source: SchemaSource) throws -> [Keyword] {
    var list: [Keyword] = []
    if let ids = many("allOf", source) { list.append(.allOf(ids)) }
    if let ids = many("anyOf", source) { list.append(.anyOf(ids)) }
    if let ids = many("oneOf", source) { list.append(.oneOf(ids)) }
    if let id = one("not", source) { list.append(.not(id)) }
    if let condition = one("if", source) {
      list.append(.conditional(if: condition, then: one("then", source), else: one("else", source)))
    }
    if let map = map("dependentSchemas", source) { list.append(.dependentSchemas(map)) }
    if let rules = try propertyRules(of: source) { list.append(.properties(rules)) }
    if let id = one("propertyNames", source) { list.append(.propertyNames(id)) }
    let (prefix, rest) = (many("prefixItems", source), one("items", source))
    if prefix != nil || rest != nil { list.append(.items(prefix: prefix ?? [], rest: rest)) }
    if let id = one("contains", source) {
      let counts = source.vocabularies.contains(.validation)
      list.append(
        .contains(
          id, atLeast: (counts ? source.number("minContains") : nil) ?? ExactDecimal(1),
          atMost: counts ? source.number("maxContains") : nil))
    }
    return list
  }

  private mutating func propertyRules(of source: SchemaSource) throws -> PropertyRules? {
    var rules = PropertyRules()
    let (named, patterns) = (map("properties", source), map("patternProperties", source))
    rules.additional = one("additionalProperties", source)
    guard named != nil || patterns != nil || rules.additional != nil else { return nil }
    rules.named = Dictionary(named?.map { ($0.key, $0.schema) } ?? [], uniquingKeysWith: { _, last in last })
    rules.patterns = try (patterns ?? []).map {
      (
        try pattern($0.key, at: source.place(source.node("patternProperties") ?? source.place.node)),
        $0.schema
      )
    }
    return rules
  }

  private func pattern(_ text: String, at place: SchemaPlace) throws -> Pattern {
    guard let pattern = Pattern(text) else {
      throw index.error(
        "schema-pattern-invalid", at: place, english: "no regular expression that ingest can read: \(text)",
        russian: "такое регулярное выражение прочесть нельзя: \(text)")
    }
    return pattern
  }

  private func assertions(of source: SchemaSource) throws -> [Keyword] {
    var list: [Keyword] = []
    let text = source.text
    if let node = source.node("type") {
      let names = text.kind(of: node) == .string ? [text.string(node) ?? ""] : source.strings(node)
      list.append(.type(Set(names.compactMap(JSONType.init(rawValue:)))))
    }
    if let node = source.node("const") { list.append(.const(JSONConstant(node, in: text))) }
    if let node = source.node("enum") { list.append(values(node, text)) }
    if let number = source.number("multipleOf") { list.append(.multipleOf(number)) }
    if let number = source.number("minimum") { list.append(.minimum(number, isExclusive: false)) }
    if let number = source.number("exclusiveMinimum") { list.append(.minimum(number, isExclusive: true)) }
    if let number = source.number("maximum") { list.append(.maximum(number, isExclusive: false)) }
    if let number = source.number("exclusiveMaximum") { list.append(.maximum(number, isExclusive: true)) }
    let length = (source.number("minLength"), source.number("maxLength"))
    if length.0 != nil || length.1 != nil { list.append(.length(minimum: length.0, maximum: length.1)) }
    if let node = source.node("pattern") {
      list.append(.pattern(try pattern(text.string(node) ?? "", at: source.place(node))))
    }
    let items = (source.number("minItems"), source.number("maxItems"))
    if items.0 != nil || items.1 != nil { list.append(.itemCount(minimum: items.0, maximum: items.1)) }
    if let node = source.node("uniqueItems"), text.kind(of: node) == .true { list.append(.uniqueItems) }
    let members = (source.number("minProperties"), source.number("maxProperties"))
    if members.0 != nil || members.1 != nil {
      list.append(.propertyCount(minimum: members.0, maximum: members.1))
    }
    if let node = source.node("required") { list.append(.required(source.strings(node))) }
    if let node = source.node("dependentRequired") {
      list.append(
        .dependentRequired(
          text.members(of: node).map { (text.string($0.key) ?? "", source.strings($0.value)) }))
    }
    return list
  }

  private func values(_ list: JSONText.Node, _ text: JSONText) -> Keyword {
    let nodes = Array(text.elements(of: list))
    let words = nodes.map { String(decoding: text.bytes[text.range(of: $0)], as: UTF8.self) }.joined(
      separator: ", ")
    return .oneOfValues(
      Set(nodes.map { JSONConstant($0, in: text) }), texts: Set(nodes.compactMap { text.string($0) }),
      words: words)
  }
}

extension SchemaCompiler {
  /// What a reference names: its number, and the `$dynamicAnchor` that it names it by, if it does.
  private mutating func reference(
    _ node: JSONText.Node, _ source: SchemaSource
  ) throws -> (schema: Int, dynamicAnchor: String?) {
    let name = source.text.string(node) ?? ""
    let uri = URIReference(name).resolved(against: index.resources[source.resource].uri)
    guard let resource = try index.resource(at: uri) else { throw unresolved(name, uri, source.place(node)) }
    let fragment = percentDecoded(uri.fragment ?? "") ?? ""
    let target = index.resources[resource]
    if fragment.isEmpty || fragment.hasPrefix("/") {
      guard let (place, owner) = index.place(at: fragment, in: resource) else {
        throw unresolved(name, uri, source.place(node))
      }
      return (schema(at: place, in: owner), nil)
    }
    guard let anchor = target.anchors[fragment] else { throw unresolved(name, uri, source.place(node)) }
    let isDynamic = target.dynamicAnchors[fragment] == anchor
    return (
      schema(at: SchemaPlace(text: target.text, node: anchor), in: resource), isDynamic ? fragment : nil
    )
  }

  private mutating func dynamicReference(_ node: JSONText.Node, _ source: SchemaSource) throws -> Keyword {
    let (id, anchor) = try reference(node, source)
    guard let anchor else { return .reference(id) }
    dynamicNames.insert(anchor)
    return .dynamicReference(id, anchor: anchor)
  }

  private func unresolved(_ name: String, _ uri: URIReference, _ place: SchemaPlace) -> SchemaError {
    if let scheme = uri.scheme, ["http", "https", "ftp"].contains(scheme),
      uri.fragment == nil || !isKnown(uri)
    {
      return index.error(
        "schema-refers-to-network", at: place,
        english:
          "«\(name)» is on the network, and ingest fetches nothing: put that schema under $defs, or beside this one",
        russian:
          "«\(name)» находится в сети, а ingest ничего не загружает: поместите эту схему в $defs или рядом с файлом"
      )
    }
    return index.error(
      "schema-reference-unresolved", at: place, english: "«\(name)» names no schema here",
      russian: "«\(name)» не называет здесь никакой схемы")
  }

  private func isKnown(_ uri: URIReference) -> Bool {
    index.resources.contains { $0.uri.resource == uri.resource }
  }

  /// Where each resource that carries a dynamic anchor has it, by number.
  func dynamicAnchors() -> [[String: Int]] {
    index.resources.map { resource in
      resource.dynamicAnchors.compactMapValues { known[SchemaPlace(text: resource.text, node: $0)] }
    }
  }
}
