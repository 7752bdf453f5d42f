import CanonicalJSON

/// The keywords that look at the value alone.
extension SchemaEvaluator {
  mutating func assert(_ keyword: Keyword, of subschema: Subschema, about node: JSONText.Node) -> Bool {
    guard let complaint = complaint(keyword, about: node) else { return true }
    fault(node, complaint.keyword, subschema, complaint.english(), complaint.russian())
    return false
  }

  /// What is told where a keyword is not met. The words are made only where someone wants them.
  private struct Complaint {
    var keyword: String
    var english: () -> String
    var russian: () -> String

    init(
      _ keyword: String, _ english: @escaping @autoclosure () -> String,
      _ russian: @escaping @autoclosure () -> String
    ) {
      self.keyword = keyword
      self.english = english
      self.russian = russian
    }
  }

  private func complaint(_ keyword: Keyword, about node: JSONText.Node) -> Complaint? {
    switch keyword {
    case .type(let types):
      guard !types.contains(where: { isType($0, node) }) else { return nil }
      let names = types.map(\.rawValue).sorted().joined(separator: " | ")
      return Complaint("type", "is no \(names)", "это не \(names)")
    case .const(let value):
      guard JSONConstant(node, in: text) != value else { return nil }
      let words = value.words
      return Complaint("const", "must be \(words.english)", "здесь должно быть \(words.russian)")
    case .oneOfValues(let values, let texts, let words):
      let isOne =
        text.kind(of: node) == .string
        ? texts.contains(text.string(node) ?? "") : values.contains(JSONConstant(node, in: text))
      return isOne ? nil : Complaint("enum", "must be one of \(words)", "допустимы только \(words)")
    case .multipleOf, .minimum, .maximum: return numberComplaint(keyword, about: node)
    case .length, .pattern, .format: return stringComplaint(keyword, about: node)
    default: return containerComplaint(keyword, about: node)
    }
  }

  private func isType(_ type: JSONType, _ node: JSONText.Node) -> Bool {
    switch (type, text.kind(of: node)) {
    case (.null, .null), (.boolean, .true), (.boolean, .false), (.number, .number), (.string, .string),
      (.array, .array), (.object, .object):
      true
    case (.integer, .number): text.number(node)?.isInteger ?? false
    default: false
    }
  }

  private func numberComplaint(_ keyword: Keyword, about node: JSONText.Node) -> Complaint? {
    guard let number = text.number(node) else { return nil }
    switch keyword {
    case .multipleOf(let divisor):
      guard !number.isMultiple(of: divisor) else { return nil }
      return Complaint("multipleOf", "is no multiple of \(divisor)", "не кратно \(divisor)")
    case .minimum(let least, let isExclusive):
      guard isExclusive ? number <= least : number < least else { return nil }
      let name = isExclusive ? "exclusiveMinimum" : "minimum"
      return Complaint(
        name, "must be \(isExclusive ? "more than" : "at least") \(least)",
        "должно быть \(isExclusive ? "больше" : "не меньше") \(least)")
    case .maximum(let most, let isExclusive):
      guard isExclusive ? number >= most : number > most else { return nil }
      let name = isExclusive ? "exclusiveMaximum" : "maximum"
      return Complaint(
        name, "must be \(isExclusive ? "less than" : "at most") \(most)",
        "должно быть \(isExclusive ? "меньше" : "не больше") \(most)")
    default: return nil
    }
  }

  private func stringComplaint(_ keyword: Keyword, about node: JSONText.Node) -> Complaint? {
    if case .length(let least, let most) = keyword, let length = text.length(of: node) {
      return count(
        length, ("minLength", least), ("maxLength", most), english: "characters",
        russian: "знаков")
    }
    guard let string = text.string(node) else { return nil }
    switch keyword {
    case .pattern(let pattern):
      guard !pattern.matches(string) else { return nil }
      return Complaint(
        "pattern", "does not match the pattern \(pattern.source)", "не подходит под образец \(pattern.source)"
      )
    case .format(let format):
      guard !format.permits(string) else { return nil }
      return Complaint("format", "is no \(format.rawValue)", "это не \(format.rawValue)")
    default: return nil
    }
  }

  private func containerComplaint(_ keyword: Keyword, about node: JSONText.Node) -> Complaint? {
    switch (keyword, text.kind(of: node)) {
    case (.itemCount(let least, let most), .array):
      return count(
        text.count(of: node), ("minItems", least), ("maxItems", most), english: "elements",
        russian: "элементов")
    case (.propertyCount(let least, let most), .object):
      return count(
        text.count(of: node), ("minProperties", least), ("maxProperties", most), english: "keys",
        russian: "ключей")
    case (.uniqueItems, .array):
      var seen: Set<JSONConstant> = []
      guard !text.elements(of: node).allSatisfy({ seen.insert(JSONConstant($0, in: text)).inserted }) else {
        return nil
      }
      return Complaint("uniqueItems", "an element stands twice", "элемент повторяется")
    case (.required(let keys), .object):
      let missing = keys.filter { text.value(of: $0, in: node) == nil }
      return missing.isEmpty ? nil : lacks("required", missing)
    case (.dependentRequired(let map), .object):
      for (key, needs) in map where text.value(of: key, in: node) != nil {
        let missing = needs.filter { text.value(of: $0, in: node) == nil }
        if !missing.isEmpty { return lacks("dependentRequired", missing) }
      }
      return nil
    default: return nil
    }
  }

  private func lacks(_ keyword: String, _ keys: [String]) -> Complaint {
    let words = keys.map { "«\($0)»" }.joined(separator: ", ")
    return Complaint(
      keyword, "lacks the key\(keys.count > 1 ? "s" : "") \(words)",
      "\(keys.count > 1 ? "нет ключей" : "нет ключа") \(words)")
  }

  private func count(
    _ count: Int, _ least: (String, ExactDecimal?), _ most: (String, ExactDecimal?), english: String,
    russian: String
  ) -> Complaint? {
    if let bound = least.1, ExactDecimal(count) < bound {
      return Complaint(
        least.0, "must have at least \(bound) \(english), has \(count)",
        "\(russian) должно быть не меньше \(bound), а здесь \(count)")
    }
    if let bound = most.1, bound < ExactDecimal(count) {
      return Complaint(
        most.0, "must have at most \(bound) \(english), has \(count)",
        "\(russian) должно быть не больше \(bound), а здесь \(count)")
    }
    return nil
  }
}

extension JSONConstant {
  /// As it would stand in JSON; lists and objects are only named.
  fileprivate var words: (english: String, russian: String) {
    switch self {
    case .null: ("null", "null")
    case .bool(let value): (String(value), String(value))
    case .number(let value): (value.description, value.description)
    case .string(let value): ("\"\(value)\"", "\"\(value)\"")
    case .array: ("the list in the schema", "то же, что в списке из схемы")
    case .object: ("the object in the schema", "то же, что в объекте из схемы")
    }
  }
}
