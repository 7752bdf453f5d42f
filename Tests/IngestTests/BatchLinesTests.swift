import Foundation
import Testing

/// Where `--ndjson` and `--report` write to.
@Suite struct BatchLinesTests {
  @Test func writesThroughAPipe() throws {
    let archive = try Archive(orders: 1)
    let pipe = archive.scratch.folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let descriptor = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(descriptor) }
    let result = try Tool.run(["batch", archive.input.path, "--ndjson", pipe])
    #expect(result.status == 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    let lines = try Tool.run(["batch", archive.input.path, "--ndjson", "-"]).output
    #expect(Data(bytes[..<max(0, count)]) == lines)
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO, "no file has taken its place")
  }

  @Test func writesTheReportToStandardOutputToo() throws {
    let archive = try Archive(orders: 1)
    let file = archive.output("plans.ndjson").path
    let result = try Tool.run(["batch", archive.input.path, "--ndjson", file, "--report", "-"])
    #expect(result.text.contains(#""format":"ingest-batch-report/1""#))
  }

  @Test func refusesOneFileForBoth() throws {
    let archive = try Archive(orders: 1)
    let file = archive.output("x").path
    #expect(try Tool.run(["batch", archive.input.path, "--ndjson", file, "--report", file]).status == 64)
  }

  /// A full disk, told at the first byte.
  @Test func leavesNoPartBehindWhenTheDiskIsFull() throws {
    let archive = try Archive(orders: 1)
    let part = archive.output("plans.ndjson.new")
    try FileManager.default.createSymbolicLink(atPath: part.path, withDestinationPath: "/dev/full")
    let arguments = ["batch", archive.input.path, "--ndjson", archive.output("plans.ndjson").path]
    let result = try Tool.run(arguments + ["--lang", "ru"])
    #expect(result.status == 73)
    #expect(result.messages.contains("plans.ndjson: не удаётся записать: на диске нет места"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.scratch.folder.path) == ["in"])
  }

  @Test func saysHowToGoOnWhenTheDiskIsFull() throws {
    let archive = try Archive(orders: 1)
    let own = archive.output().appending(path: ".ingest")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: own.appending(path: "report.new").path, withDestinationPath: "/dev/full")
    let full = try archive.run()
    #expect(full.status == 73)
    #expect(full.messages.contains("out: cannot be written: No space left on device; what is done is kept"))
    #expect(try archive.run().status == 0)
  }

  /// A closed stream must not lend its number to a file of plans.
  @Test(arguments: ["0<&-", "1>&-", "2>&-"]) func writesNoMessageIntoThePlans(closing: String) throws {
    let archive = try Archive(orders: 2)
    try archive.add("2010/a letter.txt", "Уважаемые коллеги!\n")
    let lines = try Tool.run(["batch", archive.input.path, "--ndjson", "-"]).output
    let file = archive.output("plans.ndjson")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"exec "$0" batch "$1" --ndjson "$2" \#(closing)"#, Tool.binary.path, archive.input.path,
      file.path,
    ]
    process.environment = Tool.sanitizerOptions
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try Data(contentsOf: file) == lines)
  }

  @Test func numbersThatNoMachineHasAreRefused() throws {
    let archive = try Archive(orders: 1)
    for option in ["--max-bytes", "--max-memory"] {
      let result = try Tool.run(["stream", option, "9223372036854775807"])
      #expect(result.status == 64)
      #expect(result.messages.contains(option))
    }
    #expect(try Tool.run(["batch", archive.input.path, "--max-bytes", "0", "--ndjson", "-"]).status == 64)
  }
}
