import Foundation
import Testing

/// What is not its own a run leaves as it is, and of its own it leaves nothing lying about.
@Suite struct BatchCareTests {
  private let files = FileManager.default

  @Test func replacesNoReportThatIsNotItsOwn() throws {
    let archive = try Archive(orders: 1)
    let report = archive.output().appending(path: "report.json")
    try files.createDirectory(at: archive.output(), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: report)
    let result = try archive.run()
    #expect(result.status == 73)
    #expect(result.messages.contains("report.json is there already"))
    #expect(try Data(contentsOf: report) == Data("mine".utf8))
    try files.removeItem(at: report)
    #expect(try archive.run().status == 0)
    // Damaged, it is still the report of what the folder holds.
    try Data("mine".utf8).write(to: report)
    #expect(try archive.run().status == 0)
    #expect(try archive.statuses().count == 1)
  }

  @Test(arguments: ["--ndjson", "--report"]) func neverPutsTheOutputInTheInputsPlace(option: String) throws {
    let archive = try Archive(orders: 2)
    let order = archive.input.appending(path: "2011/order1.txt")
    let bytes = try Data(contentsOf: order)
    let other = option == "--report" ? ["--ndjson", archive.output("plans").path] : []
    let result = try Tool.run(["batch", archive.input.path, option, order.path] + other)
    #expect(result.status == 73)
    #expect(result.messages.contains("[output-is-input]"))
    #expect(try Data(contentsOf: order) == bytes)
    #expect(try Tool.run([order.path, "-o", order.path]).messages.contains("[output-is-input]"))
    #expect(try Data(contentsOf: order) == bytes)
    for arguments in [["-", "-o", order.path], ["-o", order.path]] {
      let result = try Tool.run(arguments, limits: "exec < '\(order.path)'")
      #expect(result.status == 73 && result.messages.contains("[output-is-input]"))
    }
    #expect(try Data(contentsOf: order) == bytes)
    #expect(try files.contentsOfDirectory(atPath: archive.scratch.folder.path) == ["in"])
    #expect(try files.contentsOfDirectory(atPath: order.deletingLastPathComponent().path) == ["order1.txt"])
  }

  @Test func followsNoLinkThatHasTheNameOfAnUnfinishedFile() throws {
    let archive = try Archive(orders: 1)
    let other = try archive.scratch.file("other", Data("mine".utf8))
    let link = archive.output("plans.ndjson.new")
    try files.createSymbolicLink(at: link, withDestinationURL: other)
    let arguments = ["batch", archive.input.path, "--ndjson", archive.output("plans.ndjson").path]
    #expect(try Tool.run(arguments).messages.contains("plans.ndjson.new is there already"))
    #expect(try Data(contentsOf: other) == Data("mine".utf8))
    try files.removeItem(at: link)
    #expect(mkfifo(link.path, 0o600) == 0)
    #expect(try Tool.run(arguments).status == 73, "nobody reads the pipe, and nobody waits for that")
  }

  /// й is one letter or two in the names of files, and Swift takes both for the same text.
  @Test func readsBothWhereNamesDifferInBytesAlone() throws {
    let archive = try Archive(orders: 1)
    let order = try Data(contentsOf: archive.input.appending(path: "2010/order0.txt"))
    for letter in ["\u{439}", "\u{438}\u{306}"] { try archive.add(letter + "/" + letter + ".txt", order) }
    #expect(try archive.run().status == 0)
    let plans = try files.subpathsOfDirectory(atPath: archive.output().path)
    #expect(plans.count { $0.hasSuffix(".txt.json") } == 3)
    #expect(try archive.run().messages.contains("3 files done before"))
  }

  @Test func aFolderThatCannotBeWrittenToCostsOnlyItself() throws {
    let archive = try Archive(orders: 2)
    try files.createDirectory(at: archive.output(), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: archive.output().appending(path: "2010").path, withDestinationPath: "/proc/self")
    #expect(try archive.run().status == 1)
    let statuses = try archive.statuses()
    #expect(statuses == ["2010/order0.txt": "failed cannot-write", "2011/order1.txt": "warned"])
  }

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

  @Test func writesAFileWhoseNameIsAsLongAsAnyMayBe() throws {
    let archive = try Archive(orders: 1)
    let target = archive.output(String(repeating: "ж", count: 125) + ".json").path
    let result = try Tool.run([archive.input.path + "/2010/order0.txt", "-o", target])
    #expect(result.status == 0)
    #expect(files.fileExists(atPath: target))
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
