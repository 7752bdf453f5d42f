import Glibc

/// What one record may cost.
package struct WorkerLimits: Sendable {
  /// Seconds; 0 for any number.
  package var seconds: Double
  /// Bytes; 0 for any number.
  package var memory: Int

  package init(seconds: Double, memory: Int) {
    self.seconds = seconds
    self.memory = memory
  }
}

/// A worker process and the one record that it has in hand.
///
/// A record that makes the process crash, hang or take too much memory costs that process and nothing else: the
/// record is answered with a failure, and the next one gets a new process.
struct Worker {
  /// Which record is in hand, by its place in the order.
  private(set) var place: Int?

  private let command: WorkerCommand
  private let limits: WorkerLimits
  private var process: WorkerProcess?
  private var outgoing: ArraySlice<UInt8> = []
  private var incoming: [UInt8] = []
  private var announced: (answer: Answer, length: Int)?
  private var started = 0.0

  init(_ command: WorkerCommand, limits: WorkerLimits) {
    self.command = command
    self.limits = limits
  }

  /// Bytes of a plan that has not come whole.
  var heldBytes: Int { incoming.count }
  /// Whether the reading is done and only the plan's bytes are under way.
  var isDelivering: Bool { announced != nil }

  /// What to wait for: nothing where no record is in hand.
  func interests(reading: Bool) -> [pollfd] {
    guard place != nil, let process else { return [] }
    var interests: [pollfd] = []
    if reading { interests.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0)) }
    if !outgoing.isEmpty { interests.append(pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0)) }
    return interests
  }

  /// When the record in hand has taken too long.
  var deadline: Double? {
    limits.seconds > 0 && place != nil && !isDelivering ? started + limits.seconds : nil
  }

  var isRunning: Bool { process != nil }

  /// Starts the process where there is none, or where it has ended while it had nothing to do: that is no record's fault.
  mutating func start() throws(WorkerStartError) {
    if let process, isReadable(process.output) { stop() }
    if process == nil { process = try WorkerProcess(command) }
  }

  /// Hands a record over.
  mutating func begin(_ record: [UInt8], place: Int) {
    self.place = place
    started = monotonicSeconds()
    outgoing = record[...]
    send()
  }

  /// Reads and writes what can be without waiting; the answer, once it is whole.
  mutating func proceed(_ descriptor: Int32, now: Double) -> Answer? {
    guard place != nil, let process else { return nil }
    if descriptor == process.input {
      send()
      return nil
    }
    guard descriptor == process.output else { return nil }
    guard let chunk = try? readChunk(descriptor) else { return finish(withCrash(), now) }
    incoming += chunk
    if announced == nil, let end = incoming.firstIndex(of: UInt8(ascii: "\n")) {
      announced = Answer.reading(incoming[..<end])
      incoming.removeSubrange(...end)
      if announced == nil { return finish(ended(by: .notAnAnswer), now) }
      announced?.answer.result.milliseconds = Int((now - started) * 1000)
    }
    guard let (header, length) = announced, incoming.count >= length else { return nil }
    var answer = header
    answer.plan = incoming
    return finish(answer, now)
  }

  /// Ends a record that has passed a limit.
  mutating func checkLimits(now: Double) -> Answer? {
    guard place != nil, !isDelivering, let process else { return nil }
    if let deadline, now >= deadline { return finish(ended(by: .timeout(limits.seconds)), now) }
    if limits.memory > 0, process.memory > limits.memory {
      return finish(ended(by: .memory(limits.memory)), now)
    }
    return nil
  }

  /// Ends the process, whatever it does.
  mutating func stop() {
    process?.end()
    process = nil
    place = nil
  }

  private mutating func send() {
    guard let process, !outgoing.isEmpty else { return }
    while !outgoing.isEmpty {
      let count = outgoing.withUnsafeBytes { write(process.input, $0.baseAddress, $0.count) }
      // A process that is gone is seen when its answer is read.
      guard count > 0 else { return }
      outgoing = outgoing.dropFirst(count)
    }
  }

  private mutating func finish(_ answer: Answer, _ now: Double) -> Answer {
    var answer = answer
    if answer.result.milliseconds == nil { answer.result.milliseconds = Int((now - started) * 1000) }
    place = nil
    announced = nil
    incoming = []
    outgoing = []
    return answer
  }

  private mutating func ended(by fault: WorkerFault) -> Answer {
    stopProcess()
    return Answer(FileResult(.failed, reason: fault.reason))
  }

  private mutating func stopProcess() {
    process?.end()
    process = nil
  }

  private mutating func withCrash() -> Answer {
    let ending = process?.collect()
    process = nil
    // A process that may not have the memory it asks for ends at once, often far below the limit: the request counts.
    if limits.memory > 0, let ending, ending.peakMemory > limits.memory / 3 {
      return Answer(FileResult(.failed, reason: WorkerFault.memory(limits.memory).reason))
    }
    return Answer(FileResult(.failed, reason: WorkerFault.crash(ending?.signal).reason))
  }
}

/// Why a worker was ended, or ended itself.
private enum WorkerFault {
  case timeout(Double)
  case memory(Int)
  case crash(Int32?)
  case notAnAnswer

  var reason: Reason {
    switch self {
    case .timeout(let seconds):
      let limit = seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
      return Reason(
        "timeout", english: "took longer than \(limit) s and was ended; `--timeout` allows more",
        russian: "чтение шло дольше \(limit) с и прервано; больше времени даёт ключ --timeout")
    case .memory(let bytes):
      let limit = bytes >> 20
      return Reason(
        "limit-memory",
        english: "took more than \(limit) MiB of memory and was ended; `--max-memory` allows more",
        russian: "чтение заняло больше \(limit) МиБ памяти и прервано; больше памяти даёт ключ --max-memory")
    case .crash(SIGKILL):
      return Reason(
        "crashed",
        english:
          "the process that read it was killed from outside, as the system does where memory runs out; "
          + "a smaller --jobs takes less",
        russian: "читавший его процесс был убит извне: так делает система, когда кончается память; "
          + "с меньшим --jobs её нужно меньше")
    case .crash(let signal):
      let how = signal.map { " (signal \($0))" } ?? ""
      let russianHow = signal.map { " (сигнал \($0))" } ?? ""
      return Reason(
        "crashed", english: "reading it crashed\(how); please report this document as a fault of ingest",
        russian: "чтение аварийно завершилось\(russianHow); сообщите об этом документе: это ошибка ingest")
    case .notAnAnswer:
      return Reason(
        "internal-fault", english: "the worker that read it spoke nonsense",
        russian: "читавший его процесс ответил бессмыслицей")
    }
  }
}
