import Glibc
import Testing

@testable import DecreeDocument

@Suite struct ExternalProgramTests {
  @Test func takesTheOutputOfAProgram() throws {
    let shell = try #require(ExternalProgram("sh"))
    let folder = try TemporaryFolder()
    let result = try shell.run(["-c", "printf hello; exit 3"], in: folder, seconds: 10, limit: 100)
    #expect(result.status == 3)
    #expect(result.output == Array("hello".utf8))
  }

  @Test func endsTheWholeGroupWhenTimeIsUp() throws {
    let shell = try #require(ExternalProgram("sh"))
    let folder = try TemporaryFolder()
    let path = folder.path
    #expect(throws: ReadingError.self) {
      try shell.run(["-c", "sleep 60 & echo $! > \(path)/child; wait"], in: folder, seconds: 1, limit: 100)
    }
    let text = String(decoding: try #require(folder.read("child", limit: 100)), as: UTF8.self)
    let child = try #require(pid_t(text.filter(\.isNumber)))
    // Its end may take a moment, and its new parent another to notice.
    for _ in 0..<200 where isRunning(child) { usleep(10_000) }
    #expect(!isRunning(child))
  }

  @Test func stopsAProgramThatWritesTooMuch() throws {
    let shell = try #require(ExternalProgram("sh"))
    let folder = try TemporaryFolder()
    #expect(throws: ReadingError.self) {
      try shell.run(["-c", "while :; do echo 0123456789; done"], in: folder, seconds: 30, limit: 10_000)
    }
  }

  @Test func leavesNothingBehind() throws {
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try folder.write([1, 2, 3], to: "file")
      mkdir("\(path)/deep", 0o700)
      symlink("/", "\(path)/deep/root")
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    }
    #expect(access(path, F_OK) != 0)
    #expect(access("/bin/sh", F_OK) == 0)
  }

  /// A process that has ended and not been collected counts as ended.
  private func isRunning(_ process: pid_t) -> Bool {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, Int32(line.count), file) != nil else { return false }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return !text.contains(") Z ") && !text.contains(") X ")
  }
}
