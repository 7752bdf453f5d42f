import Glibc

/// Where records come from.
package protocol RecordSource<Ticket> {
  /// What the sink is told of a record beside its answer.
  associatedtype Ticket
  /// The next record, without waiting for it.
  mutating func next() throws -> Supply<Ticket>
}

package enum Supply<Ticket> {
  /// A line for a worker.
  case record(Ticket, [UInt8])
  /// An input that needs no worker: its answer is known.
  case settled(Ticket, Answer)
  /// None now; there may be one when the descriptor can be read.
  case pending(Int32)
  case end
}

/// Where answers go, in the order of the records.
package protocol AnswerSink<Ticket> {
  associatedtype Ticket
  /// - Returns: whether to go on.
  mutating func take(_ ticket: Ticket, _ answer: Answer) throws -> Bool
  /// Called at least every fifth of a second.
  mutating func tick(_ progress: WorkProgress) throws
}

/// How far the work is.
package struct WorkProgress: Sendable {
  /// Answered, whether or not it was their turn to be told.
  package var done = 0
  package var failed = 0
  /// Since the beginning, in seconds.
  package var seconds = 0.0
}

/// Lets worker processes answer records in parallel, and tells the answers in the order of the records.
///
/// One thread, which waits for whatever comes first: no locks, and nothing to race. Memory is bounded by the window:
/// how far the answers may run ahead of the first one that is missing, in number and in bytes.
package struct WorkerPool {
  package enum Ending: Sendable { case finished, stopped, interrupted }

  package var command: WorkerCommand
  package var workers: Int
  package var limits: WorkerLimits
  /// Answers that may wait for their turn.
  package var window = 1 << 14
  /// Bytes of plans that may wait for their turn, and of records that are answered and wait, beside those in hand.
  package var heldBytes = 64 << 20
  /// Seconds that records in hand have when the user interrupts.
  package var grace = 3.0

  package init(command: WorkerCommand, workers: Int, limits: WorkerLimits) {
    self.command = command
    self.workers = workers
    self.limits = limits
  }

  /// Answers all records of the source.
  ///
  /// - Throws: what source and sink throw, and `WorkerStartError`.
  package func run<Ticket>(
    _ source: inout some RecordSource<Ticket>, into sink: inout some AnswerSink<Ticket>,
    interruption: Interruption? = nil
  ) throws -> Ending {
    signal(SIGPIPE, SIG_IGN)
    var shift = Shift<Ticket>(self)
    defer { shift.stop() }
    return try shift.run(&source, into: &sink, interruption)
  }
}

/// One run of a pool.
private struct Shift<Ticket> {
  private let pool: WorkerPool
  private var workers: [Worker]
  /// Records that are not yet told; the first has the place `base`.
  private var waiting: [(ticket: Ticket, bytes: Int, answer: Answer?)] = []
  /// How many of `waiting`, from its start, are told already.
  private var told = 0
  private var base = 0
  private var heldBytes = 0
  private var recordBytes = 0
  private var supplyEnded = false
  private var pendingSupply: Int32?
  private var progress = WorkProgress()
  private let beginning = monotonicSeconds()
  private var now = monotonicSeconds()
  private var lastTick = 0.0
  private var graceEnd: Double?

  init(_ pool: WorkerPool) {
    self.pool = pool
    let number = min(pool.workers, workersWithinOpenFiles(pool.workers))
    workers = (0..<max(1, number)).map { _ in Worker(pool.command, limits: pool.limits) }
  }

  mutating func stop() {
    for index in workers.indices { workers[index].stop() }
  }

  mutating func run(
    _ source: inout some RecordSource<Ticket>, into sink: inout some AnswerSink<Ticket>,
    _ interruption: Interruption?
  ) throws -> WorkerPool.Ending {
    while true {
      if try !tell(&sink) { return .stopped }
      try supply(&source)
      if try !tell(&sink) { return .stopped }
      if supplyEnded, workers.allSatisfy({ $0.place == nil }) {
        try tick(&sink, always: true)
        return graceEnd == nil ? .finished : .interrupted
      }
      try wait()
      try tick(&sink, always: false)
      if interruption?.happened() == true {
        if graceEnd != nil { return .interrupted }
        graceEnd = now + pool.grace
        supplyEnded = true
      }
      if let graceEnd, now >= graceEnd {
        stop()
        try tellTheRest(&sink)
        return .interrupted
      }
    }
  }

