import CanonicalJSON

/// What a batch comes to.
package struct BatchSummary: Sendable {
  package var files = 0
  package var byStatus: [FileResult.Status: Int] = [:]
  /// Of failed and skipped files, by the code of the reason.
  package var byReason: [String: Int] = [:]
  package var counts = Counts()
  /// How many results stand from earlier runs.
  package var doneBefore = 0
  package var seconds = 0.0
  /// Whether all inputs were come to.
  package var isComplete = true

  /// Whether nothing was come to that is to be read.
  package var isBarren: Bool { files == byStatus[.skipped] ?? 0 }

  mutating func add(_ result: FileResult) {
    files += 1
    byStatus[result.status, default: 0] += 1
    if let reason = result.reason { byReason[reason.code, default: 0] += 1 }
    counts += result.counts
    if result.wasDoneBefore { doneBefore += 1 }
  }

  fileprivate func json(version: String) -> JSONValue {
    let statuses = FileResult.Status.allCases.map {
      JSONValue.Member($0.rawValue, .integer(byStatus[$0] ?? 0))
    }
    let reasons = byReason.map { JSONValue.Member($0.key, .integer($0.value)) }
    return .object(
      counts.members + [
        .init("complete", .bool(isComplete)), .init("files", .integer(files)),
        .init("reasons", .object(reasons)), .init("seconds", .number((seconds * 1000).rounded() / 1000)),
        .init("statuses", .object(statuses)), .init("version", .string(version)),
      ])
  }
}

/// Writes the report as results come: an object whose `files` has one line for each. It gets its name when it is whole.
struct ReportWriter {
  static let format = "ingest-batch-report/1"
  static let beginning = Array(#"{"files":["#.utf8)

  let file: FileUnderWay
  private let version: String
  private var buffer = Self.beginning
  private var isFirst = true

  init(_ file: FileUnderWay, version: String) {
    self.file = file
    self.version = version
  }

  mutating func append(_ result: FileResult) throws(SystemError) {
    buffer += isFirst ? [UInt8(ascii: "\n")] : Array(",\n".utf8)
    isFirst = false
    buffer += result.reported.canonicalBytes()
    if buffer.count > 1 << 16 { try flush() }
  }

  mutating func close(_ summary: BatchSummary) throws(SystemError) {
    buffer += Array("\n],\"format\":\"\(Self.format)\",\"summary\":".utf8)
    buffer += summary.json(version: version).canonicalBytes() + Array("}\n".utf8)
    try flush()
    try file.finish()
  }

  private mutating func flush() throws(SystemError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
