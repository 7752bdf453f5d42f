import Foundation
import Testing

@testable import DecreeBatch

/// The pool with workers of its own kind, which do what they are told: a shell that reads words.
/// One at a time, so that the processes which one test starts are not another's.
@Suite(.serialized) struct WorkerPoolTests {
  /// Answers `ok`, says nothing for `hang`, nor for `litter FILE` after it has made temporary files, dies of `crash`,
  /// talks nonsense for `babble`, ends itself after `leave`, is killed for `kill`, and sends `plan N` of N bytes.
  private static let worker = WorkerCommand(
    executable: "/bin/sh",
    arguments: [
      "-c",
      """
      while read word count; do case $word in
        hang) sleep 100;;
        slow) sleep 0.2; echo '{"result":{"path":"'$count'","status":"read"}}';;
        litter) mkdir $TMPDIR/a && echo $TMPDIR | tee $TMPDIR/a/b >$count; sleep 100;;
        crash) kill -SEGV $$;;
        kill) kill -KILL $$;;
        leave) echo '{"result":{"path":"","status":"read"}}'; exit;;
        babble) echo hello;;
        plan) echo '{"length":'$count',"result":{"path":"","status":"read"}}'; head -c $count /dev/zero;;
        *) echo '{"result":{"path":"'$count'","status":"read"}}';;
      esac; done
      """,
    ])

  private struct Words: RecordSource {
    var words: [String]
    mutating func next() -> Supply<String> {
      guard !words.isEmpty else { return .end }
      let word = words.removeFirst()
      return word == "settled"
        ? .settled(word, Answer(FileResult(.skipped))) : .record(word, Array((word + "\n").utf8))
    }
  }

  private struct Told: AnswerSink {
    var answers: [String] = []
    var bytes = 0
    var words = ""
    var stopsAtFailure = false
    mutating func take(_ word: String, _ answer: Answer) -> Bool {
      answers.append("\(word): \(answer.result.reason?.code ?? answer.result.status.rawValue)")
      bytes += answer.plan.count
      words += answer.result.reason?.english ?? ""
      return !(stopsAtFailure && answer.result.status == .failed)
    }
    mutating func tick(_ progress: WorkProgress) {}
  }

  /// Until it is another program, a child counts its parent's memory as its own: under a sanitizer that is much.
  private static let memory = 64 << 30

  private func run(_ words: [String], workers: Int, heldBytes: Int = 1 << 20, stops: Bool = false) throws
    -> Told
  {
    var pool = WorkerPool(
      command: Self.worker, workers: workers, limits: WorkerLimits(seconds: 1, memory: Self.memory))
    pool.heldBytes = heldBytes
    var source = Words(words: words)
    var told = Told(stopsAtFailure: stops)
    let ending = try pool.run(&source, into: &told)
    #expect(ending == (stops ? .stopped : .finished))
    return told
  }

  @Test(arguments: [1, 2, 7]) func aBadRecordCostsOnlyItself(workers: Int) throws {
    let told = try run(
      ["ok 1", "hang", "ok 2", "crash", "settled", "babble", "ok 3", "slow 4", "ok 5"], workers: workers)
    #expect(
      told.answers == [
        "ok 1: read", "hang: timeout", "ok 2: read", "crash: crashed", "settled: skipped",
        "babble: internal-fault", "ok 3: read", "slow 4: read", "ok 5: read",
      ])
  }

  @Test func tellsInOrderThoughPlansAreLargerThanItMayHold() throws {
    let words = ["slow"] + Array(repeating: "plan 300000", count: 12)
    let told = try run(words, workers: 4, heldBytes: 100_000)
    #expect(told.answers == ["slow: read"] + Array(repeating: "plan 300000: read", count: 12))
    #expect(told.bytes == 12 * 300_000)
  }

  /// A process that ended while it had nothing to do says nothing of the next record.
  @Test func isStartedAnewWhereItHasEnded() throws {
    var worker = Worker(Self.worker, limits: WorkerLimits(seconds: 10, memory: 0))
    defer { worker.stop() }
    for word in ["leave", "ok"] {
      try worker.start()
      worker.begin(Array((word + "\n").utf8), place: 0)
      var answer: Answer?
      while answer == nil {
        let output = try #require(worker.interests(reading: true).first).fd
        _ = isReadable(output, patience: 10_000)
        answer = worker.proceed(output, now: monotonicSeconds())
      }
      #expect(answer?.result.status == .read)
      usleep(500_000)
    }
  }

  @Test func blamesNoDocumentForAKilledProcess() throws {
    let told = try run(["kill"], workers: 1)
    #expect(told.answers == ["kill: crashed"])
    #expect(told.words.contains("from outside"))
  }

  /// A record is as large as a document, and the answers behind a slow one wait with theirs.
  @Test func takesNoMoreRecordsThanItMayHold() throws {
    final class Taken { var count = 0, most = 0 }
    struct Source: RecordSource {
      let taken: Taken
      var left = 60
      mutating func next() -> Supply<String> {
        guard left > 0 else { return .end }
        left -= 1
        taken.count += 1
        taken.most = max(taken.most, taken.count)
        let line = (left == 59 ? "slow 1" : "ok 1") + String(repeating: " ", count: 100_000) + "\n"
        return .record("", Array(line.utf8))
      }
    }
    struct Sink: AnswerSink {
      let taken: Taken
      mutating func take(_ word: String, _ answer: Answer) -> Bool {
        taken.count -= 1
        return true
      }
      mutating func tick(_ progress: WorkProgress) {}
    }
    var pool = WorkerPool(
      command: Self.worker, workers: 3, limits: WorkerLimits(seconds: 10, memory: Self.memory))
    pool.heldBytes = 500_000
    let taken = Taken()
    var source = Source(taken: taken)
    var sink = Sink(taken: taken)
    #expect(try pool.run(&source, into: &sink) == .finished)
    #expect(taken.count == 0 && taken.most <= 6)
  }

  @Test func stopsWhenTold() throws {
    let told = try run(["ok", "crash", "hang", "ok"], workers: 3, stops: true)
    #expect(told.answers == ["ok: read", "crash: crashed"])
  }

  @Test func leavesNoProcessBehind() throws {
    let before = children()
    _ = try run(["ok", "hang", "plan 70000"], workers: 3)
    #expect(children().subtracting(before).isEmpty)
  }

  @Test func leavesNoTemporaryFileBehind() throws {
    let scratch = try Scratch()
    let told = try run(["litter \(scratch.url.path)/where"], workers: 1)
    #expect(told.answers.first?.hasSuffix("timeout") == true)
    let place = try String(contentsOf: scratch.url.appending(path: "where"), encoding: .utf8)
    #expect(place.contains("/ingest-"))
    #expect(!FileManager.default.fileExists(atPath: String(place.dropLast())))
  }

  /// The processes whose parent is this one and that are shells.
  private func children() -> Set<String> {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(
      processes.filter { id in
        let status = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        return status.contains("(sh) ") && status.contains(" \(getpid()) ")
      })
  }
}