  /// Gives idle workers records, as far as the window allows.
  private mutating func supply(_ source: inout some RecordSource<Ticket>) throws {
    pendingSupply = nil
    var idle = workers.indices.filter { workers[$0].place == nil }[...]
    while !supplyEnded, let worker = idle.first, hasRoom {
      guard try makeReady(worker) else { return }
      switch try source.next() {
      case .record(let ticket, let line):
        workers[worker].begin(line, place: base + waiting.count)
        waiting.append((ticket, line.count, nil))
        recordBytes += line.count
        idle = idle.dropFirst()
      case .settled(let ticket, let answer):
        waiting.append((ticket, 0, answer))
        count(answer)
      case .pending(let descriptor):
        pendingSupply = descriptor
        return
      case .end: supplyEnded = true
      }
    }
  }

  /// Whether another record may be taken. As many as there are workers may be at hand however large they are.
  private var hasRoom: Bool {
    let count = waiting.count - told
    return count < pool.window && heldBytes < pool.heldBytes
      && (recordBytes < pool.heldBytes || count < workers.count)
  }

  /// Lets the worker have its process. Where the system gives no more of them, those that there are go on without it.
  private mutating func makeReady(_ worker: Int) throws(WorkerStartError) -> Bool {
    do {
      try workers[worker].start()
      return true
    } catch {
      guard workers.contains(where: \.isRunning) else { throw error }
      workers.removeAll { !$0.isRunning }
      return false
    }
  }

  /// Tells the answers whose turn it is.
  private mutating func tell(_ sink: inout some AnswerSink<Ticket>) throws -> Bool {
    while told < waiting.count, let answer = waiting[told].answer {
      heldBytes -= answer.plan.count
      recordBytes -= waiting[told].bytes
      waiting[told].answer = nil
      told += 1
      if try !sink.take(waiting[told - 1].ticket, answer) { return false }
    }
    if told > 1024 || told == waiting.count {
      waiting.removeFirst(told)
      base += told
      told = 0
    }
    return true
  }

  /// Tells what is done behind records that never will be.
  private mutating func tellTheRest(_ sink: inout some AnswerSink<Ticket>) throws {
    for (ticket, _, answer) in waiting[told...] {
      if let answer, try !sink.take(ticket, answer) { return }
    }
  }

  private mutating func wait() throws {
    let held = heldBytes + workers.reduce(0) { $0 + $1.heldBytes }
    var interests: [pollfd] = []
    var owners: [Int] = []
    for (index, worker) in workers.enumerated() {
      // A plan that must wait for its turn waits in its worker once too many are held here.
      let isFirst = worker.place == base + told
      let some = worker.interests(reading: isFirst || !worker.isDelivering || held < pool.heldBytes)
      interests += some
      owners += some.map { _ in index }
    }
    if let pendingSupply {
      interests.append(pollfd(fd: pendingSupply, events: Int16(POLLIN), revents: 0))
    }
    let deadline = workers.compactMap(\.deadline).min() ?? .infinity
    let patience = min(0.2, max(0, deadline - now))
    poll(&interests, nfds_t(interests.count), Int32((patience * 1000).rounded(.up)))
    now = monotonicSeconds()
    for (interest, owner) in zip(interests, owners) where interest.revents != 0 {
      let place = workers[owner].place
      if let answer = workers[owner].proceed(interest.fd, now: now) { settle(place, answer) }
    }
  }

  private mutating func tick(_ sink: inout some AnswerSink<Ticket>, always: Bool) throws {
    guard always || now - lastTick >= 0.2 else { return }
    lastTick = now
    progress.seconds = now - beginning
    try sink.tick(progress)
    for index in workers.indices {
      let place = workers[index].place
      if let answer = workers[index].checkLimits(now: now) { settle(place, answer) }
    }
  }

  private mutating func settle(_ place: Int?, _ answer: Answer) {
    guard let place else { return }
    heldBytes += answer.plan.count
    waiting[place - base].answer = answer
    count(answer)
  }

  private mutating func count(_ answer: Answer) {
    progress.done += 1
    if answer.result.status == .failed { progress.failed += 1 }
  }
}

/// How many of so many workers can have their pipes, with some files left to ourselves. As many files may be open as the
/// system lets us ask for.
private func workersWithinOpenFiles(_ workers: Int) -> Int {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return workers }
  let own = 24
  let wanted = rlim_t(2 * workers + own)
  if limit.rlim_cur < wanted {
    limit.rlim_cur = min(limit.rlim_max, wanted)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
  return limit.rlim_cur >= wanted ? workers : (Int(limit.rlim_cur) - own) / 2
}

/// Seconds since some moment; only differences mean anything.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
