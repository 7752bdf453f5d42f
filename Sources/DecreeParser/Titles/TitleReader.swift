import DecreeDocument

/// Finds a plan's title among the lines before its table.
struct TitleReader {
  var mender: Mender

  /// The title, the lines it takes, and the headings between it and the table.
  struct Reading: Sendable, Hashable {
    var title: String?
    var lines: Range<Int>
  }

  /// - Parameter start: the first line after the stamp, or after the act's body.
  func read(_ lines: [FrontLine], from start: Int, afterStamp: Bool) -> Reading {
    let candidates = lines.indices.dropFirst(start)
    let opening =
      afterStamp
      ? candidates.first { TitleReader.opens(lines[$0].text) }
      : lastTitle(lines, from: start)
    guard let first = opening ?? (afterStamp ? candidates.first { !isFurniture(lines[$0].text) } : nil) else {
      return Reading(title: nil, lines: lines.count..<lines.count)
    }
    var end = first + 1
    while end < lines.count, continues(lines, end, first) { end += 1 }
    let title = mender.text(lines[first..<end].map(\.text).joined(separator: "\n"))
    return Reading(title: title.trimmed, lines: first..<end)
  }

  /// Whether a line opens a title: a plan, a road map, a set of measures.
  static func opens(_ line: String) -> Bool {
    let words = Word.all(in: String(decoding: line.utf8.prefix(200), as: UTF8.self)).filter {
      $0.kind == .letters
    }
    guard let first = words.first, first.isCapital else { return false }
    if openers.contains(first.text) { return true }
    return words.prefix(5).dropFirst().contains {
      $0.text == "план" || $0.text == "перечень" || $0.text == "график"
    }
      || words.prefix(3).contains { $0.text == "карта" || $0.text == "мероприятия" }
  }

  /// Whether the line's first word is a plan's, in the nominative: no line of a longer phrase begins so.
  static func begins(_ line: String) -> Bool {
    let first = Word.all(in: String(decoding: line.utf8.prefix(40), as: UTF8.self)).first {
      $0.kind == .letters
    }
    return first.map { $0.isCapital && openers.contains($0.text) } ?? false
  }

  /// Whether a title's first word is that of a list of what is to be done, and when: no annex of another kind has it.
  static func namesPlan(_ title: String) -> Bool {
    let first = Word.all(in: String(decoding: title.utf8.prefix(40), as: UTF8.self)).first
    return first.map { ["план", "график", "комплекс", "дорожная", "мероприятия"].contains($0.text) } ?? false
  }

  private static let openers: Set<String> = [
    "план", "дорожная", "комплекс", "перечень", "программа", "мероприятия", "график", "медиаплан",
    "циклограмма",
    "меры", "планграфик", "отчет", "календарь", "расписание",
  ]

  /// The last line that could open a title; a sentence that could («Мероприятия проводят школы.») only where no other does.
  private func lastTitle(_ lines: [FrontLine], from start: Int) -> Int? {
    let openings = lines.indices.dropFirst(start).lazy.filter { index in
      TitleReader.opens(lines[index].text) && isTitleHead(lines, index, start)
    }
    return openings.last { !isSentence(lines[$0].text) } ?? openings.last
  }

  /// Whether a full stop ends it that no «г.» has.
  private func isSentence(_ line: String) -> Bool {
    let words = Word.all(in: line)
    guard words.last?.text == ".", let last = words.dropLast().last else { return false }
    return last.kind != .letters || last.text.utf8.count > 4
  }

  /// Without a stamp a title stands apart: no line of the same paragraph stands before it.
  private func isTitleHead(_ lines: [FrontLine], _ index: Int, _ start: Int) -> Bool {
    guard index > start else { return true }
    return lines[index].followsGap || lines[index].place != lines[index - 1].place
  }

  private func continues(_ lines: [FrontLine], _ index: Int, _ first: Int) -> Bool {
    let line = lines[index].text
    if isFurniture(line) || StampReader.opens(line) || StampReader.isAmendment(line) { return false }
    // «… населения: региональный» | «раздел на 2020 год»
    let goesOn = Letters.startsSmall(line) && !lines[index].followsGap
    if !goesOn, Section(text: line).kind != .plain { return false }
    if saysDate(line) { return false }
    let before = lines[index - 1].text
    if before.hasSuffix("."), Word.all(in: before).count > 6, lines[index].followsGap { return false }
    guard lines[index].followsGap else { return true }
    // After an empty line only what cannot stand alone goes on: «ПЛАН» | «мероприятий …», «… области» | «на 2021 год».
    if Letters.startsSmall(line) || index == first + 1, Word.all(in: before).count <= 3 { return true }
    return Letters.startsSmall(line) || line.hasPrefix("(") || line.hasPrefix("«")
  }

  /// «День голосования – 13 сентября 2015 года»: a statement of its own, and no span.
  private func saysDate(_ line: String) -> Bool {
    let words = Word.all(in: line)
    guard Letters.startsCapital(line),
      let dash = words.firstIndex(where: { ["-", "–", "—"].contains($0.text) && $0.followsSpace }), dash > 0,
      words[dash - 1].kind == .letters, PeriodName.month(words[dash - 1].text) == nil
    else { return false }
    return ActDate.read(words, at: dash + 1) != nil
  }

  /// Lines that are never part of a title.
  private func isFurniture(_ line: String) -> Bool {
    let words = Word.all(in: line)
    guard let first = words.first?.text else { return true }
    if words.allSatisfy({ $0.kind != .letters }) { return true }
    // What ConsultantPlus puts over «(в ред. …)».
    if first == "список", words.dropFirst().first?.text == "изменяющих" { return true }
    return ["таблица", "цель", "цели", "задачи", "форма", "ответственный"].contains(first)
      || NoteMark.opens(words)
  }
}
