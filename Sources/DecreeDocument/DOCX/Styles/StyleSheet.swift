/// The styles of a document, as far as they decide what is shown.
struct StyleSheet {
  func index(of id: String) -> Int? { nil }

  func isHidden(paragraph: Int?, run: Int?, direct: Bool?) -> Bool { direct ?? false }
}
