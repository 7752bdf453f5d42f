import CanonicalJSON
import DecreeParser

/// For programs: canonical JSON with a version of its own.
struct JSONReporter: Reporter {
  let identifier = "json"
  let summary = Diagnostic.Message(
    english: "for programs: ingest-report/1, canonical JSON", russian: "для программ: ingest-report/1")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    let counted = report.counted
    let counts = Diagnostic.Severity.allCases.map { severity in
      JSONValue.Member(severity.rawValue, .integer(counted.count { $0.severity == severity }))
    }
    let files = report.files.map { file -> JSONValue in
      ["path": .string(file.path), "faults": .array(file.faults.map { json($0, in: file.path, language) })]
    }
    let root: JSONValue = [
      "format": "ingest-report/1", "version": .string(report.version), "counts": .object(counts),
      "files": .array(files),
    ]
    return root.canonicalBytes() + [UInt8(ascii: "\n")]
  }

  private func json(_ fault: Fault, in path: String, _ language: ReportLanguage) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(fault.code)), .init("severity", .string(fault.severity.rawValue)),
      .init("message", .string(fault.message.words(language))),
      .init("fingerprint", .string(fault.fingerprint(in: path))),
    ]
    if let cure = fault.cure { members.append(.init("cure", .string(cure.words(language)))) }
    if let suppression = fault.suppression { members.append(.init("suppression", .string(suppression))) }
    members.append(.init("location", fault.place.json))
    return .object(members)
  }
}

extension FaultPlace {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = []
    if let start {
      members.append(.init("line", .integer(start.line)))
      members.append(.init("column", .integer(start.column)))
    } else if let line {
      members.append(.init("line", .integer(line)))
    }
    if let end {
      members.append(.init("endLine", .integer(end.line)))
      members.append(.init("endColumn", .integer(end.column)))
    }
    switch block {
    case .table(let table, let rows):
      members.append(.init("table", .integer(table)))
      members.append(.init("rows", [.integer(rows.lowerBound), .integer(rows.upperBound)]))
    case .paragraph(let number): members.append(.init("paragraph", .integer(number)))
    case .lines, nil: break
    }
    if let pointer { members.append(.init("pointer", .string(pointer))) }
    if let item { members.append(.init("item", .string(item))) }
    return .object(members)
  }
}
