import PlanValidation

/// One `--report FORMAT[=FILE]`.
struct ReportTarget {
  let reporter: any Reporter
  let output: Output

  static func targets(_ options: [String]) throws(Failure) -> [ReportTarget] {
    var targets: [ReportTarget] = []
    for option in options.isEmpty ? ["text"] : options {
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      guard let reporter = Reporters.all.first(where: { $0.identifier == parts.first }) else {
        let known = Reporters.all.map(\.identifier).joined(separator: ", ")
        throw Failure(
          .validationFailure, "report-unknown", english: "--report \(option): the formats are \(known)",
          russian: "--report \(option): есть форматы \(known)")
      }
      targets.append(ReportTarget(reporter: reporter, output: Output(path: parts.count > 1 ? parts[1] : nil)))
    }
    return targets
  }

  func write(_ report: ValidationReport, _ language: Language) throws {
    try output.write(reporter.bytes(of: report, in: language == .ru ? .russian : .english))
  }
}
