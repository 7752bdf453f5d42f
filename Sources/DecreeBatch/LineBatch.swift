import Glibc

/// Where a batch writes one plan a line: standard output, or a file that gets its name when all of it is there.
package struct LineOutput {
  package let path: FilePath
  private let temporary: FilePath?
  private let descriptor: Int32

  /// - Parameter path: `-` for standard output.
  package init(_ path: FilePath) throws(BatchFailure) {
    self.path = path
    guard path != FilePath("-") else {
      (temporary, descriptor) = (nil, STDOUT_FILENO)
      return
    }
    let temporary = FilePath(path.bytes + Array(".new".utf8))
    self.temporary = temporary
    descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw .cannotWrite(path, .last) }
  }

  func write(_ line: [UInt8]) throws(SystemError) { try writeAll(line, to: descriptor) }

  func finish() throws(SystemError) {
    guard let temporary else { return }
    guard fsync(descriptor) == 0 else { throw .last }
    close(descriptor)
    try temporary.rename(to: path)
  }
}

struct LineSource: RecordSource {
  var inputs: InputSequence

  mutating func next() -> Supply<Input> {
    guard let input = inputs.next() else { return .end }
    if let refusal = input.refusal { return .settled(input, Answer(FileResult(refusal))) }
    return .record(input, Record(path: input.path).line)
  }
}

struct LineSink: AnswerSink {
  let lines: LineOutput
  var tally: Tally

  mutating func take(_ input: Input, _ answer: Answer) throws -> Bool {
    var result = answer.result
    result.path = input.path.text
    if !answer.plan.isEmpty { try lines.write(answer.plan) }
    return try tally.add(result)
  }

  mutating func tick(_ progress: WorkProgress) { tally.observer.progress(progress) }
}
