import ArgumentParser
import DecreeBatch
import Glibc

/// How many processes read at once, and what one document may cost.
struct WorkerOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many documents are read at once. (default: one for each core)")
  var jobs: Int?

  @Option(help: "Seconds that one document may take; 0 for any number.")
  var timeout = 120.0

  @Option(help: "MiB of memory that one document may take; 0 for any number.")
  var maxMemory = 4096

  func validate() throws {
    guard jobs.map({ (1...1024).contains($0) }) != false else {
      throw ValidationError("--jobs is a number from 1 to 1024.")
    }
    guard timeout >= 0, timeout.isFinite else { throw ValidationError("--timeout is 0 or more seconds.") }
    guard maxMemory >= 0 else { throw ValidationError("--max-memory is 0 or more MiB.") }
  }

  func pool(_ reading: ReadingOptions) -> WorkerPool {
    let memory = maxMemory << 20
    return WorkerPool(
      command: WorkerCommand(
        arguments: ["worker", "--max-memory", String(maxMemory)] + reading.arguments),
      workers: jobs ?? availableCores(), limits: WorkerLimits(seconds: timeout, memory: memory))
  }
}

/// The worker that `batch` and `stream` start; nobody calls it by hand.
struct WorkerCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @Option var maxMemory = 0
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let loop = WorkerLoop(OrderReading(reader: reading.reader))
    do {
      try loop.run(memory: maxMemory << 20)
    } catch {
      // Who asked is gone, and there is nobody to tell.
      throw ExitCodes.cannotWrite
    }
  }
}
