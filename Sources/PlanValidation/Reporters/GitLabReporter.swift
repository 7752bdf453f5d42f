import CanonicalJSON
import DecreeParser

/// For GitLab: the code quality report, a subset of Code Climate's format.
struct GitLabReporter: Reporter {
  let identifier = "gitlab"
  let summary = Diagnostic.Message(
    english: "GitLab's code quality report", russian: "отчёт GitLab code quality")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    var seen: [String: Int] = [:]
    let issues = report.files.flatMap { file in
      file.faults.filter { $0.suppression == nil }.map { fault -> JSONValue in
        // GitLab takes two issues with one fingerprint for one.
        let base = fault.fingerprint(in: file.path)
        let number = seen[base, default: 0]
        seen[base] = number + 1
        let place = fault.place.words(language).map { $0 + ": " } ?? ""
        return [
          "description": .string(place + fault.words(language)), "check_name": .string(fault.code),
          "fingerprint": .string(number == 0 ? base : "\(base)-\(number)"),
          "severity": .string(severity(fault.severity)),
          "location": ["path": .string(file.path), "lines": ["begin": .integer(fault.place.line ?? 1)]],
        ]
      }
    }
    return JSONValue.array(issues).canonicalBytes() + [UInt8(ascii: "\n")]
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
