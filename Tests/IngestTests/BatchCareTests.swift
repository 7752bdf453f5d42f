import Foundation
import Testing

/// What is not its own a run leaves as it is, and of its own it leaves nothing lying about.
@Suite struct BatchCareTests {
  private let files = FileManager.default

  /// The process that would take them away is killed, and so has no say in it.
  @Test func leavesNeitherProgramsNorTemporaryFilesWhenItIsKilled() throws {
    let archive = try Archive()
    try archive.add("order.pdf", "%PDF-1.4\n")
    let scratch = archive.scratch.folder
    let started = scratch.appending(path: "started")
    let program = try archive.scratch.file(
      "pdftotext", Data("#!/bin/sh\necho $$ >\(started.path)\nexec sleep 1000\n".utf8))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let temporaries = scratch.appending(path: "temporaries")
    try files.createDirectory(at: temporaries, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = Tool.binary
    process.arguments = ["batch", archive.input.path, "-o", archive.output().path]
    process.environment = Tool.sanitizerOptions.merging(
      ["PATH": scratch.path + ":/usr/bin:/bin", "TMPDIR": temporaries.path]) { own, _ in own }
    try process.run()
    try wait { try !Data(contentsOf: started).isEmpty }
    #expect(try !files.contentsOfDirectory(atPath: temporaries.path).isEmpty)
    let text = try String(contentsOf: started, encoding: .utf8)
    let id = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(process.processIdentifier, SIGKILL)
    try wait { try files.contentsOfDirectory(atPath: temporaries.path).isEmpty && !isRunning(id) }
    #expect(try files.contentsOfDirectory(atPath: temporaries.path).isEmpty)
    #expect(!isRunning(id))
  }

  @Test func goesOnWithFewerProcessesWhereFewFilesMayBeOpen() throws {
    let archive = try Archive(orders: 40)
    let arguments = ["batch", archive.input.path, "-o", archive.output().path, "--jobs", "64"]
    #expect(try Tool.run(arguments, limits: "ulimit -n 32").status == 0)
  }

  @Test func noNameOfAFileTurnsTheTerminalsWordsRound() throws {
    let archive = try Archive()
    try archive.add("a\u{202E}b\u{9B}31mc\u{1B}d.txt", "Уважаемые коллеги!\n")
    #expect(try archive.run().messages.contains("/a b 31mc d.txt: "))
  }

  private func wait(until condition: () throws -> Bool) throws {
    for _ in 0..<400 where (try? condition()) != true { usleep(50_000) }
  }

  /// A process that has ended and whose parent does not ask for its end is none any more.
  private func isRunning(_ id: pid_t) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8).split(separator: ") ").last
    return state.map { !$0.hasPrefix("Z") } ?? false
  }
}
