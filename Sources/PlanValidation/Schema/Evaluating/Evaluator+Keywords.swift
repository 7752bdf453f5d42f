import CanonicalJSON

extension SchemaEvaluator {
  /// Whether a value meets one keyword.
  mutating func apply(
    _ keyword: Keyword, of subschema: Subschema, to node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    switch keyword {
    case .reference(let id): evaluate(id, node, &evaluated)
    case .dynamicReference(let id, let anchor): evaluate(dynamicTarget(anchor, else: id), node, &evaluated)
    case .allOf(let ids): allOf(ids, node, &evaluated)
    case .anyOf(let ids): anyOf(ids, subschema, node, &evaluated)
    case .oneOf(let ids): oneOf(ids, subschema, node, &evaluated)
    case .not(let id): not(id, subschema, node)
    case .conditional(let condition, let then, let otherwise):
      conditional(condition, then, otherwise, node, &evaluated)
    case .dependentSchemas(let map): dependentSchemas(map, node, &evaluated)
    case .properties(let rules): properties(rules, subschema, node, &evaluated)
    case .propertyNames(let id): propertyNames(id, node)
    case .items(let prefix, let rest): items(prefix, rest, node, &evaluated)
    case .contains(let id, let least, let most): contains(id, least, most, subschema, node, &evaluated)
    case .unevaluatedProperties(let id): unevaluatedProperties(id, subschema, node, &evaluated)
    case .unevaluatedItems(let id): unevaluatedItems(id, node, &evaluated)
    default: assert(keyword, of: subschema, about: node)
    }
  }

  private mutating func allOf(_ ids: [Int], _ node: JSONText.Node, _ evaluated: inout ChildSet) -> Bool {
    var isValid = true
    for id in ids where !evaluate(id, node, &evaluated) {
      isValid = false
      if !isCollecting { return false }
    }
    return isValid
  }

  private mutating func anyOf(
    _ ids: [Int], _ subschema: Subschema, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var isValid = false
    for id in ids where silently(id, node, &evaluated) { isValid = true }
    if !isValid { tellNearest(of: ids, "anyOf", subschema, node) }
    return isValid
  }

  private mutating func oneOf(
    _ ids: [Int], _ subschema: Subschema, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var matches = 0
    for id in ids where silently(id, node, &evaluated) { matches += 1 }
    if matches == 0 { tellNearest(of: ids, "oneOf", subschema, node) }
    if matches > 1 {
      fault(
        node, "oneOf", subschema, "fits \(matches) forms of which only one may fit",
        "подходит сразу под несколько видов (\(matches)), а должно — под один")
    }
    return matches == 1
  }

  /// Says what is wrong by the alternative that the value comes nearest to: one whose constants it has.
  private mutating func tellNearest(
    of ids: [Int], _ keyword: String, _ subschema: Subschema, _ node: JSONText.Node
  ) {
    guard isCollecting else { return }
    let before = faults
    var nearest: [SchemaFault]?
    for id in ids {
      faults = []
      _ = permits(id, node)
      let isOther = faults.contains { tellsApart($0, node) }
      if !isOther, !faults.isEmpty, faults.count < nearest?.count ?? .max { nearest = faults }
    }
    faults = before
    if let nearest {
      faults += nearest
    } else {
      fault(
        node, keyword, subschema, "fits none of the \(ids.count) permitted forms",
        "не подходит ни под один из допустимых видов (\(ids.count))")
    }
  }

  /// Whether a fault says that an alternative is about something else: the value is of another type, or a member that
  /// names the kind of the thing names another.
  private func tellsApart(_ fault: SchemaFault, _ node: JSONText.Node) -> Bool {
    switch fault.keyword {
    case "type", "false": fault.node == node
    case "const", "enum": fault.node == node || text.members(of: node).contains { $0.value == fault.node }
    default: false
    }
  }

  private mutating func not(_ id: Int, _ subschema: Subschema, _ node: JSONText.Node) -> Bool {
    var ignored = ChildSet()
    guard silently(id, node, &ignored) else { return true }
    fault(node, "not", subschema, "is what the schema excludes", "схема это исключает")
    return false
  }

  private mutating func conditional(
    _ condition: Int, _ then: Int?, _ otherwise: Int?, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    let next = silently(condition, node, &evaluated) ? then : otherwise
    return next.map { evaluate($0, node, &evaluated) } ?? true
  }

  private mutating func dependentSchemas(
    _ map: [(key: String, schema: Int)], _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var isValid = true
    for (key, id) in map where text.value(of: key, in: node) != nil {
      isValid = evaluate(id, node, &evaluated) && isValid
    }
    return isValid
  }
}
