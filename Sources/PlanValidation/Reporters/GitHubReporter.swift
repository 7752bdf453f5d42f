import DecreeParser

/// For GitHub Actions: workflow commands, which become annotations beside the lines.
struct GitHubReporter: Reporter {
  let identifier = "github"
  let summary = Diagnostic.Message(
    english: "annotations of GitHub Actions", russian: "пометки GitHub Actions")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    var out = ""
    for file in report.files {
      for fault in file.faults where fault.suppression == nil {
        let command = fault.severity == .note ? "notice" : fault.severity.rawValue
        var properties = ["file=\(property(file.path))"]
        if let line = fault.place.line { properties.append("line=\(line)") }
        if let start = fault.place.start, let end = fault.place.end {
          if end.line != start.line { properties.append("endLine=\(end.line)") }
          properties.append("col=\(start.column)")
          if end.line == start.line { properties.append("endColumn=\(max(end.column - 1, start.column))") }
        }
        properties.append("title=\(property(fault.code))")
        let place = fault.place.words(language).map { $0 + ": " } ?? ""
        out += "::\(command) \(properties.joined(separator: ","))::\(data(place + fault.words(language)))\n"
      }
    }
    return Array(out.utf8)
  }

  /// As the runner reads the text of a command.
  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// As the runner reads a property of a command.
  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
