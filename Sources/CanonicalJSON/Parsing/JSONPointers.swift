/// The JSON Pointers (RFC 6901) of a text's values and keys: `/plans/0/items/3/activity`. Making them ready costs one
/// walk through the text; each of them then costs its own length.
public struct JSONPointers: Sendable {
  private let text: JSONText
  private var steps: [Step]

  /// How an entry is reached from the container that it stands in.
  private struct Step {
    var parent: Int
    var place = 0
    /// The entry of a member's key; none in an array.
    var key: Int?
  }

  public init(_ text: JSONText) {
    self.text = text
    steps = Array(repeating: Step(parent: -1), count: text.entries.count)
    for (index, entry) in text.entries.enumerated() where entry.kind == .array || entry.kind == .object {
      let container = JSONText.Node(index: index)
      for (place, element) in text.elements(of: container).enumerated() {
        steps[element.index] = Step(parent: index, place: place)
      }
      for (key, value) in text.members(of: container) {
        steps[key.index] = Step(parent: index, key: key.index)
        steps[value.index] = Step(parent: index, key: key.index)
      }
    }
  }

  /// The pointer of a value; of a key, that of its value.
  public func pointer(to node: JSONText.Node) -> String {
    var parts: [String] = []
    var step = steps[node.index]
    while step.parent >= 0 {
      let name = step.key.flatMap { text.string(JSONText.Node(index: $0)) } ?? String(step.place)
      parts.append(name.replacing("~", with: "~0").replacing("/", with: "~1"))
      step = steps[step.parent]
    }
    return parts.reversed().map { "/" + $0 }.joined()
  }
}
