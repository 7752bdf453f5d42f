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
        out += "\(harmless(fault.message.words(language))) [\(fault.code)]\n"
        if fault.place.start == nil, let words = fault.place.excerpt { out += "    | \(harmless(words))\n" }
        if let excerpt = fault.place.excerpt, let start = fault.place.start {
          out +=
            Caret(
              excerpt, from: start.column,
              to: fault.place.end.flatMap { $0.line == start.line ? $0.column : nil }
            )
            .lines
        }
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

  init(_ excerpt: String, from first: Int, to end: Int?) {
    let line = Array(excerpt.unicodeScalars).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let start = min(max(first - 1, 0), line.count)
    let from = start > Caret.width - 20 ? start - 20 : 0
    let to = min(line.count, from + Caret.width)
    let length = max(1, min((end ?? first + 1) - first, to - start))
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: line[from..<to])
    let head = from > 0 ? "…" : ""
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
