import Glibc

/// Reads many orders: what `ingest batch` does.
package struct Batch: Sendable {
  package var inputs: InputSelection
  package var pool: WorkerPool
  /// The program's version.
  package var version: String
  /// The options that a plan depends on, as a text.
  package var options: String
  /// Do again what is done already.
  package var isForced = false
  /// End with the first file that fails.
  package var failFast = false

  package init(inputs: InputSelection, pool: WorkerPool, version: String, options: String) {
    self.inputs = inputs
    self.pool = pool
    self.version = version
    self.options = options
  }

  /// Writes one file for each plan below the folder, and the report.
  ///
  /// - Throws: `BatchFailure`.
  package func run(into folder: FilePath, _ observer: BatchObserver) throws -> BatchOutcome {
    let output = try OutputFolder(folder)
    guard !output.hasForeignReport else {
      output.close()
      throw BatchFailure.foreign(output.reportPath)
    }
    let inputs = InputSequence(self.inputs, output: folder)
    return try failing(on: folder) {
      let maker = options.isEmpty ? version : version + " " + options
      let ledger = Ledger(
        output: output, manifest: try Manifest(output.manifestPath, maker: maker), maker: maker,
        isForced: isForced)
      let report = try FileUnderWay(output.reportPath, temporary: output.unfinishedReportPath)
      return try undoing(by: [report.discard, output.close]) {
        var source = FolderSource(inputs: inputs, ledger: ledger)
        let tally = Tally(
          report: ReportWriter(report, version: version), observer: observer, failFast: failFast)
        var sink = FolderSink(ledger: ledger, tally: tally)
        let ending = try pool.run(&source, into: &sink, interruption: Interruption())
        return BatchOutcome(summary: try sink.close(ending), ending: ending)
      }
    }
  }

  /// Writes one plan a line, in the order of the inputs.
  ///
  /// - Parameters:
  ///   - lines: where to, `-` for standard output. A file gets its name when all of it is there.
  ///   - report: where a report goes, if one is wanted.
  /// - Throws: `BatchFailure`.
  package func run(intoLines lines: FilePath, report: FilePath?, _ observer: BatchObserver) throws
    -> BatchOutcome
  {
    let files = [lines, report].compactMap(\.self).filter { $0 != FilePath("-") }
    let replaced = files.compactMap { try? $0.status().get() }.filter { $0.kind == .file }.map(\.identity)
    let plans = try open(lines)
    let report = try undoing(by: [plans.discard]) { try report.map(open) }
    return try failing(on: lines) {
      try undoing(by: [plans.discard, { report?.discard() }]) {
        var source = LineSource(inputs: InputSequence(inputs), replaced: replaced)
        let tally = Tally(
          report: report.map { ReportWriter($0, version: version) }, observer: observer, failFast: failFast)
        var sink = LineSink(plans: plans, tally: tally)
        let ending = try pool.run(&source, into: &sink, interruption: Interruption())
        let summary = try sink.tally.close(ending)
        if ending == .finished { try plans.finish() }
        return BatchOutcome(
          summary: summary, ending: ending, unfinished: ending == .finished ? nil : plans.lyingAt)
      }
    }
  }

  /// How many inputs there are; takes a walk through all folders.
  package func countInputs(output: FilePath?) -> Int {
    InputSequence(inputs, output: output).reduce(0) { count, _ in count + 1 }
  }

  /// Leaves no part of a file behind where the work fails.
  private func undoing<Result>(by steps: [() -> Void], _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      for step in steps { step() }
      throw error
    }
  }

  private func open(_ path: FilePath) throws -> FileUnderWay {
    try failing(on: path) {
      do throws(SystemError) {
        return try FileUnderWay(path)
      } catch {
        throw error.code == EEXIST ? BatchFailure.foreign(FileUnderWay.unfinished(path)) : error
      }
    }
  }

  private func failing<Result>(on path: FilePath, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as SystemError {
      throw error.code == EBUSY ? BatchFailure.busy(path) : .cannotWrite(path, error)
    } catch let error as WorkerStartError {
      throw BatchFailure.noWorker(error.cause)
    }
  }
}

/// Who is told while a batch runs.
package struct BatchObserver {
  /// A file failed.
  package var failed: (FileResult) -> Void
  package var progress: (WorkProgress) -> Void

  package init(failed: @escaping (FileResult) -> Void, progress: @escaping (WorkProgress) -> Void) {
    self.failed = failed
    self.progress = progress
  }
}

package struct BatchOutcome: Sendable {
  package var summary: BatchSummary
  package var ending: WorkerPool.Ending
  /// Where the lines lie of a run that did not come to its end.
  package var unfinished: FilePath?
}

/// Adds results up, and passes them on to the report and to who watches.
struct Tally {
  var report: ReportWriter?
  let observer: BatchObserver
  let failFast: Bool
  private var summary = BatchSummary()
  private let beginning = monotonicSeconds()

  init(report: ReportWriter?, observer: BatchObserver, failFast: Bool) {
    self.report = report
    self.observer = observer
    self.failFast = failFast
  }

  /// - Returns: whether to go on.
  mutating func add(_ result: FileResult) throws(SystemError) -> Bool {
    summary.add(result)
    try report?.append(result)
    guard result.status == .failed else { return true }
    observer.failed(result)
    return !failFast
  }

  mutating func close(_ ending: WorkerPool.Ending) throws(SystemError) -> BatchSummary {
    summary.seconds = monotonicSeconds() - beginning
    summary.isComplete = ending == .finished
    try report?.close(summary)
    return summary
  }
}
