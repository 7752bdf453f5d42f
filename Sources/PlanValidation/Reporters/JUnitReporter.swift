import DecreeParser

/// For test dashboards: JUnit XML, a test suite per file and a test per fault. One that fails the run is a failure; what is
/// accepted or less severe is a skipped test, for of tests that pass dashboards show no words.
struct JUnitReporter: Reporter {
  let identifier = "junit"
  let summary = Diagnostic.Message(english: "JUnit XML, for test dashboards", russian: "JUnit XML")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let failures = report.files.reduce(0) { $0 + $1.failures.count }
    let tests = report.files.reduce(0) { $0 + max(1, $1.faults.count) }
    out += "<testsuites name=\"ingest\" tests=\"\(tests)\" failures=\"\(failures)\">\n"
    for file in report.files {
      let (failures, tests) = (file.failures.count, max(1, file.faults.count))
      out += "  <testsuite name=\"\(escaped(file.path))\" tests=\"\(tests)\" failures=\"\(failures)\" "
      out += "skipped=\"\(file.faults.count - failures)\">\n"
      if file.faults.isEmpty {
        out += "    <testcase classname=\"\(escaped(file.path))\" name=\"validate\"/>\n"
      }
      for fault in file.faults { out += testCase(fault, in: file, language) }
      out += "  </testsuite>\n"
    }
    return Array((out + "</testsuites>\n").utf8)
  }

  private func testCase(
    _ fault: Fault, in file: ValidationReport.File, _ language: ReportLanguage
  ) -> String {
    let place = [fault.place.line.map { "\(file.path):\($0)" } ?? file.path, fault.place.words(language)]
      .compactMap(\.self).joined(separator: ": ")
    let name = fault.place.item.map { "\(fault.code) (\($0))" } ?? fault.code
    let severity = fault.severity.words(language)
    let words = escaped(fault.words(language))
    // Some dashboards show what is in the element and not its message.
    let whole = "\(escaped(place)): \(severity): \(words)"
    let outcome =
      if let reason = fault.suppression {
        "<skipped message=\"\(escaped(reason))\">\(whole)</skipped>"
      } else if fault.severity < file.failOn {
        "<skipped message=\"\(severity): \(words)\">\(whole)</skipped>"
      } else {
        "<failure type=\"\(fault.severity.rawValue)\" message=\"\(words)\">\(whole)</failure>"
      }
    return """
          <testcase classname="\(escaped(file.path))" name="\(escaped(name))">
            \(outcome)
          </testcase>

      """
  }
}

/// Text as XML takes it; characters that XML 1.0 does not have become a replacement character.
private func escaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { out, scalar in
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "\t", "\n", "\r": out += "&#\(scalar.value);"
    case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
    default: out.unicodeScalars.append(scalar)
    }
  }
}
