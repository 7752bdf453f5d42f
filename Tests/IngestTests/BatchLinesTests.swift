import Foundation
import Testing

/// Where `--ndjson` and `--report` write to.
@Suite struct BatchLinesTests {
  /// ThreadSanitizer writes a large file itself before the program begins.
  private static let mayLimitFiles = dlsym(nil, "__tsan_init") == nil

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

  /// A plan has no path in it, and two files may have the same bytes.
  @Test func theReportSaysWhichLineIsWhose() throws {
    let archive = try Archive(orders: 2)
    try archive.add("2010/a letter.txt", "Уважаемые коллеги!\n")
    try archive.add("2012/order0.txt", Data(contentsOf: archive.input.appending(path: "2010/order0.txt")))
    let (file, report) = (archive.output("plans.ndjson"), archive.output("report.json"))
    _ = try Tool.run(["batch", archive.input.path, "--ndjson", file.path, "--report", report.path])
    let text = try String(contentsOf: report, encoding: .utf8)
    let lines = text.matches(of: /"line":(\d+),.*"path":"[^"]*\/in\/([^"]+)"/).map { "\($0.1) \($0.2)" }
    #expect(lines == ["1 2010/order0.txt", "2 2011/order1.txt", "3 2012/order0.txt"])
    #expect(try Data(contentsOf: file).count { $0 == UInt8(ascii: "\n") } == 3)
  }

  @Test func refusesOneFileForBoth() throws {
    let archive = try Archive(orders: 1)
    let file = archive.output("x").path
    #expect(try Tool.run(["batch", archive.input.path, "--ndjson", file, "--report", file]).status == 64)
  }

  /// As on a full disk, only that it is the system that lets no file have more than so many bytes.
  @Test(.enabled(if: mayLimitFiles)) func leavesNoPartBehindWhenThereIsNoRoom() throws {
    let archive = try Archive(orders: 1)
    let arguments = ["batch", archive.input.path, "--ndjson", archive.output("plans.ndjson").path]
    let result = try Tool.run(arguments + ["--lang", "ru"], limits: "ulimit -f 1")
    #expect(result.status == 73)
    #expect(result.messages.contains("plans.ndjson: не удаётся записать: файл больше, чем допускает система"))
    let other = try Tool.run(arguments + ["--report", "/proc/none"])
    #expect(other.status == 73 && other.messages.contains("/proc/none"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.scratch.folder.path) == ["in"])
  }

  @Test(.enabled(if: mayLimitFiles)) func saysHowToGoOnWhenThereIsNoRoom() throws {
    let archive = try Archive(orders: 1)
    let arguments = ["batch", archive.input.path, "-o", archive.output().path]
    let full = try Tool.run(arguments, limits: "ulimit -f 1")
    #expect(full.status == 73)
    #expect(full.messages.contains("out: the plan cannot be written: File too large; what is done is kept"))
    let own = archive.output().appending(path: ".ingest")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: own.path).sorted() == ["lock", "manifest.ndjson"],
      "what is left of the work does not fill the disk")
    #expect(try Tool.run(arguments).status == 0)
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
