/// What the reader of a DOCX tells about it, each kind once.
struct FindingList {
  private(set) var all: [ReadingFinding] = []

  mutating func note(_ finding: ReadingFinding) {
    if !all.contains(where: { $0.code == finding.code }) { all.append(finding) }
  }

  mutating func note(_ findings: [ReadingFinding]) {
    for finding in findings { note(finding) }
  }

  /// A part that the document can do without cannot be read.
  mutating func noteBrokenPart(_ error: ReadingError) {
    all.append(
      ReadingFinding(
        severity: .warning, code: "docx-part-broken",
        english: "\(error.english); the document is read without it, so that numbers or notes may be missing",
        russian: "\(error.russian); документ прочитан без этой части: номеров или сносок может не хватать"))
  }

  mutating func noteFlattening(_ place: Place?) {
    note(
      ReadingFinding(
        severity: .warning, code: "docx-tables-too-deep",
        english: "tables stand in one another too deep; the innermost are read as paragraphs",
        russian: "таблицы вложены друг в друга слишком глубоко; самые внутренние прочитаны как абзацы",
        place: place))
  }

  mutating func noteUnreadPart(_ place: Place) {
    note(
      ReadingFinding(
        severity: .warning, code: "docx-embedded-document",
        english: "another document is embedded here that is not read; open the file in Word and save it anew",
        russian:
          "сюда вставлен другой документ, который не прочитан; откройте файл в Word и сохраните заново",
        place: place))
  }
}
