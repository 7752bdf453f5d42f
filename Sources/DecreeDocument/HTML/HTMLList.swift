/// A list of a page, and the number that its next item shows.
struct HTMLList {
  private let isOrdered: Bool
  private let style: ListNumberStyle
  private let step: Int
  private var value: Int

  init(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    isOrdered = element == .ol
    style = ListNumberStyle(htmlType: attributes["type"])
    step = attributes["reversed"] == nil ? 1 : -1
    value = attributes["start"].flatMap { Int($0) } ?? 1
  }

  /// The number of the item whose attributes these are; the bullets of an unordered list are no numbers.
  mutating func next(_ attributes: HTMLAttributes) -> String? {
    guard isOrdered else { return nil }
    if let own = attributes["value"].flatMap({ Int($0) }) { value = own }
    defer { value = value.addingReportingOverflow(step).partialValue }
    return style.text(value) + "."
  }
}

extension ListNumberStyle {
  fileprivate init(htmlType: String?) {
    switch htmlType {
    case "a": self = .lowerLatin
    case "A": self = .upperLatin
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    default: self = .decimal
    }
  }
}
