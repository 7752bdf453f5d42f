import DecreeDocument

/// A text in which labels open values: «Провести сбор данных. Срок: до 1 мая; ответственный – отдел образования».
struct LabelledText {
  struct Value {
    /// The label as printed, without the mark that closes it.
    var label: String
    var reading: ColumnRoles.Reading
    var text: String
  }

  /// What stands before the first label.
  private(set) var head: String
  private(set) var values: [Value] = []

  /// How many words a label may have: «Ответственный исполнитель мероприятия».
  private static let mostWords = 4

  /// - Parameter opensItem: its first label may name the activity.
  init(_ text: String, opensItem: Bool = false) {
    head = text
    guard LabelledText.mayHoldLabel(text) else { return }
    let words = Word.all(in: text)
    let labels = words.indices.compactMap { LabelledText.label(at: $0, of: words, in: text) }
      .filter {
        $0.reading.role != .activity || opensItem && $0.bytes.lowerBound == words[0].bytes.lowerBound
      }
    guard let first = labels.first else { return }
    head = LabelledText.withoutSeparators(text.slice(0..<first.bytes.lowerBound))
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].bytes.lowerBound : text.utf8.count
      let value = LabelledText.withoutSeparators(text.slice(label.bytes.upperBound..<end))
      values.append(Value(label: label.name, reading: label.reading, text: value))
    }
    if text.slice(0..<first.bytes.lowerBound).trimmed.hasSuffix("(") { closeBracket() }
  }

  /// The bracket that holds the labels closes behind the last value.
  private mutating func closeBracket() {
    let text = values[values.count - 1].text
    guard let closing = text.utf8.lastIndex(of: UInt8(ascii: ")")),
      text[text.index(after: closing)...].allSatisfy({ $0 == "." })
    else { return }
    values[values.count - 1].text = String(text[..<closing]).trimmed
  }

  /// Nearly all texts have no mark that could close a label.
  private static func mayHoldLabel(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == 0xE2 }
  }

  private struct Label {
    var name: String
    var reading: ColumnRoles.Reading
    /// With the mark that closes it.
    var bytes: Range<Int>
  }

  /// The label whose first word this is: it opens the text, a line, a sentence or a part of one, and a colon or a dash
  /// closes it.
  private static func label(at index: Int, of words: [Word], in text: String) -> Label? {
    guard words[index].kind == .letters, opensPart(index, of: words, in: text),
      !NoteMark.opens(Array(words[index...].prefix(4)))
    else { return nil }
    let near = words.indices[index...].prefix(mostWords + 2)
    guard let mark = near.first(where: { words[$0].kind == .mark && !isAbbreviated($0, of: words) }),
      words[mark].text == ":" || isDash(mark, of: words)
    else { return nil }
    let name = text.slice(words[index].bytes.lowerBound..<words[mark].bytes.lowerBound).trimmed
    guard words[index..<mark].count(where: { $0.kind == .letters }) <= mostWords,
      let reading = ColumnRoles.reading(of: name), reading.strength == .strong,
      reading.role != .number
    else { return nil }
    return Label(
      name: name, reading: reading, bytes: words[index].bytes.lowerBound..<words[mark].bytes.upperBound)
  }

  private static func opensPart(_ index: Int, of words: [Word], in text: String) -> Bool {
    guard index > 0 else { return true }
    let before = words[index - 1]
    if isAbbreviated(index - 1, of: words) { return false }
    if text.slice(before.bytes.upperBound..<words[index].bytes.lowerBound).utf8.contains(0x0A) { return true }
    return before.kind == .mark && [".", ";", ",", "(", ")"].contains(before.text)
  }

  /// «Отв. исполнитель:», «Отв.:» are one label.
  private static func isAbbreviated(_ index: Int, of words: [Word]) -> Bool {
    words[index].text == "." && index > 0 && ["отв", "исп"].contains(words[index - 1].text)
  }

  private static func isDash(_ index: Int, of words: [Word]) -> Bool {
    ["-", "–", "—"].contains(words[index].text) && words[index].followsSpace
      && index + 1 < words.count && words[index + 1].followsSpace
  }

  /// Without what divides it from the next label, or opens the bracket in which that stands.
  private static func withoutSeparators(_ text: String) -> String {
    var text = text.trimmed
    while let last = text.utf8.last, [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "(")].contains(last)
    {
      text = String(text.dropLast()).trimmed
    }
    return text
  }
}
