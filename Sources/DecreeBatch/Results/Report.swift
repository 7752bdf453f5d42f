import CanonicalJSON
import Glibc

/// What a batch comes to.
package struct BatchSummary: Sendable {
  package var files = 0
  package var byStatus: [FileResult.Status: Int] = [:]
  /// Of failed and skipped files, by the code of the reason.
  package var byReason: [String: Int] = [:]
  package var counts = Counts()
  package var seconds = 0.0
  /// Whether all inputs were come to.
  package var isComplete = true

  mutating func add(_ result: FileResult) {
    files += 1
    byStatus[result.status, default: 0] += 1
    if let reason = result.reason { byReason[reason.code, default: 0] += 1 }
    counts += result.counts
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
  static let format = "ingest-report/1"

  private let path: FilePath
  private let temporary: FilePath
  private let descriptor: Int32
  private let version: String
  private var buffer = Array(#"{"files":["#.utf8)
  private var isFirst = true

  init(_ path: FilePath, temporary: FilePath, version: String) throws(SystemError) {
    self.path = path
    self.temporary = temporary
    self.version = version
    descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw .last }
  }

  mutating func append(_ result: FileResult) throws(SystemError) {
    buffer += isFirst ? [UInt8(ascii: "\n")] : Array(",\n".utf8)
    isFirst = false
    buffer += result.json(withTime: true).canonicalBytes()
    if buffer.count > 1 << 16 { try flush() }
  }

  mutating func close(_ summary: BatchSummary) throws(SystemError) {
    buffer += Array("\n],\"format\":\"\(Self.format)\",\"summary\":".utf8)
    buffer += summary.json(version: version).canonicalBytes() + Array("}\n".utf8)
    try flush()
    guard fsync(descriptor) == 0 else { throw .last }
    Glibc.close(descriptor)
    try temporary.rename(to: path)
  }

  private mutating func flush() throws(SystemError) {
    try writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }
}
