import CanonicalJSON

/// The keywords that apply schemas to the members of an object and the elements of an array.
extension SchemaEvaluator {
  mutating func properties(
    _ rules: PropertyRules, _ subschema: Subschema, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var isValid = true
    var index = 0
    for (key, value) in text.members(of: node) {
      defer { index += 1 }
      if !isValid, !isCollecting { return false }
      let name = text.string(key) ?? ""
      var isNamed = false
      if let id = rules.named[name] {
        isNamed = true
        isValid = permits(id, value) && isValid
      }
      for (pattern, id) in rules.patterns where pattern.matches(name) {
        isNamed = true
        isValid = permits(id, value) && isValid
      }
      if !isNamed, let id = rules.additional {
        isNamed = true
        isValid = unexpected(id, key, value, "additionalProperties", subschema) && isValid
      }
      if isNamed { evaluated.insert(index) }
    }
    return isValid
  }

  /// A member that is named nowhere: where nothing may stand there, the key is at fault.
  private mutating func unexpected(
    _ id: Int, _ key: JSONText.Node, _ value: JSONText.Node, _ keyword: String, _ subschema: Subschema
  ) -> Bool {
    guard schema.subschemas[id].constant == false else { return permits(id, value) }
    let name = text.string(key) ?? ""
    fault(
      key, keyword, subschema, "the key «\(name)» is not known here", "ключ «\(name)» здесь не предусмотрен")
    return false
  }

  mutating func propertyNames(_ id: Int, _ node: JSONText.Node) -> Bool {
    var isValid = true
    for (key, _) in text.members(of: node) { isValid = permits(id, key) && isValid }
    return isValid
  }

  mutating func items(
    _ prefix: [Int], _ rest: Int?, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var isValid = true
    var index = 0
    for element in text.elements(of: node) {
      guard let id = index < prefix.count ? prefix[index] : rest else { break }
      isValid = permits(id, element) && isValid
      if !isValid, !isCollecting { return false }
      evaluated.insert(index)
      index += 1
    }
    return isValid
  }

  mutating func contains(
    _ id: Int, _ least: ExactDecimal, _ most: ExactDecimal?, _ subschema: Subschema, _ node: JSONText.Node,
    _ evaluated: inout ChildSet
  ) -> Bool {
    guard text.kind(of: node) == .array else { return true }
    var found = 0
    var index = 0
    for element in text.elements(of: node) {
      var ignored = ChildSet()
      if silently(id, element, &ignored) {
        found += 1
        evaluated.insert(index)
      }
      index += 1
    }
    let count = ExactDecimal(found)
    if count < least {
      fault(
        node, "contains", subschema, "too few elements are of the form asked for: \(found)",
        "слишком мало элементов нужного вида: \(found)")
      return false
    }
    if let most, most < count {
      fault(
        node, "contains", subschema, "too many elements are of a form that is limited: \(found)",
        "слишком много элементов ограниченного вида: \(found)")
      return false
    }
    return true
  }

  mutating func unevaluatedProperties(
    _ id: Int, _ subschema: Subschema, _ node: JSONText.Node, _ evaluated: inout ChildSet
  ) -> Bool {
    var isValid = true
    var index = 0
    for (key, value) in text.members(of: node) {
      if !evaluated.contains(index) {
        isValid = unexpected(id, key, value, "unevaluatedProperties", subschema) && isValid
        evaluated.insert(index)
      }
      index += 1
    }
    return isValid
  }

  mutating func unevaluatedItems(_ id: Int, _ node: JSONText.Node, _ evaluated: inout ChildSet) -> Bool {
    var isValid = true
    var index = 0
    for element in text.elements(of: node) {
      if !evaluated.contains(index) {
        isValid = permits(id, element) && isValid
        evaluated.insert(index)
      }
      index += 1
    }
    return isValid
  }
}
