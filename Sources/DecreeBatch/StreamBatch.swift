import CanonicalJSON
import Glibc

/// Answers records that come on one descriptor with one line each on another, in order: what `ingest stream` does.
package struct RecordStream: Sendable {
  private var pool: WorkerPool
  private let longestLine: Int

  /// - Parameter longestLine: how many bytes a record may have.
  package init(pool: WorkerPool, longestLine: Int) {
    self.pool = pool
    self.pool.window = 4 * max(1, pool.workers)
    self.longestLine = longestLine
  }

  /// - Throws: `SystemError` where a descriptor fails, `WorkerStartError` where no worker can be started.
  package func run(from input: Int32, to output: Int32) throws {
    var source = StreamSource(descriptor: input, longestLine: longestLine)
    var sink = StreamSink(descriptor: output)
    _ = try pool.run(&source, into: &sink)
  }
}

/// Records as lines, read without waiting for them.
private struct StreamSource: RecordSource {
  let descriptor: Int32
  let longestLine: Int
  private var buffer: [UInt8] = []
  private var position = 0
  /// Up to here the buffer has been seen to hold no line feed.
  private var seen = 0
  private var isAtEnd = false
  /// The line that is coming is too long, and is passed over.
  private var isSkipping = false

  init(descriptor: Int32, longestLine: Int) {
    self.descriptor = descriptor
    self.longestLine = longestLine
  }

  mutating func next() throws -> Supply<[UInt8]> {
    while true {
      if let end = buffer[seen...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[position...end])
        (position, seen) = (end + 1, end + 1)
        if isSkipping {
          isSkipping = false
        } else if !line.allSatisfy(" \t\r\n".utf8.contains) {
          return .record(line, line)
        }
      } else if isAtEnd {
        guard position < buffer.count else { return .end }
        buffer.append(UInt8(ascii: "\n"))
      } else if buffer.count - position > longestLine {
        drop(all: true)
        guard !isSkipping else { continue }
        isSkipping = true
        return .settled([], Answer(FileResult(.failed, reason: .recordTooLong(longestLine))))
      } else {
        guard isReadable(descriptor) else { return .pending(descriptor) }
        drop(all: isSkipping)
        if let chunk = try readChunk(descriptor, atMost: 1 << 18) { buffer += chunk } else { isAtEnd = true }
      }
    }
  }

  /// Drops what is done with, or all that was read.
  private mutating func drop(all: Bool) {
    buffer.removeFirst(all ? buffer.count : position)
    position = 0
    seen = buffer.count
  }
}

extension Reason {
  fileprivate static func recordTooLong(_ limit: Int) -> Reason {
    Reason(
      "record-too-long", english: "the record has more than \(limit) bytes; `--max-bytes` raises the limit",
      russian: "в записи больше \(limit) байт; предел поднимает ключ --max-bytes")
  }
}

private struct StreamSink: AnswerSink {
  let descriptor: Int32

  func take(_ line: [UInt8], _ answer: Answer) throws -> Bool {
    try writeAll(answer.plan.isEmpty ? failure(line, answer.result.reason) : answer.plan, to: descriptor)
    return true
  }

  func tick(_ progress: WorkProgress) {}

  /// `{"error": {"code": …, "message": …}, "key": …, "name": …}`, with what of these the record had.
  private func failure(_ line: [UInt8], _ reason: Reason?) -> [UInt8] {
    let reason = reason ?? Reason("internal-fault", english: "no answer", russian: "нет ответа")
    let error: JSONValue = ["code": .string(reason.code), "message": .string(reason.english)]
    var bytes = Array(#"{"error":"#.utf8) + error.canonicalBytes()
    if let record = try? JSONText(parsing: line) {
      if let key = record.member("key") { bytes += Array(#","key":"#.utf8) + record.bytes(of: key) }
      if let name = record.text("name") ?? record.text("path") {
        bytes += Array(#","name":"#.utf8) + JSONValue.string(name).canonicalBytes()
      }
    }
    return bytes + Array("}\n".utf8)
  }
}
