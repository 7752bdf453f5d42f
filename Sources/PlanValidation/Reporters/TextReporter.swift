import DecreeParser

/// For people at a terminal: the place, the words, the line with a caret, and the cure.
struct TextReporter: Reporter {
  let identifier = "text"
  let summary = Diagnostic.Message(english: "for people, with the line and a caret", russian: "для людей")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    var out = ""
    for file in report.files {
      for fault in file.faults where fault.suppression == nil {
        out += "\(place(fault.place, in: file.path, language)): \(fault.severity.words(language)): "
        if fault.place.blockWords(language) == nil, let words = fault.place.words(language) {
          out += harmless(words) + ": "
        }
        out += "\(harmless(fault.message.words(language))) [\(fault.code)]\n"
        if fault.place.start == nil, let words = fault.place.excerpt { out += "    | \(harmless(words))\n" }
        out += Caret(fault.place)?.lines ?? ""
        if let cure = fault.cure { out += "    = \(harmless(cure.words(language)))\n" }
      }
    }
    return Array(out.utf8)
  }

  private func place(_ place: FaultPlace, in path: String, _ language: ReportLanguage) -> String {
    let path = harmless(path)
    if let start = place.start { return "\(path):\(start.line):\(start.column)" }
    if let line = place.line { return "\(path):\(line)" }
    return place.blockWords(language).map { "\(path):\($0)" } ?? path
  }
}

/// A line of the source and the mark under it; a long line is cut to what surrounds the mark.
private struct Caret {
  let lines: String

  private static let width = 100

  /// Nothing where no line is known.
  init?(_ place: FaultPlace) {
    guard let excerpt = place.excerpt, let first = place.start else { return nil }
    let line = Array(excerpt.unicodeScalars).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let start = min(max(first.column - place.excerptColumn, 0), line.count)
    let from = start > Caret.width - 20 || place.excerptColumn > 1 ? max(0, start - 20) : 0
    let to = min(line.count, from + Caret.width)
    let end = place.end.flatMap { $0.line == first.line ? $0.column : nil } ?? first.column + 1
    let length = max(1, min(end - first.column, to - start))
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: line[from..<to])
    let head = from > 0 || place.excerptColumn > 1 ? "…" : ""
    let tail = to < line.count ? "…" : ""
    let indent = String(repeating: " ", count: start - from + head.count)
    lines = "    | \(head)\(String(shown))\(tail)\n    | \(indent)\(String(repeating: "^", count: length))\n"
  }
}

/// Control characters from a file must not reach a terminal as commands.
private func harmless(_ text: String) -> String {
  String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
}

extension Diagnostic.Severity {
  func words(_ language: ReportLanguage) -> String {
    switch (self, language) {
    case (_, .english): rawValue
    case (.error, .russian): "ошибка"
    case (.warning, .russian): "предупреждение"
    case (.note, .russian): "замечание"
    }
  }
}
