import CanonicalJSON
import DecreeParser

/// For code scanning: SARIF 2.1.0 (OASIS), with the rules, fingerprints and suppressions.
struct SARIFReporter: Reporter {
  let identifier = "sarif"
  let summary = Diagnostic.Message(english: "SARIF 2.1.0, for code scanning", russian: "SARIF 2.1.0")

  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8] {
    let told = Set(report.files.flatMap { $0.faults.map(\.code) })
    let known = LintRules.all.filter { told.contains($0.code) }
    let others = told.subtracting(known.map(\.code)).sorted()
    let codes = known.map(\.code) + others
    let index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    let rules = known.map { $0.sarif(language) } + others.map { ["id": .string($0)] }
    let results = report.files.flatMap { file in
      file.faults.map { result($0, in: file.path, index, language) }
    }
    let driver: JSONValue = [
      "name": "ingest", "semanticVersion": .string(report.version), "rules": .array(rules),
    ]
    let run: JSONValue = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": .array(results),
    ]
    let root: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return root.canonicalBytes() + [UInt8(ascii: "\n")]
  }

  private func result(
    _ fault: Fault, in path: String, _ index: [String: Int], _ language: ReportLanguage
  ) -> JSONValue {
    let location: JSONValue = ["uri": .string(uri(path))]
    var physical: [JSONValue.Member] = [.init("artifactLocation", location)]
    if let region = fault.place.region { physical.append(.init("region", region)) }
    var place: [JSONValue.Member] = [.init("physicalLocation", .object(physical))]
    if let words = fault.place.blockWords(language) ?? fault.place.pointer {
      place.append(.init("logicalLocations", [["fullyQualifiedName": .string(words)]]))
    }
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(fault.code)), .init("level", .string(fault.severity.rawValue)),
      .init("message", ["text": .string(fault.words(language))]), .init("locations", [.object(place)]),
      .init("partialFingerprints", ["ingest/v1": .string(fault.fingerprint(in: path))]),
    ]
    if let number = index[fault.code] { members.append(.init("ruleIndex", .integer(number))) }
    if let reason = fault.suppression {
      members.append(.init("suppressions", [["kind": "external", "justification": .string(reason)]]))
    }
    return .object(members)
  }
}

extension LintRule {
  fileprivate func sarif(_ language: ReportLanguage) -> JSONValue {
    [
      "id": .string(code), "shortDescription": ["text": .string(explanation.words(language))],
      "defaultConfiguration": ["level": .string(severity.rawValue)],
    ]
  }
}

extension FaultPlace {
  fileprivate var region: JSONValue? {
    guard let line else { return nil }
    var members: [JSONValue.Member] = [.init("startLine", .integer(line))]
    if let start { members.append(.init("startColumn", .integer(start.column))) }
    if let end {
      members.append(.init("endLine", .integer(end.line)))
      members.append(.init("endColumn", .integer(end.column)))
    }
    return .object(members)
  }
}

/// A path as a relative URI reference: bytes that have no place in one are escaped (RFC 3986).
private func uri(_ path: String) -> String {
  let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
  return path.utf8.reduce(into: "") { out, byte in
    if kept.contains(byte) {
      out.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
