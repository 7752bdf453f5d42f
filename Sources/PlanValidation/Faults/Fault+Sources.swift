import CanonicalJSON
import DecreeParser

extension Fault {
  /// A text that is no JSON.
  init(_ error: JSONSyntaxError, in bytes: [UInt8]) {
    let place = Excerpts(bytes).place(of: error.offset..<error.offset)
    self.init(.error, "json-syntax", .init(english: error.english, russian: error.russian), at: place)
  }

  /// What a schema does not permit.
  init(_ fault: SchemaFault, code: String, in places: JSONPlaces) {
    self.init(
      .error, code, .init(english: fault.english, russian: fault.russian), at: places.place(of: fault.node))
    if ["additionalProperties", "unevaluatedProperties"].contains(fault.keyword),
      let key = places.text.string(fault.node), let near = ContractKeys.nearest(to: key)
    {
      cure = .init(english: "did you mean «\(near)»?", russian: "возможно, имелось в виду «\(near)»")
    }
  }

  /// What a profile refers to, or says, and cannot be used.
  public init(_ error: SchemaError, in bytes: [UInt8]) {
    var place = FaultPlace(start: error.position, end: error.position)
    if let line = error.position?.line { place.excerpt = TextLines(bytes).line(line) }
    self.init(.error, error.code, .init(english: error.english, russian: error.russian), at: place)
  }

  /// A keyword that draft 2020-12 does not have.
  public init(_ finding: SchemaFinding, in bytes: [UInt8]) {
    let place = FaultPlace(
      start: finding.position, end: finding.position, excerpt: TextLines(bytes).line(finding.position.line))
    self.init(
      .warning, "schema-keyword-unknown",
      .init(
        english: "«\(finding.keyword)» is no keyword of draft 2020-12 and says nothing",
        russian: "«\(finding.keyword)» — не ключевое слово версии 2020-12 и ничего не проверяет"), at: place)
    cure = finding.suggestion.map {
      .init(english: "did you mean «\($0)»?", russian: "возможно, имелось в виду «\($0)»")
    }
  }

  /// A code that no rule has.
  public init(unknownRule code: String, at place: FaultPlace = FaultPlace()) {
    self.init(
      .error, "rule-unknown",
      .init(english: "there is no rule «\(code)»", russian: "правила «\(code)» нет"), at: place)
    cure = LintRules.nearest(to: code).map {
      .init(english: "did you mean «\($0)»?", russian: "возможно, имелось в виду «\($0)»")
    }
  }
}

/// The keys that the contract knows, for cures.
private enum ContractKeys {
  private static let all: Set<String> = {
    guard let text = try? JSONText(parsing: Array(ContractSchema.text.utf8)),
      let definitions = text.value(of: "$defs", in: text.root)
    else { return [] }
    var keys: Set<String> = []
    for schema in [text.root] + text.members(of: definitions).map(\.value) {
      guard let properties = text.value(of: "properties", in: schema) else { continue }
      keys.formUnion(text.members(of: properties).compactMap { text.string($0.key) })
    }
    return keys
  }()

  static func nearest(to key: String) -> String? { all.filter { areNear($0, key) }.min() }
}
