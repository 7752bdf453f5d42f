import ArgumentParser
import DecreeBatch
import Glibc

/// How many processes read at once, and what one document may cost.
struct WorkerOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .spoken(
      english: "How many documents are read at once. (default: batch: one for each core; stream: 1)",
      russian: "Сколько документов читать одновременно. (по умолчанию: batch — по числу ядер; stream — 1)",
      russianValue: "число"))
  var jobs: Int?

  @Option(
    help: .spoken(
      english: "Seconds that one document may take; 0 for any number.",
      russian: "Сколько секунд можно читать один документ; 0 — без предела.", russianValue: "секунд"))
  var timeout = 120.0

  @Option(
    help: .spoken(
      english: "MiB of memory that one document may take; 0 for any number.",
      russian: "Сколько мебибайт памяти может занять один документ; 0 — без предела.",
      russianValue: "МиБ"))
  var maxMemory = 4096

  func validate() throws {
    guard jobs.map({ (1...1024).contains($0) }) != false else {
      throw usageError(english: "--jobs is a number from 1 to 1024", russian: "--jobs — число от 1 до 1024")
    }
    guard timeout >= 0, timeout.isFinite else {
      throw usageError(
        english: "--timeout is 0 or more seconds", russian: "--timeout — число секунд, не меньше нуля")
    }
    guard (0...1 << 30).contains(maxMemory) else {
      throw usageError(
        english: "--max-memory is a number of MiB from 0 to \(1 << 30)",
        russian: "--max-memory — число мебибайт от 0 до \(1 << 30)")
    }
  }

  /// - Parameter untrusted: whether the records come from others, and may not say where a plan is written.
  func pool(_ reading: ReadingOptions, jobs: Int, untrusted: Bool = false) -> WorkerPool {
    let memory = maxMemory << 20
    return WorkerPool(
      command: WorkerCommand(
        arguments: ["worker", "--max-memory", String(maxMemory)] + (untrusted ? ["--untrusted"] : [])
          + reading.arguments),
      workers: jobs, limits: WorkerLimits(seconds: timeout, memory: memory))
  }
}

/// The worker that `batch` and `stream` start; nobody calls it by hand.
struct WorkerCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @Option var maxMemory = 0
  @Flag var untrusted = false
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let loop = WorkerLoop(OrderReading(reader: reading.reader, isTrusting: !untrusted))
    do {
      try loop.run(memory: maxMemory << 20)
    } catch {
      // Who asked is gone, and there is nobody to tell.
      throw ExitCodes.cannotWrite
    }
  }
}
