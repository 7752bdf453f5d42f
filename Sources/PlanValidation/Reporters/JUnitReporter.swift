import DecreeParser

/// For test dashboards: JUnit XML, a test suite per file and a failing test per fault.
struct JUnitReporter: Reporter {
  let identifier = "junit"
  let summary = Diagnostic.Message(english: "JUnit XML, for test dashboards", russian: "JUnit XML")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    let faults = report.counted
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let tests = report.files.reduce(0) { $0 + max(1, $1.faults.count) }
    out += "<testsuites name=\"ingest\" tests=\"\(tests)\" failures=\"\(faults.count)\">\n"
    for file in report.files {
      let failures = file.faults.count { $0.suppression == nil }
      out += "  <testsuite name=\"\(escaped(file.path))\" tests=\"\(max(1, file.faults.count))\" "
      out += "failures=\"\(failures)\">\n"
      if file.faults.isEmpty {
        out += "    <testcase classname=\"\(escaped(file.path))\" name=\"validate\"/>\n"
      }
      for fault in file.faults { out += testCase(fault, in: file.path, language) }
      out += "  </testsuite>\n"
    }
    return Array((out + "</testsuites>\n").utf8)
  }

  private func testCase(_ fault: Fault, in path: String, _ language: ReportLanguage) -> String {
    let place =
      fault.place.line.map { "\(path):\($0)" } ?? fault.place.blockWords(language).map { "\(path): \($0)" }
      ?? path
    let name = fault.place.item.map { "\(fault.code) (\($0))" } ?? fault.code
    let head = "    <testcase classname=\"\(escaped(path))\" name=\"\(escaped(name))\">"
    if let reason = fault.suppression {
      return "\(head)<skipped message=\"\(escaped(reason))\"/></testcase>\n"
    }
    return """
      \(head)
            <failure type="\(fault.severity.rawValue)" message="\(escaped(fault.words(language)))">\(escaped(place))</failure>
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
