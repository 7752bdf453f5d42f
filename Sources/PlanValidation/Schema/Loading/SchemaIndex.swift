import CanonicalJSON

/// A part of a text that has a URI of its own: the whole text, or a schema with `$id`.
struct SchemaResource {
  var text: Int
  var root: JSONText.Node
  var uri: URIReference
  var vocabularies: Set<Vocabulary>
  /// `$anchor` and `$dynamicAnchor`.
  var anchors: [String: JSONText.Node] = [:]
  var dynamicAnchors: [String: JSONText.Node] = [:]
}

/// Where a schema stands: a text of the index and a value of it.
struct SchemaPlace: Hashable {
  var text: Int
  var node: JSONText.Node
}

/// All resources that a schema reaches, by URI.
struct SchemaIndex {
  private(set) var texts: [JSONText] = []
  private(set) var resources: [SchemaResource] = []
  /// The keys of schemas that are no keywords.
  private var unknown: [SchemaPlace] = []
  private var byURI: [String: Int] = [:]
  private var owners: [SchemaPlace: Int] = [:]
  private let library: SchemaLibrary

  init(library: SchemaLibrary) {
    self.library = library
  }

  /// Takes a text in and names all that it holds.
  mutating func add(_ text: JSONText, at uri: String) throws -> Int {
    texts.append(text)
    let place = SchemaPlace(text: texts.count - 1, node: text.root)
    let resource = try open(place, uri: URIReference(uri), vocabularies: Vocabulary.usual)
    byURI[URIReference(uri).resource] = resource
    try walk(place, in: resource)
    return resource
  }

  /// The resource with that URI, read from the library where it has not been yet.
  mutating func resource(at uri: URIReference) throws -> Int? {
    if let known = byURI[uri.resource] { return known }
    guard let text = try library.text(at: uri.resource) else { return nil }
    return try add(text, at: uri.resource)
  }

  /// The resource that a schema belongs to; for a place that is none by position, that of the nearest schema around.
  func owner(of place: SchemaPlace) -> Int? { owners[place] }

  /// The place that a JSON Pointer names, and the resource around it.
  func place(at pointer: String, in resource: Int) -> (SchemaPlace, Int)? {
    let text = texts[resources[resource].text]
    var node = resources[resource].root
    var owner = resource
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let key = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      var next: JSONText.Node?
      switch text.kind(of: node) {
      case .object: next = text.value(of: key, in: node)
      case .array:
        next = Int(key).flatMap { index in
          index < 0 ? nil : text.elements(of: node).dropFirst(index).first { _ in true }
        }
      default: break
      }
      guard let next else { return nil }
      node = next
      owner = owners[SchemaPlace(text: resources[resource].text, node: node)] ?? owner
    }
    return (SchemaPlace(text: resources[resource].text, node: node), owner)
  }

  /// The unknown keywords of one text.
  func findings(in text: Int) -> [SchemaFinding] {
    let lines = TextLines(texts[text].bytes)
    return unknown.filter { $0.text == text }.map { key in
      let keyword = texts[text].string(key.node) ?? ""
      return SchemaFinding(
        position: lines.position(of: texts[text].range(of: key.node).lowerBound), keyword: keyword,
        suggestion: Vocabulary.allKeywords.filter { areNear($0, keyword) }.min())
    }
  }

  func error(_ code: String, at place: SchemaPlace, english: String, russian: String) -> SchemaError {
    let text = texts[place.text]
    let uri = resources.first { $0.text == place.text }?.uri.resource ?? ""
    return SchemaError(
      code: code, schema: uri,
      position: TextLines(text.bytes).position(of: text.range(of: place.node).lowerBound),
      english: english, russian: russian)
  }
}

extension SchemaIndex {
  private mutating func open(
    _ place: SchemaPlace, uri: URIReference, vocabularies: Set<Vocabulary>
  ) throws -> Int {
    var base = uri
    base.fragment = nil
    let text = texts[place.text]
    if let id = text.value(of: "$id", in: place.node).flatMap({ text.string($0) }) {
      base = URIReference(id).resolved(against: base)
      base.fragment = nil
    }
    resources.append(
      SchemaResource(text: place.text, root: place.node, uri: base, vocabularies: vocabularies))
    let index = resources.count - 1
    byURI[base.resource] = byURI[base.resource] ?? index
    resources[index].vocabularies = try self.vocabularies(of: place) ?? vocabularies
    return index
  }

  private mutating func walk(_ place: SchemaPlace, in resource: Int) throws {
    owners[place] = resource
    let text = texts[place.text]
    guard text.kind(of: place.node) == .object else { return }
    for (key, value) in text.members(of: place.node) {
      let keyword = text.string(key) ?? ""
      switch keyword {
      case "$anchor":
        resources[resource].anchors[text.string(value) ?? ""] = place.node
      case "$dynamicAnchor":
        resources[resource].anchors[text.string(value) ?? ""] = place.node
        resources[resource].dynamicAnchors[text.string(value) ?? ""] = place.node
      default: break
      }
      switch Vocabulary.position(of: keyword) {
      case .none: tellUnknown(keyword, SchemaPlace(text: place.text, node: key))
      case .schema: try walkSchema(SchemaPlace(text: place.text, node: value), in: resource)
      case .list:
        for element in text.elements(of: value) {
          try walkSchema(SchemaPlace(text: place.text, node: element), in: resource)
        }
      case .map:
        for member in text.members(of: value) {
          try walkSchema(SchemaPlace(text: place.text, node: member.value), in: resource)
        }
      }
    }
  }

  private mutating func walkSchema(_ place: SchemaPlace, in resource: Int) throws {
    let text = texts[place.text]
    guard let id = text.value(of: "$id", in: place.node), text.kind(of: id) == .string else {
      return try walk(place, in: resource)
    }
    let (base, vocabularies) = (resources[resource].uri, resources[resource].vocabularies)
    try walk(place, in: try open(place, uri: base, vocabularies: vocabularies))
  }

  private mutating func tellUnknown(_ keyword: String, _ key: SchemaPlace) {
    guard !Vocabulary.allKeywords.contains(keyword), !keyword.hasPrefix("x-") else { return }
    unknown.append(key)
  }

  /// What the meta-schema that `$schema` names asks for; nothing where there is no `$schema`.
  private mutating func vocabularies(of place: SchemaPlace) throws -> Set<Vocabulary>? {
    let text = texts[place.text]
    guard let node = text.value(of: "$schema", in: place.node), let name = text.string(node) else {
      return nil
    }
    let uri = URIReference(name)
    if uri.resource == MetaSchemas.draft { return Vocabulary.usual }
    guard let meta = try library.text(at: uri.resource) else {
      throw error(
        "schema-draft-unknown", at: SchemaPlace(text: place.text, node: node),
        english: "no such draft: «\(name)»; ingest knows \(MetaSchemas.draft)",
        russian: "неизвестная версия схем «\(name)»; ingest знает \(MetaSchemas.draft)")
    }
    guard let wanted = meta.value(of: "$vocabulary", in: meta.root) else { return Vocabulary.usual }
    var found: Set<Vocabulary> = []
    for (key, value) in meta.members(of: wanted) {
      let uri = meta.string(key) ?? ""
      if let vocabulary = Vocabulary(uri: uri) {
        found.insert(vocabulary)
      } else if meta.kind(of: value) == .true {
        throw error(
          "schema-vocabulary-unknown", at: SchemaPlace(text: place.text, node: node),
          english: "the schema requires a vocabulary that ingest does not know: \(uri)",
          russian: "схема требует словаря, которого ingest не знает: \(uri)")
      }
    }
    return found
  }
}
