import Foundation
import Testing

/// A batch that waits for something can be ended, and waits no longer than it must.
@Suite struct BatchSignalTests {
  /// A batch that runs beside the test.
  private final class Running {
    let process = Process()
    let list = Pipe()
    private let messages = Pipe()

    init(_ arguments: [String], ignoring signal: String? = nil) throws {
      process.executableURL = URL(filePath: "/bin/sh")
      let prelude = signal.map { "trap '' \($0); " } ?? ""
      process.arguments = ["-c", prelude + #"exec "$0" "$@""#, Tool.binary.path] + arguments
      process.environment = Tool.sanitizerOptions
      process.standardInput = list
      process.standardError = messages
      try process.run()
    }

    func end() -> String {
      process.waitUntilExit()
      return String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }

  private func isThere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

  private func wait(for file: URL) {
    for _ in 0..<200 where !isThere(file) { usleep(50_000) }
  }

  private func pipe(in archive: Archive) -> String {
    let path = archive.scratch.folder.appending(path: "pipe.txt").path
    #expect(mkfifo(path, 0o600) == 0)
    return path
  }

  @Test func saysHowToGoOnWhenInterrupted() throws {
    let archive = try Archive(orders: 1)
    let running = try Running([
      "batch", archive.input.path, pipe(in: archive), "-o", archive.output().path, "--jobs", "1",
    ])
    // The first order is done, and the reading of the pipe hangs.
    let plan = archive.output().appending(path: "in/2010/order0.txt.json")
    wait(for: plan)
    running.process.interrupt()
    #expect(running.end().contains("the same command goes on"))
    #expect(running.process.terminationStatus == 130)
    #expect(isThere(plan))
  }

  @Test func saysWhereTheLinesOfAnInterruptedRunLie() throws {
    let archive = try Archive(orders: 1)
    let file = archive.output("plans.ndjson")
    let running = try Running(["batch", archive.input.path, pipe(in: archive), "--ndjson", file.path])
    wait(for: archive.output("plans.ndjson.new"))
    usleep(300_000)
    running.process.interrupt()
    #expect(running.end().contains("plans.ndjson.new"))
    #expect(running.process.terminationStatus == 130)
    #expect(!isThere(file))
  }

  /// Under `nohup` a batch outlives the terminal that it was started from.
  @Test func goesOnWhereASignalIsIgnored() throws {
    let archive = try Archive(orders: 1)
    let running = try Running(
      ["batch", archive.input.path, pipe(in: archive), "-o", archive.output().path, "--timeout", "3"],
      ignoring: "HUP")
    wait(for: archive.output().appending(path: "in/2010/order0.txt.json"))
    kill(running.process.processIdentifier, SIGHUP)
    #expect(running.end().contains("[timeout]"))
    #expect(running.process.terminationStatus == 1)
  }

  /// It waits for the one who reads to take what it has written.
  @Test func endsThoughNobodyTakesWhatItWrites() throws {
    let archive = try Archive(orders: 20)
    let process = Process()
    let unread = Pipe()
    process.executableURL = Tool.binary
    process.arguments = ["batch", archive.input.path, "--ndjson", "-", "--quiet"]
    process.environment = Tool.sanitizerOptions
    process.standardOutput = unread
    process.standardError = FileHandle.nullDevice
    try process.run()
    let reading = unread.fileHandleForReading.fileDescriptor
    var waiting: Int32 = 0
    for _ in 0..<400 where waiting < 60_000 {
      usleep(50_000)
      #expect(ioctl(reading, UInt(FIONREAD), &waiting) == 0)
    }
    for _ in 0..<3 {
      kill(process.processIdentifier, SIGTERM)
      usleep(100_000)
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
  }

  @Test func isInterruptedWhileItWaitsForAList() throws {
    let archive = try Archive(orders: 1)
    let running = try Running(["batch", "--files-from", "-", "-o", archive.output().path])
    running.list.fileHandleForWriting.write(Data((archive.input.path + "\n").utf8))
    let plan = archive.output().appending(path: "in/2010/order0.txt.json")
    wait(for: plan)
    #expect(isThere(plan), "what the list has named is done before the list ends")
    running.process.interrupt()
    _ = running.end()
    #expect(running.process.terminationStatus == 130)
  }

  /// The seconds of a document are counted from when its reading begins, however long the list kept us waiting.
  @Test func aSlowListTakesNoTimeFromTheFiles() throws {
    let archive = try Archive(orders: 2)
    let running = try Running(["batch", "--files-from", "-", "-o", archive.output().path, "--timeout", "2"])
    for name in ["2010/order0.txt", "2011/order1.txt"] {
      running.list.fileHandleForWriting.write(Data((archive.input.path + "/" + name + "\n").utf8))
      usleep(2_500_000)
    }
    try running.list.fileHandleForWriting.close()
    _ = running.end()
    #expect(running.process.terminationStatus == 0)
  }
}
