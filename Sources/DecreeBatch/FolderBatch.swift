import Glibc

/// What source and sink of a batch into a folder both look at: what is done, and where the new goes.
final class Ledger {
  var output: OutputFolder
  var manifest: Manifest
  /// Outputs that are ours though the manifest may not say so: a run was ended before it could.
  private var announced: Set<FilePath>
  private let maker: String
  private let isForced: Bool

  init(output: OutputFolder, manifest: Manifest, maker: String, isForced: Bool) {
    self.output = output
    announced = output.announced
    self.manifest = manifest
    self.maker = maker
    self.isForced = isForced
  }

  /// The hash that an input must have for its result to stand.
  func knownHash(_ input: Input) -> String? {
    guard !isForced, let entry = manifest.entry(for: input.output), !entry.isOfThisRun, entry.maker == maker
    else { return nil }
    let isThere = !entry.wasWritten || output.holds(input.output, bytes: entry.result.outputBytes)
    return isThere ? entry.result.sha256 : nil
  }
}

extension Ledger {
  /// Whether what has that name, if anything has it, was written by a batch.
  func isOurs(_ output: String) -> Bool {
    manifest.entry(for: output)?.wasWritten == true || announced.contains(FilePath(output))
  }

  /// Says beforehand which outputs will be ours, for the case that the run is ended before the manifest says it.
  func announce(_ outputs: [String]) throws(SystemError) {
    announced.formUnion(outputs.filter { isOurs($0) || output.isFree($0) }.map { FilePath($0) })
    try output.announce(announced)
  }

  /// Lets the manifest say what was done.
  func settle(_ outputs: [String]) throws(SystemError) {
    try manifest.flush()
    announced.subtract(outputs.map { FilePath($0) })
    try output.announce(announced)
  }
}

/// An input on its way, and where its plan lies until it gets its name.
struct FolderTicket {
  var input: Input
  var temporary: FilePath?
}

struct FolderSource: RecordSource {
  var inputs: InputSequence
  let ledger: Ledger

  mutating func next() -> Supply<FolderTicket> {
    switch inputs.upcoming() {
    case .end: return .end
    case .pending(let descriptor): return .pending(descriptor)
    case .input(let input):
      if let refusal = input.refusal {
        return .settled(FolderTicket(input: input), Answer(FileResult(refusal)))
      }
      let temporary = ledger.output.nextTemporary()
      let record = Record(path: input.path, knownHash: ledger.knownHash(input), output: temporary)
      return .record(FolderTicket(input: input, temporary: temporary), record.line)
    }
  }
}

/// Gives the plans their names, many at a time, since waiting for the disk costs the same for one as for a thousand.
struct FolderSink: AnswerSink {
  let ledger: Ledger
  var tally: Tally
  private var unplaced: [(ticket: FolderTicket, answer: Answer)] = []
  private var lastPlacing = monotonicSeconds()
  private var goesOn = true

  private static let mostUnplaced = 4096
  private static let secondsUnplaced = 2.0

  init(ledger: Ledger, tally: Tally) {
    self.ledger = ledger
    self.tally = tally
  }

  mutating func take(_ ticket: FolderTicket, _ answer: Answer) throws -> Bool {
    unplaced.append((ticket, answer))
    let isUrgent = tally.failFast && answer.result.status == .failed
    if isUrgent || unplaced.count >= Self.mostUnplaced { try placeAll() }
    return goesOn
  }

  mutating func tick(_ progress: WorkProgress) throws {
    if monotonicSeconds() - lastPlacing > Self.secondsUnplaced { try placeAll() }
    tally.observer.progress(progress)
  }

  mutating func close(_ ending: WorkerPool.Ending) throws -> BatchSummary {
    try placeAll()
    try ledger.manifest.close()
    if ending == .finished { try ledger.output.announce([]) }
    let summary = try tally.close(ending)
    ledger.output.close()
    return summary
  }

