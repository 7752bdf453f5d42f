/// A cell that ends, or begins, where no sentence does: the rest is lost, or stands in another cell.
struct UnfinishedText: PlanCheck {
  let code = "text-unfinished"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.row
  let explanation = Diagnostic.Message(
    english: """
      The words of a cell break off: they end with a preposition, a conjunction or a hyphen, begin in mid-sentence, or a \
      bracket has no second half. The rest was left out by the author, or stands in another cell: compare with the document.
      """,
    russian: """
      Текст ячейки обрывается: кончается предлогом, союзом или дефисом, начинается с середины фразы или содержит скобку \
      без пары. Остальное пропущено в самом документе или попало в другую ячейку: сверьте с документом.
      """)
  let good = [
    PlanExample(
      .init("1", "Провести: 1) семинар (2 раза); 2) конкурс", "Комитет образования", "до конца года"))
  ]
  let bad = [
    PlanExample(.init("1", "Провести конкурс среди школ и")),
    PlanExample(.init("1", "Провести конкурс (среди школ")),
    PlanExample(.init("1", "Провести конкурс", "контрольно-")),
    PlanExample(.init("1", "Провести конкурс до", "Комитет образования", "конца 2021 года")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.findings { index, items, position in
      // The row above has told of its own headings.
      let opensSection = position == 0 || items[position - 1].section != items[position].section
      guard let (field, words) = items[position].firstBreak(opensSection: opensSection) else { return nil }
      return finding(
        position, of: index, in: plan,
        english:
          "the words of the \(field.english) break off: «\(words)»; the rest may stand in another cell",
        russian: "текст \(field.russian) обрывается: «\(words)»; остальное могло попасть в другую ячейку")
    }
  }
}

extension Item {
  fileprivate func firstBreak(
    opensSection: Bool
  ) -> (field: (english: String, russian: String), words: String)? {
    if let text = deadline?.text, let words = TextBreak.first(in: text) ?? TextBreak.middleOfDate(text) {
      return (("deadline", "срока"), words)
    }
    if let words = TextBreak.first(in: activity) { return (("activity", "мероприятия"), words) }
    for index in responsible.indices {
      if let words = TextBreak.first(in: responsible[index].text) {
        return (("responsible party", "исполнителя"), words)
      }
    }
    if let words = result.flatMap(TextBreak.first) { return (("result", "результата"), words) }
    guard opensSection else { return nil }
    return section.lazy.compactMap(TextBreak.first).first.map {
      (("section's heading", "заголовка раздела"), $0)
    }
  }
}

/// Where the words of a cell break off.
private enum TextBreak {
  /// The words around the first break: those before the end of the text, or at its beginning.
  static func first(in text: String) -> String? {
    // Nothing is copied, as `withUTF8` would have it.
    switch text.utf8.withContiguousStorageIfAvailable(place) {
    case nil, .nowhere: return nil
    case .head: return head(text)
    case .tail: return tail(text)
    }
  }

  private enum Place { case nowhere, head, tail }

  private static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> Place {
    switch bytes.first {
    case 0x29, 0x2C, 0x3A, 0x3B: .head
    default: endsInMidSentence(bytes) || !closesBrackets(bytes) ? .tail : .nowhere
    }
  }

  /// «конца 2021 года», «– декабрь», «года»: no deadline begins so.
  static func middleOfDate(_ text: String) -> String? {
    let isInside = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.count > 3
        && inMidDate.contains { $0[0] == bytes[0] && $0[1] == bytes[1] && bytes.starts(with: $0) }
    }
    return isInside == true ? head(text) : nil
  }

  private static let inMidDate = [
    "конца ", "начала ", "середины ", "года", "г.", "числа", "– ", "— ", "- ",
  ].map { Array($0.utf8) }

  /// Some words are enough to know the place again.
  private static func head(_ text: String) -> String {
    let words = text.split(separator: " ").prefix(5).joined(separator: " ")
    return words.utf8.count < text.utf8.count ? words + " …" : words
  }

  private static func tail(_ text: String) -> String {
    let words = text.split(separator: " ").suffix(5).joined(separator: " ")
    return words.utf8.count < text.utf8.count ? "… " + words : words
  }

  /// The last word is one that wants another after it.
  private static func endsInMidSentence(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.last == 0x2D { return bytes.count > 2 && bytes[bytes.count - 2] >= 0x80 }
    // None of the words is longer.
    guard let space = bytes.suffix(11).lastIndex(of: 0x20) else { return false }
    let word = bytes[(space + 1)...]
    return linking.contains { $0.count == word.count && $0.elementsEqual(word) }
  }

  /// Each bracket has its second half; those of «1)» and «а)» want none.
  private static func closesBrackets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a branch, so that many bytes are looked at at once.
    let brackets = bytes.reduce(0) { $0 | ($1 & 0xFE == 0x28 ? 1 : 0) as UInt8 }
    guard brackets != 0 else { return true }
    var open = 0
    var wordStart = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20: wordStart = index + 1
      case 0x28: open += 1
      case 0x29 where open > 0: open -= 1
      case 0x29: if index - wordStart > 4 { return false }
      default: break
      }
    }
    return open == 0
  }

  private static let linking = Unfinished.linkingWords.map { Array($0.description.utf8) }
}