  private mutating func placeAll() throws {
    defer { lastPlacing = monotonicSeconds() }
    let written = unplaced.compactMap { $0.answer.result.outputBytes == nil ? nil : $0.ticket.temporary }
    if !written.isEmpty { try ledger.output.sync(written) }
    let outputs = unplaced.compactMap { $0.answer.result.outputBytes == nil ? nil : $0.ticket.input.output }
    if !outputs.isEmpty { try ledger.announce(outputs) }
    defer { unplaced.removeAll(keepingCapacity: true) }
    for (ticket, answer) in unplaced where goesOn { goesOn = try tally.add(place(ticket, answer)) }
    try ledger.settle(outputs)
  }

  /// What is to be told of an input, once its plan has its name.
  private func place(_ ticket: FolderTicket, _ answer: Answer) throws -> FileResult {
    let output = ticket.input.output
    var result = answer.result
    let earlier = ledger.manifest.entry(for: output)
    if answer.isUnchanged, let earlier {
      result = earlier.result
      result.wasDoneBefore = true
    }
    result.path = ticket.input.path.text
    result.output = nil
    guard result.status != .skipped, ticket.input.refusal == nil else { return result }
    if let reason = result.reason, reason.code == Reason.cannotWriteCode {
      throw BatchFailure.cannotKeep(reason)
    }
    if earlier?.isOfThisRun == true || output == OutputFolder.reportName {
      ticket.temporary?.remove()
      return result.refused(.nameCollision(output, earlier?.result.path))
    }
    if result.status != .failed {
      if !answer.isUnchanged, let temporary = ticket.temporary {
        do throws(SystemError) {
          try ledger.output.place(temporary, as: output, mayReplace: ledger.isOurs(output))
        } catch {
          guard error.isOfTheName else { throw error }
          temporary.remove()
          return result.refused(error.code == EEXIST ? .outputExists(output) : unwritable(error))
        }
      }
      result.output = output
    } else if ledger.isOurs(output), result.sha256 != nil {
      // What stands there is the plan of what the input was before.
      ledger.output.path.appending(output.utf8).remove()
    }
    if result.isLasting { ledger.manifest.append(result, output: output) }
    return result
  }
}

extension FileResult {
  /// Whether the same bytes would come to the same result tomorrow: not where a program was missing or was ended.
  fileprivate var isLasting: Bool {
    sha256 != nil
      && !["program-missing", "program-timeout", "program-failed", "temporary-folder"].contains(reason?.code)
  }

  /// The same file, failed: its plan could be made and not kept.
  fileprivate func refused(_ reason: Reason) -> FileResult {
    var result = FileResult(.failed, reason: reason)
    result.path = path
    result.milliseconds = milliseconds
    result.counts.bytes = counts.bytes
    return result
  }
}

extension SystemError {
  /// Whether the fault lies in this one name, and other files can still be written.
  fileprivate var isOfTheName: Bool {
    [
      EEXIST, EISDIR, ENOTDIR, ENOTEMPTY, ENAMETOOLONG, EINVAL, EILSEQ, ELOOP,
      // A folder below ours that is another disk, or may not be written to.
      EXDEV, EROFS, EACCES, EPERM,
    ].contains(code)
  }
}

extension Reason {
  fileprivate static func nameCollision(_ output: String, _ other: String?) -> Reason {
    let whose = other.map { " (of \($0))" } ?? ""
    let russianWhose = other.map { " (из \($0))" } ?? ""
    return Reason(
      "name-collision", english: "its plan would replace \(output)\(whose); --base keeps more of the path",
      russian: "её план затёр бы \(output)\(russianWhose); ключ --base сохраняет больше папок из пути")
  }

  fileprivate static func outputExists(_ output: String) -> Reason {
    Reason(
      "output-exists", english: "\(output) is there already and is not of our making; nothing was replaced",
      russian: "\(output) уже есть и создан не этой программой; ничего не затёрто")
  }
}
